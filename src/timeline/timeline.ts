/** From files to the model: checks everything, then joins, sorts, indexes and freezes. */
import { checkDeadlines } from './check-deadlines.ts';
import { checkAddresses, checkBodies, checkPresence } from './check-entries.ts';
import { checkEvents } from './check-events.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkEntries } from './checked-content.ts';
import type { Checked, CheckedContent } from './checked-content.ts';
import { compareDays } from './day.ts';
import { firstKnown, surestBasis } from './known.ts';
import type { Actor, Deadline, Event, Quote, Report, Source, Timeline } from './model.ts';
import { createPaths, pagedCollections } from './paths.ts';
import type { PagedCollection, Paths } from './paths.ts';
import { ContentError } from './problems.ts';
import type { RawContent } from './raw-entry.ts';

type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

/** Finds an entry that the checks have made sure of. */
class Index<T extends { readonly id: string }> {
  readonly all: readonly T[];
  readonly #byId: ReadonlyMap<string, T>;

  constructor(all: readonly T[]) {
    this.all = all;
    this.#byId = new Map(all.map((item) => [item.id, item]));
  }

  get(id: string): T {
    const found = this.#byId.get(id);
    if (!found) throw new ReferenceError(`“${id}” passed the checks and is not there.`);
    return found;
  }

  getAll(ids: readonly string[]): T[] {
    return ids.map((id) => this.get(id));
  }
}

function bySpan(a: Checked<'events'>, b: Checked<'events'>): number {
  return (
    compareDays(a.fields.date.earliest, b.fields.date.earliest) ||
    compareDays(a.fields.date.latest, b.fields.date.latest) ||
    a.fields.order - b.fields.order ||
    (a.id < b.id ? -1 : 1)
  );
}

function base(paths: Paths, collection: PagedCollection, { id, entry, fields }: Checked<PagedCollection>) {
  return { id, href: paths.entry(collection, id), html: entry.body.html, formerly: fields.formerly };
}

/** Entries with their own fields, whose links to each other are still empty. */
function start(content: CheckedContent, paths: Paths) {
  const actors = content.actors.map((checked): Building<Actor> => {
    const { name, kind, aliases, role } = checked.fields;
    return { ...base(paths, 'actors', checked), name, kind, aliases, role, events: [], quotes: [] };
  });
  const sources = content.sources.map((checked): Building<Source> => {
    const { href, faults: _, formerly: __, ...fields } = checked.fields;
    const links = { faults: [], reports: [], documents: [], checked: [], creditedBy: [] };
    return {
      ...base(paths, 'sources', checked),
      ...fields,
      ...(href && { original: href }),
      ...links,
    } as Building<Source>;
  });
  const deadlines = content.deadlines.map((checked): Building<Deadline> => {
    const { title, due, rule, requires, basis } = checked.fields;
    const own = { title, due, requires, basis, ...(rule && { rule }) };
    return { ...base(paths, 'deadlines', checked), ...own, coexistsWith: [], reports: [], events: [] };
  });
  return { actors: new Index(actors), sources: new Index(sources), deadlines: new Index(deadlines) };
}

type Started = ReturnType<typeof start>;

function joinEvent(checked: Checked<'events'>, { actors, sources, deadlines }: Started, paths: Paths): Building<Event> {
  const { entry, fields } = checked;
  const own = base(paths, 'events', checked);
  const documents = sources.getAll(fields.documents);
  const checkedAgainst = sources.getAll(fields.checkedAgainst);
  const reports: Building<Report>[] = fields.reports.map(({ quotes, source, credits, ...report }) => ({
    ...(report as Omit<typeof report, 'note'>),
    source: sources.get(source),
    credits: sources.getAll(credits),
    href: `${own.href}#${source}`,
    quotes: quotes.map(({ text, speaker }): Quote => {
      const actor = actors.all.find(({ id }) => id === speaker);
      return { text, speaker: actor?.name ?? speaker, ...(actor && { actor }) };
    }),
    event: undefined as unknown as Event,
  }));
  const event: Building<Event> = {
    ...own,
    title: fields.title,
    date: fields.date,
    dating: fields.dating,
    ...(fields.datingNote && { datingNote: fields.datingNote }),
    kind: fields.kind,
    key: fields.key,
    basis: surestBasis({ reports, documents }),
    known: firstKnown(reports, [...documents, ...checkedAgainst]),
    summary: entry.body.summary,
    text: entry.body.text,
    actors: actors.getAll(fields.actors),
    deadlines: fields.deadlines.map(({ id, role }) => ({ deadline: deadlines.get(id), role })),
    reports,
    documents,
    checkedAgainst,
  };
  for (const report of reports) report.event = event;
  return event;
}

