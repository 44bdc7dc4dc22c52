/** What the site quotes from each source, word for word. */
import type { Source, Timeline } from '../story/model.ts';
import { ownWordsBySource, quoteId, type OwnWordsOf } from '../story/source-facts.ts';
import type { CheckedSource } from './check-copy.ts';

/**
 * Returns the passages quoted from each source that was read, each once: those in accounts, then the source's own
 * words.
 */
export function passagesBySource({ events, disagreements }: Timeline): ReadonlyMap<Source, readonly OwnWordsOf[]> {
  const bySource = new Map<Source, OwnWordsOf[]>();
  const add = (source: Source, passage: OwnWordsOf) => {
    const known = bySource.get(source) ?? [];
    if (source.read && !known.some(({ text }) => text === passage.text)) bySource.set(source, [...known, passage]);
  };
  for (const { href, title, accounts } of events) {
    for (const { source, quotes } of accounts) {
      quotes.forEach(({ text }, index) => {
        add(source, { text, href: `${href}#${quoteId(source, index)}`, title });
      });
    }
  }
  for (const [source, words] of ownWordsBySource(events, disagreements)) for (const one of words) add(source, one);
  return bySource;
}

/** Returns what a reader's copy can be compared with: every source that was read. */
export function checkedSources(timeline: Timeline): CheckedSource[] {
  const passages = passagesBySource(timeline);
  return timeline.sources.flatMap((source) => {
    const { read, title, href } = source;
    if (!read) return [];
    return [{ name: source.publisher, title, href, sketch: read.sketch, passages: passages.get(source) ?? [] }];
  });
}
