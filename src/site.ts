/** The settings an editor may change, besides content. */
export const site = {
  /** Scheme and host of the published site, such as https://news.example; `SITE` in the environment overrides it. */
  address: '',
  /** The path below which the site is published. `BASE` in the environment overrides it. */
  base: '/',
  /** A day on which the address was already yours. It is part of ids that feed readers remember: never change it. */
  hostSince: '2026-01-01',
  /** Whether hosts tell browsers to use only HTTPS: turn on once HTTPS works for good. */
  hsts: false as boolean,
  /** A story with more events than this is too long for one page: some pages show only a part of it. */
  eventsPerPage: 200,
  /** Whether each event, deadline and disagreement gets its own link picture: some 20 kB and 30 ms of CPU each. */
  previewPictures: true as boolean,
} as const;

/**
 * The folder of the content, from the project's root: `content`, or what `CONTENT` in the environment names, so that one
 * engine tells several stories.
 */
export const contentFolder = (process.env['CONTENT'] ?? 'content').replace(/^\.\/|\/+$/g, '') || 'content';
