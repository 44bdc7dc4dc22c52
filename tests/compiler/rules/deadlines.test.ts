import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { bridge, ferry, reopening, survey } = files;

test('deadline before it was set', () => {
  expect(
    refusal({
      [survey]: [
        'actors: [river-board]',
        `actors: [river-board]
deadlines: [{ id: reopening, role: concerns, source: evening-courier, why: It runs until then. }]`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:7  deadline-order
      The event is dated 1998-05-31, but the deadline “reopening” was not set until 2004-02-29.
      Remove the deadline here and explain the connection in the text, or name a source of that time, or fix one of the two dates."
  `);
});

test('deadline replaces itself', () => {
  expect(
    refusal({
      [reopening]: [
        'rule: { from: 2004-02-29, days: 366 }',
        `rule: { from: 2004-02-29, days: 366 }
replaces: [reopening]`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/deadlines/reopening.md:5  replaces-itself
      The deadline “reopening” replaces itself.
      Name the deadline that it replaced, or remove the id."
  `);
});

test('deadlines that replace each other are told once', () => {
  const deadline = (replaces: string) => `---
title: Opening in May
due: 2005-05-01
requires: The bridge is open.
basis: document
restsOn: The order.
replaces: [${replaces}]
accounts: [{ source: evening-courier, says: It opens in May. }]
---
`;
  const told = refusal({
    [reopening]: ['rule: {', 'replaces: [in-may]\nrule: {'],
    'content/deadlines/in-may.md': deadline('in-june'),
    'content/deadlines/in-june.md': deadline('reopening').replaceAll('May', 'June'),
  });
  expect(told).toMatchInlineSnapshot(`
    "content/deadlines/in-june.md:7  replaces-itself
      The deadline “in-june” replaces itself, through “reopening” and “in-may”.
      Name the deadline that it replaced, or remove the id."
  `);
});

test('a deadline that another replaces does not apply alongside it', () => {
  const both = 'replaces: [in-may]\ncoexistsWith: [in-may]\nrule: {';
  const inMay = 'title: Opening in May\ndue: 2005-05-01\nrequires: It is open.\nbasis: document\nrestsOn: The order.';
  const account = 'accounts: [{ source: evening-courier, says: It opens in May. }]';
  expect(refusal({ [reopening]: ['rule: {', both], 'content/deadlines/in-may.md': `---\n${inMay}\n${account}\n---\n` }))
    .toMatchInlineSnapshot(`
    "content/deadlines/reopening.md:5  replaces-itself
      The deadline both replaces “in-may” and applies alongside it.
      Remove it from \`replaces\` or from \`coexistsWith\`."
  `);
});

test('deadline rule', () => {
  expect(refusal({ [reopening]: ['days: 366', 'days: 365'] })).toMatchInlineSnapshot(`
    "content/deadlines/reopening.md:3  deadline-rule
      The deadline is due on 2005-03-01, but 2004-02-29 and 365 days give 2005-02-28.
      Write \`due: 2005-02-28\`, or correct the rule."
  `);
});

test('tie of what sets it', () => {
  expect(refusal({ [bridge]: ['sets', 'sets, source: closing-order, why: The order says so.'] }))
    .toMatchInlineSnapshot(`
      "content/events/2004-02-29-bridge-closed.md:8  deadline-tie
        The event sets the deadline “reopening”, so no explanation is needed.
        Remove \`source\` and \`why\` here."
    `);
});

test('tie without a reason', () => {
  expect(
    refusal({
      [ferry]: [
        `deadlines:
  - { id: reopening, role: concerns, source: morning-post, why: It runs until the bridge is open. }`,
        'deadlines: [{ id: reopening, role: concerns, source: morning-post }]',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-03-02-ferry-runs.md:9  deadline-tie
      Nothing says what connects the event with the deadline “reopening”.
      In \`source\`, name the source that connects them; in \`why\`, say how, in one sentence."
  `);
});

test('a deadline that is over twice, met after its day, or missed before it', () => {
  const end = (role: string) =>
    [
      '{ id: reopening, role: concerns, source: morning-post, why: It runs until the bridge is open. }',
      `{ id: reopening, role: ${role}, source: morning-post, why: So it says. }`,
    ] as const;
  expect(refusal({ [ferry]: end('misses') })).toMatchInlineSnapshot(`
    "content/events/2004-03-02-ferry-runs.md:10  deadline-end
      The event is dated 2004-03-09, but the deadline “reopening” was not due until 2005-03-01.
      Write \`role: concerns\`, or correct one of the two days."
  `);
  expect(
    refusal({
      [ferry]: end('moves'),
      [bridge]: [
        'deadlines: [{ id: reopening, role: sets }]',
        'deadlines: [{ id: reopening, role: sets }, { id: reopening, role: meets, source: evening-courier, why: So it says. }]',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/events/2004-02-29-bridge-closed.md:8  duplicate
      “reopening” appears twice in \`deadlines\`.
      Name it once.

    content/events/2004-03-02-ferry-runs.md:10  deadline-end
      The deadline “reopening” ends here, but content/events/2004-02-29-bridge-closed.md has already ended it.
      Write \`role: concerns\` in one of the two."
  `);
  expect(
    refusal({
      [reopening]: [
        ['due: 2005-03-01', 'due: 2004-03-01'],
        ['days: 366', 'days: 1'],
      ],
      [ferry]: [end('meets')],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-03-02-ferry-runs.md:10  deadline-end
      The event is dated 2004-03-02, but the deadline “reopening” was due on 2004-03-01.
      Write \`role: misses\`, or correct one of the two days."
  `);
});

test('deadline that was due before the event that sets it', () => {
  expect(
    refusal({
      [reopening]: ['due: 2005-03-01\nrule: { from: 2004-02-29, days: 366 }', 'due: 2004-02'],
      [bridge]: ['date: 2004-02-29', 'date: 2004-03-01'],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/events/2004-02-29-bridge-closed.md:3  file-date
      The date “2004-03-01” starts on 2004-03-01, but the file’s name says 2004-02-29.
      Rename the file to 2004-03-01-bridge-closed.md, or correct the date.

    content/events/2004-02-29-bridge-closed.md:8  deadline-set
      The event is dated 2004-03-01, but the deadline “reopening” that it sets was due on 2004-02-29.
      Correct one of the two days, or write \`role: concerns\`."
  `);
});