/** Gives every entry the events that name it. */
function linkBack(content: CheckedContent, events: Index<Event>, started: Started): void {
  const { actors, sources, deadlines } = started;
  for (const event of events.all) {
    for (const actor of event.actors) actors.get(actor.id).events.push(event);
    for (const { deadline } of event.deadlines) deadlines.get(deadline.id).events.push(event);
    for (const document of event.documents) sources.get(document.id).documents.push(event);
    for (const source of event.checkedAgainst) sources.get(source.id).checked.push(event);
    for (const report of event.reports) {
      for (const { text, actor } of report.quotes) if (actor) actors.get(actor.id).quotes.push({ text, report });
      sources.get(report.source.id).reports.push(report);
      for (const credit of report.credits) sources.get(credit.id).creditedBy.push(report);
    }
  }
  for (const { id, fields } of content.deadlines) {
    const deadline = deadlines.get(id);
    if (fields.setBy) deadline.setBy = events.get(fields.setBy);
    deadline.coexistsWith = deadlines.getAll(fields.coexistsWith);
    deadline.reports = fields.reports.map(({ source, says }) => ({ source: sources.get(source), says }));
  }
  for (const { id, fields } of content.sources) {
    sources.get(id).faults = fields.faults.map(({ says, record, event, sources: rest }) => ({
      says,
      record,
      sources: sources.getAll(rest),
      ...(event && { event: events.get(event) }),
    }));
  }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
  return value;
}

function join(content: CheckedContent, paths: Paths): Timeline {
  const started = start(content, paths);
  const events = content.events.toSorted(bySpan).map((checked) => joinEvent(checked, started, paths));
  events.forEach((event, index) => {
    const previous = events[index - 1];
    const next = events[index + 1];
    if (previous) event.previous = previous;
    if (next) event.next = next;
  });
  linkBack(content, new Index(events), started);

  const sources = started.sources.all.toSorted(
    (a, b) => compareDays(a.published.earliest, b.published.earliest) || (a.id < b.id ? -1 : 1),
  );
  const articles = sources.filter(({ kind }) => kind === 'article');
  const [story] = content.story;
  const asOf = articles
    .map(({ published }) => published.latest)
    .toSorted(compareDays)
    .at(-1);
  if (!story || !asOf) throw new ReferenceError('A story with articles passed the checks and is not there.');
  const { title, description, lang, timeZone } = story.fields;
  const redirects = pagedCollections.flatMap((collection) =>
    content[collection].flatMap(({ id, fields }) =>
      fields.formerly.map((old) => ({ from: paths.entry(collection, old), to: paths.entry(collection, id) })),
    ),
  );
  return freeze({
    story: { title, description, lang, timeZone, html: story.entry.body.html, asOf },
    paths,
    events,
    actors: started.actors.all.toSorted((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1)),
    deadlines: started.deadlines.all.toSorted((a, b) => compareDays(a.due, b.due) || (a.id < b.id ? -1 : 1)),
    sources,
    articles,
    redirects,
  });
}

/**
 * Returns the story as the pages need it, for a site below the path `base`.
 *
 * Throws a {@link ContentError} that lists every problem of every file.
 */
export function buildTimeline(raw: RawContent, base = '/'): Timeline {
  const { content, problems } = checkEntries(raw);
  problems.push(
    ...checkPresence(raw, content),
    ...checkNames(raw, content),
    ...checkBodies(raw),
    ...checkReferences(content),
    ...checkEvents(content),
    ...checkDeadlines(content),
    ...checkAddresses(content),
  );
  if (problems.length > 0) throw new ContentError(problems);
  return join(content, createPaths(base));
}
