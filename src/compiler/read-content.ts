/** Reads the files of a collection into raw entries. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { bodyDataFrom, emptyBodyData } from './markdown/body-data.ts';
import type { Body, RawEntry } from './entry.ts';
import { collections } from './schemas.ts';
import type { Collection } from './schemas.ts';
import { readFrontMatter } from './front-matter.ts';

/** Turns Markdown into HTML; Astro's `renderMarkdown`, or a renderer of the same processor. */
export type Render = (markdown: string) => Promise<{
  html: string;
  metadata?: { frontmatter?: Record<string, unknown> } | undefined;
}>;

/** The folder of the content, from the project's root. */
export const contentFolder = 'content';

/** The files of a collection, from the project's root, in the order of their names. */
interface Listing {
  readonly files: readonly string[];
  /** Files that no collection would read where they are. */
  readonly strays: readonly string[];
}

/**
 * Returns the files of a collection and those that are astray in its folder; for the
 * story, those that are astray outside all folders. Names that start with a dot are
 * left alone.
 */
async function listFiles(root: string, collection: Collection): Promise<Listing> {
  const listed = await readdir(path.join(root, contentFolder), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const all = listed
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(path.join(root, contentFolder), path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
  const isFolder = (name: string) => name !== 'story' && (collections as string[]).includes(name);
  const here = all.filter((file) => {
    const folder = folderOf(file);
    return collection === 'story' ? !isFolder(folder) : folder === collection;
  });
  const isEntry = (file: string) => (collection === 'story' ? file === 'story.md' : /^[^/]+\/[^/]+\.md$/.test(file));
  const full = (file: string) => `${contentFolder}/${file}`;
  return { files: here.filter(isEntry).map(full), strays: here.filter((file) => !isEntry(file)).map(full) };
}

/** Returns an entry for a file that no collection would read, so that it is told and not dropped. */
function strayEntry(file: string): RawEntry {
  const unreadable = {
    line: 1,
    rule: 'stray-file',
    message: 'No page would be made of this file.',
    mend: `The content is ${contentFolder}/story.md and ${contentFolder}/<${collections.filter((name) => name !== 'story').join(' | ')}>/<name>.md.`,
  };
  return {
    name: file,
    file,
    fields: undefined,
    lines: { '': 1 },
    bodyLine: 1,
    body: { html: '', ...emptyBodyData() },
    unreadable,
  };
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

async function readEntry(root: string, file: string, render: Render): Promise<RawEntry> {
  const { body: markdown, ...front } = readFrontMatter(await readFile(path.join(root, file), 'utf8'));
  return { name: path.basename(file, '.md'), file, ...front, body: await renderBody(markdown, render) };
}

/**
 * Returns the files of a collection as raw entries. What is wrong inside a file, or
 * that it is astray, is part of its entry and not thrown.
 */
export async function readCollection(root: string, collection: Collection, render: Render): Promise<RawEntry[]> {
  const { files, strays } = await listFiles(root, collection);
  return [...(await Promise.all(files.map((file) => readEntry(root, file, render)))), ...strays.map(strayEntry)];
}
