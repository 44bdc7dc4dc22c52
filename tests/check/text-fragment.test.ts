import { describe, expect, test } from 'vitest';
import { textDirective, withPassages } from '../../src/check/text-fragment.ts';

describe('a directive', () => {
  test.each([
    ['has all of a short quotation', 'on time, we think', 'text=on%20time%2C%20we%20think'],
    ['has the ends of a long one', 'a1 a2 a3 a4 a5 a6 a7', 'text=a1%20a2%20a3%20a4%20a5,a3%20a4%20a5%20a6%20a7'],
    ['has the ends of one with an omission', 'one two […] three four', 'text=one%20two,three%20four'],
    ['passes over what was put in', '[The firm] said so … at last.', 'text=said%20so,at%20last'],
    ['escapes what parts a directive', 'well-known, R&D', 'text=well%2Dknown%2C%20R%26D'],
    ['stops before words whose marks may differ', 'they said it’s so and that’s all now', 'text=they%20said,all%20now'],
    ['has one such word rather than none', 'it’s so, he said', 'text=it%E2%80%99s,so%2C%20he%20said'],
  ])('%s', (_, quotation, expected) => {
    expect(textDirective(quotation)).toBe(expected);
  });
});

test('an address keeps its own fragment and takes several passages', () => {
  expect(withPassages('https://a.example/b', ['x', 'y'])).toBe('https://a.example/b#:~:text=x&text=y');
  expect(withPassages('https://a.example/b#c', ['x'])).toBe('https://a.example/b#c:~:text=x');
  expect(withPassages('https://a.example/b', [])).toBe('https://a.example/b');
});
