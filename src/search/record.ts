/** What the search index holds for each entry: its text, its kind, its date, and the words that rank it. */
import { dueInWords } from '../story/due.ts';
import { withoutUnseen } from '../story/characters.ts';
import { pagedCollections, type PagedCollection } from '../story/collections/registry.ts';
import { dayInWords } from '../story/day.ts';
import { spanInWords } from '../story/span-words.ts';
import { creditsOf } from '../story/source-facts.ts';
import { sourceKindLabels } from '../story/words.ts';
import { namesFollow } from './sentences.ts';
import type { Actor, Chapter, Deadline, Disagreement, Event, Quote, Source, Timeline, Topic } from '../story/model.ts';

/** A page in the search index. */
export interface SearchRecord {
  /** The page's address, base path included. */
  readonly url: string;
  /** The entry's plain text; other entries' titles only where they name its sources. */
  readonly content: string;
  readonly meta: {
    readonly title: string;
    readonly kind: string;
    readonly date?: string;
    /** The words of its title; a reader who searches for one of them is most likely looking for this page. */
    readonly words: string;
    /** An actor's names: a page about an actor ranks above one that mentions them. */
    readonly names?: string;
    /** What somebody does, as a question would put it: `owns` for an owner. */
    readonly does?: string;
  };
}

/** Returns a title without possessive endings: an index ranks `Anna’s`, rarer than `Anna`, first. */
export const withoutPossessives = (title: string): string =>
  title.replace(/(?<=\p{L})(?:[’']s|(?<=s)[’'])(?!\p{L})/gu, '');

const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ');
const quoted = ({ text, speaker }: Pick<Quote, 'text' | 'speaker'>) => `“${text}” ${speaker}.`;
const ownWords = (words: Event['words']) =>
  words.map(({ text, source }) => quoted({ text, speaker: source.publisher }));
const named = (source: Source) => `${source.title}, ${source.publisher}.`;
const corrected = ({ corrections }: Pick<Event, 'corrections'>) =>
  corrections.map(({ said, says, why }) => joined(said, says, why));

function eventRecord(event: Event): SearchRecord {
  const { href, title, date, text, datingNote, knownLater, speaker, accounts, documents, checkedAgainst } = event;
  const versions = accounts.map(({ source, says, quotes, note }) =>
    joined(`${source.publisher}: ${says}`, ...quotes.map(quoted), note),
  );
  const names = [...event.actors, ...event.topics].map(({ name }) => name);
  const about = [...names, ...event.deadlines.map(({ deadline }) => deadline.title)];
  const sources = [...documents, ...checkedAgainst].map(named);
  return {
    url: href,
    content: joined(
      ...[text, ...ownWords(event.words), datingNote, knownLater, speaker, ...versions, ...corrected(event)],
      ...[namesFollow, ...sources, event.place, about.length > 0 ? `${about.join(', ')}.` : ''],
    ),
    meta: { title, kind: 'Event', date: spanInWords(date, 'plain'), words: withoutPossessives(title) },
  };
}

/** Returns the verbs for descriptions of what somebody does: `owns` for `owner of the boat`. */
const verbsOf = (role: string): string =>
  [...role.matchAll(/(\p{L}{3,})[eo]r of /gu)].map(([, stem]) => `${stem}s`).join(' ');

/** Every name of an actor counts as a title. */
function actorRecord(actor: Actor): SearchRecord {
  const { href, name, aliases, role, text, quotes } = actor;
  const names = withoutPossessives([name, ...aliases].join(' '));
  const words = quotes.map(({ text: words }) => `“${words}”`);
  const does = verbsOf(role);
  return {
    url: href,
    content: joined(role, text, ...words, ...corrected(actor), namesFollow, aliases.join(', ')),
    meta: { title: name, kind: 'Actor', words: names, names, ...(does && { does }) },
  };
}

/** A deadline’s date is the day on which it falls. */
function deadlineRecord(deadline: Deadline): SearchRecord {
  const { href, title, requires, restsOn, text, documents, accounts } = deadline;
  const versions = accounts.map(({ source, says }) => `${source.publisher}: ${says}`);
  return {
    url: href,
    content: joined(
      ...[requires, restsOn, text, ...versions, ...corrected(deadline)],
      ...[namesFollow, ...documents.map(named)],
    ),
    meta: { title, kind: 'Deadline', date: dueInWords(deadline, 'plain'), words: withoutPossessives(title) },
  };
}

/** A source’s date is that of publication. */
function sourceRecord(source: Source): SearchRecord {
  const { href, kind, title, publisher, published, note, text, faults, accounts } = source;
  const credits = creditsOf(source).map((credit) => named(credit.source));
  return {
    url: href,
    content: joined(
      ...[note, text, ...faults.flatMap(({ says, record }) => [says, record])],
      ...[...accounts.map(({ says }) => says), ...corrected(source), namesFollow, source.publisher, ...credits],
    ),
    meta: {
      title,
      kind: sourceKindLabels[kind].one,
      date: spanInWords(published, 'plain'),
      words: withoutPossessives(`${publisher} ${title}`),
    },
  };
}

function disagreementRecord(disagreement: Disagreement): SearchRecord {
  const { href, question, positions, record, text } = disagreement;
  const answers = positions.map(({ says, words, holders }) =>
    joined(says, ...ownWords(words), `${holders.map(({ source }) => source.publisher).join(', ')}.`),
  );
  return {
    url: href,
    content: joined(
      ...[record.says, ...ownWords(record.words), text, ...answers, ...corrected(disagreement)],
      ...[namesFollow, ...record.documents.map(named)],
    ),
    meta: { title: question, kind: 'Disagreement', words: withoutPossessives(question) },
  };
}

function chapterRecord(chapter: Chapter): SearchRecord {
  const { href, title, from, text } = chapter;
  const meta = { title, kind: 'Chapter', date: dayInWords(from, 'plain'), words: withoutPossessives(title) };
  return { url: href, content: joined(text, ...corrected(chapter)), meta };
}

function topicRecord(topic: Topic): SearchRecord {
  const { href, name, about, text } = topic;
  return {
    url: href,
    content: joined(about, text, ...corrected(topic)),
    meta: { title: name, kind: 'Topic', words: withoutPossessives(name) },
  };
}

const records: { [C in PagedCollection]: (entry: Timeline[C][number]) => SearchRecord } = {
  events: eventRecord,
  actors: actorRecord,
  deadlines: deadlineRecord,
  topics: topicRecord,
  sources: sourceRecord,
  disagreements: disagreementRecord,
  chapters: chapterRecord,
};
const recordsOf = <C extends PagedCollection>(collection: C, entries: readonly Timeline[C][number][]) =>
  entries.map((entry) => {
    const { content, meta, ...rest } = records[collection](entry);
    const plain = { words: withoutUnseen(meta.words), ...(meta.names && { names: withoutUnseen(meta.names) }) };
    return { ...rest, content: withoutUnseen(content), meta: { ...meta, ...plain } };
  });

/** Returns a record for every entry that has a page, in the order of the site, without invisible characters. */
export const searchRecords = (timeline: Timeline): SearchRecord[] =>
  pagedCollections.flatMap((collection) => recordsOf(collection, timeline[collection]));
