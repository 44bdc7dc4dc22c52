/** The entries of the index pages, in groups, as lines to print. */
import { spanInWords } from './day.ts';
import { counted } from './counted.ts';
import { actorKindLabels, publisherName, sourceKindLabels } from './words.ts';
import { actorKinds, sourceKinds } from './vocabulary.ts';
import type { Actor, Source, Timeline } from './model.ts';

/** One line of an index. */
export interface IndexLine {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  readonly count: string;
}

/** Lines under a heading. */
export interface IndexGroup {
  readonly title: string;
  readonly about?: string;
  readonly lines: readonly IndexLine[];
}

/** Returns the actors by the story's groups, or by what they are where it has none, those with most events first. */
export function actorGroups({ story, actors }: Timeline): IndexGroup[] {
  const groups: { title: string; has: (actor: Actor) => boolean }[] =
    story.groups.length > 0
      ? story.groups.map((title) => ({ title, has: ({ group }) => group === title }))
      : actorKinds.map((kind) => ({ title: actorKindLabels[kind].many, has: (actor) => actor.kind === kind }));
  return groups
    .map(({ title, has }) => ({
      title,
      lines: actors
        .filter(has)
        .map(({ href, name, role, events }) => ({ href, name, about: role, count: counted(events.length, 'event') })),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** What rests on a source: an article's own versions, the versions that credit it, or the events it documents. */
function useOf({ kind, accounts, creditedBy, documents, checked }: Source): string {
  if (kind === 'article') return counted(accounts.length, 'event');
  const used = new Set([...creditedBy.map(({ event }) => event), ...documents, ...checked]);
  return counted(used.size, 'event');
}

/** Returns the sources by kind, in the order of publication. */
export function sourceGroups({ sources }: Timeline): IndexGroup[] {
  return sourceKinds
    .map((kind) => ({
      title: sourceKindLabels[kind].many,
      about: sourceKindLabels[kind].about,
      lines: sources
        .filter((source) => source.kind === kind)
        .map((source) => ({
          href: source.href,
          name: source.title,
          about: `${publisherName(source)}, ${spanInWords(source.published)}`,
          count: useOf(source),
        })),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** Returns the ways into the story for whoever does not search, or found nothing. */
export function placesToLook({ paths, events, actors, deadlines, sources, disagreements }: Timeline): IndexGroup {
  const place = (href: string, name: string, about: string, count = ''): IndexLine => ({ href, name, about, count });
  return {
    title: 'Ways into the story',
    lines: [
      place(paths.home, 'The timeline', 'Everything that happened, in order', counted(events.length, 'event')),
      place(paths.file('in-brief/'), 'The story in brief', 'The events that matter most'),
      place(paths.file('in-full/'), 'The story in full', 'Everything on one page, to print and file'),
      place(
        paths.index('actors'),
        'Who’s who',
        'The people and organisations in the story',
        counted(actors.length, 'name'),
      ),
      place(
        paths.index('deadlines'),
        'Deadlines',
        'Every day by which something had to happen',
        counted(deadlines.length, 'deadline'),
      ),
      place(paths.index('sources'), 'Sources', 'What the timeline is based on', counted(sources.length, 'source')),
      place(
        paths.index('disagreements'),
        'Disagreements',
        'Where sources give different answers',
        counted(disagreements.length, 'question'),
      ),
      place(paths.file('as-of/'), 'As of any day', 'What could be known that evening'),
    ],
  };
}
