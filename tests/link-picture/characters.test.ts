import { expect, test } from 'vitest';
import { drawable } from '../../src/link-picture/characters.ts';
import { faces } from '../../src/link-picture/face.ts';

test.each([
  ['what the typeface has stays', '“Größe” – 45 % of $10', '“Größe” – 45 % of $10'],
  ['an accent that it lacks is left out', 'Žižek, Đà Nẵng, Łódź, İstanbul', 'Zizek, Dà Nang, Lódz, Istanbul'],
  ['an accent written on its own is joined to its letter', 'Cafe\u0301', 'Café'],
  ['hyphens and spaces of other widths become the usual ones', 'a\u2011b\u202fc\u00a0d', 'a-b c d'],
  ['ligatures and figures of other forms are taken apart', 'ﬁne²', 'fine2'],
  ['other scripts and pictures leave one space', 'und 北京 🙂 „so“', 'und „so“'],
  ['what cannot be seen leaves nothing', 'Ban\u00ad\u200bk\u200d', 'Bank'],
])('%s', (_, text, expected) => {
  expect(faces.headline.drawable(text)).toBe(expected);
});

test('nothing that is drawn is the box for unknown characters', () => {
  const known = new Set(['a', 'b', ' ']);
  expect(drawable('a\u2011b ł Ω', (codePoint) => known.has(String.fromCodePoint(codePoint)))).toBe('a b');
});
