/** Joins checked entries to each other: ids become the things they stand for. */
import type { Checked, CheckedContent } from './valid-content.ts';
import { compareDays } from '../story/day.ts';
import { freeze } from './freeze.ts';
import { ById } from './by-id.ts';
import { byPublication, draftActor, draftDeadline, draftDisagreement, draftEvent, draftSource } from './drafts.ts';
import type { Draft, Parts } from './drafts.ts';
import type { Disagreement, Event, Timeline } from '../story/model.ts';
import { pagedCollections } from '../story/collections.ts';
import { compareTexts } from '../story/text.ts';
import type { Paths } from '../story/paths.ts';

function bySpan(a: Checked<'events'>, b: Checked<'events'>): number {
  return (
    compareDays(a.fields.date.earliest, b.fields.date.earliest) ||
    compareDays(a.fields.date.latest, b.fields.date.latest) ||
    a.fields.order - b.fields.order ||
    compareTexts(a.id, b.id)
  );
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
  const fingerprints = new Map(content.fingerprints.map(({ id, fields }) => [id, fields]));
  const sources = new ById(content.sources.map((checked) => draftSource(checked, paths, fingerprints.get(checked.id))));
  const deadlines = new ById(content.deadlines.map((checked) => draftDeadline(checked, paths, sources)));
  const parts: Parts = { actors, sources, deadlines };

  const events = content.events.toSorted(bySpan).map((checked) => draftEvent(checked, parts, paths));
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
    .map((checked) => draftDisagreement(checked, parts, index, paths))
    .toSorted((a, b) => place(a) - place(b) || compareTexts(a.id, b.id));
  linkBack(content, parts, index, disagreements);

  const sorted = sources.all.toSorted(byPublication);
  const articles = sorted.filter(({ kind }) => kind === 'article');
  const { story } = content;
  const lastDays = articles.map(({ published }) => published.latest).toSorted(compareDays);
  const asOf = story?.fields.until ?? lastDays.at(-1);
  if (!story || !asOf) throw new ReferenceError('A story with articles passed the checks and is not there.');
  const { title, description, lang, timeZone, groups, frames, licence, publisher, contact } = story.fields;
  const { html, sections } = story.entry.body;
  return freeze({
    story: {
      ...{ title, description, lang, timeZone, groups, frames, html, sections, asOf },
      ...(licence && { licence }),
      ...(publisher && { publisher }),
      ...(contact && { contact }),
    },
    paths,
    events,
    actors: actors.all.toSorted((a, b) => b.events.length - a.events.length || compareTexts(a.name, b.name)),
    deadlines: deadlines.all.toSorted((a, b) => compareDays(a.due, b.due) || compareTexts(a.id, b.id)),
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
