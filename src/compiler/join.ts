/** Joins checked entries to each other: ids become the entries they stand for, and what follows from them is added. */
import { sketchOf } from '../check/fingerprint.ts';
import { schemas } from '../story/collections/index.ts';
import { pagedCollections, type PagedCollection } from '../story/collections/registry.ts';
import { joinFields } from '../story/collections/schema-walk.ts';
import { chapterOn } from '../story/chapters.ts';
import { addDays, compareDays, isBefore } from '../story/day.ts';
import { backing, bringingIn, firstPublished } from '../story/known.ts';
import type { Disagreement, Entries, Event, ImageFile, Joined, Source, Story, Timeline } from '../story/model.ts';
import type { Paths } from '../story/paths.ts';
import { compareTexts } from '../story/text.ts';
import { endTitle } from '../story/vocabulary.ts';
import { ById } from './by-id.ts';
import { freeze } from './freeze.ts';
import { datedChapters, type Checked, type Content } from './entry.ts';

/** An entry that is still being put together. */
type Unfinished<T> = { readonly id: string } & {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};
type ByCollection = { readonly [C in PagedCollection]: ById<Unfinished<Entries[C]>> };

/** Orders sources by the first day on which they may have been published. */
const byPublication = (a: Source, b: Source): number =>
  compareDays(a.published.earliest, b.published.earliest) || compareTexts(a.id, b.id);

function bySpan(a: Checked<'events'>, b: Checked<'events'>): number {
  return (
    compareDays(a.fields.date.earliest, b.fields.date.earliest) ||
    compareDays(a.fields.date.latest, b.fields.date.latest) ||
    a.fields.order - b.fields.order ||
    compareTexts(a.id, b.id)
  );
}

