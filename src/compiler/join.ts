/** Joins checked entries to each other: ids become the things they stand for. */
import type { Checked, CheckedContent } from './valid-content.ts';
import { compareDays } from '../story/day.ts';
import { freeze } from './freeze.ts';
import { ById } from './by-id.ts';
import { firstPublished, sourcesOf, surestBasis } from '../story/known.ts';
import type {
  Actor,
  Deadline,
  Disagreement,
  SourceWords,
  Event,
  Quote,
  Account,
  Source,
  Timeline,
} from '../story/model.ts';
import { pagedCollections } from '../story/collections.ts';
import type { Paths } from '../story/paths.ts';
import type { PagedCollection } from '../story/collections.ts';

/** An entry under construction: links to entries that are made later are filled in last. */
type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

function bySpan(a: Checked<'events'>, b: Checked<'events'>): number {
  return (
    compareDays(a.fields.date.earliest, b.fields.date.earliest) ||
    compareDays(a.fields.date.latest, b.fields.date.latest) ||
    a.fields.order - b.fields.order ||
    (a.id < b.id ? -1 : 1)
  );
}

const byPublication = (a: Source, b: Source): number =>
  compareDays(a.published.earliest, b.published.earliest) || (a.id < b.id ? -1 : 1);

function commonFields(paths: Paths, collection: PagedCollection, { id, entry, fields }: Checked<PagedCollection>) {
  const corrections = fields.corrections.toSorted((a, b) => compareDays(b.day, a.day));
  const { html, text } = entry.body;
  return { id, href: paths.entry(collection, id), html, text, formerly: fields.formerly, corrections };
}

function draftActor(checked: Checked<'actors'>, paths: Paths): Draft<Actor> {
  const { name, kind, group, aliases, role } = checked.fields;
  return {
    ...commonFields(paths, 'actors', checked),
    ...{ name, kind, ...(group && { group }), aliases, role, events: [], quotes: [] },
  };
}

function draftSource(checked: Checked<'sources'>, paths: Paths): Draft<Source> {
  const { kind, title, publisher, attribution, basis, href, copy, retelling, published, dating, note } = checked.fields;
  return {
    ...commonFields(paths, 'sources', checked),
    ...{ kind, title, publisher, published, dating },
    ...(attribution && { attribution }),
    ...(basis && { basis }),
    ...(href && { original: href }),
    ...(copy && { copy }),
    ...(retelling && { retelling }),
    ...(note && { note }),
    ...{ faults: [], accounts: [], documents: [], checked: [], disagreements: [], creditedBy: [] },
  };
}

/** What events are joined to. */
interface Parts {
  readonly actors: ById<Draft<Actor>>;
  readonly sources: ById<Draft<Source>>;
  readonly deadlines: ById<Draft<Deadline>>;
  /** Sources whose text has a fingerprint. */
  readonly fingerprinted: ReadonlySet<string>;
}

function draftDeadline(checked: Checked<'deadlines'>, paths: Paths, sources: Parts['sources']): Draft<Deadline> {
  const { title, due, rule, requires, basis, restsOn } = checked.fields;
  const accounts = checked.fields.accounts.map(({ source, says }) => ({ source: sources.get(source), says }));
  const documents = sources.getAll(checked.fields.documents);
  return {
    ...commonFields(paths, 'deadlines', checked),
    ...{ title, due, requires, basis, restsOn, ...(rule && { rule }) },
    ...{ documents, accounts },
    known: firstPublished([...documents, ...accounts.map(({ source }) => source)]).day,
    ...{ coexistsWith: [], replaces: [], disagreements: [], events: [] },
  };
}

/** The part of a report that does not need its event. */
function draftAccount(
  { source, credits, basis, says, quotes, note }: Checked<'events'>['fields']['accounts'][number],
  eventHref: string,
  { actors, sources, fingerprinted }: Parts,
): Omit<Account, 'event'> {
  return {
    source: sources.get(source),
    href: `${eventHref}#${source}`,
    credits: sources.getAll(credits),
    ...{ basis, says, ...(note && { note }) },
    quotes: quotes.map(({ text, speaker }): Quote => {
      const actor = actors.find(speaker);
      const verified = fingerprinted.has(source);
      return { text, speaker: actor?.name ?? speaker, ...(actor && { actor }), verified };
    }),
  };
}

function joinWords(words: Checked<'events'>['fields']['words'], sources: Parts['sources']): SourceWords[] {
  return words.map(({ source, text }) => ({ source: sources.get(source), text }));
}

