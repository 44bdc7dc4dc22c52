/** Reads a folder of content as the loader does, without Astro. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { listFiles, readEntry } from '../../src/loader/read-content.ts';
import type { Render } from '../../src/loader/read-content.ts';
import { markdownProcessor } from '../../src/markdown/index.ts';
import type { RawContent, RawEntry } from '../../src/timeline/raw-entry.ts';
import type { Collection } from '../../src/timeline/schemas.ts';
import { projectRoot } from './build-site.ts';

/** A valid story that the broken ones differ from in one thing. */
export const otherStory = path.join(projectRoot, 'tests/fixtures/other-story');

/** Returns Markdown as the site renders it below a base path. */
export async function createRender(base = '/'): Promise<Render> {
  const renderer = await markdownProcessor(base).createRenderer({ syntaxHighlight: false });
  return async (markdown) => {
    const { code, metadata } = await renderer.render(markdown, { frontmatter: {} });
    return { html: code, metadata };
  };
}

/** Returns the raw entries of a story with files of another laid over it. */
export async function readStory(
  folder: string,
  { over, render }: { over?: string; render?: Render } = {},
): Promise<RawContent> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'story-'));
  const content = path.join(root, 'content');
  await cp(folder, content, { recursive: true });
  if (over) await cp(over, content, { recursive: true, filter: (file) => path.basename(file) !== 'error.txt' });
  const renderWith = render ?? (await createRender());
  const read = async (collection: Collection): Promise<RawEntry[]> => {
    const files = await listFiles(root, collection);
    return Promise.all(files.map((file) => readEntry(root, file, renderWith)));
  };
  try {
    return {
      story: await read('story'),
      events: await read('events'),
      actors: await read('actors'),
      deadlines: await read('deadlines'),
      sources: await read('sources'),
    };
  } finally {
    await rm(root, { recursive: true });
  }
}
