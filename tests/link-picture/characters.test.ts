import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawable, typeface } from '../../src/link-picture/characters.ts';

test.each([
  ['what the typeface has stays', '“Größe” – 45 % of $10', '“Größe” – 45 % of $10'],
  ['an accent that it lacks is left out', 'Žižek, Đà Nẵng, Łódź, İstanbul', 'Zizek, Dà Nang, Lódz, Istanbul'],
  ['an accent written on its own is joined to its letter', 'Cafe\u0301', 'Café'],
  ['hyphens and spaces of other widths become the usual ones', 'a\u2011b\u202fc\u2003d', 'a-b c d'],
  ['ligatures and figures of other forms are taken apart', 'ﬁne²', 'fine2'],
  ['other scripts stay, for a font of the machine', 'und 北京 מים', 'und 北京 מים'],
  ['pictures leave one space', 'und 🙂 „so“', 'und „so“'],
  ['what cannot be seen leaves nothing', 'Ban\u00ad\u200bk', 'Bank'],
  ['what joins letters of other scripts stays', 'نمی\u200cشود', 'نمی\u200cشود'],
])('%s', (_, text, expected) => {
  expect(drawable(text)).toBe(expected);
});

test.each(['display', 'text'])('the characters are those of the file for %s', (cut) => {
  const font = create(readFileSync(new URL(`../../src/styles/fonts/newsreader-${cut}.woff2`, import.meta.url)));
  if (!('characterSet' in font)) throw new Error('The file holds several fonts.');
  const characters = font.characterSet.filter((code) => code < 0xffff).map((code) => String.fromCodePoint(code));
  const named = [...Array(0xffff).keys()].map((code) => String.fromCodePoint(code)).filter((one) => typeface.test(one));
  expect(named).toEqual(characters.toSorted());
});
