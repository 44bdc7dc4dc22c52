/** The pages that list what a story has: the events, each facet, and the disagreements. */
import { collections } from '../story/collections/registry.ts';
import { counted } from '../story/text.ts';
import type { ListingGroup, ListingRow } from '../story/listings.ts';
import type { Timeline } from '../story/model.ts';
import { facetsOf, type Facet } from './facets.ts';

/** One of them. */
export interface IndexPage extends ListingRow {
  /** The folder of the entries that it lists. */
  readonly folder: string;
}

/** Returns these pages in the order of the menu, leaving out those that would list nothing. */
export function indexesOf(timeline: Timeline): IndexPage[] {
  const { paths, events, disagreements } = timeline;
  const page = (folder: string, { title, about }: Facet['index'], count: string) => ({
    ...{ folder, href: paths.file(`${folder}/`), name: title, about, count },
  });
  return [
    { ...page('events', collections.events.index, counted(events.length, 'event')), href: paths.home },
    ...facetsOf(timeline)
      .filter(({ members }) => members.length > 0)
      .map(({ folder, index, sizeInWords }) => page(folder, index, sizeInWords(timeline))),
    ...(disagreements.length > 0
      ? [page('disagreements', collections.disagreements.index, counted(disagreements.length, 'disagreement'))]
      : []),
  ];
}

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