function finishEvent(event: Unfinished<Event>, fields: Joined<'events'>, { actors }: ByCollection): void {
  const { accounts, documents, checkedAgainst, background, basis, course, deadlines, date, ...own } = fields;
  const { day, approximate } = firstPublished(bringingIn({ accounts, documents, checkedAgainst, background }));
  Object.assign(event, own, {
    ...{ documents, checkedAgainst, background, known: day, knownApproximately: approximate, disagreements: [] },
    ...(basis && { atMost: basis }),
    ...backing({ accounts, documents, checkedAgainst, ...(basis && { atMost: basis }) }),
    date: { ...date, ...(course && { course }) },
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

/** @throws A `RangeError` when it has fewer than two positions. */
function finishDisagreement(disagreement: Unfinished<Disagreement>, fields: Joined<'disagreements'>): void {
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
  // An article has answered by then: what only others had said is no disagreement of this story's.
  const [answered = second] = firstDays(({ kind }) => kind === 'article');
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
function linkBack(
  { actors, sources, deadlines, events: byId }: ByCollection,
  events: readonly Event[],
  disagreements: readonly Disagreement[],
): void {
  for (const event of events) {
    for (const { id } of event.actors) actors.get(id).events.push(event);
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

/** Returns the sections of the story's text that come before its end, that end, and those that come after. */
function partsOf(sections: Story['sections']): Pick<Story, 'sections' | 'end' | 'after'> {
  const at = sections.findIndex(({ title }) => title === endTitle);
  const before = at < 0 ? sections.length : at;
  const end = sections[before];
  return { sections: sections.slice(0, before), ...(end && { end }), after: sections.slice(before + 1) };
}

/** Returns the story, every part of it frozen. The content must have passed all checks. */
export function join(content: Content, paths: Paths): Timeline {
  // Entries lead to each other, so all are there, empty, before any is filled.
  const empty = <C extends PagedCollection>(collection: C, entries: readonly Checked<C>[]) =>
    new ById(entries.map(({ id }) => ({ id, href: paths.entry(collection, id) }) as unknown as Unfinished<Entries[C]>));
  const by: ByCollection = {
    events: empty('events', content.events.toSorted(bySpan)),
    actors: empty('actors', content.actors),
    deadlines: empty('deadlines', content.deadlines),
    sources: empty('sources', content.sources),
    disagreements: empty('disagreements', content.disagreements),
    chapters: empty('chapters', content.chapters),
  };
  const images = new ById(
    [...content.files.images].map(([id, [width, height]]): ImageFile => {
      return { id, href: paths.file(`images/${id}`), width, height };
    }),
  );
  const find = (to: PagedCollection | 'images', id: string) => (to === 'images' ? images : by[to]).get(id);
  /** What an editor wrote, with entries in place of ids, and what every page has. */
  const joined = <C extends PagedCollection>(collection: C, { body, fields }: Checked<C>) => ({
    ...(joinFields(schemas[collection], fields, find) as Joined<C>),
    html: body.html,
    text: body.text,
    corrections: fields.corrections.toSorted((a, b) => compareDays(b.day, a.day)),
  });

  for (const source of content.sources) {
    const { href, ...own } = joined('sources', source);
    const text = content.fingerprintOf.get(source.id);
    const read = text && { words: text.words, ...(text.read && { day: text.read }), sketch: sketchOf(text) };
    Object.assign(by.sources.get(source.id), own, href && { original: href }, read && { read }, {
      ...{ accounts: [], documents: [], checked: [], disagreements: [], creditedBy: [] },
    });
  }
  for (const actor of content.actors)
    Object.assign(by.actors.get(actor.id), joined('actors', actor), { events: [], quotes: [] });
  for (const deadline of content.deadlines) {
    const own = joined('deadlines', deadline);
    const { day } = firstPublished([...own.documents, ...own.accounts.map(({ source }) => source)]);
    Object.assign(by.deadlines.get(deadline.id), own, { known: day, disagreements: [], events: [] });
  }
  for (const event of content.events) {
    const { summary } = event.body;
    finishEvent(Object.assign(by.events.get(event.id), { summary }), joined('events', event), by);
  }
  for (const one of content.disagreements)
    finishDisagreement(by.disagreements.get(one.id), joined('disagreements', one));

  const events = by.events.all;
  for (const group of Map.groupBy(events, ({ background }) => background).values()) {
    group.forEach((event, index) => {
      const [previous, next] = [group[index - 1], group[index + 1]];
      Object.assign(event, previous && { previous }, next && { next });
    });
  }
  const places = new Map(events.map((event, at) => [event.id, at]));
  const place = ({ about }: Disagreement) => places.get(about.events[0]?.id ?? '') ?? -1;
  const disagreements = by.disagreements.all.toSorted((a, b) => place(a) - place(b) || compareTexts(a.id, b.id));
  linkBack(by, events, disagreements);

  const sources = by.sources.all.toSorted(byPublication);
  const articles = sources.filter(({ kind }) => kind === 'article');
  const lastDays = articles.map(({ published }) => published.latest).toSorted(compareDays);
  if (!content.story) throw new ReferenceError('A story passed the checks and is not there.');
  const { html, sections } = content.story.body;
  const { until, ...story } = joinFields(schemas.story, content.story.fields, find) as Joined<'story'>;
  const asOf = until ?? lastDays.at(-1);
  if (!asOf) throw new ReferenceError('A story without articles passed the checks.');
  const chapters = datedChapters(content.chapters);
  const told = events.filter(({ background }) => !background);
  const members = Map.groupBy(told, ({ date }) => chapterOn(chapters, date.earliest));
  chapters.forEach((dated, index) => {
    const next = chapters[index + 1];
    Object.assign(by.chapters.get(dated.chapter.id), joined('chapters', dated.chapter), {
      number: index + 1,
      from: dated.from,
      to: next ? addDays(next.from, -1) : asOf,
      events: members.get(dated) ?? [],
    });
  });
  return freeze({
    story: { ...story, html, ...partsOf(sections), asOf },
    paths,
    events,
    actors: by.actors.all.toSorted((a, b) => b.events.length - a.events.length || compareTexts(a.name, b.name)),
    deadlines: by.deadlines.all.toSorted((a, b) => compareDays(a.due, b.due) || compareTexts(a.id, b.id)),
    sources,
    articles,
    disagreements,
    chapters: by.chapters.all,
    // A chapter's place on the front page has its old names too.
    redirects: pagedCollections
      .filter((collection) => collection !== 'chapters')
      .flatMap((collection) =>
        content[collection].flatMap(({ id, fields }) =>
          fields.formerly.map((old) => ({ from: paths.entry(collection, old), to: paths.entry(collection, id) })),
        ),
      ),
  });
}
