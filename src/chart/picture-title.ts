/** What the picture shows, in words. */
import { daysBetween } from '../story/day.ts';
import type { Day } from '../story/day.ts';
import type { Event } from '../story/model.ts';

/** Of fewer events than this, the list says as much as a picture. */
export const leastEvents = 8;

/** The title of the picture where it shows nothing in particular. */
const plainTitle = 'The story in one picture';

/**
 * Returns what the picture shows, as a heading: in how few days at the end half of the events or more fell,
 * where those are less than half of all days.
 */
export function pictureTitle(events: readonly Event[], asOf: Day): string {
  const days = events.map(({ date }) => date.earliest);
  const [first, middle] = [days[0], days[Math.floor(days.length / 2)]];
  if (!first || !middle || days.length < leastEvents) return plainTitle;
  const window = daysBetween(middle, asOf) + 1;
  if (window < 2 || window > 60 || window * 2 > daysBetween(first, asOf)) return plainTitle;
  const count = days.filter((day) => day >= middle).length;
  return `${count} of ${days.length} events fell in the last ${window} days`;
}
