/** The links of the filter bar: pages that show a part of the timeline. */
import { followed, type Member } from '../facets/facets.ts';
import type { Timeline } from '../story/model.ts';

/** The links of one facet. */
export interface Choices {
  readonly title: string;
  readonly shown: readonly Member[];
  /** How many members the bar leaves to their index, and where that is. */
  readonly more: number;
  readonly index: string;
}

/**
 * Returns the links for a page. Of facets with many rare members those with fewer than `leastEvents` events are left
 * out, and newsrooms, but never the one that the page is about.
 */
export function filterChoices(timeline: Timeline, leastEvents: number, current: { readonly href: string }): Choices[] {
  return followed(timeline).map(({ folder, one, foldsRare, members }) => {
    const isOften = ({ narrows, events }: Member) => narrows && events.length >= leastEvents;
    const shown = members.filter((member) => !foldsRare || isOften(member) || member.href === current.href);
    const index = timeline.paths.file(`${folder}/`);
    return { title: `By ${one}`, shown, more: members.length - shown.length, index };
  });
}
