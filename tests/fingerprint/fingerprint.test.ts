import { beforeAll, describe, expect, test } from 'vitest';
import {
  fingerprintOf,
  firstForeignRun,
  runsOf,
  sketchOf,
  unpack,
  type Fingerprint,
} from '../../src/fingerprint/fingerprint.ts';
import { normalisedWords } from '../../src/fingerprint/normalised-words.ts';
import type { Timeline } from '../../src/story/model.ts';
import type { Files } from '../../src/compiler/entry.ts';
import { readContent } from '../../src/compiler/read-content.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

const text = 'The firm said it’s “well short” of a U.S. company — far from it – and would pay $10 billion.';
const fingerprint = fingerprintOf(text);

test('words lose case, punctuation at their ends and their form of quotation marks and dashes', () => {
  expect(normalisedWords('“It’s”  the U.S.\u00a0firm’s climb‑down — ﬁne, at $10!')).toEqual([
    "it's",
    'the',
    'u.s',
    "firm's",
    'climb-down',
    'fine',
    'at',
    '$10',
  ]);
});

test('runs overlap', () => {
  expect(runsOf(['a', 'b', 'c', 'd'], 3)).toEqual(['a b c', 'b c d']);
  expect(runsOf(['a'], 2)).toEqual([]);
});

test('a sketch has the 64 smallest hashes of a text, or all of a shorter one', () => {
  const long = fingerprintOf(Array.from({ length: 100 }, (_, n) => `word${n}`).join(' '));
  expect([...unpack(sketchOf(long))]).toEqual([...unpack(long.triples)].slice(0, 64));
  expect(unpack(sketchOf(fingerprintOf('one two three four'))).size).toBe(2);
  expect(unpack(sketchOf(fingerprintOf('one two'))).size).toBe(0);
});

test('a fingerprint is sorted, so that the order of the words is not in it', () => {
  const bytes = Buffer.from(fingerprint.pairs, 'base64').toString('hex').match(/.{6}/g) ?? [];
  expect(bytes).toEqual(bytes.toSorted());
  expect(fingerprintOf('b c. a b').pairs.length).toBe(fingerprintOf('a b. c a').pairs.length);
});

describe('a quotation is found', () => {
  test.each([
    'well short of a U.S. company',
    "it's well short",
    'WELL SHORT OF A U.S. COMPANY',
    'The firm said … would pay $10 billion',
    'The firm said […] would pay $10 billion',
    'The firm said ... would pay',
    'far from it [and nothing else] would pay',
    'would pay $10 billion.',
  ])('%j', (quotation) => {
    expect(firstForeignRun(quotation, fingerprint)).toBeUndefined();
  });
});

describe('a quotation is not found, and the first run that is foreign is told', () => {
  test.each([
    ['well short of a British company', 'a british'],
    ['well short of U.S. company', 'of u.s'],
    ['well short of a big U.S. company', 'a big'],
    ['The firm said … will pay $10 billion', 'will pay'],
    ['short well', 'short well'],
    ['The firm … billion', 'billion'],
  ])('%j: %j', (quotation, run) => {
    expect(firstForeignRun(quotation, fingerprint)).toBe(run);
  });
});

describe('on the frozen story', () => {
  let read: Files;
  let timeline: Timeline;
  const fingerprints = new Map<string, Fingerprint>();
  const quotes = () =>
    timeline.events.flatMap(({ id, accounts }) =>
      accounts.flatMap((account) => account.quotes.map((quote) => ({ id, source: account.source.id, ...quote }))),
    );

  beforeAll(async () => {
    const texts = await readTexts(frozenStory);
    read = readContent(texts, '/');
    timeline = compileStory(texts);
    for (const { collection, name, fields } of read.entries)
      if (collection === 'fingerprints') fingerprints.set(name, fields as Fingerprint);
  });

  test('every article has a fingerprint, and every quotation is verified: no false alarm', () => {
    for (const { id } of timeline.articles) expect([...fingerprints.keys()]).toContain(id);
    expect(quotes().length).toBeGreaterThan(0);
    expect(quotes().filter(({ verified }) => !verified)).toEqual([]);
  });

  test('changing any one word of any quotation is found out', () => {
    let tried = 0;
    for (const { text: quotation, source } of quotes()) {
      const known = fingerprints.get(source);
      if (!known) throw new Error(`${source} has no fingerprint`);
      const words = quotation.split(' ');
      words.forEach((_, index) => {
        for (const other of ['never', 'zebra']) {
          const changed = words.with(index, other).join(' ');
          expect(firstForeignRun(changed, known), changed).toBeDefined();
          tried++;
        }
        const added = words.toSpliced(index, 0, 'zebra').join(' ');
        expect(firstForeignRun(added, known), added).toBeDefined();
        // A word dropped at either end leaves what the article has.
        if (index === 0 || index === words.length - 1) return;
        const dropped = words.toSpliced(index, 1).join(' ');
        expect(firstForeignRun(dropped, known), dropped).toBeDefined();
      });
    }
    expect(tried).toBeGreaterThan(200);
  });

  test('a quotation of one article is not verified against another', () => {
    const [quote] = quotes().filter(({ id }) => id === 'treasury-statement');
    const other = fingerprints.get('somagnews');
    if (!quote || !other) throw new Error('nothing to try');
    expect(firstForeignRun(quote.text, other)).toBeDefined();
  });
});
