/** What the search index holds of a page beside its text: its kind, its date, and the words that rank it. */
import { dayInWords, spanInWords } from '../story/day.ts';
import { sourceKindLabels } from '../story/words.ts';
import type { Actor, Deadline, Disagreement, Event, Source } from '../story/model.ts';

/** A page as the search knows it. */
export interface SearchEntry {
  /** What it is, in words. */
  readonly kind: string;
  /** Its date in words, where it has one. */
  readonly date?: string;
  /** The words of its title; whoever searches one of them most likely looks for this page. */
  readonly words: string;
  /** The names of somebody who acts: a page about them stands before one that mentions them. */
  readonly names?: string;
}

/**
 * Returns a title without its possessive endings. A search index takes `Anna’s` for
 * a word of its own, rarer than `Anna`, and would put its pages first.
 */
export function withoutPossessives(title: string): string {
  return title.replace(/(?<=\p{L})(?:[’']s|(?<=s)[’'])(?!\p{L})/gu, '');
}

/** Returns what the index holds of an event. */
export function eventInSearch({ title, date }: Event): SearchEntry {
  return { kind: 'Event', date: spanInWords(date, 'plain'), words: withoutPossessives(title) };
}

/** Returns what the index holds of an actor: every name it goes by counts as a title. */
export function actorInSearch({ name, aliases }: Actor): SearchEntry {
  const names = withoutPossessives([name, ...aliases].join(' '));
  return { kind: 'Actor', words: names, names };
}

/** Returns what the index holds of a deadline. Its date is the day on which it falls. */
export function deadlineInSearch({ title, due }: Deadline): SearchEntry {
  return { kind: 'Deadline', date: dayInWords(due, 'plain'), words: withoutPossessives(title) };
}

/** Returns what the index holds of a source. Its date is that of publication. */
export function sourceInSearch({ kind, title, publisher, published }: Source): SearchEntry {
  return {
    kind: sourceKindLabels[kind].one,
    date: spanInWords(published, 'plain'),
    words: withoutPossessives(`${publisher} ${title}`),
  };
}

/** Returns what the index holds of a disagreement. */
export function disagreementInSearch({ question }: Disagreement): SearchEntry {
  return { kind: 'Disagreement', words: withoutPossessives(question) };
}
