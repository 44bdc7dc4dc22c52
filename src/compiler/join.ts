/** Joins checked entries: ids become the entries that they stand for, and what follows from them is added. */
import { schemas } from '../story/collections/index.ts';
import { pagedCollections, type PagedCollection } from '../story/collections/registry.ts';
import { joinFields } from '../story/collections/schema-walk.ts';
import { chapterOn } from '../story/chapters.ts';
import { addDays, compareDays } from '../story/day.ts';
import { site } from '../site.ts';
import type { Actor, Disagreement, Entries, ImageFile, Joined, Story, Timeline, Topic } from '../story/model.ts';
import type { Paths } from '../story/paths.ts';
import { storyPeriods } from '../story/periods.ts';
import { compareTexts } from '../story/text.ts';
import { minutesOf } from '../story/time.ts';
import { endTitle } from '../story/vocabulary.ts';
import { ById } from './by-id.ts';
import {
  byPublication,
  finishDeadline,
  finishDisagreement,
  finishEvent,
  finishSource,
  linkBack,
  type ByCollection,
  type Unfinished,
} from './finish.ts';
import { freeze } from './freeze.ts';
import { datedChapters, lastTold, type Checked, type Content } from './entry.ts';

/** Returns events by their dates; within one day by the editor's order, then by the time, those without one first. */
function inOrder(events: readonly Checked<'events'>[], zone: string): Checked<'events'>[] {
  const timed = events.flatMap((event) => {
    const { date, time } = event.fields;
    return time ? [[event, minutesOf(date.earliest, time, zone)] as const] : [];
  });
  const moments = new Map(timed);
  const momentOf = (event: Checked<'events'>) => moments.get(event) ?? Number.MIN_SAFE_INTEGER;
  return events.toSorted(
    (a, b) =>
      compareDays(a.fields.date.earliest, b.fields.date.earliest) ||
      compareDays(a.fields.date.latest, b.fields.date.latest) ||
      a.fields.order - b.fields.order ||
      momentOf(a) - momentOf(b) ||
      compareTexts(a.id, b.id),
  );
}

/** Those with the most events come first. */
const byEvents = (a: Actor | Topic, b: Actor | Topic): number =>
  b.events.length - a.events.length || compareTexts(a.name, b.name);

/** Returns the sections of the story's text before its ending, the ending, and those after it. */
function partsOf(sections: Story['sections']): Pick<Story, 'sections' | 'end' | 'after'> {
  const at = sections.findIndex(({ title }) => title === endTitle);
  const before = at < 0 ? sections.length : at;
  const end = sections[before];
  return { sections: sections.slice(0, before), ...(end && { end }), after: sections.slice(before + 1) };
}

/** Returns the story, every part of it frozen. The content must have passed all checks. */
export function join(content: Content, paths: Paths): Timeline {
  if (!content.story) throw new ReferenceError('The checks passed content without a story.');
  const asOf = content.story.fields.until ?? lastTold(content);
  if (!asOf) throw new ReferenceError('The checks passed a story without sources.');
  // Entries refer to each other, so all exist, empty, before any is filled.
  const isLong = content.events.length > site.eventsPerPage;
  const addressOf = (collection: PagedCollection, id: string) =>
    collection === 'chapters' && isLong ? paths.file(`chapters/${id}/`) : paths.entry(collection, id);
  const empty = <C extends PagedCollection>(collection: C, entries: readonly Checked<C>[]) =>
    new ById(entries.map(({ id }) => ({ id, href: addressOf(collection, id) }) as unknown as Unfinished<Entries[C]>));
  const by: ByCollection = {
    events: empty('events', inOrder(content.events, content.story.fields.timeZone)),
    actors: empty('actors', content.actors),
    deadlines: empty('deadlines', content.deadlines),
    topics: empty('topics', content.topics),
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
  /** An editor's fields, with entries in place of ids, and the fields that every page has. */
  const joined = <C extends PagedCollection>(collection: C, { body, fields }: Checked<C>) => ({
    ...(joinFields(schemas[collection], fields, find) as Joined<C>),
    html: body.html,
    text: body.text,
    corrections: fields.corrections.toSorted((a, b) => compareDays(b.day, a.day)),
  });

  for (const source of content.sources)
    finishSource(by.sources.get(source.id), joined('sources', source), content.fingerprintOf.get(source.id));
  for (const actor of content.actors)
    Object.assign(by.actors.get(actor.id), joined('actors', actor), { events: [], quotes: [] });
  for (const topic of content.topics) Object.assign(by.topics.get(topic.id), joined('topics', topic), { events: [] });
  for (const deadline of content.deadlines)
    finishDeadline(by.deadlines.get(deadline.id), joined('deadlines', deadline));
  for (const event of content.events) {
    const { summary } = event.body;
    finishEvent(Object.assign(by.events.get(event.id), { summary }), joined('events', event), by, asOf);
  }
  for (const one of content.disagreements)
    finishDisagreement(by.disagreements.get(one.id), joined('disagreements', one), content.tellers);

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
  const articles = sources.filter(({ id }) => content.tellers.has(id));
  const { html, sections } = content.story.body;
  const { until: _, ...story } = joinFields(schemas.story, content.story.fields, find) as Joined<'story'>;
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
    actors: by.actors.all.toSorted(byEvents),
    deadlines: by.deadlines.all.toSorted((a, b) => compareDays(a.due, b.due) || compareTexts(a.id, b.id)),
    topics: by.topics.all.toSorted(byEvents),
    sources,
    articles,
    disagreements,
    chapters: by.chapters.all,
    periods: storyPeriods({ events, chapters: by.chapters.all, paths }, site.eventsPerPage),
    // A chapter's place on the front page has its old names too.
    redirects: pagedCollections
      .filter((collection) => collection !== 'chapters' || isLong)
      .flatMap((collection) =>
        content[collection].flatMap(({ id, fields }) =>
          fields.formerly.map((old) => ({ from: addressOf(collection, old), to: addressOf(collection, id) })),
        ),
      ),
  });
}
