/** What the picture shows, in words. */
import { dayInWords, daysBetween, durationInWords, written, yearOf, type Day } from '../story/day.ts';
import { counted } from '../story/text.ts';
import type { CrowdedDays } from './axis.ts';

/** With fewer events than this, the list says as much as a picture would. */
export const leastEvents = 8;

/** Returns the picture's heading: if the events are crowded, how many of them fell within how few days. */
export function pictureTitle(crowded: CrowdedDays | undefined, total: number, asOf: Day): string {
  if (!crowded || total < leastEvents) return 'The story in one picture';
  const days = daysBetween(crowded.from, crowded.to) + 1;
  const length = durationInWords(days);
  const inYears = length.endsWith('years') && [crowded.from, crowded.to].map((day) => written(yearOf(day), 'yyyy'));
  const when =
    days === 1
      ? `on ${dayInWords(crowded.from, 'plain')}`
      : inYears
        ? `from ${inYears.join(' to ')}`
        : `in ${crowded.to === asOf ? 'the last ' : ''}${length}`;
  return `${crowded.count} of the story’s ${counted(total, 'event')} fell ${when}`;
}
