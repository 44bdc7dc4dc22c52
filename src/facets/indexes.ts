/** The pages that list what a story has: the events, each facet, and the disagreements. */
import { collections } from '../story/collections/registry.ts';
import { counted } from '../story/text.ts';
import type { ListingGroup, ListingRow } from '../story/listings.ts';
import type { Timeline } from '../story/model.ts';
import { indexed } from '../story/paths.ts';

/** One of them. */
export interface IndexPage extends ListingRow {
  /** The folder of the entries that it lists. */
  readonly folder: string;
}

/** Returns these pages in the order of the menu, leaving out those that would list nothing. */
export const indexesOf = (timeline: Timeline): IndexPage[] =>
  (['events', ...indexed] as const)
    .filter((folder) => timeline[folder].length > 0)
    .map((folder) => {
      const { one, index } = collections[folder];
      const count = counted(timeline[folder].length, one);
      return { folder, href: timeline.paths.index(folder), name: index.title, about: index.about, count };
    });

/** Returns the ways into the story for readers who do not search, or find nothing. */
export function placesToLook(timeline: Timeline): ListingGroup {
  const place = (path: string, name: string, about: string): ListingRow => ({
    ...{ href: timeline.paths.file(path), name, about, count: '' },
  });
  return {
    title: 'Ways into the story',
    rows: [
      ...indexesOf(timeline),
      place('in-brief/', 'The story in brief', 'The events chosen for a short version'),
      place('in-full/', 'The story in full', 'Everything on one page, to print and file'),
      place('as-of/', 'As of any day', 'What could be known that evening'),
    ],
  };
}
