import { describe, expect, test } from 'vitest';
import { escapeRefused, foldedName, isVisible, refusedCharacter, withoutUnseen } from '../../src/story/characters.ts';

describe('a character that no text may have', () => {
  test.each([
    ...['\0', '\u0007', '\u001b', '\u007f', '\u0085', '\u009f'],
    ...['\u202a', '\u202e', '\u2066', '\u2069', '\u206a', '\u2028', '\u2029', '\ufff9', '\ufffb'],
    ...['\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\u{10ffff}', '\ud800', '\udfff', '\ufffd'],
  ])('is %j', (character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    expect(refusedCharacter(`a${character}b`)).toBe(code);
  });

  test.each([
    ['a tab and line ends', 'a\tb\r\n'],
    ['what joins letters in Persian, Hindi and emoji', 'می\u200cخواهم क्\u200dष 👩\u200d🚀'],
    ['marks of direction', 'שלום\u200f!\u200e \u061c'],
    ['soft hyphens and selectors', 'Donau\u00addampf ☎\ufe0f'],
    ['a letter of two units', '𝒜'],
    ['a letter for private use', '\ue000'],
  ])('is not %s', (_, text) => {
    expect(refusedCharacter(text)).toBeUndefined();
  });
});

test('what nobody sees is passed over where texts are compared', () => {
  expect(withoutUnseen('Do\u00adnau\u200b\u200d\ufe0f\ufeff\u2060\u034f\u{e0101}\u3164dampf')).toBe('Donaudampf');
  expect(foldedName('Ora\u00adcle')).toBe(foldedName('ORACLE'));
  expect(foldedName('Cafe\u0301')).toBe(foldedName('café'));
});

test.each(['', ' ', '\u00a0', '\u200b', '\u00ad \ufe0f', '\u3164', '\u2060\n'])('%j shows nothing', (text) => {
  expect(isVisible(text)).toBe(false);
  expect(isVisible(`${text}a`)).toBe(true);
});

test('in one line, each is given by its code, in braces where that has more than four digits', () => {
  expect(escapeRefused('a\u202eb\tc\u{1fffe}d\ufffd')).toBe('a\\u202eb\\u0009c\\u{1fffe}d\ufffd');
});
