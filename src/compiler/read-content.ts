/** Reads the texts of all files into entries. */
import type { RawContent, RawEntry } from './entry.ts';
import type { Folder } from '../story/collections/registry.ts';
import { readFrontMatter } from './front-matter.ts';
import { createRenderer, emptyBody } from './markdown/index.ts';
import type { Render } from './markdown/index.ts';
import { folders } from '../story/collections/registry.ts';

/** The text of each file, read as UTF-8, by its path from the project's root: `content/story.md`. */
export type Texts = Readonly<Record<string, string>>;

/** The folder of the content, from the project's root. */
export const contentFolder = 'content';

const storyFile = `${contentFolder}/story.md`;
const entryFile = new RegExp(`^${contentFolder}/(${folders.join('|')})/[^/]+\\.md$`);
/** Whether a file is left alone: its name, or a folder’s, starts with a dot. */
export const isHidden = (file: string): boolean => /(^|\/)\./.test(file);

function readEntry(file: string, text: string, render: Render, withSections = false): RawEntry {
  const { body, ...front } = readFrontMatter(text);
  const name = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  return { name, file, ...front, body: front.unreadable.length > 0 ? emptyBody : render(body, withSections) };
}

/**
 * Returns the files as raw entries, in the order of their names, their bodies turned into HTML for a site below
 * the path `base`. What is wrong inside a file is part of its entry and not thrown. Files whose names, or those of
 * their folders, start with a dot are left alone.
 */
export function readContent(texts: Texts, base: string): RawContent {
  const render = createRenderer(base);
  const files = Object.keys(texts)
    .filter((file) => !isHidden(file))
    .sort();
  const read = (file: string) => readEntry(file, texts[file] ?? '', render, file === storyFile);
  const filesIn = (folder: Folder) => files.filter((file) => entryFile.exec(file)?.[1] === folder);
  const inFolders = folders.map((folder) => [folder, filesIn(folder).map(read)] as const);
  return {
    // Made from all folders; `fromEntries` forgets which.
    ...(Object.fromEntries(inFolders) as Record<Folder, RawEntry[]>),
    story: files.includes(storyFile) ? read(storyFile) : undefined,
    strays: files.filter((file) => file !== storyFile && !entryFile.test(file)),
  };
}

/** Returns every entry with the collection that it is in, the story first. */
export function entriesOf(raw: RawContent): (readonly ['story' | Folder, RawEntry])[] {
  const stories = raw.story ? [['story', raw.story] as const] : [];
  return [...stories, ...folders.flatMap((folder) => raw[folder].map((entry) => [folder, entry] as const))];
}
