import { expect, test } from 'vitest';
import { Ids } from '../../src/compiler/ids.ts';

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
