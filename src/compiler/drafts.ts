/** Entries made from checked files. What links back to them, such as an actor's events, is added by `join.ts`. */
import { sketchOf } from '../check/fingerprint.ts';
import type { Checked } from './valid-content.ts';
import { compareDays } from '../story/day.ts';
import type { ById } from './by-id.ts';
import { backing, bringingIn, firstPublished } from '../story/known.ts';
import type { Account, Actor, Deadline, Disagreement, Event, Quote, Source, SourceWords } from '../story/model.ts';
import type { Paths } from '../story/paths.ts';
import { compareTexts } from '../story/text.ts';
import type { PagedCollection } from '../story/collections.ts';

/** An entry under construction: links to entries that are made later are filled in last. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

/** Orders sources by the first day on which they may have been published. */
export const byPublication = (a: Source, b: Source): number =>
  compareDays(a.published.earliest, b.published.earliest) || compareTexts(a.id, b.id);

function commonFields(paths: Paths, collection: PagedCollection, { id, entry, fields }: Checked<PagedCollection>) {
  const corrections = fields.corrections.toSorted((a, b) => compareDays(b.day, a.day));
  const { html, text } = entry.body;
  return { id, href: paths.entry(collection, id), html, text, formerly: fields.formerly, corrections };
}

/** Returns an actor without its events and quotations. */
export function draftActor(checked: Checked<'actors'>, paths: Paths): Draft<Actor> {
  const { name, kind, group, aliases, role } = checked.fields;
  return {
    ...commonFields(paths, 'actors', checked),
    ...{ name, kind, ...(group && { group }), aliases, role, events: [], quotes: [] },
  };
}

/** Returns a source without what rests on it. */
export function draftSource(
  checked: Checked<'sources'>,
  paths: Paths,
  fingerprint: Checked<'fingerprints'>['fields'] | undefined,
): Draft<Source> {
  const { kind, title, titleIs, publisher, attribution, basis, href, copy, retelling, ...rest } = checked.fields;
  const { published, dating, note, archived } = rest;
  return {
    ...commonFields(paths, 'sources', checked),
    ...{ kind, title, ...(titleIs && { titleIs }), publisher, published, dating },
    ...(attribution && { attribution }),
    ...(basis && { basis }),
    ...(href && { original: href }),
    ...(copy && { copy }),
    ...(retelling && { retelling }),
    ...(archived && { archived }),
    ...(fingerprint && {
      read: {
        words: fingerprint.words,
        ...(fingerprint.read && { day: fingerprint.read }),
        sketch: sketchOf(fingerprint),
      },
    }),
    ...(note && { note }),
    ...{ faults: [], accounts: [], documents: [], checked: [], disagreements: [], creditedBy: [] },
  };
}

/** What events are joined to. */
export interface Parts {
  readonly actors: ById<Draft<Actor>>;
  readonly sources: ById<Draft<Source>>;
  readonly deadlines: ById<Draft<Deadline>>;
}

/** Returns a deadline without its events. */
export function draftDeadline(checked: Checked<'deadlines'>, paths: Paths, sources: Parts['sources']): Draft<Deadline> {
  const { title, earlier, due, rule, requires, basis, restsOn } = checked.fields;
  const accounts = checked.fields.accounts.map(({ source, says }) => ({ source: sources.get(source), says }));
  const documents = sources.getAll(checked.fields.documents);
  return {
    ...commonFields(paths, 'deadlines', checked),
    ...{ title, earlier, due, requires, basis, restsOn, ...(rule && { rule }) },
    ...{ documents, accounts },
    known: firstPublished([...documents, ...accounts.map(({ source }) => source)]).day,
    ...{ coexistsWith: [], replaces: [], disagreements: [], events: [] },
  };
}

/** Everything of an account but its event. */
function draftAccount(
  { source, credits, notIn, basis, says, quotes, note }: Checked<'events'>['fields']['accounts'][number],
  eventHref: string,
  { actors, sources }: Parts,
): Omit<Account, 'event'> {
  return {
    source: sources.get(source),
    href: `${eventHref}#${source}`,
    credits: sources.getAll(credits),
    notIn: sources.getAll(notIn),
    ...{ basis, says, ...(note && { note }) },
    quotes: quotes.map(({ text, speaker }): Quote => {
      const actor = actors.find(speaker);
      const verified = sources.get(source).read !== undefined;
      return { text, speaker: actor?.name ?? speaker, ...(actor && { actor }), verified };
    }),
  };
}

