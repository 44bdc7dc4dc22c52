/** What the events say about one actor. */
import { compareDays } from './day.ts';
import type { Actor, Deadline, Event } from './model.ts';

/** Returns the deadlines that some events set or concern, by due day, each once. */
export function deadlinesOf({ events }: Pick<Actor, 'events'>): Deadline[] {
  const found = events.flatMap(({ deadlines }) => deadlines.map(({ deadline }) => deadline));
  return [...new Set(found)].toSorted((a, b) => compareDays(a.due, b.due));
}

/** Returns who did or said something: the actor named first, unless an unnamed person spoke. */
export const doerOf = ({ actors, speaker }: Event): Actor | undefined => (speaker ? undefined : actors[0]);

/** Returns the side of whoever did or said something, if the story has sides. */
export const sideOf = (event: Event): string | undefined => doerOf(event)?.group;
