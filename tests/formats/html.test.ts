import { expect, test } from 'vitest';
import { withWholeLinks } from '../../src/formats/html.ts';
import { withEdits } from '../../src/story/text.ts';

const site = new URL('https://timeline.example');

test.each([
  ['<a href="/x/">a</a>', '<a href="https://timeline.example/x/">a</a>'],
  ['<a rel="external" href="https://example.com/">a</a>', '<a rel="external" href="https://example.com/">a</a>'],
  ['<a href="/x?a&amp;b=&quot;">a</a>', '<a href="https://timeline.example/x?a&amp;b=%22">a</a>'],
  ['<p>It says href="/x/" and src="/y".</p>', '<p>It says href="/x/" and src="/y".</p>'],
  ['<code>&#x3C;a href="/x/"></code>', '<code>&#x3C;a href="/x/"></code>'],
  ['<p title="href=\'/x\' <a href=/y>">a</p>', '<p title="href=\'/x\' <a href=/y>">a</p>'],
  ['<a href="#x">a</a><a href="mailto:a@b.c">b</a>', '<a href="#x">a</a><a href="mailto:a@b.c">b</a>'],
])('links of the site become whole, and nothing else: %s', (html, expected) => {
  expect(withWholeLinks(html, site)).toBe(expected);
});

test('edits replace parts of a text', () => {
  const edits = [
    { start: 1, end: 2, text: 'xyz' },
    { start: 3, end: 3, text: '-' },
  ];
  expect(withEdits('abcd', edits)).toBe('axyzc-d');
  expect(withEdits('abcd', [])).toBe('abcd');
});
