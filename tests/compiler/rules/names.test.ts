import { expect, test } from 'vitest';
import { copyOf, files, refusal } from '../../support/refusal.ts';

const { bridge, council, survey } = files;

test('duplicate alias', () => {
  expect(
    refusal({
      [council]: [
        'kind: government',
        `kind: government
aliases: [board of the RIVER]`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/actors/town-council.md:4  duplicate
      The name “board of the RIVER” is already taken by content/actors/river-board.md.
      Remove it from one of the two."
  `);
});

test('duplicate former id', () => {
  expect(
    refusal({
      [survey]: [
        [
          'kind: act',
          `kind: act
formerly: [bridge-closed]`,
        ],
        [
          `corrections:
  - day: 2004-04-01
    said: The bridge was surveyed in June.
    says: It was surveyed in May.
    why: The paper printed a correction.
`,
          '',
        ],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:6  duplicate
      The former id “bridge-closed” is already taken by content/events/2004-02-29-bridge-closed.md.
      Give one of the two another former id."
  `);
});

test('duplicate id', () => {
  expect(
    refusal({
      'content/events/2004-02-01-bridge-closed.md': copyOf(
        bridge,
        ['date: 2004-02-29', 'date: 2004-02'],
        ['formerly: [bridge-shut]\n', ''],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:1  duplicate
      The id “bridge-closed” is already taken by content/events/2004-02-01-bridge-closed.md.
      Give one of the two another id."
  `);
});

test('event file without date', () => {
  expect(
    refusal({
      'content/events/second-survey.md': copyOf(survey, [/^corrections:[\s\S]*?(?=---)/m, '']),
    }),
  ).toMatchInlineSnapshot(`
    "content/events/second-survey.md:1  file-name
      The file’s name, “second-survey”, does not start with a date.
      Name it like 2020-08-06-some-event.md."
  `);
});

test('a file whose name is wrong in its day and its id is told one name', () => {
  const told = refusal({ 'content/events/2004-03-05-Two words.md': copyOf(bridge) });
  expect(told).toContain('Rename the file to 2004-02-29-two-words.md');
});

test('file date', () => {
  expect(refusal({ [bridge]: ['2004-02-29', '2004-02-28'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:3  file-date
      The date “2004-02-28” starts on 2004-02-28, but the file’s name says 2004-02-29.
      Rename the file to 2004-02-28-bridge-closed.md, or correct the date."
  `);
});

test('file name not an id', () => {
  expect(
    refusal({
      'content/actors/Old Council.md': `---
name: Old council
kind: government
role: It owns the bridge.
---
`,
    }),
  ).toMatchInlineSnapshot(`
    "content/actors/Old Council.md:1  file-name
      The file’s name, “Old Council”, is not an id.
      Use lower-case words joined by hyphens: old-council.md."
  `);
});

test.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9', 'a'.repeat(101)])(
  'an id that some system cannot hold: %s',
  (id) => {
    expect(refusal({ [`content/actors/${id}.md`]: copyOf(files.council, ['name: ', 'name: New ']) })).toMatch(
      /file-name\n {2}The id “.*(is the name of a device in Windows|has 101 letters)/,
    );
    expect(refusal({ [files.survey]: ['kind:', `formerly: [${id}]\nkind:`] })).toContain('file-name');
  },
);

test.each(['cone', 'com', 'lpt', 'a'.repeat(100)])('an id that every system can hold: %s', (id) => {
  expect(() => refusal({ [files.survey]: ['kind:', `formerly: [${id}]\nkind:`] })).toThrow('let through');
});
