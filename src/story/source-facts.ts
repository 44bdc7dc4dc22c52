/** What the events tell of one source. */
import { publisherName } from './words.ts';
import type { Event, Source } from './model.ts';

/** Returns the sources that an article credits, with the number of events for which it does, most first. */
export function creditsOf(article: Source): { readonly source: Source; readonly count: number }[] {
  const counts = new Map<Source, number>();
  for (const { credits } of article.reports) {
    for (const credited of credits) counts.set(credited, (counts.get(credited) ?? 0) + 1);
  }
  return [...counts].map(([source, count]) => ({ source, count })).toSorted((a, b) => b.count - a.count);
}

/** Returns the events that rest on a source other than by its own report, each once, and how. */
export function eventsRestingOn(source: Source): { readonly event: Event; readonly how: string }[] {
  const ways = new Map<Event, string>();
  for (const { event, source: article } of source.creditedBy) {
    const before = ways.get(event);
    ways.set(event, before ? `${before}, ${publisherName(article)}` : `credited by ${publisherName(article)}`);
  }
  for (const event of source.documents) ways.set(event, 'documented by it');
  for (const event of source.checked) if (!ways.has(event)) ways.set(event, 'checked against it');
  return [...ways].map(([event, how]) => ({ event, how }));
}
