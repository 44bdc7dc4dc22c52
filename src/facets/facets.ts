/**
 * One table of what readers can follow and what they can narrow the story by. Everything that lists facets is made from
 * it: to add one, add a row here and the pages of its members.
 */
import { dueInWords } from '../story/due.ts';
import { oncePer } from '../story/once.ts';
import { ofTellers } from '../story/tellers.ts';
import { deadlinesOf } from '../story/actor-facts.ts';
import type { Deadline, Event, Source, Timeline } from '../story/model.ts';
import { deadlineName } from '../story/words.ts';

/** A member of a facet: an actor, a deadline or an article. */
export interface Member {
  readonly id: string;
  readonly href: string;
  /** What it is called away from its page. */
  readonly name: string;
  /** What it is called in the sentence that says what is shown; by default, its name. */
  readonly short?: string;
  /** A sentence about it. */
  readonly about: string;
  readonly events: readonly Event[];
  /** The deadlines in its calendar and its picture. */
  readonly deadlines: readonly Deadline[];
  /** Whether it can narrow the list; newsrooms cannot, as they only report the story. */
  readonly narrows: boolean;
}

/** Returns the address of a member's calendar, where it has deadlines. */
export const calendarHref = ({ href, deadlines }: Member): string | undefined =>
  deadlines.length > 0 ? `${href.slice(0, -1)}.ics` : undefined;

/** What a facet is made from. */
interface FacetFacts {
  /** The folder of its pages. */
  readonly folder: string;
  /** Its name in an address, as in `?actor=…`. */
  readonly parameter: string;
  /** Its heading in the filter, short enough for a menu. */
  readonly title: string;
  /** The words between “3 events” and the members that narrow them. */
  readonly joins: string;
  /** Whether each member has feeds, a bare page and its part of the timeline. */
  readonly isFollowed: boolean;
  readonly membersOf: (timeline: Timeline) => readonly Member[];
  /** The members that an event belongs to. */
  readonly idsOf: (event: Event) => readonly string[];
}

/** A facet of one story. */
export type Facet = FacetFacts & { readonly members: readonly Member[] };

/** The name of an article among the others: its publisher's, unless that publisher has several. */
function articleName(article: Source, articles: readonly Source[]): string {
  const name = article.publisher;
  return articles.filter(({ publisher }) => publisher === article.publisher).length > 1
    ? `${name}: ${article.title}`
    : name;
}

const table: readonly FacetFacts[] = [
  {
    folder: 'actors',
    parameter: 'actor',
    title: 'Who',
    joins: 'with',
    isFollowed: true,
    membersOf: ({ actors }) =>
      actors.map((actor) => ({
        ...actor,
        about: actor.role,
        deadlines: deadlinesOf(actor),
        narrows: actor.kind !== 'news',
      })),
    idsOf: ({ actors }) => actors.flatMap(({ id, kind }) => (kind === 'news' ? [] : id)),
  },
  {
    folder: 'deadlines',
    parameter: 'deadline',
    title: 'Deadline',
    joins: 'concerning',
    isFollowed: true,
    membersOf: ({ deadlines }) =>
      deadlines.map((deadline) => ({
        ...deadline,
        name: deadlineName(deadline),
        short: dueInWords(deadline, 'plain'),
        about: deadline.requires,
        deadlines: [deadline],
        narrows: true,
      })),
    idsOf: ({ deadlines }) => deadlines.map(({ deadline }) => deadline.id),
  },
  {
    folder: 'topics',
    parameter: 'topic',
    title: 'Topic',
    joins: 'about',
    isFollowed: true,
    membersOf: ({ topics }) =>
      topics.map((topic) => ({
        ...topic,
        about: topic.about || topic.name,
        deadlines: deadlinesOf(topic),
        narrows: true,
      })),
    idsOf: ({ topics }) => topics.map(({ id }) => id),
  },
  {
    folder: 'sources',
    parameter: 'article',
    title: 'Article',
    joins: 'told by',
    isFollowed: false,
    membersOf: ({ articles }) =>
      articles.map((article) => ({
        ...article,
        name: articleName(article, articles),
        about: article.title,
        events: article.accounts.map(({ event }) => event),
        deadlines: [],
        narrows: true,
      })),
    idsOf: ({ accounts }) => accounts.map(({ source }) => source.id),
  },
];

/** Returns the facets of a story. */
export const facetsOf = oncePer((timeline: Timeline): readonly Facet[] =>
  table.map((facts) => ({
    ...facts,
    title: ofTellers(facts.title, timeline.articles),
    members: facts.membersOf(timeline),
  })),
);

/** Returns the facets whose members can be followed, if they have any. */
export const followed = (timeline: Timeline): Facet[] =>
  facetsOf(timeline).filter(({ isFollowed, members }) => isFollowed && members.length > 0);

/** Returns everything that can be followed, with the folder of its files, without the base path: `actors/some-id/`. */
export const followedMembers = (timeline: Timeline): (Member & { readonly folder: string })[] =>
  followed(timeline).flatMap(({ folder, members }) =>
    members.map((member) => ({ ...member, folder: `${folder}/${member.id}/` })),
  );
