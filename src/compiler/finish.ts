/** Completes entries once each has its own fields: adds what follows from these, and which entries name them. */
import type { Fields } from '../story/collections/index.ts';
import { sketchOf } from '../fingerprint/fingerprint.ts';
import type { PagedCollection } from '../story/collections/registry.ts';
import { compareDays, isBefore, type Day } from '../story/day.ts';
import { backing, bringingIn, firstPublished } from '../story/known.ts';
import type { Deadline, Disagreement, Entries, Event, Joined, Source } from '../story/model.ts';
import { compareTexts } from '../story/text.ts';
import type { ById } from './by-id.ts';

/** An entry that is still being put together. */
export type Unfinished<T> = { readonly id: string } & {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};
/** All unfinished entries, by folder and id. */
export type ByCollection = { readonly [C in PagedCollection]: ById<Unfinished<Entries[C]>> };

/** Orders sources by the day by which they had certainly been published. */
export const byPublication = (a: Source, b: Source): number =>
  compareDays(a.published.latest, b.published.latest) || compareTexts(a.id, b.id);

/** Adds to a source its fingerprint, if its text has one. */
export function finishSource(
  source: Unfinished<Source>,
  { href, ...own }: Joined<'sources'>,
  text: Fields<'fingerprints'> | undefined,
): void {
  const read = text && { words: text.words, ...(text.read && { day: text.read }), sketch: sketchOf(text) };
  const lists = { accounts: [], documents: [], checked: [], disagreements: [], creditedBy: [] };
  Object.assign(source, own, href && { original: href }, read && { read }, lists);
}

/** Adds to a deadline its last day, and when it became known by its own sources. */
export function finishDeadline(deadline: Unfinished<Deadline>, { due, ...own }: Joined<'deadlines'>): void {
  const { day } = firstPublished([...own.documents, ...own.accounts.map(({ source }) => source)]);
  const within = due.start.precision !== 'day' && { within: due };
  Object.assign(deadline, own, { due: due.latest, known: day, disagreements: [], events: [] }, within);
}

/** Adds to an event what follows from its fields. */
export function finishEvent(
  event: Unfinished<Event>,
  fields: Joined<'events'>,
  { actors }: ByCollection,
  asOf: Day,
): void {
  const { accounts, documents, checkedAgainst, background, basis, course, deadlines, date, ...own } = fields;
  const { day, approximate } = firstPublished(bringingIn({ accounts, documents, checkedAgainst, background }));
  Object.assign(event, own, {
    ...{ documents, checkedAgainst, background, known: day, knownApproximately: approximate, disagreements: [] },
    ...(basis && { atMost: basis }),
    ...backing({ accounts, documents, checkedAgainst, ...(basis && { atMost: basis }) }),
    date: {
      ...date,
      ...(course && { course }),
      ...(date.open === 'since' && isBefore(date.latest, asOf) && { latest: asOf }),
    },
    deadlines: deadlines.map(({ id, ...tie }) => ({ deadline: id, ...tie })),
    accounts: accounts
      .toSorted((a, b) => byPublication(a.source, b.source))
      .map((account) => ({
        ...account,
        event,
        href: `${event.href}#${account.source.id}`,
        quotes: account.quotes.map(({ text, speaker }) => {
          const actor = actors.find(speaker);
          const verified = account.source.read !== undefined;
          return { text, speaker: actor?.name ?? speaker, ...(actor && { actor }), verified };
        }),
      })),
  });
}

/** Gives a disagreement what follows from its fields. @throws A `RangeError` when it has fewer than two positions. */
export function finishDisagreement(
  disagreement: Unfinished<Disagreement>,
  fields: Joined<'disagreements'>,
  tellers: ReadonlySet<string>,
): void {
  const { positions, ...own } = fields;
  const accounts = own.about.events.flatMap((event) => event.accounts);
  const firstDays = (isMeant: (source: Source) => boolean) =>
    positions
      .flatMap(({ sources }) =>
        sources
          .filter(isMeant)
          .map((source) => firstPublished([source]).day)
          .toSorted(compareDays)
          .slice(0, 1),
      )
      .toSorted(compareDays);
  const [, second] = firstDays(() => true);
  // The day by which an article has answered; answers from other sources alone are no disagreement in this story.
  const [answered = second] = firstDays(({ id }) => tellers.has(id));
  const [, known] = [answered, second].flatMap((day) => day ?? []).toSorted(compareDays);
  if (!known) throw new RangeError(`“${disagreement.id}” has fewer than two positions.`);
  Object.assign(disagreement, own, {
    known,
    positions: positions.map(({ sources, ...position }) => ({
      ...position,
      holders: sources.map((source) => ({
        source,
        href: accounts.find((account) => account.source === source)?.href ?? source.href,
      })),
    })),
  });
}

/** Gives every entry the events and disagreements that name it. */
export function linkBack(
  { actors, sources, deadlines, topics, events: byId }: ByCollection,
  events: readonly Event[],
  disagreements: readonly Disagreement[],
): void {
  for (const event of events) {
    for (const { id } of event.actors) actors.get(id).events.push(event);
    for (const { id } of event.topics) topics.get(id).events.push(event);
    for (const { deadline: named, role } of event.deadlines) {
      const deadline = deadlines.get(named.id);
      deadline.events.push(event);
      if (role === 'meets' || role === 'moves' || role === 'misses') deadline.endedBy = { event, role };
      if (role !== 'sets') continue;
      deadline.setBy = event;
      if (isBefore(event.known, deadline.known)) deadline.known = event.known;
    }
    for (const { id } of event.documents) sources.get(id).documents.push(event);
    for (const { id } of event.checkedAgainst) sources.get(id).checked.push(event);
    for (const account of event.accounts) {
      for (const { text, actor } of account.quotes) if (actor) actors.get(actor.id).quotes.push({ text, account });
      sources.get(account.source.id).accounts.push(account);
      for (const { id } of account.credits) sources.get(id).creditedBy.push(account);
    }
  }
  for (const disagreement of disagreements) {
    const { about, positions } = disagreement;
    for (const { id } of about.events) byId.get(id).disagreements.push(disagreement);
    for (const { id } of about.deadlines) deadlines.get(id).disagreements.push(disagreement);
    const holders = positions.flatMap((position) => position.holders.map(({ source }) => source.id));
    for (const id of new Set(holders)) sources.get(id).disagreements.push(disagreement);
  }
}
