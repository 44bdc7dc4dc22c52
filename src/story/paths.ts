/** The addresses of the site's pages. Once public, they must stay. */
import { pagedCollections, type PagedCollection } from './collections/registry.ts';
import type { Day } from './day.ts';

/** Pages that every story has, besides the front page and those of its entries. */
export const fixedPages = [
  'in-brief/',
  'in-full/',
  'about/',
  'as-of/',
  'corrections/',
  'follow/',
  'data/',
  'check/',
  'search/',
];

/** The collections with a page that lists their entries, if the story has any; the front page lists the events. */
export const indexed = pagedCollections.filter((name) => name !== 'events' && name !== 'chapters');

/** The folder of the story in full; that of a period is below it, as its page is below the front page. */
export const inFull = 'in-full/';
/** Beside a page of the story in full, the same as one file to keep. */
export const fileToKeep = 'story.html';

/** Returns an address made absolute, or unchanged where the site's own address is not known. */
export const wholeAddress = (href: string, site: URL | undefined): string => (site ? new URL(href, site).href : href);

/** Makes addresses below one base path. */
export interface Paths {
  /** `/`, or the base path with a slash at its end. */
  readonly home: string;
  /** The index of a collection. That of events and chapters is the front page. */
  readonly index: (collection: PagedCollection) => string;
  /** One entry's page, or a chapter’s place on the front page. */
  readonly entry: (collection: PagedCollection, id: string) => string;
  readonly asOf: (day: Day) => string;
  /** Any other page or file, named from the site's root without a leading slash. */
  readonly file: (path: string) => string;
}

/** Returns functions that make addresses for a site below `base`, written with or without slashes at its ends. */
export function createPaths(base: string): Paths {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  const home = trimmed ? `/${trimmed}/` : '/';
  return {
    home,
    index: (collection) => (['events', 'chapters'].includes(collection) ? home : `${home}${collection}/`),
    entry: (collection, id) => (collection === 'chapters' ? `${home}#${id}` : `${home}${collection}/${id}/`),
    asOf: (day) => `${home}as-of/${day}/`,
    file: (path) => home + path,
  };
}
