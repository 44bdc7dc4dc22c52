/** The files of the content, as they are read and checked. */
import type { Collection, Fields } from '../story/collections/index.ts';
import { parseDay, type Day } from '../story/day.ts';
import { collections, type Folder, type PagedCollection } from '../story/collections/registry.ts';

/** Returns what one file of a collection is called in messages: `an event`. */
export function singular(collection: Collection): string {
  if (collection === 'story') return 'the story';
  const { one } = collections[collection];
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

/** The day at the start of an event's or a chapter's file name, and the id after it. */
export const datedName = /^(\d{4}-\d{2}-\d{2})-(.+)$/;

/** Returns the day at the start of a file's name; `undefined` where there is none. */
export const dayOfName = (name: string): Day | undefined => parseDay(datedName.exec(name)?.[1] ?? '');

/** Returns chapters with the days on which they begin, in order; one whose file's name has no day is left out. */
export const datedChapters = (chapters: readonly Checked<'chapters'>[]) =>
  chapters.flatMap((chapter) => {
    const from = dayOfName(chapter.name);
    return from ? { chapter, from } : [];
  });

/** Something that is wrong in one file. */
export interface Finding {
  /** Counted from 1: in the file for what stands in its front matter, in the body for what stands there. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/** A link from a body to another entry: `[the order](event:transactions-order)`. */
export interface BodyLink {
  readonly to: PagedCollection;
  readonly id: string;
  /** Counted from 1 in the body. */
  readonly line: number;
}

/** A body after Markdown. */
export interface Body {
  readonly html: string;
  /** The whole body without markup, paragraphs parted by a blank line. */
  readonly text: string;
  /** The first paragraph without markup: what the timeline shows. */
  readonly summary: string;
  /** What stands below headings, in the story's body; `html` has only what stands before the first. */
  readonly sections: readonly { readonly title: string; readonly html: string }[];
  readonly links: readonly BodyLink[];
  /** Their lines are counted from 1 in the body. */
  readonly findings: readonly Finding[];
}

/** One file. Its fields are unknown until they are checked. */
export interface Entry<C extends Collection = Collection, F = unknown> {
  readonly collection: C;
  /** The file's name; for an event or a chapter, without the day. */
  readonly id: string;
  /** The file's name without its folder and `.md`. */
  readonly name: string;
  /** From the project's root: `content/events/2020-08-06-order.md`. */
  readonly file: string;
  /** The front matter as YAML gives it; `undefined` when it could not be read. */
  readonly fields: F;
  /** The line of each key and list item, counted from 1, by path: `accounts.0.source`. The root is `''`. */
  readonly lines: ReadonlyMap<string, number>;
  /** What YAML took for a comment behind a value that is not in quotation marks, by path. */
  readonly comments: ReadonlyMap<string, string>;
  /** Why the file could not be read; empty when it could. */
  readonly unreadable: readonly Finding[];
  /** The line on which the body starts. */
  readonly bodyLine: number;
  readonly body: Body;
}

/** A file whose front matter is in order. */
export type Checked<C extends Collection> = Entry<C, Fields<C>>;

/** All files. */
export interface Files {
  readonly entries: readonly Entry[];
  /** The images by name, with their width and height in pixels. */
  readonly images: ReadonlyMap<string, readonly [width: number, height: number]>;
  /** Files that no collection reads where they are, from the project's root. */
  readonly strays: readonly string[];
}

/** The files that are in order, and what rules ask of the others, looked up once. */
export type Content = { readonly [C in Folder]: readonly Checked<C>[] } & {
  readonly story: Checked<'story'> | undefined;
  readonly files: Files;
  /** Ids of all files, those with problems included, so that one fault is told once. */
  readonly ids: { readonly [C in Folder]: ReadonlySet<string> };
  /** What the sources that are in order have, by id. */
  readonly sourceOf: ReadonlyMap<string, Fields<'sources'>>;
  readonly fingerprintOf: ReadonlyMap<string, Fields<'fingerprints'>>;
  /** The events that say they set a deadline, by its id. */
  readonly settersOf: ReadonlyMap<string, readonly Checked<'events'>[]>;
};
