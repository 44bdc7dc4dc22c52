import { expect, test } from 'vitest';
import { compileStory } from '../../../src/compiler/compile-story.ts';
import { files, refusal, spoilt } from '../../support/refusal.ts';

const { bridge, company, council, ferry, gazette, reopening } = files;
/** The first of its sources is the River Gazette’s report, and the council’s order of the same day. */
const headline = 'title: The council closes the bridge';

test('a headline that names whom no source of its first day has', () => {
  expect(
    refusal({
      [bridge]: [headline, 'title: The Ferry Company gains by the closing'],
      [company]: ['name: Ferry company', 'name: Ferry Company'],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:2  hindsight
      \`title\` names Ferry Company, but no source of the event had done so by 2004-02-29.
      In \`earlier\`, give the headline as it was then. If a source of that day does name them, list them in its \`names\`."
  `);
});

test('a newsroom that had it later, in the short forms of a headline', () => {
  const short = `${headline}
brief: The Evening Courier has it
recap: { within: 50, says: The Courier reported it. }`;
  expect(
    refusal({
      [bridge]: [headline, short],
      [company]: ['name: Ferry company', 'name: Ferry company\naliases: [The Courier]'],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/events/2004-02-29-bridge-closed.md:3  hindsight
      \`brief\` names Evening Courier, but no source of the event had done so by 2004-02-29.
      In \`earlier\`, give the headline as it was then. If a source of that day does name them, list them in its \`names\`.

    content/events/2004-02-29-bridge-closed.md:4  hindsight
      \`recap.says\` names Ferry company, but no source of the event had done so by 2004-02-29.
      In \`earlier\`, give the headline as it was then. If a source of that day does name them, list them in its \`names\`."
  `);
});

test('is let through where an earlier headline stands until the name was known, or a source of that day names it', () => {
  const named = 'title: The Evening Courier tells of the closing';
  const earlier = `${named}\nearlier: [{ until: 2004-02-29, title: The bridge is closed }]`;
  const [event] = compileStory(spoilt({ [bridge]: [headline, earlier] })).events.slice(1);
  expect(event?.earlier).toEqual([{ until: '2004-02-29', title: 'The bridge is closed' }]);
  const boat = 'title: Ferry company to take over, it says';
  expect(refusal({ [bridge]: [headline, boat] })).toContain('hindsight');
  compileStory(spoilt({ [bridge]: [headline, boat], [gazette]: ['note:', 'names: [ferry-company]\nnote:'] }));
});

test('a name that two actors have is told as that alone', () => {
  const told = refusal({
    [bridge]: [headline, 'title: Ferry company to take over, it says'],
    [council]: ['name: Town council', 'name: Ferry company'],
    [gazette]: ['note:', 'names: [ferry-company]\nnote:'],
  });
  expect(told).toContain('duplicate');
  expect(told).not.toContain('hindsight');
});

test('names are whole words, with or without their article, and signs of patterns are none', () => {
  const odd = ['name: Ferry company', 'name: "C++ (the ferry|boat)"'] as const;
  compileStory(spoilt({ [company]: odd, [bridge]: [headline, 'title: A ferryboat, C and the boats'] }));
  expect(
    refusal({ [company]: odd, [bridge]: [headline, 'title: To C++ (the ferry|boat) the bridge closes'] }),
  ).toContain('C++ (the ferry|boat)');
  expect(
    refusal({
      [council]: ['name: Town council', 'name: The Town council'],
      [ferry]: ['title: A ferry', 'title: Town council’s ferry'],
    }),
  ).toContain('names The Town council');
});

test('earlier headlines out of order', () => {
  expect(
    refusal({
      [reopening]: ['due:', 'earlier: [{ until: 2004-05-01, title: A }, { until: 2004-04-01, title: B }]\ndue:'],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/deadlines/reopening.md:3  earlier
      The title used until 2004-04-01 comes after the one used until 2004-05-01.
      Put the earliest day first.

    content/deadlines/reopening.md:3  earlier
      The title used until 2004-05-01 would still be in use on 2004-03-10, the story’s last day.
      Give the last day on which it was called so, or make it the title."
  `);
});

test('a newsroom’s short name is found with its article large or small', () => {
  const known = ['name: Ferry company', 'name: Ferry company\naliases: [The Courier]'] as const;
  for (const title of ['title: Bridge closes, the Courier reports', 'title: The Courier has it that the bridge closes'])
    expect(refusal({ [company]: known, [bridge]: [headline, title] })).toContain('names Ferry company');
  compileStory(spoilt({ [company]: known, [bridge]: [headline, 'title: A courier closes the bridge'] }));
});

test.each([
  ['was over before the event was known', '2004-02-01'],
  ['is in use on the last day', '2004-04-01'],
])('an earlier title that %s', (_, until) => {
  expect(
    refusal({ [bridge]: ['key: true', `key: true\nearlier: [{ until: ${until}, title: The council meets }]`] }),
  ).toMatchSnapshot();
});

test('an earlier title of a deadline that was over before it was known', () => {
  expect(
    refusal({ [reopening]: ['basis: document', 'earlier: [{ until: 2004-01-01, title: Opening }]\nbasis: document'] }),
  ).toMatchInlineSnapshot(`
    "content/deadlines/reopening.md:6  earlier
      The title used until 2004-01-01 is on no page, since this became known on 2004-02-29.
      Give the last day on which it was called so, or remove this title."
  `);
});

test('an earlier sentence of the recap where there is none now', () => {
  expect(
    refusal({
      [bridge]: ['key: true', 'key: true\nearlier: [{ until: 2004-03-01, title: The council meets, recap: It met. }]'],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:7  earlier
      The event has an earlier \`recap\`, but none now.
      Add \`recap\`, or remove the earlier one."
  `);
});
