import { expect, test } from 'vitest';
import { compileStory } from '../../../src/compiler/compile-story.ts';
import { copyOf, files, refusal, spoilt, type Patch } from '../../support/refusal.ts';

const { bridge, ferry, survey } = files;

test('course without range', () => {
  expect(
    refusal({
      [survey]: [
        'dating: stated',
        `dating: stated
course: once`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:5  course
      The event has a \`course\`, but its date, “1998-05”, is not a range.
      Remove \`course\`, or write the date as a range."
  `);
});

test('known through the press alone, and documented', () => {
  expect(refusal({ [bridge]: ['kind: act', 'kind: reported'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:5  documented-report
      The event is said to be known through the press alone, but “closing-order” documents it.
      Say in \`basis\` how its headline is known, or write the kind \`act\` or \`statement\`."
  `);
  const known = { [bridge]: ['kind: act', 'kind: reported\nbasis: unattributed'] } as const;
  expect(compileStory(spoilt(known)).events.find(({ id }) => id === 'bridge-closed')?.basis).toBe('unattributed');
});

test('credit circle', () => {
  expect(refusal({ [bridge]: ['[river-gazette]', '[river-gazette, evening-courier]'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:11  credit-circle
      The credits run in a circle: evening-courier → river-gazette → evening-courier.
      Name each source once, from the one that the article credits to the origin; “evening-courier” appears twice."
  `);
});

test('credit twice', () => {
  expect(refusal({ [bridge]: ['[river-gazette]', '[river-gazette, closing-order, river-gazette]'] }))
    .toMatchInlineSnapshot(`
      "content/events/2004-02-29-bridge-closed.md:11  credit-circle
        The credits run in a circle: evening-courier → river-gazette → closing-order → river-gazette.
        Name each source once, from the one that the article credits to the origin; “river-gazette” appears twice."
    `);
});

test('date of no document', () => {
  expect(refusal({ [survey]: ['stated', 'document'] })).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:4  dating
      The date is one that a document carries, but no document is named.
      Name it in \`documents\` or \`checkedAgainst\`, or write how else the date is known."
  `);
});

test('date stated by no article', () => {
  expect(
    refusal({
      [survey]: [
        `accounts:
  - source: evening-courier
    basis: unattributed
    says: The bridge was surveyed in May 1998.`,
        'documents: [closing-order]',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:4  dating
      The date is one that an article states, but no article’s version is given.
      Add the version to \`accounts\`, or write how the date is known: \`dating: document\`."
  `);
});

test('no dating note', () => {
  expect(
    refusal({
      [ferry]: [
        [
          `datingNote: After the closing, and before the article.
`,
          '',
        ],
        [
          `deadlines:
  - { id: reopening, role: concerns, source: morning-post, why: It runs until the bridge is open. }`,
          'deadlines: [{ id: reopening, role: concerns, source: evening-courier, why: It runs until then. }]',
        ],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-03-02-ferry-runs.md:5  no-dating-note
      The date is inferred, but nothing tells the reader from what.
      Add \`datingNote\`."
  `);
});

test('no source', () => {
  expect(
    refusal({
      [bridge]: [/^accounts:[\s\S]*?(?=formerly)/m, ''],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:1  no-source
      The event has neither an account nor a document.
      Add an article’s account, a document, or a report that has it on the record."
  `);
});

test('range without course', () => {
  expect(
    refusal({
      [ferry]: [
        [
          `course: lasting
`,
          '',
        ],
        [
          `deadlines:
  - { id: reopening, role: concerns, source: morning-post, why: It runs until the bridge is open. }`,
          'deadlines: [{ id: reopening, role: concerns, source: evening-courier, why: It runs until then. }]',
        ],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-03-02-ferry-runs.md:3  course
      The date “2004-03-02~/2004-03-09” is a range, but nothing says how the event fills it.
      Add \`course: once\` (on one of these days), \`course: repeated\` or \`course: lasting\`."
  `);
});

test('wrong kind', () => {
  expect(
    refusal({
      [bridge]: [
        ['evening-courier', 'river-gazette'],
        ['[closing-order]', '[river-gazette]'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/events/2004-02-29-bridge-closed.md:11  credit-circle
      The credits run in a circle: river-gazette → river-gazette.
      Name each source once, from the one that the article credits to the origin; “river-gazette” appears twice.

    content/events/2004-02-29-bridge-closed.md:19  wrong-kind
      “river-gazette” is a report, not a document.
      Name it in \`accounts\` or \`credits\` instead."
  `);
});

test('an event that no article has is let through where a report has it on the record', () => {
  const alone = [/^accounts:[\s\S]*?(?=formerly)/m, 'checkedAgainst: [river-gazette]\n'] as const;
  const onRecord = ['note:', 'basis: on-record\nnote:'] as const;
  expect(refusal({ [bridge]: alone })).toContain('no-source');
  const stated = ['dating: document', 'dating: resolved'] as const;
  const [event] = compileStory(spoilt({ [bridge]: [alone, stated], [files.gazette]: onRecord })).events.slice(1);
  expect(event?.basis).toBe('on-record');
});

test('time of a range of days', () => {
  expect(refusal({ [ferry]: ['course: lasting', "course: lasting\ntime: '18:20'"] })).toMatchInlineSnapshot(`
    "content/events/2004-03-02-ferry-runs.md:5  time
      The event has a \`time\`, but its date, “2004-03-02~/2004-03-09”, is not one day.
      Remove \`time\`, or give the day."
  `);
});

test('time in no form, and in no zone', () => {
  const times = (value: string) => refusal({ [bridge]: ['dating: document', `dating: document\ntime: ${value}`] });
  expect(times('25:10')).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:5  bad-value
      \`time\` is “25:10”, which is not a time of day.
      Write it as 18:20, or with a time zone, as 18:20 Asia/Shanghai."
  `);
  expect(times('18:20 Shanghai')).toContain('is not a time of day');
  expect(times('six')).toContain('is not a time of day');
});

test('an article cannot tell of what came after it, but of what is planned, and of the day that has begun elsewhere', () => {
  const dated = (day: string, date = day) => ({
    [`content/events/${day}-second-survey.md`]: copyOf(
      survey,
      ['date: 1998-05', `date: ${date}`],
      ['title: Surveyors', 'title: More surveyors'],
      [/corrections:[^]*?---/, '---'],
    ),
  });
  expect(refusal(dated('2004-03-03'))).toMatchInlineSnapshot(`
    "content/events/2004-03-03-second-survey.md:8  told-early
      “evening-courier”, published “2004-03-01”, reports an event of 2004-03-03.
      Fix one of the two dates, or write \`planned: true\` if the event was still to come."
  `);
  const isAccepted = (patch: Patch) => compileStory(spoilt(patch)).events.length === 4;
  expect(isAccepted(dated('2004-03-02'))).toBe(true);
  expect(isAccepted(dated('2004-03-12', '2004-03-12\nplanned: true'))).toBe(true);
  expect(isAccepted(dated('2004-03-03', '2004-03-03~'))).toBe(true);
});

test('a source that an account does not credit is said not to have it', () => {
  expect(refusal({ [bridge]: ['credits: [river-gazette]', 'credits: [river-gazette]\n    notIn: [morning-post]'] }))
    .toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:12  not-credited
      “morning-post” is said not to have it, but the account does not credit it.
      Name it in \`credits\` too, or remove it from \`notIn\`."
  `);
});

test.each([
  [
    'background that came later than the story’s first event',
    { [ferry]: ['kind: reported', 'kind: reported\nbackground: true'] },
  ],
  ['background that is still to come', { [survey]: ['kind: act', 'kind: act\nbackground: true\nplanned: true'] }],
] as const)('%s', (_, patch) => {
  expect(refusal(patch)).toMatchSnapshot();
});
