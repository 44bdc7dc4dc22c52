import { expect, test } from 'vitest';
import { filterSentence } from '../../src/filter/summary.ts';

const who = { field: 'actor', joins: 'with', names: ['Oracle', 'Microsoft'] };
const due = { field: 'deadline', joins: 'concerning', names: ['12 November 2020'] };
const only = (field: string, name: string) => ({ field, joins: '', names: [name] });

test.each([
  [34, [], '34 events'],
  [3, [who, due], '3 events with Oracle and Microsoft concerning 12 November 2020'],
  [1, [due], '1 event concerning 12 November 2020'],
  [
    2,
    [only('key', 'Key events'), only('kind', 'Press report'), only('basis', 'Documented')],
    '2 key press reports, documented',
  ],
  ['…' as const, [who], '… events with Oracle and Microsoft'],
  [0, [who], 'No event matches all of these. Remove a choice, or show all.'],
])('%s: %#', (shown, chosen, words) => {
  expect(filterSentence(shown, 34, chosen)).toBe(words);
});

test('a story of one event has one', () => {
  expect(filterSentence(1, 1, [])).toBe('1 event');
});