function joinWords(words: Checked<'events'>['fields']['words'], sources: Parts['sources']): SourceWords[] {
  return words.map(({ source, text }) => ({ source: sources.get(source), text }));
}

/** Returns an event without its disagreements. */
export function draftEvent(checked: Checked<'events'>, parts: Parts, paths: Paths): Draft<Event> {
  const { entry, fields } = checked;
  const { actors, sources, deadlines } = parts;
  const own = commonFields(paths, 'events', checked);
  const accounts = fields.accounts
    .map((account) => draftAccount(account, own.href, parts))
    .toSorted((a, b) => byPublication(a.source, b.source));
  const documents = sources.getAll(fields.documents);
  const checkedAgainst = sources.getAll(fields.checkedAgainst);
  const { background, basis: atMost } = fields;
  const known = firstPublished(bringingIn({ accounts, documents, checkedAgainst, background }));
  const event: Draft<Event> = {
    ...own,
    title: fields.title,
    earlier: fields.earlier.map(({ until, title, brief, recap, date }) => ({
      ...{ until, title, ...(brief && { brief }), ...(recap && { recap }), ...(date && { date }) },
    })),
    date: { ...fields.date, ...(fields.course && { course: fields.course }) },
    dating: fields.dating,
    ...(fields.datingNote && { datingNote: fields.datingNote }),
    kind: fields.kind,
    key: fields.key,
    ...(fields.brief && { brief: fields.brief }),
    ...(fields.recap && { recap: fields.recap }),
    background,
    ...(atMost && { atMost }),
    ...backing({ accounts, documents, checkedAgainst, ...(atMost && { atMost }) }),
    known: known.day,
    knownApproximately: known.approximate,
    ...(fields.added && { added: fields.added }),
    summary: entry.body.summary,
    actors: actors.getAll(fields.actors),
    ...(fields.speaker && { speaker: fields.speaker }),
    ...(fields.knownLater && { knownLater: fields.knownLater }),
    deadlines: fields.deadlines.map(({ id, role, source, why }) => ({
      deadline: deadlines.get(id),
      role,
      ...(source && { source: sources.get(source) }),
      ...(why && { why }),
    })),
    disagreements: [],
    ...{ accounts: [], documents, checkedAgainst, words: joinWords(fields.words, sources) },
  };
  event.accounts = accounts.map((account) => ({ ...account, event }));
  return event;
}

/** Returns a disagreement, complete. Throws a `RangeError` when it has fewer than two positions. */
export function draftDisagreement(
  checked: Checked<'disagreements'>,
  { sources, deadlines }: Parts,
  events: ById<Draft<Event>>,
  paths: Paths,
): Draft<Disagreement> {
  const { question, about, kind, positions, record } = checked.fields;
  const aboutEvents = events.getAll(about.events);
  const accounts = aboutEvents.flatMap((event) => event.accounts);
  const daysOf = (ids: readonly string[]) => sources.getAll(ids).map((source) => firstPublished([source]).day);
  const publicFrom = positions.map((position) => daysOf(position.sources).toSorted(compareDays)[0]);
  const [, second] = publicFrom.flatMap((day) => day ?? []).toSorted(compareDays);
  // An article has answered by then: what only others had said is no disagreement of this story's.
  const answered = positions.flatMap((position) =>
    daysOf(position.sources.filter((id) => sources.get(id).kind === 'article')),
  );
  const [first = second] = answered.toSorted(compareDays);
  const [, known] = [first, second].flatMap((day) => day ?? []).toSorted(compareDays);
  if (!known) throw new RangeError(`“${checked.id}” has fewer than two positions.`);
  return {
    ...commonFields(paths, 'disagreements', checked),
    ...{ question, kind, known },
    events: aboutEvents,
    deadlines: deadlines.getAll(about.deadlines),
    positions: positions.map(({ says, brief, words, sources: ids, verdict }) => ({
      says,
      words: joinWords(words, sources),
      ...(brief && { brief }),
      ...(verdict && { verdict }),
      holders: sources.getAll(ids).map((source) => ({
        source,
        href: accounts.find((account) => account.source === source)?.href ?? source.href,
      })),
    })),
    record: {
      says: record.says,
      ...(record.brief && { brief: record.brief }),
      words: joinWords(record.words, sources),
      documents: sources.getAll(record.documents),
    },
  };
}
