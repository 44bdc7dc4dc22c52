/** Puts spoilt tables and slides through the import. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { wordsOf } from '../../src/import/html.ts';
import { ImportError, type Table } from '../../src/import/row.ts';
import { importRows } from '../../src/import/run.ts';
import { linesOf } from '../../src/import/csv.ts';
import { parseMap, rowsBy } from '../../src/import/tables.ts';
import { readTimelineJson, readTimelineTable } from '../../src/import/timelinejs.ts';
import { contentFolder } from '../../src/site.ts';
import type { Day } from '../../src/story/day.ts';
import { readTexts } from '../../src/compiler/read-texts.ts';
import { bodies, random, values } from './mutations.ts';

/** What became of the spoilt imports; of what must not be, the first few. */
export interface ImportReport {
  readonly imported: number;
  readonly refused: number;
  readonly notHeld: number;
  readonly crashes: readonly string[];
  readonly slowest: { readonly milliseconds: number; readonly what: string };
  /** Words of a row that are neither in the files nor in the list. */
  readonly lost: readonly string[];
}

const html = [
  '<p>One <b>two</b></p><ul><li>three</li></ul>',
  '<table><tr><td>four</td></tr><tr><td>five</td><td>six</td></tr></table>',
  '<h3>Why</h3><blockquote><p>So <a href="/x">it</a> was</p></blockquote>',
  '<iframe src="https://video.example/1"></iframe>after',
  '<pre><code>if (a < b) c</code></pre>',
  '<p>unclosed <em>tags <a href="https://a.example',
  '<div><div><span>deep</span></div>text<br>line</div>',
  '&lt;p&gt;escaped&lt;/p&gt; &amp;amp; twice',
  '<dl><dt>term</dt><dd>meaning</dd></dl>',
  '<script>evil()</script><style>x{}</style>good',
  '<a href="https://a.example" title="more">a</a><img src="x.png" alt="seen">',
  `${'<div>'.repeat(300)}deep${'</div>'.repeat(300)}`,
];
const dates = [
  ...[
    '3/4/2020',
    '25/12/2020',
    '1 Jan 20',
    'Sept. 2020',
    'Q3 2019',
    'early 2020',
    '43831',
    '2020-08-06T10:00:00+02:00',
  ],
  ...[
    '1914–18',
    '1914 - 1918',
    '44 BC',
    '19th century',
    'Spring 1999',
    'n.d.',
    '-13800000000',
    '0',
    '99999',
    'c. 1900',
  ],
];
const columns = [
  'Id',
  'What',
  'When',
  'End',
  'Time',
  'Text',
  'Where',
  'Tag',
  'Link',
  'Picture',
  'By',
  'Caption',
  'Alt',
];
const map =
  'id=Id,title=What,date=When,end=End,time=Time,text=Text,location=Where,topics=Tag,links=Link,media=Picture,credit=By,caption=Caption,alt=Alt';
const plainRow = (at: number) => [
  ...[`row-${at}`, `Thing ${at}`, `2020-0${at + 1}-05`, '', '', `It was **${at}**.`, 'Here', 'a; b'],
  ...['https://a.example', '', '', '', ''],
];
const timelineColumns = [
  ...[
    'Year',
    'Month',
    'Day',
    'Time',
    'End Year',
    'End Month',
    'End Day',
    'End Time',
    'Display Date',
    'Headline',
    'Text',
  ],
  ...['Media', 'Media Credit', 'Media Caption', 'Media Thumbnail', 'Alt Text', 'Type', 'Group', 'Background'],
];
const slideRow = (at: number) => [
  ...['2020', `${at + 1}`, '5', '', '', '', '', '', '', `Thing ${at}`, '<p>It was.</p>'],
  ...['https://m.example/x', 'Anna', 'Seen', '', '', '', 'g', ''],
];

