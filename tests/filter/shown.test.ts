import { expect, test } from 'vitest';
import { shownInWords } from '../../src/filter/shown.ts';

test.each([
  [34, 34, [], '34 of 34 events'],
  [1, 34, ['Key events only'], '1 of 34 events: Key events only'],
  [1, 1, [], '1 of 1 event'],
  [2, 34, ['A court', 'Statement'], '2 of 34 events: A court + Statement'],
  ['…' as const, 34, ['A'], '… of 34 events: A'],
  ['…' as const, 34, [], '34 of 34 events'],
  [0, 34, ['$& $$'], 'No event matches all of these: $& $$. Remove a choice, or show all.'],
  [0, 34, ['A', 'B'], 'No event matches all of these: A + B. Remove a choice, or show all.'],
])('%s of %s, by %j: %s', (shown, total, choices, words) => {
  expect(shownInWords(shown, total, choices)).toBe(words);
});
