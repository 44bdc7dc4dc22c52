/** An entry as it was read from its file, before anything is checked. */
import type { Collection } from './schemas.ts';

/** Something a Markdown plugin found in a body. */
export interface Finding {
  /** Counted from 1 in the body, front matter excluded. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
}

/** A link from a body to another entry: `[the order](event:transactions-order)`. */
export interface BodyLink {
  /** Not named `collection`: Astro would take it for a reference of its own. */
  readonly to: Collection;
  readonly id: string;
  readonly line: number;
}

/** A body after Markdown. */
export interface Body {
  readonly html: string;
  /** The whole body without markup, paragraphs parted by a blank line. */
  readonly text: string;
  /** The first paragraph without markup: what the timeline shows. */
  readonly summary: string;
  readonly links: readonly BodyLink[];
  readonly findings: readonly Finding[];
}

/** One file. */
export interface RawEntry {
  /** The file's name without its folder and `.md`. */
  readonly name: string;
  /** From the project's root: `content/events/2020-08-06-order.md`. */
  readonly file: string;
  /** The front matter as YAML gave it. */
  readonly fields: unknown;
  /** The line of each key and list item, by path: `reports.0.source`. The root is `''`. */
  readonly lines: Readonly<Record<string, number>>;
  /** The line on which the body starts. */
  readonly bodyLine: number;
  readonly body: Body;
  /** Why the front matter could not be read, if it could not. */
  readonly unreadable?: Finding;
}

/** All files, by collection. */
export type RawContent = Readonly<Record<Collection, readonly RawEntry[]>>;
