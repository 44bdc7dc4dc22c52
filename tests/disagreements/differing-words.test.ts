import { expect, test } from 'vitest';
import { differingWords } from '../../src/disagreements/differing-words.ts';

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

test('no word is lost or added', () => {
  const text = 'not one day longer, and not one day less';
  const pieces = differingWords(text, 'not one hour longer, and not one hour less');
  expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
});
