/**
 * The registry of collections: where checks, links, the sitemap, the search and the corrections learn what kinds of
 * entry there are.
 */

/** What is to be known of a collection. */
interface CollectionFacts {
  /** What one of its entries is called: in messages, and as the scheme of a link, `[the order](event:some-id)`. */
  readonly one: string;
  /** The key whose value an entry is called by; absent where nobody calls it. */
  readonly name?: string;
  /** Whether each entry has a page of its own. */
  readonly hasPages: boolean;
  /** Whether each file must have a text below its front matter. */
  readonly needsBody: boolean;
}

/** The collections by the name of the folder that has their files, in the order of the site. */
export const collections = {
  events: { one: 'event', name: 'title', hasPages: true, needsBody: true },
  actors: { one: 'actor', name: 'name', hasPages: true, needsBody: false },
  deadlines: { one: 'deadline', name: 'title', hasPages: true, needsBody: false },
  sources: { one: 'source', name: 'title', hasPages: true, needsBody: false },
  disagreements: { one: 'disagreement', name: 'question', hasPages: true, needsBody: true },
  fingerprints: { one: 'fingerprint', hasPages: false, needsBody: false },
} as const satisfies Record<string, CollectionFacts>;

/** The folder that a collection's files are in. */
export type Folder = keyof typeof collections;

/** A collection whose entries have a page of their own. */
export type PagedCollection = { [F in Folder]: (typeof collections)[F]['hasPages'] extends true ? F : never }[Folder];

/** All folders, in the order of the site. */
export const folders = Object.keys(collections) as Folder[];

/** The collections whose entries have a page of their own. */
export const pagedCollections = folders.filter((folder): folder is PagedCollection => collections[folder].hasPages);
