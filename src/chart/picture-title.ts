/** What the picture shows, in words. */
import { durationInWords, daysBetween, type Day } from '../story/day.ts';
import { parseSpan, spanInWords } from '../story/span.ts';
import { counted } from '../story/counted.ts';
import type { CrowdedDays } from './axis.ts';

/** With fewer events than this, the list says as much as a picture would. */
export const leastEvents = 8;

/** Returns some days in words: `9 to 14 Sep 2020`. */
function crowdedInWords({ from, to }: CrowdedDays): string {
  const span = parseSpan(from === to ? from : `${from}/${to}`);
  return span ? spanInWords(span, 'plain') : '';
}

/**
 * Returns what the picture shows, as a heading: in how few days how many of the events fell, where they are crowded.
 */
export function pictureTitle(crowded: CrowdedDays | undefined, total: number, asOf: Day): string {
  if (!crowded || total < leastEvents) return 'The story in one picture';
  const days = daysBetween(crowded.from, crowded.to) + 1;
  const when =
    days === 1
      ? `on ${crowdedInWords(crowded)}`
      : crowded.to === asOf
        ? `in the last ${durationInWords(days)}`
        : `in ${durationInWords(days)}`;
  return `${crowded.count} of the story’s ${counted(total, 'event')} fell ${when}`;
}
