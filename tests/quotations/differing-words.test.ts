import { expect, test } from 'vitest';
import { differingFrom, differingWords } from '../../src/quotations/differing-words.ts';

/** The pieces with brackets round those that differ. */
const marked = (text: string, other: string) =>
  differingWords(text, other)
    .map(({ text: piece, differs }) => (differs ? `[${piece}]` : piece))
    .join(' ');

test.each([
  ['To do this, we would have changed it', 'We would have changed it', '[To do this,] we would have changed it'],
  ['We would have changed it', 'To do this, we would have changed it', 'We would have changed it'],
  ['the ferry runs late on Sundays', 'the ferry runs on Sundays', 'the ferry runs [late] on Sundays'],
  ['users, partners, and employees', 'users, partners and employees', 'users, partners, and employees'],
  ['I cannot say yet, but I can promise', 'I can promise', '[I cannot say yet, but] I can promise'],
  ['a bridge was shut in May', 'a bridge was closed in June', 'a bridge was [shut] in [May]'],
])('of “%s”, beside “%s”, what differs is marked', (text, other, expected) => {
  expect(marked(text, other)).toBe(expected);
});

test('two sentences that are not versions of each other have no marks', () => {
  expect(marked('the ferry runs late', 'nobody asked the owner of it')).toBe('the ferry runs late');
});

test('half of the shorter one’s words make two versions of one sentence, and less does not', () => {
  expect(marked('one two three four', 'one two five six')).toBe('one two [three four]');
  expect(marked('one two three', 'one four five')).toBe('one two three');
});

test('a text is compared with the first of the others that is a version of it', () => {
  const others = ['nobody asked the owner of it', 'the ferry runs', 'the ferry runs early'];
  expect(differingFrom('the ferry runs late', others)).toEqual([
    { text: 'the ferry runs', differs: false },
    { text: 'late', differs: true },
  ]);
  expect(differingFrom('the ferry runs', others)).toEqual([{ text: 'the ferry runs', differs: false }]);
});

test('no word is lost or added', () => {
  const text = 'not one day longer, and not one day less';
  const pieces = differingWords(text, 'not one hour longer, and not one hour less');
  expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
});
