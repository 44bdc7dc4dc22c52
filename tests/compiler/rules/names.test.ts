import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

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
      'content/events/2004-02-01-bridge-closed.md': `---
title: The council closes the bridge
date: 2004-02
dating: document
kind: act
key: true
actors: [town-council]
deadlines: [{ id: reopening, role: sets }]
accounts:
  - source: evening-courier
    credits: [river-gazette]
    basis: anonymous
    says: The bridge was shut at noon.
    quotes:
      - text: not one day longer
        speaker: town-council
      - text: nobody asked us
        speaker: a ferry passenger
documents: [closing-order]
---

The council closed the bridge on 29 February 2004.

It gave itself 366 days. See the [order](source:closing-order), the
[survey](event:survey), the [about page](/about/) and the [county](https://example.com/county).
`,
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
      'content/events/second-survey.md': `---
title: Surveyors look at the bridge
date: 1998-05
dating: stated
kind: act
actors: [river-board]
accounts:
  - source: evening-courier
    basis: unattributed
    says: The bridge was surveyed in May 1998.
---

The river board had the bridge surveyed.
`,
    }),
  ).toMatchInlineSnapshot(`
    "content/events/second-survey.md:1  file-name
      The file’s name, “second-survey”, does not start with a date.
      Name it like 2020-08-06-some-event.md."
  `);
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
      Use lower-case words joined by hyphens."
  `);
});
