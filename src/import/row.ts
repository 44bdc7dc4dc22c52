/** One entry of a timeline from elsewhere, before it is a file. */

/** A picture, a film or a page that a row shows. */
export interface Media {
  /** A web address, or a file beside the one that is read. */
  readonly url: string;
  /** HTML, as is the credit. */
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
}

/** A row of a table, a slide, or an object of a list. Texts are HTML or plain; what is not given is empty. */
export interface Row {
  /** Where an editor finds it: `row 12`, `events.3`. */
  readonly place: string;
  /** A slide's kind in TimelineJS; in tables, all are events. */
  readonly kind: 'event' | 'title' | 'era';
  /** What it is called there, if it has a name that stays. */
  readonly id: string;
  readonly title: string;
  /** As EDTF, or as people write it. */
  readonly date: string;
  /** The end of what lasted. */
  readonly end: string;
  readonly time: string;
  readonly text: string;
  /** Where it happened. */
  readonly location: string;
  readonly topics: readonly string[];
  readonly media: Media;
  /** Further addresses. */
  readonly links: readonly string[];
}

/** What was read of a file. */
export interface Table {
  readonly rows: readonly Row[];
  /** For each column or key that is not taken over, in how many rows it has something. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** What an editor must know of the file as a whole. */
  readonly warning?: string | undefined;
}

/** A row with nothing in it. */
export const emptyRow: Omit<Row, 'place'> = {
  ...{ kind: 'event', id: '', title: '', date: '', end: '', time: '', text: '', location: '', topics: [], links: [] },
  media: { url: '', caption: '', credit: '', alt: '' },
};

/** A file, an option or a row that cannot be used; the message says what to do. */
export class ImportError extends Error {}
