/** All that the front page needs to be narrowed. */
import type { Event, Timeline } from '../story/model.ts';
import { facetsOf, filterCss, traitsOf } from './facets.ts';
import type { Facet } from './facets.ts';
import script from './filter-form.client.ts?script';

/** The filter of a list of all events. */
export interface Filter {
  readonly facets: readonly Facet[];
  /** How many events there are. */
  readonly total: number;
  /** The rules that hide what does not match, for the page's head. */
  readonly css: string;
  /** The client module, to be run before the list is read. */
  readonly script: string;
  /** What an event can be asked for, as classes of its entry. */
  readonly traitsOf: (event: Event) => readonly string[];
}

/** Returns the filter of a story. */
export function filterOf(timeline: Timeline): Filter {
  const facets = facetsOf(timeline);
  const total = timeline.events.length;
  return { facets, total, css: filterCss(facets, total), script, traitsOf };
}
