import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/compiler/problems.ts';
import { copyOf, files, spoilt, type Patch } from '../support/refusal.ts';
import { errorOf } from '../support/read-story.ts';

const { bridge, survey, courier, gazette, company } = files;
const told = (patch: Patch): readonly Problem[] => errorOf(spoilt(patch)).problems;
const rules = (patch: Patch) => told(patch).map(({ rule }) => rule);

describe('a cause is told, and not what follows from it', () => {
  test('a faulty source is told, and its events are left in peace', () => {
    for (const source of [courier, gazette]) {
      const found = told({ [source]: [/dating: \w+/, 'dating: guessed'] });
      expect(found.map(({ file, rule }) => [file, rule])).toEqual([[source, 'bad-value']]);
    }
  });

  test('a misspelt speaker is told once, with the name that is meant', () => {
    const found = told({ [bridge]: ['speaker: town-council', 'speaker: town-counsil'] });
    expect(found.map(({ rule, fix }) => [rule, fix])).toEqual([['unknown-id', 'Did you mean `town-council`?']]);
  });

  test('a key in capitals is one fault', () => {
    expect(told({ [survey]: ['date:', 'Date:'] }).map(({ fix }) => fix)).toEqual(['Did you mean `date`?']);
    expect(told({ [survey]: ['    basis: unattributed', '    Basis: unattributed'] })).toHaveLength(1);
  });

  test('an element of HTML is one fault', () => {
    expect(rules({ [survey]: ['The river', '<b>The</b><br> river'] })).toEqual(['html']);
  });
});

describe('a file’s name', () => {
  test.each([
    ['content/events/2004-04-15 fire.md', survey, 'Name it 2004-04-15-fire.md.'],
    ['content/events/2004-04-15_The Great Fire!.md', survey, 'Name it 2004-04-15-the-great-fire.md.'],
    ['content/events/2004-04-15.md', survey, 'Name it 2004-04-15-some-event.md.'],
    ['content/events/1998-05-01-Größe.md', survey, 'Use lower-case words joined by hyphens: 1998-05-01-gro-e.md.'],
    ['content/actors/Ferry_Company.md', company, 'Use lower-case words joined by hyphens: ferry-company.md.'],
    ['content/actors/boat.markdown', company, 'Name it boat.md.'],
    ['content/actors/boat.MD', company, 'Name it boat.md.'],
    ['content/actors/boat.txt', company, 'Name it boat.md.'],
  ])('%s is told what to be', (file, of, fix) => {
    expect(
      told({ [file]: copyOf(of) }).find((problem) => problem.file === file && /file/.test(problem.rule))?.fix,
    ).toBe(fix);
  });
});
