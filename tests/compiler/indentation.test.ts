import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/compiler/front-matter.ts';

const told = (yaml: string) =>
  readFrontMatter(`---\n${yaml}\n---\nText.\n`).unreadable.map(
    ({ line, message, fix }) => `${line}: ${message} ${fix}`,
  );

test.each([
  [
    'accounts:\n  - source: a\n   basis: on-record\n    says: y',
    '4: The line “basis: on-record” starts in column 4, where no other key does. Write `    basis: on-record`, in line with `source`.',
  ],
  [
    'accounts:\n  - source: a\n     basis: on-record\n    says: y',
    '4: The line “basis: on-record” starts in column 6, where no other key does. Write `    basis: on-record`, in line with `source`.',
  ],
  [
    'title: x\n date: y\nkind: z',
    '3: The line “date: y” starts in column 2, where no other key does. Write `date: y`, in line with `title`.',
  ],
  [
    'record:\n  says: a\n brief: b',
    '4: The line “brief: b” starts in column 2, where no other key does. Write `  brief: b`, in line with `says`.',
  ],
  [
    'title: A long\ntitle here\ndate: 1',
    '3: The line “title here” is not indented, so it does not belong to `title` above it. Write `  title here`, or a key and a colon before it.',
  ],
  [
    'accounts:\n  - source: a\n    says: A long\n    sentence here.\n    basis: x',
    '5: The line “sentence here.” is not indented, so it does not belong to `says` above it. Write `      sentence here.`, or a key and a colon before it.',
  ],
  ['title:x\ndate: y', '2: There is no space after `title:`. Write `title: x`.'],
  ['title x\ndate: y', '2: The line “title x” has no key. Write a key, a colon and a value.'],
  [
    'title: Trump: the order\ndate: y',
    '2: The text “Trump: the order” has a colon with a space after it, which YAML reads as a key. Put it into quotation marks: `title: "Trump: the order"`.',
  ],
  [
    'says: It was\n  the #1 app\n  in May',
    '2: YAML reads “#1 app” as a comment, and drops it. Put the text in quotation marks, or the comment on a line of its own.',
  ],
  [
    'quotes: [{ text: It was #1, speaker: x }]',
    '2: YAML reads “#1, speaker: x }]” as a comment, and drops it. Put the text in quotation marks, or the comment on a line of its own.',
  ],
  ['says: "abc\nbasis: x', '2: A quotation mark opens here but is never closed. Close it at the end of the text.'],
  ['title: x\n\tdate: y', '3: The line is indented with a tab. Use spaces: two for each level.'],
])('%j', (yaml, message) => {
  expect(told(yaml)).toEqual([message]);
});

test.each([
  'title: A long\n  title here\ndate: 1',
  'accounts:\n- source: a\n  says: b\n- source: c',
  'accounts:\n  - source: a\n    quotes:\n      - text: b\n        speaker: c\n    says: d\nkey: true',
  'says: >\n  one: two\n three\n  - four\nkey: true'.replace('\n three', '\n  three'),
  'says: |\n  a\n\n   b: c\nkey: true',
  'aliases:\n  - One\n  - Two words\n    and more',
  'record:\n  says: a\n  # a comment\n  brief: b\n\ndocuments: [a,\n  b]',
  'href: https://example.com/a#b\nkey: true',
  'says: >- # a comment\n  It was #1\nkey: true',
  'key: true # a comment',
])('what YAML can read is let through: %j', (yaml) => {
  expect(told(yaml)).toEqual([]);
});
