/** The files of the content, as they are read and checked. */
import type { Collection, Fields } from '../story/collections/index.ts';
import { compareDays, parseDay, type Day } from '../story/day.ts';
import { oncePer } from '../story/once.ts';
import type { Finding } from './problems.ts';
import { collections, type Folder, type PagedCollection } from '../story/collections/registry.ts';

/** Returns the name for one file of a collection in messages: `an event`. */
export function singular(collection: Collection): string {
  if (collection === 'story') return 'the story';
  const { one } = collections[collection];
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

/** The day at the start of an event's or a chapter's file name, and the id after it. */
export const datedName = /^(-?\d{4}-\d{2}-\d{2})-(.+)$/;

/** Returns a file's name without the day at its start: the id of an event. */
export const withoutDay = (name: string): string => datedName.exec(name)?.[2] ?? name;

/** Returns the day at the start of a file's name, or `undefined` if there is none. */
export const dayOfName = (name: string): Day | undefined => parseDay(datedName.exec(name)?.[1] ?? '');

/** Returns the last publication day of the sources that tell the story, or `undefined` if there are none. */
export const lastTold = oncePer(({ sources, tellers }: Content): Day | undefined =>
  sources
    .filter(({ id }) => tellers.has(id))
    .map(({ fields }) => fields.published.latest)
    .toSorted(compareDays)
    .at(-1),
);

/** Returns chapters with the days on which they begin, in order, leaving out files whose names have no day. */
export const datedChapters = (chapters: readonly Checked<'chapters'>[]) =>
  chapters.flatMap((chapter) => {
    const from = dayOfName(chapter.name);
    return from ? { chapter, from } : [];
  });

/** Returns a finding. */
export const finding = (line: number, rule: string, message: string, fix: string): Finding => ({
  line,
  rule,
  message,
  fix,
});

/** Returns why a file cannot be read. */
export const unreadable = (line: number, message: string, fix: string) => finding(line, 'unreadable', message, fix);

/** A link from a body to another entry, `[the order](event:transactions-order)`, or without an id to their list. */
export interface BodyLink {
  readonly to: PagedCollection;
  readonly id?: string;
  /** Counted from 1 in the body. */
  readonly line: number;
}

/** A body after Markdown. */
export interface Body {
  readonly html: string;
  /** The whole body without markup, paragraphs separated by a blank line. */
  readonly text: string;
  /** The first paragraph without markup: what the timeline shows. */
  readonly summary: string;
  /** In the story's body, the sections below headings; `html` has only what comes before the first heading. */
  readonly sections: readonly { readonly title: string; readonly html: string }[];
  readonly links: readonly BodyLink[];
  /** What is wrong in the body; lines are counted from 1 within it. */
  readonly findings: readonly Finding[];
}

/** One file. Its fields are unknown until they are checked. */
export interface Entry<C extends Collection = Collection, F = unknown> {
  readonly collection: C;
  /** The file's name; for an event or a chapter, without the day. */
  readonly id: string;
  /** The file's name without its folder and `.md`. */
  readonly name: string;
  /** The path from the project's root: `content/events/2020-08-06-order.md`. */
  readonly file: string;
  /** The front matter as YAML reads it; `undefined` if it could not be read. */
  readonly fields: F;
  /** The line of each key and list item, counted from 1, by path: `accounts.0.source`. The root is `''`. */
  readonly lines: ReadonlyMap<string, number>;
  /** Comments that YAML found after unquoted values, by path. */
  readonly comments: ReadonlyMap<string, string>;
  /** Why the file could not be read; empty when it could. */
  readonly unreadable: readonly Finding[];
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
  /** The paths, from the project's root, of files outside every collection's folder. */
  readonly strays: readonly string[];
}

/** The files that are in order, and what rules need to know about the rest, looked up once. */
export type Content = { readonly [C in Folder]: readonly Checked<C>[] } & {
  readonly story: Checked<'story'> | undefined;
  readonly files: Files;
  /** Ids of all files, including those with problems, so that each fault is reported once. */
  readonly ids: { readonly [C in Folder]: ReadonlySet<string> };
  /** Ids of the sources that tell the story: articles, and any with an account of an event; failing those, all. */
  readonly tellers: ReadonlySet<string>;
  /** The fields of the sources that are in order, by id. */
  readonly sourceOf: ReadonlyMap<string, Fields<'sources'>>;
  readonly fingerprintOf: ReadonlyMap<string, Fields<'fingerprints'>>;
  /** The events that say they set a deadline, by the deadline's id. */
  readonly settersOf: ReadonlyMap<string, readonly Checked<'events'>[]>;
};
