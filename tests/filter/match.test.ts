import { describe, expect, test } from 'vitest';
import { countsWith, matching, readFields } from '../../src/filter/match.ts';
import type { IndexField, WholeIndex } from '../../src/filter/whole-index.ts';

const field = (name: string, exclusive: boolean, values: readonly string[], has: string): IndexField => ({
  ...{ name, exclusive, values, has },
});
/** Five events: who is in each, and of what kind it is. */
const fields = readFields({
  fields: [
    field('actor', false, ['anna', 'ben', 'cleo'], '0 0,1 1 0,1,2 '),
    field('kind', true, ['act', 'statement'], '0 0 1 1 1'),
  ],
} as unknown as WholeIndex);
const found = (...chosen: readonly (readonly [string, string])[]) =>
  matching(
    fields,
    chosen.map(([name, value]) => ({ name, value })),
    5,
  );

describe('what matches', () => {
  test.each<readonly [readonly (readonly [string, string])[], readonly number[]]>([
    [[], [0, 1, 2, 3, 4]],
    [[['actor', 'anna']], [0, 1, 3]],
    [
      [
        ['actor', 'anna'],
        ['actor', 'ben'],
      ],
      [1, 3],
    ],
    [
      [
        ['actor', 'cleo'],
        ['kind', 'act'],
      ],
      [],
    ],
    [[['kind', 'statement']], [2, 3, 4]],
    [[['actor', 'nobody']], []],
    [[['topic', 'weather']], []],
  ])('has every choice: %j', (chosen, expected) => {
    expect(found(...chosen)).toEqual(expected);
  });

  test.each<readonly [string, readonly (readonly [string, string])[], readonly number[]]>([
    ['actor', [], [3, 3, 1]],
    ['actor', [['actor', 'ben']], [2, 3, 1]],
    ['actor', [['kind', 'act']], [2, 1, 0]],
    ['kind', [['kind', 'act']], [2, 3]],
    [
      'kind',
      [
        ['actor', 'anna'],
        ['kind', 'act'],
      ],
      [2, 1],
    ],
  ])('is counted for each option of %s beside %j', (name, chosen, expected) => {
    const asked = fields.get(name);
    const choices = chosen.map(([field, value]) => ({ name: field, value }));
    expect(asked && countsWith(fields, asked, choices, 5)).toEqual(expected);
  });
});
