/** The choices of the filter bar. */
import { deadlineName } from '../story/words.ts';
import { acts } from './facets.ts';
import type { Actor, Deadline, Timeline } from '../story/model.ts';

/** One choice: a page that shows a part of the timeline. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly count: number;
}

/** The choices, by what they filter by. */
export interface Choices {
  readonly actors: readonly Choice[];
  readonly deadlines: readonly Choice[];
  /** How many actors the bar leaves to their index. */
  readonly actorsLeftOut: number;
}

const choice = ({ id, href, events }: Actor | Deadline, name: string): Choice => ({
  id,
  name,
  href,
  count: events.length,
});

/**
 * Returns the choices for a page. Newsrooms, and actors with fewer than `leastEvents` events, are left
 * out, but never the one the page is about.
 */
export function filterChoices(
  { actors, deadlines }: Timeline,
  leastEvents: number,
  current: Actor | Deadline,
): Choices {
  const shown = actors.filter((actor) => (acts(actor) && actor.events.length >= leastEvents) || actor === current);
  return {
    actors: shown.map((actor) => choice(actor, actor.name)),
    deadlines: deadlines.map((deadline) => choice(deadline, deadlineName(deadline))),
    actorsLeftOut: actors.length - shown.length,
  };
}
