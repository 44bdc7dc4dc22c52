/** Everything that the front page needs to narrow its list. */
import type { Event, Timeline } from '../story/model.ts';
import { fieldsOf, filterCss, traitsIn, type FilterField } from './fields.ts';
import chosenCss from './chosen.css?inline';
import script from './filter-form.client.ts?script';

/** The filter for a list of events. */
export interface Filter {
  readonly fields: readonly FilterField[];
  readonly total: number;
  /** The rules that hide what does not match, for the page's head. */
  readonly css: string;
  /** The client module, to be run before the list is read. */
  readonly script: string;
  /** An event's traits, as classes of its entry. */
  readonly traitsOf: (event: Event) => readonly string[];
}

/** Returns the filter for a list of events, all of the story's or some. */
export function filterOf(timeline: Timeline, events = timeline.events): Filter {
  const fields = fieldsOf(timeline, events);
  const total = events.length;
  return { fields, total, css: filterCss(fields, total) + chosenCss, script, traitsOf: traitsIn(timeline) };
}
