import { describe, expect, test } from 'vitest';
import { textDirective, withPassages } from '../../src/quotations/text-fragment.ts';

describe('a directive', () => {
  test.each([
    ['has all of a short quotation', 'on time, we think', 'text=on%20time%2C%20we%20think'],
    ['has all of one whose ends would overlap', 'a b c d e f g', 'text=a%20b%20c%20d%20e%20f%20g'],
    ['has all of ten words', 'a b c d e f g h i j', 'text=a%20b%20c%20d%20e%20f%20g%20h%20i%20j'],
    ['has the ends of a long one', 'a b c d e f g h i j k', 'text=a%20b%20c%20d%20e,g%20h%20i%20j%20k'],
    ['has the ends of one with an omission', 'one two […] three four', 'text=one%20two,three%20four'],
    ['passes over what was put in', '[The firm] said so … at last.', 'text=said%20so,at%20last'],
    ['escapes what parts a directive', 'well-known, R&D', 'text=well%2Dknown%2C%20R%26D'],
    ['stops before words whose marks may differ', 'they said it’s so and that’s all now', 'text=they%20said,all%20now'],
    ['starts after such a word, which a page has many of', 'it’s so, he said', 'text=so%2C%20he%20said'],
    ['may be of one word', 'it’s so', 'text=so'],
    ['has such a word rather than none', 'it’s', 'text=it%E2%80%99s'],
  ])('%s', (_, quotation, expected) => {
    expect(textDirective(quotation)).toBe(expected);
  });
});

test('an address keeps its own fragment and takes several passages', () => {
  expect(withPassages('https://a.example/b', ['x', 'y'])).toBe('https://a.example/b#:~:text=x&text=y');
  expect(withPassages('https://a.example/b#c', ['x'])).toBe('https://a.example/b#c:~:text=x');
});
