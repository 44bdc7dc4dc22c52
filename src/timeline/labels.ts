/** The English words for what the content says in keys. */
import { daysInWords } from './day.ts';
import type { Actor, Disagreement, Event, Source } from './model.ts';
import type { Basis, Dating } from './schemas.ts';

/** How a claim is known, as a status. */
export const basisLabels: Readonly<Record<Basis, string>> = {
  document: 'Documented',
  'on-record': 'On the record',
  anonymous: 'Unnamed sources',
  unattributed: 'Unattributed',
};

/** How a claim is known, explained. */
export const basisMeanings: Readonly<Record<Basis, string>> = {
  document: 'A primary record, such as an order, a filing or a published statement, shows it.',
  'on-record': 'A named person, organisation or government said it.',
  anonymous: 'People who are not named said it to a newsroom.',
  unattributed: 'An article says it as a fact, and does not say how it knows.',
};

/** How a date is known, in a word or two. */
export const datingLabels: Readonly<Record<Dating, string>> = {
  document: 'documented',
  stated: 'in an article',
  resolved: 'worked out',
  inferred: 'our estimate',
};

/** How a date is known, explained. */
export const datingMeanings: Readonly<Record<Dating, string>> = {
  document: 'The date stands in, or on, a primary record.',
  stated: 'An article gives the date, or the weekday with its date.',
  resolved:
    'An article says something like Sunday or last month, or relays a report whose day is known, and the record tells which day that was.',
  inferred: 'No source gives the date. We put it where what came before and after leaves room, and a note says how.',
};

/** What an event is. */
export const eventKindLabels: Readonly<Record<Event['kind'], string>> = {
  act: 'Action',
  statement: 'Statement',
  report: 'Known from the press',
};

/** What an event is, explained. */
export const eventKindMeanings: Readonly<Record<Event['kind'], string>> = {
  act: 'Somebody did something.',
  statement: 'Somebody said something.',
  report: 'Known only because the press reported it.',
};

/** Returns whether accounts differ, or only seem to. */
export function differLabel({ compatible }: Pick<Disagreement, 'compatible'>): string {
  return compatible ? 'Accounts seem to differ' : 'Accounts differ';
}

/** What an event does with a deadline. */
export const deadlineRoleLabels = { sets: 'Sets', concerns: 'Concerns' } as const;

/** What a source is; the plural is for headings. */
export const sourceKindLabels: Readonly<Record<Source['kind'], { one: string; many: string; about: string }>> = {
  article: { one: 'Article', many: 'Articles', about: 'What the timeline is made from.' },
  report: {
    one: 'Press report',
    many: 'Press reports',
    about: 'Reports that the articles credit, or that they were checked against.',
  },
  document: { one: 'Document', many: 'Documents', about: 'The primary record.' },
};

/** What an actor is; the plural is for headings. */
export const actorKindLabels: Readonly<Record<Actor['kind'], { one: string; many: string }>> = {
  person: { one: 'Person', many: 'People' },
  company: { one: 'Company', many: 'Companies' },
  government: { one: 'Government', many: 'Governments' },
  court: { one: 'Court', many: 'Courts' },
  news: { one: 'News organisation', many: 'News organisations' },
};

/** Returns how many days are left in words: `6 days left`, `that day`, `2 days past`. */
export function daysLeftInWords(days: number): string {
  if (days === 0) return 'that day';
  return days > 0 ? `${daysInWords(days)} left` : `${daysInWords(-days)} past`;
}

/** Returns the host of an address, without `www.`. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
