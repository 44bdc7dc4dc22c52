/** What an editor may set, beside the content. */
export const site = {
  /** Scheme and host of the published site, such as https://news.example; `SITE` in the environment overrides it. */
  address: '',
  /** The path below which it will be published. `BASE` in the environment overrides it. */
  base: '/',
  /** A day on which the address was already yours. It is part of ids that feed readers remember: never change it. */
  hostSince: '2026-01-01',
  /** Whether hosts tell browsers to use only HTTPS: set it once that works for good. */
  hsts: false as boolean,
  /** A story of more events than this is too long for one page; pages of it show parts. */
  eventsPerPage: 200,
  /** Whether each event, deadline and disagreement gets its own link picture: about 20 kB and 30 ms of a core each. */
  previewPictures: true as boolean,
} as const;
