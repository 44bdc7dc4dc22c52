/** Entries as they were read from their files, before anything is checked. */
import type { Collection } from '../story/collections/index.ts';
import { collections } from '../story/collections/registry.ts';
import type { Folder, PagedCollection } from '../story/collections/registry.ts';

/** Returns what one file of a collection is called in messages: `an event`. */
export function singular(collection: Collection): string {
  if (collection === 'story') return 'the story';
  const { one } = collections[collection];
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

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

/** One file. */
export interface RawEntry {
  /** The file's name without its folder and `.md`. */
  readonly name: string;
  /** From the project's root: `content/events/2020-08-06-order.md`. */
  readonly file: string;
  /** The front matter as YAML gave it; `undefined` when the file could not be read. */
  readonly fields: unknown;
  /** The line of each key and list item, by path: `accounts.0.source`. The root is `''`. */
  readonly lines: ReadonlyMap<string, number>;
  /** What YAML took for a comment behind a value that is not in quotation marks, by path. */
  readonly comments: ReadonlyMap<string, string>;
  /** The line on which the body starts. */
  readonly bodyLine: number;
  readonly body: Body;
  /** Why the file could not be read; empty when it could. */
  readonly unreadable: readonly Finding[];
}

/** All files of the content. */
export type RawContent = { readonly [C in Folder]: readonly RawEntry[] } & {
  readonly story: RawEntry | undefined;
  /** Files that no collection reads where they are, from the project's root. */
  readonly strays: readonly string[];
};
