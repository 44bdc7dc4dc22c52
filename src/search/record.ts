/** What the search index holds for each entry: its text, its kind, its date, and the words that rank it. */
import { dueInWords } from '../story/due.ts';
import { withoutUnseen } from '../story/characters.ts';
import { collections, type PagedCollection } from '../story/collections/registry.ts';
import { dayInWords } from '../story/day.ts';
import { spanInWords } from '../story/span-words.ts';
import { creditsOf } from '../story/source-facts.ts';
import { sourceKindLabels } from '../story/words.ts';
import { namesFollow } from './sentences.ts';
import { namedEntries } from '../story/named-entries.ts';
import { capitalised } from '../story/text.ts';
import type { Actor, Deadline, Disagreement, Entry, Event, Quote, Source, Timeline } from '../story/model.ts';

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

/** What is particular to a kind of entry: its own texts, the names after them, and what else tells it apart. */
interface Own extends Partial<SearchRecord['meta']> {
  readonly texts: readonly (string | undefined)[];
  readonly after?: readonly (string | undefined)[];
}

function ofEvent(event: Event): Own {
  const { date, text, datingNote, knownLater, speaker, accounts, documents, checkedAgainst } = event;
  const versions = accounts.map(({ source, says, quotes, note }) =>
    joined(`${source.publisher}: ${says}`, ...quotes.map(quoted), note),
  );
  const names = [...event.actors, ...event.topics].map(({ name }) => name);
  const about = [...names, ...event.deadlines.map(({ deadline }) => deadline.title)];
  return {
    texts: [text, ...ownWords(event.words), datingNote, knownLater, speaker, ...versions],
    after: [
      ...[...documents, ...checkedAgainst].map(named),
      event.place,
      about.length > 0 ? `${about.join(', ')}.` : '',
    ],
    date: spanInWords(date, 'plain'),
  };
}

/** Returns the verbs for descriptions of what somebody does: `owns` for `owner of the boat`. */
const verbsOf = (role: string): string =>
  [...role.matchAll(/(\p{L}{3,})[eo]r of /gu)].map(([, stem]) => `${stem}s`).join(' ');

/** Every name of an actor counts as a title. */
function ofActor({ name, aliases, role, text, quotes }: Actor): Own {
  const names = withoutPossessives([name, ...aliases].join(' '));
  const does = verbsOf(role);
  return {
    texts: [role, text, ...quotes.map(({ text: words }) => `“${words}”`)],
    after: [aliases.join(', ')],
    ...{ words: names, names, ...(does && { does }) },
  };
}

/** A deadline’s date is the day on which it falls. */
const ofDeadline = (deadline: Deadline): Own => ({
  texts: [
    ...[deadline.requires, deadline.restsOn, deadline.text],
    ...deadline.accounts.map(({ source, says }) => `${source.publisher}: ${says}`),
  ],
  after: deadline.documents.map(named),
  date: dueInWords(deadline, 'plain'),
});

/** A source’s date is that of publication. */
const ofSource = (source: Source): Own => ({
  texts: [
    ...[source.note, source.text, ...source.faults.flatMap(({ says, record }) => [says, record])],
    ...source.accounts.map(({ says }) => says),
  ],
  after: [source.publisher, ...creditsOf(source).map((credit) => named(credit.source))],
  kind: sourceKindLabels[source.kind].one,
  date: spanInWords(source.published, 'plain'),
  words: withoutPossessives(`${source.publisher} ${source.title}`),
});

function ofDisagreement({ positions, record, text }: Disagreement): Own {
  const answers = positions.map(({ says, words, holders }) =>
    joined(says, ...ownWords(words), `${holders.map(({ source }) => source.publisher).join(', ')}.`),
  );
  return {
    texts: [record.says, ...ownWords(record.words), text, ...answers],
    after: record.documents.map(named),
  };
}

const own: { [C in PagedCollection]: (entry: Timeline[C][number]) => Own } = {
  events: ofEvent,
  actors: ofActor,
  deadlines: ofDeadline,
  topics: ({ about, text }) => ({ texts: [about, text] }),
  sources: ofSource,
  disagreements: ofDisagreement,
  chapters: ({ from, text }) => ({ texts: [text], date: dayInWords(from, 'plain') }),
};

/** Returns a record for every entry that has a page, in the order of the site, without invisible characters. */
export const searchRecords = (timeline: Timeline): SearchRecord[] =>
  namedEntries(timeline).map(({ collection, name: title, entry }) => {
    // The entry is one of its collection.
    const { texts, after, ...meta } = (own[collection] as (entry: Entry) => Own)(entry);
    const corrected = entry.corrections.map(({ said, says, why }) => joined(said, says, why));
    const { words = withoutPossessives(title), names } = meta;
    return {
      url: entry.href,
      content: withoutUnseen(joined(...texts, ...corrected, ...(after ? [namesFollow, ...after] : []))),
      meta: {
        ...{ title, kind: capitalised(collections[collection].one), ...meta, words: withoutUnseen(words) },
        ...(names && { names: withoutUnseen(names) }),
      },
    };
  });
