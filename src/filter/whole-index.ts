/** What the filter of a story that is too long for its front page loads; `make-whole-index.ts` makes it. */

/** The index. Events are in the order of the periods that list them, and each has a place in every list of them. */
export interface WholeIndex {
  readonly fields: readonly IndexField[];
  /** The menus as HTML: see FilterMenus.astro. */
  readonly menus: string;
  /** Of each period that lists events, its address, its title and how many it lists. */
  readonly periods: readonly (readonly [href: string, title: string, count: number])[];
  /** Ids separated by spaces, and titles each on its own line. */
  readonly ids: string;
  readonly titles: string;
  /** The first day of each event, as the number of days since that of the event before; of the first, since 1970. */
  readonly days: readonly number[];
  /** Dates in words, by place, for events whose dates are not a day alone. */
  readonly dates: Readonly<Record<number, string>>;
}

/**
 * A field with the values of its options, and which of these each event has: their places, separated by commas, events by
 * spaces.
 */
export interface IndexField {
  readonly name: string;
  readonly exclusive: boolean;
  readonly values: readonly string[];
  readonly has: string;
}
