/** The content and addresses of link pictures; `picture.ts` draws them. */
import { dueBeside, dueInWords, leftInWords } from '../story/due.ts';
import { tellerWord } from '../story/tellers.ts';
import { dayInWords } from '../story/day.ts';
import { isAttributable } from '../story/known.ts';
import { spanInWords } from '../story/span-words.ts';
import { capitalised, counted } from '../story/text.ts';
import {
  basisInWords,
  basisWords,
  datingWords,
  deadlineRoleLabels,
  disagreementLabels,
  foreseen,
  recordLabel,
  unsupportedLabel,
  verdictWords,
} from '../story/words.ts';
import type { PagedCollection } from '../story/collections/registry.ts';
import type { Deadline, Disagreement, Event, Period, Timeline } from '../story/model.ts';
import { oncePer } from '../story/once.ts';
import { allPeriods, periodsOf } from '../story/periods.ts';
import type { Verdict } from '../story/vocabulary.ts';
import type { KindMark } from './marks.ts';

/** Width and height of a picture in pixels: the size that chat apps and feeds ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** One side of a disagreement. */
export interface Claim {
  readonly by: string;
  readonly says: string;
  readonly verdict?: Verdict;
}

/** What one picture says. */
export interface Preview {
  /** The picture's address, base path included. */
  readonly href: string;
  readonly kicker?: string;
  readonly title: string;
  readonly text?: string;
  /** What the record and some of the answers say, one below the other. */
  readonly claims?: readonly Claim[];
  readonly due?: string;
  readonly date: string;
  readonly status: string;
  readonly mark?: KindMark;
}

/** Returns the picture of the story: its title and description, its last day, and how much it holds. */
export const storyPreview = oncePer(({ story, paths, events, articles }: Timeline): Preview => ({
  href: paths.file('preview.png'),
  title: story.title,
  text: story.description,
  date: `As it stood on ${dayInWords(story.asOf, 'plain')}`,
  status: `${counted(events.filter(({ planned }) => !planned).length, 'event')}, ${counted(articles.length, tellerWord(articles))}`,
}));

/** Returns the picture of an event: its title, date and status, and the deadlines that it sets. */
export function eventPreview(event: Event, { story }: Timeline): Preview {
  const { href, title, dating, basis, kind } = event;
  const date = foreseen(event) + spanInWords(event.date, 'long');
  const set = event.deadlines
    .filter(({ role }) => role === 'sets')
    .map(({ deadline }) => `${deadline.title}, ${dueBeside(deadline, event.date.latest)}`);
  return {
    href: `${href}preview.png`,
    kicker: story.title,
    title,
    ...(set.length > 0 && { due: `${deadlineRoleLabels.sets}: ${set.join('; ')}` }),
    date: capitalised(date) + (dating === 'inferred' ? `, ${datingWords.inferred.label}` : ''),
    status: basisInWords(event),
    mark: { kind, sure: isAttributable(basis) },
  };
}

/** Returns the picture of a disagreement: the question, the record, the answer that differs most, and another. */
export function disagreementPreview(disagreement: Disagreement, { story }: Timeline): Preview {
  const { href, question, kind, positions, record } = disagreement;
  const order: readonly (Verdict | undefined)[] = ['differs', 'partly', 'open', 'agrees', undefined];
  const ranked = positions.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const [first] = ranked;
  const second = ranked.find(({ verdict }) => verdict !== first?.verdict) ?? ranked[1];
  const answers = [first, second].flatMap((position): Claim[] => {
    if (!position) return [];
    const { holders, says, brief = says, verdict } = position;
    return [{ by: holders.map(({ source }) => source.publisher).join(', '), says: brief, ...(verdict && { verdict }) }];
  });
  return {
    href: `${href}preview.png`,
    kicker: story.title,
    title: question,
    claims: [{ by: recordLabel(disagreement), says: record.brief ?? record.says }, ...answers],
    date: disagreementLabels[kind].one,
    status: counted(positions.length, 'answer'),
  };
}

