/** Every entry of a story that has a page, with its name. */
import { collections, pagedCollections, type PagedCollection } from './collections/registry.ts';
import type { Entry, Timeline } from './model.ts';

/** An entry with its name. */
export interface NamedEntry {
  readonly collection: PagedCollection;
  readonly name: string;
  readonly entry: Entry;
}

/** Returns the entries of all collections that have pages, in the order of the site. */
export function namedEntries(timeline: Timeline): NamedEntry[] {
  return pagedCollections.flatMap((collection) => {
    const entries: readonly Entry[] = timeline[collection];
    return entries.map((entry) => ({
      collection,
      name: String(Reflect.get(entry, collections[collection].name)),
      entry,
    }));
  });
}
