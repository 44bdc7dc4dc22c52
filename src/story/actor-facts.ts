/** What the events tell of one actor. */
import { compareDays } from './day.ts';
import type { Actor, Deadline } from './model.ts';

/** Returns the deadlines that an actor's events set or concern, by due day, each once. */
export function deadlinesOf(actor: Actor): Deadline[] {
  const found = actor.events.flatMap(({ deadlines }) => deadlines.map(({ deadline }) => deadline));
  return [...new Set(found)].toSorted((a, b) => compareDays(a.due, b.due));
}
