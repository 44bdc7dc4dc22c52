import { expect, test } from 'vitest';
import { directionOf, isEnglish, languageName } from '../../src/story/language.ts';

test.each([
  ['en', 'English', true, undefined],
  ['en-GB', 'English', true, undefined],
  ['enm', 'Middle English', false, undefined],
  ['de-CH', 'German', false, undefined],
  ['zh-Hant', 'Chinese', false, undefined],
  ['ar', 'Arabic', false, 'rtl'],
  ['he', 'Hebrew', false, 'rtl'],
  ['pa-Arab', 'Punjabi', false, 'rtl'],
  ['az', 'Azerbaijani', false, undefined],
])('%s is %s', (tag, name, english, direction) => {
  expect([languageName(tag), isEnglish(tag), directionOf(tag)]).toEqual([name, english, direction]);
});

test.each(['English please', 'german', 'xx', 'e', '', 'de_CH', '-de'])('“%s” is no language', (tag) => {
  expect(languageName(tag)).toBeUndefined();
});
