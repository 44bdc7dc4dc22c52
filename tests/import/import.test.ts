import { expect, test } from 'vitest';
import { contentFrom, type Origin } from '../../src/import/content.ts';
import { Ids } from '../../src/compiler/ids.ts';
import { emptyRow, type Row } from '../../src/import/row.ts';
import type { Day } from '../../src/story/day.ts';
import { importReport } from '../support/import-report.ts';

test('a file spoilt in any way is refused with a reason, or all its words are in the story or in the list', async () => {
  // `npm run measure:imports` does the same with 2,000.
  const { imported, refused, notHeld, crashes, lost } = await importReport(60, 7);
  expect(crashes).toEqual([]);
  expect(lost).toEqual([]);
  expect(imported).toBeGreaterThan(40);
  expect(Math.min(refused, notHeld)).toBeGreaterThan(1);
}, 60_000);

const origin: Origin = {
  ...{ file: 'x.csv', title: undefined, publisher: undefined, href: undefined, published: undefined },
  ...{ day: '2026-01-01' as Day, lang: 'en', timeZone: 'UTC', order: undefined },
};
const row = (more: Partial<Row>): Row => ({ ...emptyRow, place: 'row 2', title: 'Thing', date: '2020', ...more });
const made = (...rows: Row[]) => contentFrom(rows, origin, () => undefined, new Ids([]));

test('what happened at an unknown time before a day, or between two, did not last until then', () => {
  expect(made(row({ date: 'before 1950' })).events[0]?.text).toContain('course: once');
  expect(made(row({ date: 'between 1900 and 1910' })).events[0]?.text).toContain('course: once');
  expect(made(row({ date: '1914–18' })).events[0]?.text).toContain('course: lasting');
});

test('what has no place, or is cut, is noted with all its words', () => {
  const media = { url: '', caption: 'C', credit: 'D', alt: 'E' };
  const { notes, notHeld } = made(
    row({
      ...{ kind: 'title', place: 'row 2', id: 'tid', title: 'T', date: '2020', end: '2021', topics: ['G'] },
      ...{ links: ['https://l.example'], media: { ...media, url: 'x.png' } },
    }),
    row({ kind: 'title', place: 'row 3', title: 'Another' }),
    row({ place: 'row 4', id: 'Odd id!', media }),
    row({ place: 'row 5', location: `${'x'.repeat(310)} end` }),
    row({ place: 'row 6', media: { ...media, url: 'https://a.example', caption: '' } }),
  );
  expect(notHeld).toEqual([{ place: 'row 3', title: 'Another', what: 'There is another title before it.' }]);
  expect(notes.map(({ place, what }) => `${place}: ${what.replace(/x{9,}/, 'x…')}`)).toEqual([
    'row 4: its id, “Odd id!”, is “odd-id” here',
    'row 4: it has no media, but its caption “C”, its credit “D”, its alternative text “E”',
    'row 5: the place is cut: “x… end”',
    'row 6: the alternative text “E” is not held for a link',
    'row 2: what the title shows is left out: “x.png”, its caption “C”, its credit “D”, its alternative text “E”, “https://l.example”',
    'row 2: the date of the title, “2020”, “2021”, is left out',
    'row 2: the id or the group of the title, “tid”, “G”, is left out',
  ]);
});
