/** Rows of a timeline from elsewhere as files of a story. */
import path from 'node:path';
import { Document } from 'yaml';
import { isBefore, type Day } from '../story/day.ts';
import { isRange, parseSpan } from '../story/span.ts';
import { Ids } from '../compiler/ids.ts';
import { wordsOf, type Note } from './html.ts';
import { markdownOf } from './markdown.ts';
import { fitting, mediaInWords, mostLetters, shownBy, type Picture } from './media.ts';
import type { Row } from './row.ts';
import { dayOrderOf, monthsFrom, whenOf, type DayOrder } from './when.ts';

/** What the editor says of what is imported. */
export interface Origin {
  /** The name of the file that was read. */
  readonly file: string;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly href: string | undefined;
  /** When it was published, as EDTF, if that is known; and the day of the import. */
  readonly published: string | undefined;
  readonly day: Day;
  readonly lang: string;
  readonly timeZone: string;
  readonly order: DayOrder | undefined;
}

/** A file of the story, by its path below the folder of the content. */
export interface Made {
  readonly file: string;
  readonly text: string;
}

/** An event's file, and the row that it is made from. */
export interface MadeEvent extends Made {
  readonly row: Row;
  /** The picture that it shows, by its name in the folder of the images, and where it is. */
  readonly picture?: Picture;
}

/** A row and what is to be said about it. */
export interface Said {
  readonly place: string;
  readonly title: string;
  readonly what: string;
}

/** The story that rows become. */
export interface Imported {
  readonly events: readonly MadeEvent[];
  readonly others: readonly Made[];
  /** Rows that cannot be held, and why. */
  readonly notHeld: readonly Said[];
  /** What is said in another way than it was. */
  readonly notes: readonly Said[];
}

/** Returns a file's text: its keys as YAML, those without a value left out, and its body. */
function fileOf(keys: Readonly<Record<string, unknown>>, body = ''): string {
  const given = Object.entries(keys).filter(([, value]) => value !== undefined && value !== '' && value !== false);
  const front = new Document(Object.fromEntries(given)).toString({ lineWidth: 0 });
  return `---\n${front}---\n${body && `\n${body}\n`}`;
}

/** What a teller says: the source's own heading. */
const version = (source: string, title: string) => [{ source, basis: 'unattributed', says: title }];

/** The first sentence of a text, for a row without a title. */
const firstSentence = (text: string): string => /^.{10,200}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 120);

/** Returns the files of the story, with its words and its introduction, and of the source that tells it all. */
function storyAndSource(title: string, words: string, about: string, source: string, origin: Origin): Made[] {
  const description = words.slice(0, mostLetters) || `${title}, as ${origin.file} tells it.`;
  const isDated = origin.published !== undefined;
  const note = `Imported from ${origin.file}${isDated ? '' : ', and dated by the day of that'}.`;
  return [
    {
      file: 'story.md',
      text: fileOf({ title, description, lang: origin.lang, timeZone: origin.timeZone }, about || description),
    },
    {
      file: `sources/${source}.md`,
      text: fileOf({
        ...{ kind: 'report', title, publisher: origin.publisher ?? title, href: origin.href },
        published: origin.published ?? origin.day,
        dating: isDated ? 'stated' : 'inferred',
        note: isDated && origin.href ? '' : note,
      }),
    },
  ];
}

/** Says what a title has, besides its words, that a story has no place for. */
function leftOutOfTitle({ id, date, end, time, topics, links, media }: Row): string[] {
  const shows = [mediaInWords(media), ...links.map((link) => `“${link}”`)].filter(Boolean).join(', ');
  const quoted = (...texts: readonly string[]) =>
    texts
      .filter(Boolean)
      .map((text) => `“${text}”`)
      .join(', ');
  const [when, named] = [quoted(date, end, time), quoted(id, ...topics)];
  return [
    shows && `what the title shows is left out: ${shows}`,
    when && `the date of the title, ${when}, is left out`,
    named && `the id or the group of the title, ${named}, is left out`,
  ].filter(Boolean);
}

/**
 * Returns the story that rows become. `idOf` gives an event the id that it had in an earlier import, if any; `ids` has
 * the ids that are taken.
 */
