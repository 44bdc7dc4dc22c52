/** The content after each file has been checked by itself, and before the files are checked against each other. */
import { checkFields } from './fields.ts';
import type { Problem } from './problems.ts';
import type { RawContent, RawEntry } from './entry.ts';
import type { Collection, Fields } from './schemas.ts';

/** A file whose front matter is in order. */
export interface Checked<C extends Collection> {
  readonly id: string;
  readonly entry: RawEntry;
  readonly fields: Fields<C>;
}

/** The files that are in order, and every name that other files may refer to. */
export type CheckedContent = { readonly [C in Collection]: readonly Checked<C>[] } & {
  /** Ids of all files, those with problems included, so that one fault is told once. */
  readonly ids: { readonly [C in Collection]: ReadonlySet<string> };
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
  const check = <C extends Collection>(collection: C): Checked<C>[] =>
    raw[collection].flatMap((entry) => {
      const { fields, problems: found } = checkFields(collection, entry);
      problems.push(...found);
      return fields ? [{ id: idOf(collection, entry.name), entry, fields }] : [];
    });
  const idsOf = (collection: Collection) => new Set(raw[collection].map(({ name }) => idOf(collection, name)));
  const content: CheckedContent = {
    story: check('story'),
    events: check('events'),
    actors: check('actors'),
    deadlines: check('deadlines'),
    sources: check('sources'),
    disagreements: check('disagreements'),
    fingerprints: check('fingerprints'),
    ids: {
      story: idsOf('story'),
      events: idsOf('events'),
      actors: idsOf('actors'),
      deadlines: idsOf('deadlines'),
      sources: idsOf('sources'),
      disagreements: idsOf('disagreements'),
      fingerprints: idsOf('fingerprints'),
    },
  };
  return { content, problems };
}
