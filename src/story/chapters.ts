/** Chapters: the stretches of the story, each from its day until the next one's. */
import { compareDays, dayInWords, isBy, monthOf, numbersOf, type Day } from './day.ts';
import type { Chapter } from './model.ts';
import { parseSpan } from './span.ts';
import { spanInWords } from './span-words.ts';

/** Returns which of some chapters, given in order, a day is in; `undefined` before the first. */
export const chapterOn = <T extends { readonly from: Day }>(chapters: readonly T[], day: Day): T | undefined =>
  chapters.findLast(({ from }) => isBy(from, day));

/** A chapter's part of a list; items without a day, or before all chapters, have no chapter. */
export interface ChapterPart<T> {
  readonly chapter: Chapter | undefined;
  readonly items: readonly T[];
}

/** Returns a list divided by chapter, in its own order; as one part where there are no chapters. */
export function byChapter<T>(
  chapters: readonly Chapter[],
  items: readonly T[],
  dayOf: (item: T) => Day | undefined,
): ChapterPart<T>[] {
  const parts = Map.groupBy(items, (item) => {
    const day = dayOf(item);
    return day && chapterOn(chapters, day);
  });
  return [...parts].map(([chapter, own]) => ({ chapter, items: own }));
}

/** Returns the days of a chapter in words, from its first to that on which its last event began. */
export function chapterDays({ from, events }: Chapter): string {
  const last =
    events
      .map(({ date }) => date.earliest)
      .toSorted(compareDays)
      .at(-1) ?? from;
  if (from !== last && monthOf(from) === monthOf(last)) return `${numbersOf(from)[2]} to ${dayInWords(last, 'plain')}`;
  const span = parseSpan(from === last ? from : `${from}/${last}`);
  return span ? spanInWords(span, 'plain') : from;
}
