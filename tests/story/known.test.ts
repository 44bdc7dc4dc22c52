import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { backing, bringingIn, checkedSources, sourcesOf } from '../../src/story/known.ts';
import type { Account, Source, Timeline } from '../../src/story/model.ts';
import { basisInWords } from '../../src/story/words.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory));
});
const source = (id: string): Source => {
  const found = timeline.sources.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not there.`);
  return found;
};
const account = (basis: Account['basis'], ...credits: string[]) => ({
  source: source('itpro'),
  credits: credits.map(source),
  basis,
});

describe('how well an event is known', () => {
  const label = (
    accounts: ReturnType<typeof account>[],
    documents: readonly string[] = [],
    checkedAgainst: readonly string[] = [],
  ) =>
    basisInWords(backing({ accounts, documents: documents.map(source), checkedAgainst: checkedAgainst.map(source) }));

  test('is told by the surest of all that stands behind it, what it was checked against too', () => {
    expect(label([account('unattributed')])).toBe('Unattributed');
    expect(label([account('unattributed'), account('anonymous')])).toBe('Unnamed sources');
    expect(label([account('unattributed')], [], ['abc-15-september'])).toBe('On the record');
    expect(label([account('anonymous')], [], ['oracle-14-september'])).toBe('Documented');
    expect(label([account('unattributed', 'scmp-algorithm')])).toBe('Unnamed sources');
  });

  test('is documented where a document was read, and else as others tell it', () => {
    expect(label([], ['eo-13942'])).toBe('Documented');
    expect(label([account('on-record')], ['bytedance-30-august'])).toBe('Documented, as told by thehindu.com');
    expect(label([], ['bytedance-30-august', 'eo-13942'])).toBe('Documented');
  });

  test('is no surer than an editor says, where a headline says more than its surest source', () => {
    const of = { accounts: [account('anonymous')], documents: [], checkedAgainst: [source('oracle-14-september')] };
    expect(backing({ ...of, atMost: 'anonymous' })).toEqual({ basis: 'anonymous' });
    expect(backing({ ...of, atMost: 'on-record' }).basis).toBe('on-record');
    expect(backing({ ...of, checkedAgainst: [], atMost: 'document' }).basis).toBe('anonymous');
  });

  test('does not rest on a report that is credited and has it not', () => {
    const credited = { ...account('unattributed', 'scmp-algorithm'), notIn: [source('scmp-algorithm')] };
    const of = { accounts: [credited], documents: [], checkedAgainst: [] };
    expect(backing(of).basis).toBe('unattributed');
    expect(sourcesOf(of).map(({ id }) => id)).toEqual(['itpro']);
  });

  test('is not told by what nobody found', () => {
    expect(label([account('unattributed', 'reuters-avoid-sale')])).toBe('Unattributed');
    const lost = { ...source('eo-13942'), original: undefined } as unknown as Source;
    expect(backing({ accounts: [account('unattributed')], documents: [lost], checkedAgainst: [] }).basis).toBe(
      'unattributed',
    );
  });
});

test('background is brought in by articles and those they credit, all else by each of its sources', () => {
  const of = {
    accounts: [account('unattributed', 'scmp-algorithm')],
    documents: [source('eo-13942')],
    checkedAgainst: [],
  };
  const ids = (background: boolean) => bringingIn({ ...of, background }).map(({ id }) => id);
  expect(ids(true)).toEqual(['itpro', 'scmp-algorithm']);
  expect(ids(false)).toEqual(['eo-13942', 'itpro', 'scmp-algorithm']);
  expect(bringingIn({ ...of, accounts: [], background: true }).map(({ id }) => id)).toEqual(['eo-13942']);
});

test('a story is checked against what is no article of its own and was found', () => {
  const checked = checkedSources(timeline).map(({ id }) => id);
  expect(checked).toContain('eo-13942');
  expect(checked).not.toContain('itpro');
  expect(checked).not.toContain('reuters-avoid-sale');
});
