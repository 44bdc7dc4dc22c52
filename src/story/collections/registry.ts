/** The kinds of entry there are, for checks, links, facets, the search and the corrections. */

/** What the rest of the code needs to know about a collection. */
interface CollectionFacts {
  /** What one of its entries is called: in messages, and as the scheme of a link, `[the order](event:some-id)`. */
  readonly one: string;
  /** The key whose value names an entry; absent where entries are never named and have no address. */
  readonly name?: string;
  /** The heading of the page that lists its entries, if the story has any, and what that page holds. */
  readonly index?: { readonly title: string; readonly about: string };
  /** Whether each file must have a text below its front matter. */
  readonly needsBody: boolean;
  /** Whether its files’ names start with a day, which is not part of the id. */
  readonly isDated?: boolean;
}

/** The collections by the name of the folder that has their files, in the order of the site. */
export const collections = {
  events: {
    one: 'event',
    name: 'title',
    index: { title: 'Timeline', about: 'Everything that happened, in order' },
    isDated: true,
    needsBody: false,
  },
  actors: {
    one: 'actor',
    name: 'name',
    index: { title: 'Who’s who', about: 'The people and organisations in the story' },
    needsBody: false,
  },
  deadlines: {
    one: 'deadline',
    name: 'title',
    index: { title: 'Deadlines', about: 'Every date by which something had to happen' },
    needsBody: false,
  },
  topics: {
    one: 'topic',
    name: 'name',
    index: { title: 'Topics', about: 'What the story is about, by subject' },
    needsBody: false,
  },
  sources: {
    one: 'source',
    name: 'title',
    index: { title: 'Sources', about: 'What the timeline is based on' },
    needsBody: false,
  },
  disagreements: {
    one: 'disagreement',
    name: 'question',
    index: { title: 'Disagreements', about: 'Where sources give different answers' },
    needsBody: true,
  },
  chapters: { one: 'chapter', name: 'title', isDated: true, needsBody: true },
  fingerprints: { one: 'fingerprint', needsBody: false },
} as const satisfies Record<string, CollectionFacts>;

/** The folder that a collection's files are in. */
export type Folder = keyof typeof collections;

/** A collection whose entries have an address: a page of their own, or, for a chapter, its place on the front page. */
export type PagedCollection = { [F in Folder]: (typeof collections)[F] extends { name: string } ? F : never }[Folder];

/** All folders, in the order of the site. `Object.keys` has no types for keys. */
export const folders = Object.keys(collections) as Folder[];

/** The collections whose entries have an address. */
export const pagedCollections = folders.filter((folder): folder is PagedCollection => 'name' in collections[folder]);

/** Returns the folder with the entries of a kind, `events` for `event` or `events`, or `undefined`. */
export const folderOf = (kind: string): PagedCollection | undefined =>
  pagedCollections.find((folder) => folder === kind || collections[folder].one === kind);

/** Returns whether the names of a collection’s files start with a day. */
export const isDated = (folder: Folder): boolean => 'isDated' in collections[folder];