/** Returns the picture of a deadline: its day, what must have happened by then, and how many days were left. */
export function deadlinePreview(deadline: Deadline, { story }: Timeline): Preview {
  const { href, title, requires, basis } = deadline;
  const isSupported = isAttributable(basis);
  const left = leftInWords(deadline, story.asOf);
  return {
    href: `${href}preview.png`,
    kicker: story.title,
    title,
    text: requires,
    ...(isSupported && { due: capitalised(`${left} on ${dayInWords(story.asOf, 'plain')}`) }),
    date: dueInWords(deadline, 'long'),
    status: isSupported ? basisWords[basis].label : capitalised(unsupportedLabel),
  };
}

/** Returns the picture of a period: its title, a chapter's sentences, its days, and how many events it has. */
export function periodPreview({ href, title, chapter, events }: Period, { story }: Timeline): Preview {
  const [first, last] = [events[0], events.at(-1)].map((event) => event && dayInWords(event.date.earliest, 'plain'));
  return {
    href: `${href}preview.png`,
    kicker: story.title,
    title,
    ...(chapter && { text: chapter.text }),
    date: [...new Set([first, last])].flatMap((day) => day ?? []).join(' to '),
    status: counted(events.length, 'event'),
  };
}

/** In a story with periods, how many key events, the latest, have pictures of their own. */
const mostEvents = 200;

/** Returns the events with pictures of their own: all, or, in a story with periods, the latest key events. */
const eventsWithPictures = oncePer(
  ({ events, periods }: Timeline): ReadonlySet<Event> =>
    new Set(periods.length === 0 ? events : events.filter(({ key }) => key).slice(-mostEvents)),
);

/** What may have a picture of its own; all other pages show the story's, and an event may show its period's. */
export type Subject = Event | Deadline | Disagreement | Period;

/** Returns the picture shown by links to a page. */
export function previewOf(timeline: Timeline, subject?: Subject): Preview {
  if (!subject) return storyPreview(timeline);
  if ('question' in subject) return disagreementPreview(subject, timeline);
  if ('due' in subject) return deadlinePreview(subject, timeline);
  if ('listed' in subject) return periodPreview(subject, timeline);
  if (eventsWithPictures(timeline).has(subject)) return eventPreview(subject, timeline);
  return previewOf(timeline, periodsOf(subject, timeline.periods).at(-1));
}

/**
 * Returns the story's picture and, if `each`, those of its periods, events, deadlines and disagreements, each with its
 * page's path, present or former, such as `events/some-id`.
 */
export function allPreviews(timeline: Timeline, each: boolean): { page: string | undefined; preview: Preview }[] {
  const { deadlines, disagreements, periods, paths } = timeline;
  const pages = (folder: PagedCollection, subjects: readonly (Event | Deadline | Disagreement)[]) =>
    subjects.flatMap((subject) =>
      [subject.id, ...subject.formerly].map((id) => ({
        page: `${folder}/${id}`,
        preview: previewOf(timeline, subject),
      })),
    );
  const own = [
    ...allPeriods(periods).map((period) => ({
      page: period.href.slice(paths.home.length, -1),
      preview: previewOf(timeline, period),
    })),
    ...pages('events', [...eventsWithPictures(timeline)]),
    ...pages('deadlines', deadlines),
    ...pages('disagreements', disagreements),
  ];
  return [{ page: undefined, preview: previewOf(timeline) }, ...(each ? own : [])];
}

/** Returns what a picture says as one text, for those who do not see it. */
export function previewInWords({ kicker, title, text, claims = [], due, date, status }: Preview): string {
  const sides = claims.map(
    ({ by, says, verdict }) => `${by}${verdict ? ` (${verdictWords[verdict].label.toLowerCase()})` : ''}: ${says}`,
  );
  const sentences = [kicker ? `${kicker}: ${title}` : title, text, ...sides, due, date, status];
  return sentences.flatMap((part) => (part ? [/[.!?…]$/.test(part) ? part : `${part}.`] : [])).join(' ');
}
