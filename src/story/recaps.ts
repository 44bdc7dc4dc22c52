/** Background paragraphs: the story so far in a set number of words, from sentences an editor wrote for them. */
import { eventAsOf } from './as-of.ts';
import { isBefore, isBy, type Day } from './day.ts';
import { hasAddress, sourcesOf } from './known.ts';
import type { Event, Source, Timeline } from './model.ts';
import { oncePer } from './once.ts';
import { recapLengths, type RecapLength } from './vocabulary.ts';

/** A sentence, and what it rests on. */
export interface RecapSentence {
  readonly says: string;
  readonly event: Event;
  /** The sources it rests on that were found and had been published by the day. */
  readonly sources: readonly Source[];
}

/** A paragraph to copy. */
export interface Recap {
  /** How many words it has at most. */
  readonly length: RecapLength;
  readonly sentences: readonly RecapSentence[];
  /** What its sentences rest on, each once. */
  readonly sources: readonly Source[];
}

/** Returns what a sentence rests on: its event’s documents, or else the reports credited, or else every source. */
function restsOn(event: Event, day: Day): readonly Source[] {
  const ways = [event.documents, event.accounts.flatMap(({ credits }) => credits), sourcesOf(event)];
  return (
    ways
      .map((way) => [...new Set(way)].filter((source) => isBy(source.published.latest, day) && hasAddress(source)))
      .find((way) => way.length > 0) ?? []
  );
}

/** The events that have a sentence in a recap. */
const withRecap = oncePer((events: readonly Event[]) => events.filter(({ recap }) => recap));

/** Returns the paragraphs as of a day, shortest first, omitting any that says no more than the one before. */
export function recapsOn({ events }: Timeline, day: Day): Recap[] {
  const known = withRecap(events).flatMap((event): (RecapSentence & { within: number })[] => {
    if (isBefore(day, event.known)) return [];
    const { recap } = eventAsOf(event, day);
    return recap ? [{ ...recap, event, sources: restsOn(event, day) }] : [];
  });
  let before = 0;
  return recapLengths.flatMap((length): Recap[] => {
    const sentences = known.filter(({ within }) => within <= length);
    if (sentences.length === before) return [];
    before = sentences.length;
    return [{ length, sentences, sources: [...new Set(sentences.flatMap(({ sources }) => sources))] }];
  });
}
