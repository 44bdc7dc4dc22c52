import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/compiler/front-matter.ts';

describe('front matter', () => {
  test('is parted from the body, each value with its line', () => {
    const { fields, lines, body, bodyLine } = readFrontMatter(
      '---\ntitle: One\naccounts:\n  - source: a\n    quotes: [{ text: x, speaker: y }]\n---\n\nBody.\n',
    );
    expect(fields).toEqual({ title: 'One', accounts: [{ source: 'a', quotes: [{ text: 'x', speaker: 'y' }] }] });
    expect(lines).toEqual(
      new Map([
        ['', 1],
        ['title', 2],
        ['accounts', 3],
        ['accounts.0', 4],
        ['accounts.0.source', 4],
        ['accounts.0.quotes', 5],
        ['accounts.0.quotes.0', 5],
        ['accounts.0.quotes.0.text', 5],
        ['accounts.0.quotes.0.speaker', 5],
      ]),
    );
    expect(body).toBe('\nBody.\n');
    expect(bodyLine).toBe(7);
  });

  test('keeps a date as the text it is', () => {
    expect(readFrontMatter('---\ndate: 2020-08-06\nmonth: 2020-08\n---\n').fields).toEqual({
      date: '2020-08-06',
      month: '2020-08',
    });
  });

  test('may have Windows line ends and a byte order mark', () => {
    const { fields, body, bodyLine } = readFrontMatter('\uFEFF---\r\ntitle: One\r\n---\r\nBody.\r\n');
    expect([fields, body, bodyLine]).toEqual([{ title: 'One' }, 'Body.\n', 4]);
  });

  test('that is not there leaves nothing to be read', () => {
    expect(readFrontMatter('Body.')).toMatchObject({ body: '', bodyLine: 1, fields: undefined });
  });

  test('merges nothing: YAML 1.2 knows no `<<`', () => {
    expect(readFrontMatter('---\n<<: { a: 1 }\n---\n').fields).toEqual({ '<<': { a: 1 } });
  });

  test('may be empty', () => {
    expect(readFrontMatter('---\n---\nBody.').fields).toEqual({});
  });

  test('a rule in the body does not end it early', () => {
    expect(readFrontMatter('---\na: 1\n---\nOne.\n\n---\n\nTwo.').body).toBe('One.\n\n---\n\nTwo.');
  });

  test.each([
    [
      'a: 1\nb: 2\na: 3\na: 4\n',
      [
        [4, 'The key `a` appears here and on line 2.'],
        [5, 'The key `a` appears here and on line 4.'],
      ],
    ],
    ['source: x\nlist:\n  - source: a\n    b: 1\n    b: 2\n', [[6, 'The key `b` appears here and on line 5.']]],
    ['list:\n  - source: a\n    source: b\n', [[4, 'The key `source` appears here and on line 3.']]],
    ['rule: { a: 1, a: 2 }\n', [[2, 'The key `a` appears twice here.']]],
    ['title: "One\nkind: act\nkey: true\n', [[2, 'A quotation mark opens here but is never closed.']]],
    ["kind: act\ntitle: 'One\n", [[3, 'A quotation mark opens here but is never closed.']]],
    ['a: "x"\nb: y\ntitle: "One\nc: z\n', [[4, 'A quotation mark opens here but is never closed.']]],
    ['a: b: c\ntitle: "One\n', [[3, 'A quotation mark opens here but is never closed.']]],
    ['a: 1\n\tb: 2\n', [[3, 'The line is indented with a tab.']]],
    ['a:\n\t- b\n', [[3, 'The line is indented with a tab.']]],
    [
      'a: b: c\nd: 1\ne: f: g\n',
      [
        [2, 'The text “b: c” has a colon with a space after it, which YAML reads as a key.'],
        [4, 'The text “f: g” has a colon with a space after it, which YAML reads as a key.'],
      ],
    ],
    ['title: *One*\n', [[2, 'YAML reads `*One*` as a reference to another value, which front matter does not allow.']]],
    [
      'aliases: &a [*a]\n',
      [[2, 'YAML reads `&a` as a reference to another value, which front matter does not allow.']],
    ],
    ['title: !Extra news\n', [[2, 'Unresolved tag: !Extra.']]],
    ['? [a]\n: b\n', [[2, 'A key is a list or a group of keys.']]],
    ['a: 1\n...\nb: 2\n', [[3, 'The front matter ends before its closing line.']]],
  ])('%j is unreadable, and all that is wrong with it is told by line', (yaml, expected) => {
    const { unreadable } = readFrontMatter(`---\n${yaml}---\n\nBody.\n`);
    expect(unreadable.map(({ line, message }) => [line, message])).toEqual(expected);
  });

  test('without its closing line says so, not that it is missing', () => {
    expect(readFrontMatter('---\ntitle: One\n\nBody.\n').unreadable.map(({ message }) => message)).toEqual([
      'The front matter has no closing `---`.',
    ]);
    expect(readFrontMatter('Body.\n').unreadable.map(({ message }) => message)).toEqual([
      'The file does not start with front matter.',
    ]);
  });

  test('with __proto__ for a key is read like any other', () => {
    const { fields, lines } = readFrontMatter('---\n__proto__: { x: 1 }\n---\n');
    expect(Object.keys(fields as object)).toEqual(['__proto__']);
    expect(lines.get('__proto__.x')).toBe(2);
  });
});
