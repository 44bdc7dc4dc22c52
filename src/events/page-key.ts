/** What an event's page shows, as a hash: with the same hash and the same code, it is the same page. */
import { hashOf } from '../cache/cache.ts';
import { indexesOf } from '../facets/indexes.ts';
import { previewOf } from '../link-picture/card.ts';
import type { Event, Timeline } from '../story/model.ts';
import { oncePer } from '../story/once.ts';
import { periodsOf } from '../story/periods.ts';
import { tellerWord } from '../story/tellers.ts';

/** An entry, or one source's version of an event: what others refer to. */
type Named = { readonly href: string; readonly event?: unknown };
const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'href' in value && ('formerly' in value || 'event' in value);

/** Returns all that a value holds as text, with what it refers to as `told` tells that. An event holds its versions. */
function written(whole: object, told: (named: Named) => string): string {
  return JSON.stringify(whole, (key, value: unknown) => {
    if (key === '' || !isNamed(value) || (value.event === whole && value !== whole)) return value;
    return value === whole ? 'itself' : told(value);
  });
}

/** What an entry holds; what that refers to is told by its address alone. */
const ownHash = oncePer((named: Named) => hashOf(written(named, ({ href }) => href)));

/** What all pages have around them. */
const frameHash = oncePer((timeline: Timeline) => {
  const { story, articles } = timeline;
  return hashOf(written(story, ownHash) + JSON.stringify([indexesOf(timeline), articles.length, tellerWord(articles)]));
});

/**
 * Returns a hash of an event, of the entries it refers to, and of what stands around it; nothing if it has an image,
 * which Astro makes when it makes the page.
 */
export function cacheKeyOf(event: Event, timeline: Timeline): { cacheKey?: string } {
  if (event.image) return {};
  const periods = periodsOf(event, timeline.periods).map(({ href, title }) => ({ href, title }));
  const around = JSON.stringify([periods, previewOf(timeline, event)]);
  return { cacheKey: hashOf([frameHash(timeline), written(event, ownHash), around].join('\n')) };
}
