/** The indexes of actors, topics and sources: on one page each, or their longest groups on several. */
import { site } from '../site.ts';
import { collections } from '../story/collections/registry.ts';
import {
  actorGroups,
  sourceGroups,
  topicGroup,
  type EntryRow,
  type ListingGroup,
  type ListingPart,
} from '../story/listings.ts';
import { portions } from '../story/portions.ts';
import type { Timeline } from '../story/model.ts';

/** Each index by its folder. */
const groupsOf = {
  actors: actorGroups,
  topics: (timeline) => [topicGroup(timeline)],
  sources: sourceGroups,
} satisfies Record<string, (timeline: Timeline) => ListingGroup<EntryRow>[]>;
const folders = Object.keys(groupsOf) as (keyof typeof groupsOf)[];

/** How many rows, those with the most events, the index has of a group that is too long for a page. */
const leading = 50;

/** Returns the groups of an index. One of more than `site.eventsPerPage` rows has its leading rows, and parts with all. */
export function indexGroups(timeline: Timeline, folder: keyof typeof groupsOf): ListingGroup[] {
  const { story, paths } = timeline;
  const most = site.eventsPerPage;
  const { compare } = new Intl.Collator(story.lang, { numeric: true });
  let count = 0;
  return groupsOf[folder](timeline).map((group) => {
    if (group.rows.length <= most) return group;
    // Sources are in the order of their dates.
    const all = folder === 'sources' ? group.rows : group.rows.toSorted((a, b) => compare(a.place, b.place));
    const parts = portions(all, most).map((rows) => {
      const title = [...new Set([rows[0], rows.at(-1)].map((row) => row?.place))].join(' – ');
      return { href: paths.file(`${folder}/all/${++count}/`), title, rows };
    });
    const rows = group.rows.toSorted((a, b) => b.events - a.events || compare(a.place, b.place)).slice(0, leading);
    // The only group of the topics is named by its order.
    const title = folder === 'topics' ? collections.topics.index.title : group.title;
    return { ...group, title, rows, parts, order: folder === 'sources' ? 'by date' : 'by name' };
  });
}

/** A part of an index, with the index's folder, and the title of the group that it is a part of. */
export type IndexPart = ListingPart & { readonly folder: (typeof folders)[number]; readonly group: string };

/** Returns the parts of all indexes. */
export const indexParts = (timeline: Timeline): IndexPart[] =>
  folders.flatMap((folder) =>
    indexGroups(timeline, folder).flatMap(({ title, parts = [] }) =>
      parts.map((part) => ({ ...part, folder, group: title })),
    ),
  );
