import { describe, expect, test } from 'vitest';
import { checkCopy, type CheckedSource } from '../../src/copy-check/check-copy.ts';
import { fingerprintOf, sketchOf } from '../../src/fingerprint/fingerprint.ts';

/** Five made articles, each of words of its own, with three passages. */
const articles = ['bridge', 'ferry', 'council', 'tide', 'harbour'].map((topic, index) => {
  const sentence = (n: number) =>
    `The ${topic} of day ${n} was number ${n * 7 + index} and “nobody” minded its ${topic}.`;
  const text = Array.from({ length: 40 }, (_, n) => sentence(n)).join('\n\n');
  const passages = [
    `${topic} of day 3 was number`,
    `The ${topic} of day 5 … minded its ${topic}`,
    `was number ${9 * 7 + index} and "nobody" minded`,
  ];
  const source: CheckedSource = {
    ...{ name: topic, title: topic, href: `/${topic}/`, sketch: sketchOf(fingerprintOf(text)) },
    passages: passages.map((passage) => ({ text: passage, href: '/', title: topic })),
  };
  return { text, source };
});
const sources = articles.map(({ source }) => source);

describe.each(articles)('a copy of the article on the $source.name', ({ text, source }) => {
  test('is known again, and every passage is found in its place', () => {
    const copy = `Menu  Log in\n${text.toUpperCase()}\nRead more`;
    const result = checkCopy(copy, sources);
    expect(result.source).toBe(source);
    const found = result.results.map(({ places }) => places.map(({ start, end }) => copy.slice(start, end)));
    expect(found[0]).toEqual([source.passages[0]?.text.toUpperCase()]);
    expect(found[1]).toHaveLength(2);
    expect(found[2]?.[0]).toContain('“NOBODY”');
    expect(result.results.map(({ missing }) => missing)).toEqual([undefined, undefined, undefined]);
  });

  test('with one word changed in a passage is found out, with the words that are not there', () => {
    const { source: known, results } = checkCopy(text.replace('of day 3 was', 'of day 3 is'), sources);
    expect(known).toBe(source);
    expect(results.map(({ places }) => places.length > 0)).toEqual([false, true, true]);
    expect(results[0]?.missing).toBe('3 was');
  });

  test('with one word left out or put in is found out too', () => {
    for (const changed of ['of 3 was', 'of that day 3 was']) {
      expect(checkCopy(text.replace('of day 3 was', changed), sources).results[0]?.places).toEqual([]);
    }
  });
});

describe('a text', () => {
  test('is known again by its words where none of the passages is in it', () => {
    const [bridge] = articles;
    const altered = bridge?.text.replaceAll(/(day|number) (3|5|63)\b/g, '$1 x$2') ?? '';
    const { source, results } = checkCopy(altered, sources);
    expect(source).toBe(bridge?.source);
    expect(results.filter(({ places }) => places.length > 0)).toHaveLength(0);
  });

  test('that is none of the articles is said to be none', () => {
    const other = 'A text about something else altogether, of a town that has neither. '.repeat(50);
    expect(checkCopy(other, sources)).toEqual({ words: 600, results: [] });
  });

  test('with nothing in it has no words', () => {
    expect(checkCopy('  \n', sources)).toEqual({ words: 0, results: [] });
  });

  test('that only quotes articles is a copy of none, and is told every passage that it has', () => {
    const [bridge, , , tide] = articles;
    const quoting = `${'Other words altogether. '.repeat(100)} tide of day 3 was number, bridge of day 3 was number`;
    const { source, results } = checkCopy(quoting, sources);
    expect(source).toBeUndefined();
    expect(results.map((result) => [result.source, result.missing])).toEqual([
      [bridge?.source, undefined],
      [tide?.source, undefined],
    ]);
  });

  test('that has two or three words of an article by chance is told nothing', () => {
    const [tide] = sources.filter(({ name }) => name === 'tide');
    if (!tide) throw new Error('The tide is not there.');
    const short = { ...tide, passages: [{ text: 'strictly comply', href: '/', title: '' }] };
    expect(checkCopy('We will strictly comply with all of it.', [short])).toEqual({ words: 8, results: [] });
  });

  /** Whether a text has a passage of four words or more, looked for in no source in particular. */
  const has = (text: string, passage: string): boolean => {
    const source = { name: '', title: '', href: '', sketch: '', passages: [{ text: passage, href: '/', title: '' }] };
    return checkCopy(text, [source]).results.length > 0;
  };

  test('that has four words of an article in a row is told so, though they are all that it has', () => {
    expect(has('Every ferry will stop.', 'every ferry will stop')).toBe(true);
  });

  test('has the pieces of a passage where one follows the other at once, not where they overlap', () => {
    expect(has('Every ferry will stop.', 'every ferry … will stop')).toBe(true);
    expect(has('Every ferry will stop.', 'every ferry will … will stop')).toBe(false);
  });

  test('has a passage only with each piece of it, one word or more', () => {
    expect(has('Every ferry will stop today.', 'every ferry will … today')).toBe(true);
    expect(has('Every ferry will stop today.', 'every ferry will … tomorrow')).toBe(false);
    expect(has('Every ferry will stop today.', '[Here] every ferry will stop […]')).toBe(true);
  });

  const statement = 'We have not sold the boat and we never will, whatever anybody may have heard of it in town.';
  const spoken: CheckedSource = {
    ...{ name: 'spoken', title: 'A statement', href: '/', sketch: sketchOf(fingerprintOf(statement)) },
    passages: [],
  };

  test('that has a short statement in it is no copy of that; with a few words around it, it is', () => {
    const others = Array.from({ length: 30 }, (_, n) => `word${n}`).join(' ');
    expect(checkCopy(`${statement} ${others}`, [spoken]).source).toBeUndefined();
    expect(checkCopy(`Menu. Log in. ${statement} Read more.`, [spoken]).source).toBe(spoken);
  });

  /** Whether a text is taken for a copy of a statement, by its runs of three words. */
  const isCopy = (text: string, words: string): boolean =>
    checkCopy(text, [{ ...spoken, sketch: sketchOf(fingerprintOf(words)) }]).source !== undefined;

  test('is a copy of a statement that is at least half of it, and of which it has at least two fifths', () => {
    const statement = 'one two three four five six seven';
    expect(isCopy(`${statement} a b c d e`, statement)).toBe(true);
    expect(isCopy(`${statement} a b c d e f`, statement)).toBe(false);
    expect(isCopy('one two three four', statement)).toBe(true);
    expect(isCopy('one two three', statement)).toBe(false);
  });

  test('of one run of three words can be known again; of fewer words it cannot', () => {
    expect(isCopy('Not for sale.', 'not for sale')).toBe(true);
    expect(isCopy('For sale', 'for sale')).toBe(false);
  });

  test('that has a short statement in it is the article that quotes it', () => {
    const [bridge] = articles;
    expect(checkCopy(`${statement} ${bridge?.text}`, [spoken, ...sources]).source).toBe(bridge?.source);
  });

  test('whose words stand in another order has no passage', () => {
    const backwards = articles[0]?.text.split(' ').toReversed().join(' ') ?? '';
    expect(checkCopy(backwards, sources).results.every(({ places }) => places.length === 0)).toBe(true);
  });
});
