/** What the site quotes of each source, word for word. */
import type { Source, Timeline } from '../story/model.ts';
import { publisherName } from '../story/words.ts';
import type { CheckedSource } from './check-copy.ts';

/** A passage of a source's text. */
export interface Passage {
  readonly text: string;
  /** Where it is quoted, with what the page is called. */
  readonly href: string;
  readonly title: string;
}

/** Returns the id of a quotation on its page. */
export function quoteId(source: Pick<Source, 'id'>, index: number): string {
  return `${source.id}-quote-${index + 1}`;
}

/** Returns what is quoted of each source that was read, each passage once, in the order of the timeline. */
export function passagesBySource({ events, disagreements }: Timeline): ReadonlyMap<Source, readonly Passage[]> {
  const bySource = new Map<Source, Passage[]>();
  const add = (source: Source, passage: Passage) => {
    const known = bySource.get(source) ?? [];
    if (source.read && !known.some(({ text }) => text === passage.text)) bySource.set(source, [...known, passage]);
  };
  for (const { href, title, accounts, words } of events) {
    for (const { source, quotes } of accounts) {
      quotes.forEach(({ text }, index) => {
        add(source, { text, href: `${href}#${quoteId(source, index)}`, title });
      });
    }
    words.forEach(({ source, text }, index) => {
      add(source, { text, href: `${href}#${quoteId(source, index)}`, title });
    });
  }
  for (const { href, question, record, positions } of disagreements) {
    for (const { source, text } of [...record.words, ...positions.flatMap(({ words }) => words)]) {
      add(source, { text, href, title: question });
    }
  }
  return bySource;
}

/** Returns what a reader's copy can be compared with: every source that was read. */
export function checkedSources(timeline: Timeline): CheckedSource[] {
  const passages = passagesBySource(timeline);
  return timeline.sources.flatMap((source) => {
    const { read, title, href } = source;
    if (!read) return [];
    return [{ name: publisherName(source), title, href, sketch: read.sketch, passages: passages.get(source) ?? [] }];
  });
}
