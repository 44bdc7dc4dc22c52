/** What an editor may set, beside the content. */
export const site = {
  /**
   * Where the site will be published: scheme and host, such as https://news.example. What needs an absolute address is
   * left out without it. `SITE` in the environment overrides it.
   */
  address: '',
  /** The path below which it will be published. `BASE` in the environment overrides it. */
  base: '/',
  /** A day on which the address was already yours. It is part of ids that feed readers remember: never change it. */
  hostSince: '2026-01-01',
  /** Whether hosts tell browsers to use only HTTPS: set it once that works for good. */
  hsts: false as boolean,
  /** The most events in a feed: those that changed last. */
  feedEntries: 50,
  /** A story of more events than this is too long for one page; pages of it show parts. */
  eventsPerPage: 200,
  /** How many questions of the scorecard the front page has. */
  questionsOnFront: 3,
  /** In a story too long for one page, how many earlier events a page as of a day lists. */
  latestKnownEvents: 20,
  /** How many of the latest key events the front page names under “where it stood”. */
  latestKeyEvents: 3,
  /**
   * Whether every event and disagreement gets a picture of its own for link previews: some 20 kB, and 30 ms of
   * one core each. Otherwise links to them show the story's.
   */
  previewPictures: true as boolean,
} as const;