export function contentFrom(
  rows: readonly Row[],
  origin: Origin,
  idOf: (row: Row) => string | undefined,
  ids: Ids,
): Imported {
  const notHeld: Said[] = [];
  const notes: Said[] = [];
  const order = origin.order ?? dayOrderOf(rows);
  const inEnglish = monthsFrom(origin.lang);
  const titleRow = rows.find(({ kind }) => kind === 'title');
  const title = origin.title ?? (wordsOf(titleRow?.title ?? '') || path.parse(origin.file).name.replaceAll('_', ' '));
  const source = new Ids([]).from(path.parse(origin.file).name, 'imported');
  const lastDay = parseSpan(origin.published ?? origin.day)?.latest ?? origin.day;
  const topics = new Map<string, string>();
  const topicIds = new Ids([]);
  const topicOf = (name: string, note: Note) => {
    const words = fitting(wordsOf(name), 'the topic', note);
    const id = topics.get(words) ?? topicIds.from(words, 'topic');
    topics.set(words, id);
    return id;
  };

  const eventOf = (row: Row): MadeEvent | undefined => {
    const label = wordsOf(row.title).slice(0, 80);
    const note = (what: string) => notes.push({ place: row.place, title: label, what });
    const body = markdownOf(row.text, note);
    const heading = [row.title, row.text, row.media.caption].map(wordsOf).find(Boolean) ?? '';
    const isTitled = wordsOf(row.title) !== '';
    const when = whenOf(row, order, inEnglish);
    const reason = 'reason' in when ? when.reason : heading ? undefined : 'It has neither a title nor a text.';
    if ('reason' in when || reason !== undefined) {
      notHeld.push({ place: row.place, title: label, what: reason ?? '' });
      return undefined;
    }
    const { span, time } = when;
    for (const one of when.notes) note(one);
    if (!isTitled) note('its title is the first sentence of what it says');
    const isLong = isTitled && heading.length > mostLetters;
    if (isLong) note('its title was too long: the whole of it begins the text');
    const short = isLong
      ? `${heading.slice(0, mostLetters - 1).trimEnd()}…`
      : isTitled
        ? heading
        : firstSentence(heading);
    if (row.kind === 'era') note('an era is an event that lasts');
    const id = idOf(row) ?? ids.from(row.id || short, 'event');
    if (row.id && id !== row.id) note(`its id, “${row.id}”, is “${id}” here`);
    const { keys, picture, words } = shownBy(row, id, note);
    const named = row.topics.filter((topic) => wordsOf(topic) !== '');
    const isToCome = isBefore(lastDay, span.earliest);
    const text = fileOf(
      {
        ...{
          title: short,
          date: span.edtf,
          time,
          dating: 'stated',
          course: isRange(span) && (span.open === 'until' || /^between\b/i.test(row.date) ? 'once' : 'lasting'),
          kind: 'act',
        },
        ...{ planned: isToCome, place: fitting(wordsOf(row.location), 'the place', note) },
        topics: named.length > 0 ? [...new Set(named.map((topic) => topicOf(topic, note)))] : undefined,
        accounts: version(source, short),
        ...keys,
      },
      [isLong ? markdownOf(heading, note) : '', body, markdownOf(words, note)].filter(Boolean).join('\n\n'),
    );
    return { row, file: `events/${span.earliest}-${id}.md`, text, ...(picture && { picture }) };
  };
  const events = rows.flatMap((row) => (row.kind === 'title' ? [] : (eventOf(row) ?? [])));

  const noteOfTitle = (what: string) => notes.push({ place: titleRow?.place ?? '', title, what });
  const about = titleRow ? markdownOf(titleRow.text, noteOfTitle) : '';
  for (const what of titleRow ? leftOutOfTitle(titleRow) : []) noteOfTitle(what);
  for (const { kind, place, title: other } of rows)
    if (kind === 'title' && place !== titleRow?.place)
      notHeld.push({ place, title: wordsOf(other), what: 'There is another title before it.' });
  const others = [
    ...storyAndSource(title, wordsOf(titleRow?.text ?? ''), about, source, origin),
    ...[...topics].map(([name, id]): Made => ({ file: `topics/${id}.md`, text: fileOf({ name }) })),
  ];
  return { events, others, notHeld, notes };
}
