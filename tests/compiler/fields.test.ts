import { expect, test } from 'vitest';
import { files, fiveAtOnce, refusal } from '../support/refusal.ts';

const { bridge, courier, fare, reopening, story } = files;

test('bad id', () => {
  expect(refusal({ [bridge]: ['[town-council]', '[Town Council]'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:7  bad-id
      Item 1 of \`actors\` is “Town Council”, which is not an id.
      An id is a file’s name, in lower-case words joined by hyphens, such as town-council; for an event, leave out the date."
  `);
});

test('bad value', () => {
  expect(refusal({ [bridge]: ['anonymous', 'anonymus'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:12  bad-value
      \`basis\` in item 1 of \`accounts\` is “anonymus”, which is not one of its values.
      Did you mean \`anonymous\`?"
  `);
});

test('date as list', () => {
  expect(refusal({ [bridge]: ['2004-02-29', '[2004-02-29]'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:3  bad-date
      \`date\` is ["2004-02-29"], which is not in the form of a date.
      Write a day (2020-08-06), a month (2020-08), a year (2020), “about” (2020-09-14~) or a range (2020-09-09/2020-09-11); content/README.md has the other forms."
  `);
});

test('deadline bad day', () => {
  expect(refusal({ [reopening]: ['2005-03-01', '2005-02-29'] })).toMatchInlineSnapshot(`
    "content/deadlines/reopening.md:3  bad-date
      \`due\` is “2005-02-29”, which is not a date that exists.
      Write a day (2020-08-06), a month (2020-08), a year (2020), “about” (2020-09-14~) or a range (2020-09-09/2020-09-11); content/README.md has the other forms."
  `);
});

test('deadline no days', () => {
  expect(refusal({ [reopening]: ['days: 366', 'days: 0'] })).toMatchInlineSnapshot(`
    "content/deadlines/reopening.md:4  bad-value
      \`rule.days\` is 0.
      Write a number above zero."
  `);
});

test('disagreement unknown kind', () => {
  expect(refusal({ [fare]: ['conflict', 'departed'] })).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:3  bad-value
      \`kind\` is “departed”, which is not one of its values.
      Did you mean \`departure\`?"
  `);
});

test('empty key', () => {
  expect(refusal({ [bridge]: ['formerly: [bridge-shut]', 'formerly:'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:20  empty-key
      The key \`formerly\` is empty.
      Give it a value, or remove the line."
  `);
});

test('five at once', () => {
  expect(refusal(fiveAtOnce)).toMatchInlineSnapshot(`
    "The content has 5 problems. Nothing was published.

    content/actors/ferry-company.md:1  missing-key
      The key \`name\` is missing.
      Add \`name\`.

    content/deadlines/reopening.md:3  deadline-rule
      The deadline is due on 2005-03-01, but 2004-02-29 and 365 days give 2005-02-28.
      Write \`due: 2005-02-28\`, or correct the rule.

    content/events/1998-05-01-survey.md:6  unknown-id
      “river-bord” is not an actor.
      Did you mean \`river-board\`?

    content/events/2004-02-29-bridge-closed.md:5  unknown-key
      There is no key \`knid\` here.
      Did you mean \`kind\`?

    content/sources/morning-post.md:1  no-address
      The source has no address (\`href\`) and does not say why.
      Add \`href\`, or say in \`note\` why there is none."
  `);
});

test('impossible date', () => {
  expect(refusal({ [bridge]: ['2004-02-29', '2004-02-30'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:3  bad-date
      \`date\` is “2004-02-30”, which is not a date that exists.
      Write a day (2020-08-06), a month (2020-08), a year (2020), “about” (2020-09-14~) or a range (2020-09-09/2020-09-11); content/README.md has the other forms."
  `);
});

test('malformed date', () => {
  expect(refusal({ [bridge]: ['2004-02-29', '29 February 2004'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:3  bad-date
      \`date\` is “29 February 2004”, which is not in the form of a date.
      Write 2004-02-29."
  `);
});

test('missing key', () => {
  expect(
    refusal({
      [bridge]: [
        `dating: document
`,
        '',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:1  missing-key
      The key \`dating\` is missing.
      Add \`dating\`: document, stated, resolved or inferred."
  `);
});

test('quote without speaker', () => {
  expect(
    refusal({
      [bridge]: [
        `        speaker: a ferry passenger
`,
        '',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:17  missing-key
      The key \`speaker\` in item 2 of \`quotes\` in item 1 of \`accounts\` is missing.
      Add \`speaker\` to this item of \`quotes\`."
  `);
});

test('source bad address', () => {
  expect(refusal({ [courier]: ['https://example.com/courier/bridge', 'example.com'] })).toMatchInlineSnapshot(`
    "content/sources/evening-courier.md:5  bad-address
      \`href\` is “example.com”, which is not a web address.
      Write the whole address, starting with https:// or http://, without spaces."
  `);
});

test.each([
  'https://example.com/a\\nb',
  'https://exa\\tmple.com/',
  'https://example.com/a b',
  'https://example.com/\\u00a0x',
])('an address with what browsers pass over or nobody sees: %s', (address) => {
  expect(refusal({ [courier]: ['https://example.com/courier/bridge', `"${address}"`] })).toContain('bad-address');
});

test('story bad language', () => {
  expect(refusal({ [story]: ['lang: en', 'lang: English please'] })).toMatchInlineSnapshot(`
    "content/story.md:4  bad-value
      \`lang\` is “English please”, which is not a language.
      Write its tag, such as en, en-GB, de or zh-Hant."
  `);
});

test('story bad time zone', () => {
  expect(refusal({ [story]: ['Europe/London', 'Europe/Larkford'] })).toMatchInlineSnapshot(`
    "content/story.md:5  bad-value
      \`timeZone\` is “Europe/Larkford”, which is not a time zone.
      Write an IANA name, such as Europe/Berlin."
  `);
});

test('unknown key', () => {
  expect(
    refusal({
      [bridge]: [
        'dating: document',
        `dating: document
knid: act`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:5  unknown-key
      There is no key \`knid\` here.
      Did you mean \`kind\`?"
  `);
});

test.each(['https://', 'mailto:a@example.com', 'http://exa mple.com', 'ftp://example.com'])(
  '%s is no web address either',
  (address) => {
    expect(refusal({ [courier]: ['https://example.com/courier/bridge', JSON.stringify(address)] })).toContain(
      'which is not a web address',
    );
  },
);

test.each([
  ['date: 2004-02-29', 'date: 2004-02-29/2004-02-20', '2004-02-20/2004-02-29, or correct one of the two.'],
  [
    'kind: act',
    'kind: act\nplace: 2020',
    '`place` is 2020, which is read as a number.\n  Put quotation marks around it.',
  ],
])('%s, changed to %s, is told how to write it', (before, after, fix) => {
  expect(refusal({ [bridge]: [before, after] })).toContain(fix);
});

test('a list in place of words is told to be words instead', () => {
  expect(refusal({ [story]: ['lang: en', 'lang: [en]'] })).toMatchInlineSnapshot(`
    "content/story.md:4  bad-value
      \`lang\` is ["en"].
      Write a text instead."
  `);
});

test.each(['CC-BY', 'all rights reserved', 'example.org/licence'])('%s is no licence', (licence) => {
  expect(refusal({ [story]: ['lang: en', `lang: en\nlicence: ${licence}`] })).toContain('which is not a licence');
});

test('what is no licence is told where ids are', () => {
  expect(refusal({ [story]: ['lang: en', 'lang: en\nlicence: CC-BY'] })).toMatchInlineSnapshot(`
    "content/story.md:5  bad-value
      \`licence\` is “CC-BY”, which is not a licence.
      Write an id from spdx.org/licenses, such as CC-BY-4.0, or the address of the licence’s text."
  `);
});

test('what is no host may not embed the story', () => {
  expect(
    refusal({ [story]: ['lang: en', 'lang: en\nframes: [https://news.example/a, news.example, "x; script-src *"]'] }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/story.md:5  bad-value
      Item 1 of \`frames\` is “https://news.example/a”, which is not a site’s host.
      Write it without a path, such as https://news.example or *.news.example.

    content/story.md:5  bad-value
      Item 3 of \`frames\` is “x; script-src *”, which is not a site’s host.
      Write it without a path, such as https://news.example or *.news.example."
  `);
});

test('a comment that cuts a text', () => {
  expect(
    refusal({
      [bridge]: [['title: The council closes the bridge', 'title: The council closes the #1 bridge']],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:2  comment
      YAML reads “#1 bridge” as a comment, and drops it.
      Put the text in quotation marks, or the comment on a line of its own."
  `);
});

test.each([
  [files.council, 'role: ', 'role: #1 among councils, or: '],
  [bridge, 'says: ', 'says: It was #1, or so: '],
  [files.council, 'name: Town council', 'name: Town council\naliases:\n  - Council #1'],
  [files.fare, 'says: ', 'says: It was #1\n      # or: '],
])('text behind a # is not left out: %s, %j', (file, before, after) => {
  expect(refusal({ [file]: [before, after] })).toMatch(/YAML reads “#1.*” as a comment, and drops it\./);
});

test('a comment behind what is no text, or behind quotation marks, is a comment', () => {
  expect(() =>
    refusal({
      [bridge]: [
        ['title: The council closes the bridge', 'title: "The council closes the bridge" # a comment'],
        ['kind: act', 'kind: act # act | statement | reported'],
      ],
    }),
  ).toThrow('let through');
});

test.each(['AAA', 'AAAA AAA', 'AAAA====', 'AAA=', '!!!!'])(
  'a fingerprint that the command has not written: %s',
  (packed) => {
    expect(
      refusal({
        'content/fingerprints/evening-courier.md': [/pairs: >-\n {2}.*\n/, `pairs: "${packed}"\nx: >-\n  a\n`],
      }),
    ).toContain('which is not what the command writes.\n  Make the file again: npm run fingerprint.');
  },
);
