/** The entries of the index pages, in groups, as rows to print. */
import { ofTellers } from './tellers.ts';
import { spanInWords } from './span-words.ts';
import { counted } from './text.ts';
import { actorKindLabels, sourceKindLabels } from './words.ts';
import { actorKinds, sourceKinds } from './vocabulary.ts';
import type { Actor, Source, Timeline } from './model.ts';

/** One row of a listing. */
export interface ListingRow {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  readonly count: string;
}

/** A row for an entry. */
export interface EntryRow extends ListingRow {
  readonly events: number;
  /** The words by which a reader finds it in a long list: its name, or its date. */
  readonly place: string;
}

/** Rows under a heading. */
export interface ListingGroup<Row extends ListingRow = ListingRow> {
  readonly title: string;
  readonly about?: string;
  readonly rows: readonly Row[];
  /** If these are not all: pages with all of them, and by what they are ordered. */
  readonly parts?: readonly ListingPart[];
  readonly order?: string;
}

/** A page with some rows of a group, named by the first and the last of them. */
export interface ListingPart {
  readonly href: string;
  readonly title: string;
  readonly rows: readonly ListingRow[];
}

/** Returns the actors by group or, where the story has no groups, by kind; those with the most events first. */
export function actorGroups({ story, actors }: Timeline): ListingGroup<EntryRow>[] {
  const groups: { title: string; has: (actor: Actor) => boolean }[] =
    story.groups.length > 0
      ? story.groups.map((title) => ({ title, has: ({ group }) => group === title }))
      : actorKinds.map((kind) => ({ title: actorKindLabels[kind].many, has: (actor) => actor.kind === kind }));
  return groups
    .map(({ title, has }) => ({
      title,
      rows: actors.filter(has).map(({ href, name, role, events }) => ({
        ...{ href, name, about: role, events: events.length, place: name },
        count: counted(events.length, 'event'),
      })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many events rest on a source. */
function useOf({ kind, accounts, creditedBy, documents, checked }: Source): number {
  if (kind === 'article') return accounts.length;
  return new Set([...[...accounts, ...creditedBy].map(({ event }) => event), ...documents, ...checked]).size;
}

/** Returns the topics, those with the most events first. */
export const topicGroup = ({ topics }: Timeline): ListingGroup<EntryRow> => ({
  title: 'By number of events',
  rows: topics.map(({ href, name, about, events }) => ({
    ...{ href, name, about, events: events.length, place: name },
    count: counted(events.length, 'event'),
  })),
});

/** Returns the sources by kind, in the order of publication. */
export function sourceGroups({ sources, articles }: Timeline): ListingGroup<EntryRow>[] {
  return sourceKinds
    .map((kind) => ({
      title: sourceKindLabels[kind].many,
      about: ofTellers(sourceKindLabels[kind].about, articles),
      rows: sources
        .filter((source) => source.kind === kind)
        .map((source) => {
          const events = useOf(source);
          return {
            ...{ href: source.href, name: source.title, events },
            about: `${source.publisher}, ${spanInWords(source.published)}`,
            place: spanInWords(source.published, 'plain'),
            count: events > 0 || source.kind === 'article' ? counted(events, 'event') : '',
          };
        }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
