/** The events as a table: CSV (RFC 4180). */
import { stringify } from 'csv-stringify/sync';
import type { Event, Timeline } from '../story/model.ts';
import { wholeAddress } from '../story/paths.ts';

/** The columns in their order, each with what it holds. Ids in one cell are separated by spaces. */
export const eventColumns = {
  id: 'The event’s name in addresses.',
  url: 'Its page.',
  title: 'What happened; with an apostrophe before it, to be taken away, where it would be a formula.',
  date: 'When, in EDTF: a day or a month, exact or approximate, or a range.',
  date_min: 'The first day on which it may have happened.',
  date_max: 'The last.',
  dating: 'How the date is known.',
  kind: 'An act, a statement, or a report, which is known through the press alone.',
  key: 'Whether it belongs in the short version.',
  background: 'Whether it came before the story.',
  basis: 'How well it is known.',
  known: 'The first day on which any source had it.',
  actors: 'Ids of who acts.',
  sets: 'Ids of the deadlines it sets.',
  concerns: 'Ids of the deadlines it concerns.',
  articles: 'Ids of the articles that report it.',
  documents: 'Ids of the documents behind it.',
  text: 'What happened, in two to five sentences; an apostrophe as in the title.',
  meets: 'Ids of the deadlines it meets.',
  moves: 'Ids of those it moves.',
  misses: 'Ids of those it misses.',
  place: 'Where it happened, in words.',
  topics: 'Ids of its topics.',
  planned: 'Whether it had yet to happen on the story’s last day.',
  time: 'When on that day; with a time zone where it is not the story’s.',
} as const;

type Row = Record<keyof typeof eventColumns, string>;

const ids = (entries: readonly { readonly id: string }[]): string => entries.map(({ id }) => id).join(' ');

/**
 * Returns a text as a cell that no spreadsheet reads as a formula (OWASP, “CSV injection”): a text that looks like one
 * gets a leading apostrophe. Removing one apostrophe before such a character restores the text.
 */
const inCell = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Returns one event as a row. */
function eventRow(event: Event, site: URL | undefined): Row {
  const { id, href, title, date, dating, kind, key, background, basis, known, text, place = '' } = event;
  const tied = (role: string) =>
    ids(event.deadlines.filter((tie) => tie.role === role).map(({ deadline }) => deadline));
  return {
    ...{
      id,
      url: wholeAddress(href, site),
      title: inCell(title),
      date: date.edtf,
      date_min: date.earliest,
      date_max: date.latest,
    },
    ...{ dating, kind, key: `${key}`, background: `${background}`, basis, known, actors: ids(event.actors) },
    ...{ sets: tied('sets'), concerns: tied('concerns'), articles: ids(event.accounts.map(({ source }) => source)) },
    ...{ documents: ids(event.documents), text: inCell(text) },
    ...{ meets: tied('meets'), moves: tied('moves'), misses: tied('misses') },
    ...{ place: inCell(place), topics: ids(event.topics), planned: `${event.planned}`, time: event.time ?? '' },
  };
}

/** Returns all events as CSV, in timeline order, below a line of column names. */
export function eventsCsv({ events }: Timeline, site: URL | undefined): string {
  const rows = events.map((event) => eventRow(event, site));
  return stringify(rows, {
    header: true,
    // Excel recognises UTF-8 only by its byte order mark, which other readers skip.
    bom: true,
    columns: Object.keys(eventColumns),
    record_delimiter: 'windows',
    // Otherwise the library does not quote a field whose lines end in LF alone, and many readers see a new row.
    quoted_match: /[\r\n]/,
  });
}
