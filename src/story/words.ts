/** The English words for the keys that the content uses. */
import { dueInWords, type Due } from './due.ts';
import { capitalised } from './text.ts';
import type { Actor, Addresses, Deadline, Disagreement, Event, Source } from './model.ts';
import type { Basis, Dating, Verdict } from './vocabulary.ts';

/** For each word of a vocabulary, its label on pages and its meaning. */
type Words<Word extends string> = Readonly<Record<Word, { readonly label: string; readonly meaning: string }>>;

/** How a claim is known. */
export const basisWords: Words<Basis> = {
  document: {
    label: 'Documented',
    meaning:
      'A primary record shows it: an order, a court filing, a published statement. Where we could read only an account of it by others, the label says whose.',
  },
  'on-record': { label: 'On the record', meaning: 'A named person, organisation or government said it.' },
  anonymous: { label: 'Unnamed sources', meaning: 'People who are not named told a newsroom.' },
  unattributed: { label: 'Unattributed', meaning: 'An article states it as fact and does not say how it knows.' },
};

/** Returns how a thing is known: `Documented, as told by example.com` if its documents were not read. */
export const basisInWords = ({ basis, toldBy }: Pick<Event, 'basis' | 'toldBy'>): string =>
  toldBy ? `${basisWords[basis].label}, as told by ${toldBy.join(', ')}` : basisWords[basis].label;

/** How a date is known. */
export const datingWords: Words<Dating> = {
  document: { label: 'date documented', meaning: 'A primary record carries the date.' },
  stated: { label: 'date reported', meaning: 'An article gives the date.' },
  resolved: {
    label: 'date derived',
    meaning:
      'An article gives a weekday or says “last month”, or relays a report that we could date; other sources confirm the day.',
  },
  inferred: {
    label: 'date estimated',
    meaning: 'No source gives the date. We estimate it from what came before and after, and a note says how.',
  },
};

/** What an event is. */
export const eventKindWords: Words<Event['kind']> = {
  act: { label: 'Action', meaning: 'Somebody did something.' },
  statement: { label: 'Statement', meaning: 'Somebody said something.' },
  reported: { label: 'Press report', meaning: 'It is known only because the press reported it.' },
};

/** The name of each kind of disagreement, and the heading over its explanation. */
export const disagreementLabels: Readonly<Record<Disagreement['kind'], { one: string; why: string }>> = {
  conflict: { one: 'Accounts differ', why: 'Why they differ' },
  seeming: { one: 'Accounts only seem to differ', why: 'Why they only seem to differ' },
  departure: { one: 'One account departs from the original', why: 'How it departs' },
  names: { one: 'Names', why: 'Why they are listed' },
};

/** How an article’s answer compares with the record, or with the report behind it. */
export const verdictWords: Words<Verdict> = {
  agrees: { label: 'Agrees', meaning: 'The record, or the report behind it, says the same, perhaps in other words.' },
  partly: {
    label: 'Agrees in part',
    meaning: 'It says part of what the record, or the report behind it, says, and leaves out the rest.',
  },
  differs: {
    label: 'Differs',
    meaning: 'The record, or the report behind it, says something else, which is shown beside it.',
  },
  open: {
    label: 'Not settled',
    meaning: 'Nothing settles the question: no document does, and those who might know are not named.',
  },
};

/** Returns what is behind a claim, for use after “from”: the record, if only documents are, or else the reports. */
export function behindIt(sources: readonly Pick<Source, 'kind'>[]): string {
  const reports = sources.filter(({ kind }) => kind !== 'document').length;
  const told = reports === 1 ? 'the report behind it' : 'the reports behind it';
  if (reports === 0) return 'the record';
  return reports === sources.length ? told : `the record and ${told}`;
}

/** Returns what an answer is compared with, as a heading: `The record and the report behind it`. */
export const recordLabel = ({ record: { documents } }: Pick<Disagreement, 'record'>): string =>
  capitalised(behindIt(documents));

/** Returns what a source is and, for a press report, what it rests on: `Press report, unnamed sources`. */
export function sourceKindInWords({ kind, basis }: Pick<Source, 'kind' | 'basis'>): string {
  const { one } = sourceKindLabels[kind];
  return basis ? `${one}, ${basisWords[basis].label.toLowerCase()}` : one;
}

/** What an event does to a deadline. */
export const deadlineRoleLabels = {
  sets: 'Sets',
  concerns: 'Relates to',
  meets: 'Meets',
  moves: 'Moves',
  misses: 'Misses',
} as const;

/** What became of a deadline that no longer runs. */
export const clockEndLabels = { meets: 'is met', moves: 'is moved', misses: 'is missed', runsOut: 'passes' } as const;

/** The words before the date of an event that had yet to happen. */
export const foreseen = ({ planned }: Pick<Event, 'planned'>): string => (planned ? 'foreseen for ' : '');

/** The label for events that came before the story. */
export const backgroundLabel = 'Background';

/** The label for a deadline that only the press has: no document shows it, and nobody named gave it. */
export const unsupportedLabel = 'reported; not found in any document';

/** Returns what a deadline is called away from its page, with its day: `Sale of the ferry, 12 Nov 2004`. */
export const deadlineName = (deadline: Due & Pick<Deadline, 'title'>): string =>
  `${deadline.title}, ${dueInWords(deadline)}`;

/** Returns what a source is called away from its page, with its publisher: `Daily Example: Its title`. */
export const sourceName = ({ publisher, title }: Pick<Source, 'publisher' | 'title'>): string =>
  title.includes(publisher) ? title : `${publisher}: ${title}`;

/** Returns a source's publisher, marked where it is not certain: `Daily Example (inferred)`. */
export const publisherName = ({ publisher, attribution }: Pick<Source, 'publisher' | 'attribution'>): string =>
  attribution ? `${publisher} (${attribution})` : publisher;

/** Labels for the kinds of source; the plural is for headings. */
export const sourceKindLabels: Readonly<Record<Source['kind'], { one: string; many: string; about: string }>> = {
  article: { one: 'Article', many: 'Articles', about: 'The timeline is made from these.' },
  report: {
    one: 'Press report',
    many: 'Press reports',
    about: 'Reports that the articles credit, or that we checked them against.',
  },
  document: { one: 'Document', many: 'Documents', about: 'Primary records: orders, filings, statements.' },
};

/** Labels for the kinds of actor; the plural is for headings. */
export const actorKindLabels: Readonly<Record<Actor['kind'], { one: string; many: string }>> = {
  person: { one: 'Person', many: 'People' },
  company: { one: 'Company', many: 'Companies' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  government: { one: 'Government', many: 'Governments' },
  court: { one: 'Court', many: 'Courts' },
  news: { one: 'News organisation', many: 'News organisations' },
};

/** Returns a source's title as in references: in square brackets if it is ours. */
export const citedTitle = ({ title, titleIs }: Pick<Source, 'title' | 'titleIs'>): string =>
  titleIs ? `[${title}]` : title;

/** Returns a title without what follows a colon: `Order of 14 August 2020`. */
export const shortTitle = ({ title }: Pick<Source, 'title'>): string => title.split(': ', 1)[0] ?? title;

/** Returns the host of an address, without `www.`. */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/** Returns what is at an address that is not the source's own: `in a copy at example.com`, `as told at example.com`. */
export function elsewhere({ original, copy, retelling }: Addresses): string | undefined {
  if (original) return undefined;
  return copy ? `in a copy at ${hostOf(copy)}` : retelling && `as told at ${hostOf(retelling)}`;
}
