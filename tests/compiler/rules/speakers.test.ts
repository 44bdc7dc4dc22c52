import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { bridge, ferry, survey } = files;

test('quoted actor left out', () => {
  expect(
    refusal({
      [ferry]: [
        [
          `deadlines:
  - { id: reopening, role: concerns, source: morning-post, why: It runs until the bridge is open. }`,
          'deadlines: [{ id: reopening, role: concerns, source: evening-courier, why: It runs until then. }]',
        ],
        ['speaker: ferry-company', 'speaker: town-council'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-03-02-ferry-runs.md:14  quoted-actor
      “town-council” is quoted but is not one of the event’s actors.
      Add \`town-council\` to \`actors\`."
  `);
});

test('speaker by name', () => {
  expect(refusal({ [bridge]: ['speaker: town-council', 'speaker: Board of the River'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:16  speaker-name
      The speaker “Board of the River” is an actor, and actors are named by id.
      Write the actor’s id, \`river-board\`."
  `);
});

test('speaker like an id', () => {
  expect(
    refusal({
      [bridge]: [
        'kind: act',
        `kind: statement
speaker: town-council`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:6  speaker
      The speaker “town-council” looks like an id.
      Name an actor who speaks first in \`actors\`; describe an unnamed speaker in two words or more."
  `);
});

test('speaker of an act', () => {
  expect(
    refusal({
      [survey]: [
        'kind: act',
        `kind: act
speaker: a surveyor of the board`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:6  speaker
      The event has a speaker, “a surveyor of the board”, but is not a statement.
      Write \`kind: statement\`, or remove \`speaker\`."
  `);
});

test('speaker who is an actor', () => {
  expect(
    refusal({
      [bridge]: [
        'kind: act',
        `kind: statement
speaker: Town council`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:6  speaker-name
      The speaker “Town council” is an actor, and actors are named by id.
      Name \`town-council\` first in \`actors\` instead."
  `);
});

test('statement of another actor', () => {
  expect(
    refusal({
      [bridge]: [
        ['kind: act', 'kind: statement'],
        ['[town-council]', '[river-board, town-council]'],
        [
          `      - text: nobody asked us
        speaker: a ferry passenger
`,
          '',
        ],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:7  counted-speaker
      The words quoted are those of “town-council”, but the statement counts as “river-board”’s.
      Name \`town-council\` first in \`actors\`."
  `);
});

test('statement of somebody else', () => {
  expect(
    refusal({
      [bridge]: [
        ['kind: act', 'kind: statement'],
        [
          `      - text: not one day longer
        speaker: town-council
`,
          '',
        ],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:7  counted-speaker
      The words quoted are those of “a ferry passenger”, but the statement counts as “town-council”’s.
      Add \`speaker: a ferry passenger\`."
  `);
});

test('statement by nobody', () => {
  expect(
    refusal({
      [survey]: [
        ['kind: act', 'kind: statement'],
        ['actors: [river-board]', 'actors: []'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:5  speaker
      The event is a statement, but nothing says whose.
      Name an actor who speaks first in \`actors\`, or describe who speaks in \`speaker\`."
  `);
});
