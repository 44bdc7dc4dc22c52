import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { spinner } from '@clack/prompts';
import { createPatch } from 'diff';
import { readFileText } from '../copy-check/read-copy.ts';
import type { Said } from '../import/content.ts';
import { linesOf } from '../import/csv.ts';
import { linesOfJson } from '../import/json.ts';
import { ImportError, type Table } from '../import/row.ts';
import { importRows, type Outcome } from '../import/run.ts';
import { parseMap, parts, rowsBy } from '../import/tables.ts';
import { readTimelineJson, readTimelineTable } from '../import/timelinejs.ts';
import type { DayOrder } from '../import/when.ts';
import { timeZone } from '../story/collections/values.ts';
import { today } from '../story/day.ts';
import { languageName } from '../story/language.ts';
import { counted } from '../story/text.ts';
import { readWrittenDate } from '../story/written-date.ts';
import { runCommand, UsageError } from './command.ts';

const help = `npm run import -- timelinejs <file> --to <folder>
npm run import -- csv <file> --to <folder> --map title=<column>,date=<column>,…
npm run import -- json <file> --to <folder> --at <path> --map title=<key>,date=<key>,…

Makes a story of a timeline in TimelineJS's JSON or spreadsheet (as CSV), or of any table or list: a file for each row. The
folder is new, or has an earlier import of the same file: then only what has changed there is changed, and what an editor
has changed here stays. Rows that cannot be held are listed at the end. Look at the story with CONTENT=<folder> npm run dev.

  --map         what each part is made from; parts are ${parts.join(', ')}
                in JSON, sources.*.url is that of every item of a list
  --at          the path to the list within the JSON, such as data.items
  --dates       day-first or month-first: how to read 06/08/2020, if the table itself does not show it
  --title       the story's title          --lang        its language (en)
  --publisher   who published the file     --time-zone   its time zone (UTC)
  --href        where it was published     --published   when, such as 2020-08-06

Exit codes: 0 all rows are held, 1 some are not, or none; 2 wrongly called.
`;

/** What is said of a row, without what it says: the same of all rows of its kind. */
const kindOf = ({ what }: Said): string => what.replace(/“[^”]*”/g, '“…”');

/** Returns a list of what is said of rows; what is said of many is said once, with all of them. */
function listed(heading: string, said: readonly Said[]): string[] {
  if (said.length === 0) return [];
  const lines = [...Map.groupBy(said, kindOf).values()].flatMap((rows) => {
    const [first] = rows;
    if (rows.length <= 3 || !first)
      return rows.map(({ place, title, what }) => `  ${place}${title && `, “${title}”`}: ${what.replace(/\s+/g, ' ')}`);
    const isSame = rows.every(({ what }) => what === first.what);
    const each = rows.map(
      ({ place, what }) => place.replace(/^row /, '') + (isSame ? '' : ` ${/“[^”]*”/.exec(what)?.[0] ?? ''}`),
    );
    return [`  ${rows.length} rows: ${isSame ? first.what : kindOf(first)} ${each.join(', ')}`];
  });
  return ['', heading, ...lines];
}

function report(outcome: Outcome, { rows, leftOut, warning }: Table, to: string): string {
  const { events, written, unchanged, notHeld, notes, kept, left, gone } = outcome;
  return [
    `${counted(rows.length, 'row')} read; ${counted(events, 'event')} in ${to}: ${counted(written, 'file')} written, ${unchanged} as they were.`,
    ...(warning !== undefined ? ['', warning] : []),
    ...listed('Rows that cannot be held:', notHeld),
    ...listed('Said in another way:', notes),
    ...(leftOut.size > 0 ? ['', 'Columns that have no place here:'] : []),
    ...[...leftOut].map(([column, count]) => `  ${column} (${counted(count, 'row')})`),
    ...(kept.length > 0 ? ['', 'Changed both there and here, so that your files stay. What has changed there:'] : []),
    ...kept.map(({ file, before, text }) => createPatch(file, before, text, undefined, undefined, { context: 1 })),
    ...(left.length > 0 ? ['', 'Removed or renamed here, and left so:'] : []),
    ...left.map((file) => `  ${file}`),
    ...(gone.length > 0 ? ['', 'No longer there; remove what you do not want to keep:'] : []),
    ...gone.map((file) => `  ${file}`),
    '',
  ].join('\n');
}

/** What to read, and how. */
interface Call {
  readonly format: string;
  readonly file: string;
  readonly text: string;
  readonly map: string | undefined;
  readonly at: string | undefined;
}

function read({ format, file, text, map, at }: Call): Table {
  const isJson = /^\s*(?:[{[]|storyjs_jsonp_data\b)/.test(text);
  if (format === 'timelinejs') return isJson ? readTimelineJson(text) : readTimelineTable(text);
  const lines = format === 'json' ? linesOfJson(text, at ?? '') : linesOf(text);
  if (map === undefined)
    throw new UsageError(`Say with --map which column is what. ${file} has: ${lines.columns.join(', ')}.`);
  return rowsBy(parseMap(map), lines);
}

const isOrder = (text: string): text is DayOrder => text === 'day-first' || text === 'month-first';

await runCommand(
  help,
  {
    ...({
      to: { type: 'string' },
      map: { type: 'string' },
      at: { type: 'string' },
      dates: { type: 'string' },
    } as const),
    ...({ title: { type: 'string' }, publisher: { type: 'string' }, href: { type: 'string' } } as const),
    ...({ published: { type: 'string' }, lang: { type: 'string' }, 'time-zone': { type: 'string' } } as const),
  },
  async ([format = '', file = '', ...more], values) => {
    if (!['timelinejs', 'csv', 'json'].includes(format))
      throw new UsageError(`Say what it is: timelinejs, csv or json, and not “${format}”.`);
    if (!file || more.length > 0) throw new UsageError('Name one file.');
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) throw new UsageError(`There is no file “${file}”.`);
    if (!found.isFile()) throw new UsageError(`“${file}” is not a file.`);
    const { to, dates: order, published: written } = values;
    if (!to) throw new UsageError('Say with --to in which folder the story is to be.');
    if (order !== undefined && !isOrder(order)) throw new UsageError('--dates is day-first or month-first.');
    const published = written === undefined ? undefined : readWrittenDate(written);
    if (written !== undefined && published === undefined)
      throw new UsageError(`--published is a date such as 2020-08-06, and not “${written}”.`);
    const { lang = 'en', 'time-zone': zone = 'UTC' } = values;
    if (languageName(lang) === undefined)
      throw new UsageError(`--lang is a language such as en or de, and not “${lang}”.`);
    if (!timeZone.safeParse(zone).success)
      throw new UsageError(`--time-zone is one such as Europe/Paris, and not “${zone}”.`);
    const copy = readFileText(readFileSync(file));
    if ('is' in copy) throw new ImportError(`${file} is ${copy.is}. Save it as CSV or JSON.`);
    const { text } = copy;
    const table = read({ format, file, text, map: values.map, at: values.at });
    const progress = process.stdout.isTTY ? spinner() : undefined;
    progress?.start('Reading');
    try {
      const outcome = await importRows(
        table.rows,
        {
          ...{ file: path.basename(file), title: values.title, publisher: values.publisher, href: values.href },
          ...{ published, day: today(), lang, timeZone: zone, order },
        },
        { to, beside: path.dirname(file), say: (what) => progress?.message(what) },
      );
      if (outcome.notHeld.length > 0 || table.warning !== undefined) process.exitCode = 1;
      return report(outcome, table, to);
    } finally {
      progress?.stop('Read');
    }
  },
);