function joinEvent(checked: Checked<'events'>, parts: Parts, paths: Paths): Draft<Event> {
  const { entry, fields } = checked;
  const { actors, sources, deadlines } = parts;
  const own = commonFields(paths, 'events', checked);
  const accounts = fields.accounts
    .map((account) => draftAccount(account, own.href, parts))
    .toSorted((a, b) => byPublication(a.source, b.source));
  const documents = sources.getAll(fields.documents);
  const checkedAgainst = sources.getAll(fields.checkedAgainst);
  const known = firstPublished(sourcesOf({ accounts, documents, checkedAgainst }));
  const event: Draft<Event> = {
    ...own,
    title: fields.title,
    date: { ...fields.date, ...(fields.course && { course: fields.course }) },
    dating: fields.dating,
    ...(fields.datingNote && { datingNote: fields.datingNote }),
    kind: fields.kind,
    key: fields.key,
    ...(fields.brief && { brief: fields.brief }),
    background: fields.background,
    basis: surestBasis({ accounts, documents }),
    known: known.day,
    knownApproximately: known.approximate,
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

function joinDisagreement(
  checked: Checked<'disagreements'>,
  { sources, deadlines }: Parts,
  events: ById<Draft<Event>>,
  paths: Paths,
): Draft<Disagreement> {
  const { question, about, kind, positions, record } = checked.fields;
  const aboutEvents = events.getAll(about.events);
  const accounts = aboutEvents.flatMap((event) => event.accounts);
  const publicFrom = positions.map((position) => firstPublished(sources.getAll(position.sources)).day);
  const [, known] = publicFrom.toSorted(compareDays);
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

/** Gives every entry the events and disagreements that name it. */
function linkBack(
  content: CheckedContent,
  { actors, sources, deadlines }: Parts,
  events: ById<Draft<Event>>,
  disagreements: readonly Disagreement[],
): void {
  for (const event of events.all) {
    for (const actor of event.actors) actors.get(actor.id).events.push(event);
    for (const {
      deadline: { id },
      role,
    } of event.deadlines) {
      const deadline = deadlines.get(id);
      deadline.events.push(event);
      if (role !== 'sets') continue;
      deadline.setBy = event;
      if (event.known < deadline.known) deadline.known = event.known;
    }
    for (const document of event.documents) sources.get(document.id).documents.push(event);
    for (const source of event.checkedAgainst) sources.get(source.id).checked.push(event);
    for (const account of event.accounts) {
      for (const { text, actor } of account.quotes) if (actor) actors.get(actor.id).quotes.push({ text, account });
      sources.get(account.source.id).accounts.push(account);
      for (const credit of account.credits) sources.get(credit.id).creditedBy.push(account);
    }
  }
  for (const { id, fields } of content.deadlines) {
    const deadline = deadlines.get(id);
    deadline.coexistsWith = deadlines.getAll(fields.coexistsWith);
    deadline.replaces = deadlines.getAll(fields.replaces);
  }
  for (const { id, fields } of content.sources) {
    sources.get(id).faults = fields.faults.map(({ says, record, event, sources: rest }) => ({
      says,
      record,
      sources: sources.getAll(rest),
      ...(event && { event: events.get(event) }),
    }));
  }
  for (const disagreement of disagreements) {
    for (const { id } of disagreement.events) events.get(id).disagreements.push(disagreement);
    for (const { id } of disagreement.deadlines) deadlines.get(id).disagreements.push(disagreement);
    const holders = disagreement.positions.flatMap((position) => position.holders.map(({ source }) => source.id));
    for (const id of new Set(holders)) sources.get(id).disagreements.push(disagreement);
  }
}

/** Returns the story, every part of it frozen. The content must have passed all checks. */
export function join(content: CheckedContent, paths: Paths): Timeline {
  const actors = new ById(content.actors.map((checked) => draftActor(checked, paths)));
  const sources = new ById(content.sources.map((checked) => draftSource(checked, paths)));
  const deadlines = new ById(content.deadlines.map((checked) => draftDeadline(checked, paths, sources)));
  const parts: Parts = { actors, sources, deadlines, fingerprinted: content.ids.fingerprints };

  const events = content.events.toSorted(bySpan).map((checked) => joinEvent(checked, parts, paths));
  for (const group of Map.groupBy(events, ({ background }) => background).values()) {
    group.forEach((event, index) => {
      const previous = group[index - 1];
      const next = group[index + 1];
      if (previous) event.previous = previous;
      if (next) event.next = next;
    });
  }
  const index = new ById(events);
  const places = new Map(events.map((event, at) => [event.id, at]));
  const place = ({ events: [first] }: Disagreement) => (first && places.get(first.id)) ?? -1;
  const disagreements = content.disagreements
    .map((checked) => joinDisagreement(checked, parts, index, paths))
    .toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  linkBack(content, parts, index, disagreements);

  const sorted = sources.all.toSorted(byPublication);
  const articles = sorted.filter(({ kind }) => kind === 'article');
  const { story } = content;
  const lastDays = articles.map(({ published }) => published.latest).toSorted(compareDays);
  const asOf = story?.fields.until ?? lastDays.at(-1);
  if (!story || !asOf) throw new ReferenceError('A story with articles passed the checks and is not there.');
  const { title, description, lang, timeZone, groups } = story.fields;
  const { html, sections } = story.entry.body;
  return freeze({
    story: { title, description, lang, timeZone, groups, html, sections, asOf },
    paths,
    events,
    actors: actors.all.toSorted((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1)),
    deadlines: deadlines.all.toSorted((a, b) => compareDays(a.due, b.due) || (a.id < b.id ? -1 : 1)),
    sources: sorted,
    articles,
    disagreements,
    redirects: pagedCollections.flatMap((collection) =>
      content[collection].flatMap(({ id, fields }) =>
        fields.formerly.map((old) => ({ from: paths.entry(collection, old), to: paths.entry(collection, id) })),
      ),
    ),
  });
}