/** A slide of TimelineJS's JSON, of a row of its table. */
const slideOf = (row: readonly string[]) => ({
  start_date: { year: row[0], month: row[1], day: row[2] },
  end_date: { year: row[4], month: row[5], day: row[6] },
  text: { headline: row[9], text: row[10] },
  media: { url: row[11], credit: row[12], caption: row[13] },
  group: row[17],
});

interface Spoilt {
  readonly what: string;
  readonly text: string;
  readonly read: (text: string) => Table;
}

function* spoiltImports(count: number, seed: number): Generator<Spoilt> {
  const below = random(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const cell = () => pick(pick([values, bodies, html, dates]));
  const asCsv = (text: string) => rowsBy(parseMap(map), linesOf(text));
  for (let made = 0; made < count; made++) {
    const [name, head, row, read] = pick([
      ['csv', columns, plainRow, asCsv],
      ['timelinejs table', timelineColumns, slideRow, readTimelineTable],
      ['timelinejs', timelineColumns, slideRow, readTimelineJson],
    ] as const);
    const rows = Array.from({ length: 4 }, (_, at) => row(at));
    const spoilt: string[] = [];
    for (let times = 1 + below(3); times > 0; times--) {
      const at = below(head.length);
      const value = cell();
      (rows[below(rows.length)] ?? [])[at] = value;
      spoilt.push(`${head[at] ?? ''}=${value.slice(0, 40)}`);
    }
    const whole =
      name === 'timelinejs' ? JSON.stringify({ events: rows.map(slideOf) }) : stringify([[...head], ...rows]);
    const kind = below(10);
    const at = below(whole.length);
    const text =
      kind === 0
        ? whole.slice(0, at)
        : kind === 1
          ? whole.slice(0, at) + pick([...values, '"', ';', '\n']) + whole.slice(at)
          : whole;
    yield { what: `${name}${kind < 2 ? ', broken' : ''}: ${spoilt.join(' ')}`, text, read };
  }
}

const lettersOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Imports `count` spoilt files, the same from the same seed. */
export async function importReport(count: number, seed = 1): Promise<ImportReport> {
  const [crashes, lost]: [string[], string[]] = [[], []];
  let [imported, refused, notHeld] = [0, 0, 0];
  let slowest = { milliseconds: 0, what: '' };
  for (const { what, text, read } of spoiltImports(count, seed)) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'spoilt-'));
    const to = path.join(folder, 'story');
    const start = performance.now();
    try {
      const { rows } = read(text);
      const outcome = await importRows(
        rows,
        {
          ...{ file: 'x.csv', title: undefined, publisher: undefined, href: undefined, published: undefined },
          ...{ day: '2026-01-01' as Day, lang: 'en', timeZone: 'UTC', order: undefined },
        },
        { to, beside: folder, say: () => undefined },
      );
      imported++;
      notHeld += outcome.notHeld.length;
      const files = Object.keys(await readTexts(to));
      const written = files.map((file) => readFileSync(path.join(to, file.slice(contentFolder.length + 1)), 'utf8'));
      const known = [...written, JSON.stringify(outcome)].join('\n').replaceAll('\\', '').normalize('NFKC');
      const refusedRows = new Set(outcome.notHeld.map(({ place }) => place));
      for (const row of rows) {
        if (refusedRows.has(row.place)) continue;
        const said = [row.title, row.text, row.location, ...row.topics, row.media.caption, row.media.credit].map(
          wordsOf,
        );
        const words = lettersOf(said.join(' ').normalize('NFKC')).filter((word) => !known.includes(word));
        if (words.length > 0) lost.push(`${what}: ${row.place} ${words.slice(0, 5).join(' ')}`);
      }
    } catch (error) {
      if (error instanceof ImportError && !/\[object|undefined|NaN|call stack/.test(error.message)) refused++;
      else
        crashes.push(
          `${what}: ${String(error instanceof Error ? (error.stack ?? error.message) : error).slice(0, 600)}`,
        );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const milliseconds = Math.round(performance.now() - start);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what };
  }
  return { imported, refused, notHeld, crashes, slowest, lost };
}
