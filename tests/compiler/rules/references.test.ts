import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { bridge, fare, post, reopening } = files;

test('deadline beside itself', () => {
  expect(
    refusal({
      [reopening]: [
        'rule: { from: 2004-02-29, days: 366 }',
        `rule: { from: 2004-02-29, days: 366 }
coexistsWith: [reopening]`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/deadlines/reopening.md:5  self-reference
      “reopening” refers to itself in \`coexistsWith\`.
      Name another, or remove it."
  `);
});

test('deadline unknown ids', () => {
  expect(
    refusal({
      [reopening]: [
        [
          'rule: { from: 2004-02-29, days: 366 }',
          `rule: { from: 2004-02-29, days: 366 }
coexistsWith: [reopenin]`,
        ],
        ['evening-courier', 'evning-courier'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/deadlines/reopening.md:5  unknown-id
      “reopenin” is not a deadline.
      Did you mean \`reopening\`?

    content/deadlines/reopening.md:10  unknown-id
      “evning-courier” is not a source.
      Did you mean \`evening-courier\`?"
  `);
});

test('disagreement unknown ids', () => {
  expect(
    refusal({
      [fare]: [
        ['[ferry-runs], deadlines: [reopening]', '[ferry-rums], deadlines: [reopenin]'],
        [
          `    sources: [morning-post]
    verdict: open`,
          '    sources: [mourning-post]',
        ],
        ['[closing-order]', '[closing-ordre]'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 4 problems. Nothing was published.

    content/disagreements/ferry-fare.md:4  unknown-id
      “ferry-rums” is not an event.
      Did you mean \`ferry-runs\`?

    content/disagreements/ferry-fare.md:4  unknown-id
      “reopenin” is not a deadline.
      Did you mean \`reopening\`?

    content/disagreements/ferry-fare.md:8  unknown-id
      “mourning-post” is not a source.
      Did you mean \`morning-post\`?

    content/disagreements/ferry-fare.md:16  unknown-id
      “closing-ordre” is not a source.
      Did you mean \`closing-order\`?"
  `);
});

test('fingerprint of unknown source', () => {
  expect(
    refusal({
      'content/fingerprints/evening-curier.md': `---
words: 36
pairs: >-
  DM0DEYySFqxhGqbJJZjTKK8mLEyCLP0LLcczN2UsOjCRRGA0RrbeScS1S/k7ULbOVFJrWtb/XL1jXfXZcRs8gIJ0grvqlLrMmkXW
  oRbRpq8AuyQk0Iwu0Lh40dzt5VaC7zU1/EE2/hVn
triples: >-
  ByaWEgCPJ2hZLf++NVMHOAlQOMY1Q89KRUCGYHVNY2QdaPDzacCVd+QdiRXni08wi/XHjYFMouNOp8wVq8nIuT0ivyBc0zFD1L8M
  1TZJ3r2U37g84qEU5O7k6cXc7Ilo8eSp/+Mk
---
`,
    }),
  ).toMatchInlineSnapshot(`
    "content/fingerprints/evening-curier.md:1  unknown-id
      “evening-curier” is not a source.
      Did you mean \`evening-courier\`?"
  `);
});

test('listed twice', () => {
  expect(refusal({ [bridge]: ['[town-council]', '[town-council, river-board, town-council]'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:7  duplicate
      “town-council” appears twice in \`actors\`.
      Name it once."
  `);
});

test('source unknown fault event', () => {
  expect(refusal({ [post]: ['ferry-runs', 'ferry-run'] })).toMatchInlineSnapshot(`
    "content/sources/morning-post.md:11  unknown-id
      “ferry-run” is not an event.
      Did you mean \`ferry-runs\`?"
  `);
});

test('twice reported', () => {
  expect(
    refusal({
      [bridge]: [
        '        speaker: a ferry passenger',
        `        speaker: a ferry passenger
  - source: evening-courier
    basis: on-record
    says: It shut.`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:19  duplicate
      “evening-courier” reports this event twice.
      Put all that it says in one account."
  `);
});

test('unknown actor', () => {
  expect(refusal({ [bridge]: ['[town-council]', '[town-counsil]'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:7  unknown-id
      “town-counsil” is not an actor.
      Did you mean \`town-council\`?"
  `);
});

test('unknown credit', () => {
  expect(refusal({ [bridge]: ['[river-gazette]', '[nobody-at-all-knows]'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:11  unknown-id
      “nobody-at-all-knows” is not a source.
      Add content/sources/nobody-at-all-knows.md, or use an id that exists."
  `);
});

test('unknown deadline', () => {
  expect(refusal({ [bridge]: ['reopening,', 'reopenning,'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:8  unknown-id
      “reopenning” is not a deadline.
      Did you mean \`reopening\`?"
  `);
});

test('unknown document', () => {
  expect(refusal({ [bridge]: ['[closing-order]', '[closing-ordre]'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:19  unknown-id
      “closing-ordre” is not a source.
      Did you mean \`closing-order\`?"
  `);
});

test('unknown source', () => {
  expect(refusal({ [bridge]: ['evening-courier', 'evening-curier'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:10  unknown-id
      “evening-curier” is not a source.
      Did you mean \`evening-courier\`?"
  `);
});

test('unknown speaker', () => {
  expect(refusal({ [bridge]: ['speaker: town-council', 'speaker: mayor'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:16  unknown-id
      “mayor” is not an actor.
      Use an actor’s id, or describe an unnamed speaker in two words or more, as the article does."
  `);
});
