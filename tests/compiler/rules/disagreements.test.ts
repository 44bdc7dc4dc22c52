import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { fare } = files;

test('answer without verdict', () => {
  expect(
    refusal({
      [fare]: [
        `    verdict: open
`,
        '',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:6  verdict
      The answer “It is.” has no verdict.
      Say how it compares with the record: \`verdict: agrees\`, \`partly\`, \`differs\` or \`open\`."
  `);
});

test('brief missing', () => {
  expect(
    refusal({
      [fare]: [
        `    brief: a penny
`,
        '',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:10  brief
      “It costs a penny.” has no short form for its cell of the scorecard.
      Say it in 8 words at most, in \`brief\`."
  `);
});

test('brief on names', () => {
  expect(
    refusal({
      [fare]: [
        ['conflict', 'names'],
        [
          `    brief: It is.
`,
          '',
        ],
        [
          `    brief: a penny
`,
          '',
        ],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:12  brief
      “Not settled” is for the scorecard, which leaves names out.
      Remove \`brief\`."
  `);
});

test('brief too long', () => {
  expect(refusal({ [fare]: ['Not settled', 'The order says nothing at all of what it costs'] })).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:14  brief
      “The order says nothing at all of what it costs” has 10 words; its cell of the scorecard has room for 8.
      Shorten it."
  `);
});

test('disagreement of one article', () => {
  expect(
    refusal({
      [fare]: [
        `    sources: [evening-courier]
    verdict: open`,
        '    sources: [closing-order]',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:3  one-article
      Only one article, “morning-post”, answers the question, so no two articles disagree.
      Write \`kind: departure\`: what differs from it is a report or a record, not another article."
  `);
});

test('disagreement one position', () => {
  expect(
    refusal({
      [fare]: [
        `  - says: It costs a penny.
    brief: a penny
    sources: [evening-courier]
    verdict: open
`,
        '',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:5  one-position
      There is one position, so nobody disagrees.
      Give at least two positions."
  `);
});

test('disagreement position without source', () => {
  expect(
    refusal({
      [fare]: [
        `    sources: [evening-courier]
    verdict: open`,
        '    sources: []',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:10  no-source
      Nobody is named for the position “It costs a penny.”.
      Name the sources that hold it."
  `);
});

test('verdict on the record', () => {
  expect(
    refusal({
      [fare]: [
        `    sources: [evening-courier]
    verdict: open`,
        `    sources: [evening-courier]
    verdict: open
  - says: It depends.
    sources: [closing-order]
    verdict: agrees`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:14  verdict
      The answer “It depends.” has a verdict, but no article gives it.
      Remove \`verdict\`: the record needs none."
  `);
});

test('a departure in which no answer differs', () => {
  expect(
    refusal({
      [fare]: [['kind: conflict', 'kind: departure']],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:3  no-departure
      It says that an article departs from what it relays, but no answer differs.
      Write \`verdict: differs\` where it does, or remove the file: there is no disagreement."
  `);
});
