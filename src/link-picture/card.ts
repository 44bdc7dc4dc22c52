/** What link-preview pictures say, and where they are. Drawing them is the business of `src/preview`. */
import { dayInWords, spanInWords } from '../story/day.ts';
import { counted } from '../story/counted.ts';
import { basisLabels, datingLabels, deadlineRoleLabels } from '../story/words.ts';
import type { Event, Timeline } from '../story/model.ts';
import type { Basis } from '../story/vocabulary.ts';

/** Width and height of a picture in pixels: the size that chat apps and feeds ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What one picture says. */
export interface Preview {
  /** The picture's address, base path included. */
  readonly href: string;
  /** What the title belongs to. */
  readonly kicker?: string;
  readonly title: string;
  /** What stands below the title. */
  readonly text?: string;
  /** A deadline in words. */
  readonly due?: string;
  readonly date: string;
  readonly status: string;
  /** How the claim is known, for the mark before the status. */
  readonly basis?: Basis;
}

/** Returns the picture of the story: its title and description, its last day, and how much it holds. */
export function storyPreview({ story, paths, events, articles }: Timeline): Preview {
  return {
    href: paths.file('preview.png'),
    title: story.title,
    text: story.description,
    date: `As it stood on ${dayInWords(story.asOf, 'plain')}`,
    status: `${counted(events.length, 'event')}, ${counted(articles.length, 'article')}`,
  };
}

/** Returns the picture of an event: its title, date and status, and the deadlines that it sets. */
export function eventPreview(event: Event, { story }: Timeline): Preview {
  const { href, title, dating, basis } = event;
  const date = spanInWords(event.date, 'long');
  const year = event.date.latest.slice(0, 4);
  const set = event.deadlines
    .filter(({ role }) => role === 'sets')
    .map(
      ({ deadline: { title: name, due } }) => `${name}, ${dayInWords(due, due.startsWith(year) ? 'short' : 'dated')}`,
    );
  return {
    href: `${href}preview.png`,
    kicker: story.title,
    title,
    ...(set.length > 0 && { due: `${deadlineRoleLabels.sets}: ${set.join('; ')}` }),
    date: date.charAt(0).toUpperCase() + date.slice(1) + (dating === 'inferred' ? `, ${datingLabels.inferred}` : ''),
    status: basisLabels[basis],
    basis,
  };
}

/** Returns what a picture says as one text, for those who do not see it. */
export function previewInWords({ kicker, title, text, due, date, status }: Preview): string {
  const sentences = [kicker ? `${kicker}: ${title}` : title, text, due, date, status];
  return sentences.flatMap((part) => (part ? [/[.!?…]$/.test(part) ? part : `${part}.`] : [])).join(' ');
}
