import { expect, test } from 'vitest';
import { filterSummary } from '../../src/filter/summary.ts';

test.each([
  [34, 34, false, '34 events'],
  [1, 34, true, '1 of 34 events'],
  [1, 1, false, '1 event'],
  ['…' as const, 34, true, '… of 34 events'],
  ['…' as const, 34, false, '34 events'],
  [0, 34, true, 'No event matches all of these. Remove a choice, or |show all|.'],
])('%s of %s, narrowed %s: %s', (shown, total, isNarrowed, words) => {
  expect(filterSummary(shown, total, isNarrowed)).toBe(words);
});
