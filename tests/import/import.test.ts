import { expect, test } from 'vitest';
import { contentFrom, Ids, type Origin } from '../../src/import/content.ts';
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

test('an id is made of a title, without a day before it, fit for a file, and once', () => {
  const ids = new Ids(['taken']);
  const made = ['2020-05-06: Protest in Berlin', '2020-05-06', 'Taken', 'con', 'x'.repeat(300), '祭り', 'a-b', 'a-b'];
  expect(made.map((words) => ids.from(words, 'event').slice(0, 40))).toEqual([
    'protest-in-berlin',
    'event',
    'taken-2',
    'con-2',
    'x'.repeat(40),
    'event-2',
    'a-b',
    'a-b-2',
  ]);
});

const origin: Origin = {
  ...{ file: 'x.csv', title: undefined, publisher: undefined, href: undefined, published: undefined },
  ...{ day: '2026-01-01' as Day, lang: 'en', timeZone: 'UTC', order: undefined },
};
const row = (more: Partial<Row>): Row => ({ ...emptyRow, place: 'row 2', title: 'Thing', date: '2020', ...more });
const made = (...rows: Row[]) => contentFrom(rows, origin, () => undefined, new Ids([]));

test('what happened at an unknown time before a day did not last until then', () => {
  expect(made(row({ date: 'before 1950' })).events[0]?.text).toContain('course: once');
  expect(made(row({ date: '1914–18' })).events[0]?.text).toContain('course: lasting');
});
