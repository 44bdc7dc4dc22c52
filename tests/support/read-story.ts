/** Reads a folder of content as the loader does, without Astro. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readCollection } from '../../src/compiler/read-content.ts';
import { collections } from '../../src/compiler/schemas.ts';
import type { Render } from '../../src/compiler/read-content.ts';
import { markdownProcessor } from '../../src/compiler/markdown/index.ts';
import type { RawContent } from '../../src/compiler/entry.ts';
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
  try {
    const all = collections.map(async (collection) => [collection, await readCollection(root, collection, renderWith)]);
    return Object.fromEntries(await Promise.all(all)) as RawContent;
  } finally {
    await rm(root, { recursive: true });
  }
}
