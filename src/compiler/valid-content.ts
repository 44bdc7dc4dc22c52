/** The content after each file has been checked by itself, and before the files are checked against each other. */
import { checkFields } from './fields.ts';
import type { Problem } from './problems.ts';
import { folders } from '../story/collections/registry.ts';
import type { Folder } from '../story/collections/registry.ts';
import type { RawContent, RawEntry } from './entry.ts';
import type { Fields } from '../story/collections/index.ts';
import type { Collection } from '../story/collections/index.ts';

/** A file whose front matter is in order. */
export interface Checked<C extends Collection> {
  readonly id: string;
  readonly entry: RawEntry;
  readonly fields: Fields<C>;
}

/** The files that are in order, and every name that other files may refer to. */
export type CheckedContent = { readonly [C in Folder]: readonly Checked<C>[] } & {
  readonly story: Checked<'story'> | undefined;
  /** Ids of all files, those with problems included, so that one fault is told once. */
  readonly ids: { readonly [C in Folder]: ReadonlySet<string> };
};

/** The date at the start of an event's file name, and the id after it. */
export const eventName = /^(\d{4}-\d{2}-\d{2})-(.+)$/;

/** Returns the id of an entry: its file's name, for an event without the date. */
export function idOf(collection: Collection, name: string): string {
  return collection === 'events' ? (eventName.exec(name)?.[2] ?? name) : name;
}

/** Checks each file by itself; returns those in order and the problems of the others. */
export function checkEachEntry(raw: RawContent): { content: CheckedContent; problems: Problem[] } {
  const problems: Problem[] = [];
  const check = <C extends Collection>(collection: C, entries: readonly RawEntry[]): Checked<C>[] =>
    entries.flatMap((entry) => {
      const { fields, problems: found } = checkFields(collection, entry);
      problems.push(...found);
      return fields ? [{ id: idOf(collection, entry.name), entry, fields }] : [];
    });
  const ids = folders.map((folder) => [folder, new Set(raw[folder].map(({ name }) => idOf(folder, name)))] as const);
  const content: CheckedContent = {
    story: raw.story && check('story', [raw.story])[0],
    events: check('events', raw.events),
    actors: check('actors', raw.actors),
    deadlines: check('deadlines', raw.deadlines),
    sources: check('sources', raw.sources),
    disagreements: check('disagreements', raw.disagreements),
    fingerprints: check('fingerprints', raw.fingerprints),
    // Made from all folders; `fromEntries` forgets which.
    ids: Object.fromEntries(ids) as Record<Folder, Set<string>>,
  };
  return { content, problems };
}

/** Returns the ids of the articles that tell an event, and of those whom they credit and who have it. */
export const toldByOf = ({ fields }: Checked<'events'>): string[] =>
  fields.accounts.flatMap(({ source, credits, notIn }) => [source, ...credits.filter((id) => !notIn.includes(id))]);

/** Returns the ids of all sources behind an event. */
export const sourceIdsOf = (event: Checked<'events'>): string[] => [
  ...event.fields.documents,
  ...event.fields.checkedAgainst,
  ...toldByOf(event),
];

/** Returns the events that say they set a deadline, by its id. */
export function settersOf({ events }: CheckedContent): ReadonlyMap<string, readonly Checked<'events'>[]> {
  const setters = new Map<string, Checked<'events'>[]>();
  for (const event of events) {
    for (const { id, role } of event.fields.deadlines) {
      if (role === 'sets') setters.set(id, [...(setters.get(id) ?? []), event]);
    }
  }
  return setters;
}
