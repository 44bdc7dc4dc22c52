/** Reads the files of a collection into raw entries. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { bodyDataFrom, emptyBodyData } from '../markdown/body-data.ts';
import type { Body, RawEntry } from '../timeline/raw-entry.ts';
import type { Collection } from '../timeline/schemas.ts';
import { readFrontMatter } from './front-matter.ts';

/** Turns Markdown into HTML; Astro's `renderMarkdown`, or a renderer of the same processor. */
export type Render = (markdown: string) => Promise<{
  html: string;
  metadata?: { frontmatter?: Record<string, unknown> } | undefined;
}>;

/** The folder of the content, from the project's root. */
export const contentFolder = 'content';

/** Returns the files of a collection, from the project's root, in the order of their names. */
export async function listFiles(root: string, collection: Collection): Promise<string[]> {
  if (collection === 'story') {
    const names = await readdir(path.join(root, contentFolder));
    return names.filter((name) => name === 'story.md').map((name) => `${contentFolder}/${name}`);
  }
  const folder = `${contentFolder}/${collection}`;
  const names = await readdir(path.join(root, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

async function renderBody(markdown: string, render: Render): Promise<Body> {
  if (!markdown.trim()) return { html: '', ...emptyBodyData() };
  try {
    const { html, metadata } = await render(markdown);
    const data = bodyDataFrom(metadata?.frontmatter);
    if (!html.trim() && data.findings.length === 0) throw new Error('nothing came of it');
    return { html, ...data };
  } catch (error) {
    // A plugin that throws must not let the page ship with an empty body.
    const message = `The body could not be turned into HTML: ${error instanceof Error ? error.message : String(error)}.`;
    const finding = {
      line: 1,
      rule: 'not-rendered',
      message,
      mend: 'Look for unusual Markdown in it; if there is none, a plugin is at fault.',
    };
    return { html: '', ...emptyBodyData(), findings: [finding] };
  }
}

/** Returns one file as a raw entry. What is wrong inside it is part of the entry, not thrown. */
export async function readEntry(root: string, file: string, render: Render): Promise<RawEntry> {
  const { body: markdown, ...front } = readFrontMatter(await readFile(path.join(root, file), 'utf8'));
  return { name: path.basename(file, '.md'), file, ...front, body: await renderBody(markdown, render) };
}
