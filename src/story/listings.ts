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

/** Rows under a heading. */
export interface ListingGroup {
  readonly title: string;
  readonly about?: string;
  readonly rows: readonly ListingRow[];
}

/** Returns the actors by group or, where the story has no groups, by kind; those with the most events first. */
export function actorGroups({ story, actors }: Timeline): ListingGroup[] {
  const groups: { title: string; has: (actor: Actor) => boolean }[] =
    story.groups.length > 0
      ? story.groups.map((title) => ({ title, has: ({ group }) => group === title }))
      : actorKinds.map((kind) => ({ title: actorKindLabels[kind].many, has: (actor) => actor.kind === kind }));
  return groups
    .map(({ title, has }) => ({
      title,
      rows: actors
        .filter(has)
        .map(({ href, name, role, events }) => ({ href, name, about: role, count: counted(events.length, 'event') })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many events rest on a source, in words; empty if none does. */
function useOf({ kind, accounts, creditedBy, documents, checked }: Source): string {
  if (kind === 'article') return counted(accounts.length, 'event');
  const used = new Set([...[...accounts, ...creditedBy].map(({ event }) => event), ...documents, ...checked]);
  return used.size > 0 ? counted(used.size, 'event') : '';
}

/** Returns the topics, those with the most events first. */
export const topicGroup = ({ topics }: Timeline): ListingGroup => ({
  title: 'By number of events',
  rows: topics.map(({ href, name, about, events }) => ({ href, name, about, count: counted(events.length, 'event') })),
});

/** Returns the sources by kind, in the order of publication. */
export function sourceGroups({ sources, articles }: Timeline): ListingGroup[] {
  return sourceKinds
    .map((kind) => ({
      title: sourceKindLabels[kind].many,
      about: ofTellers(sourceKindLabels[kind].about, articles),
      rows: sources
        .filter((source) => source.kind === kind)
        .map((source) => ({
          href: source.href,
          name: source.title,
          about: `${source.publisher}, ${spanInWords(source.published)}`,
          count: useOf(source),
        })),
    }))
    .filter(({ rows }) => rows.length > 0);
}
