import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { bridge, story } = files;

test('heading in body', () => {
  expect(refusal({ [bridge]: ['It', '## It'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:25  heading
      A heading does not belong in a body: the page has its own.
      Make it a sentence, or remove it."
  `);
});

test('html in body', () => {
  expect(refusal({ [bridge]: ['closed the bridge on 29 February 2004.', '<b>closed</b> the bridge.'] }))
    .toMatchInlineSnapshot(`
      "content/events/2004-02-29-bridge-closed.md:23  html
        HTML does not belong in a body: “<b>” “</b>”.
        Say it in Markdown, or remove it."
    `);
});

test('image in body', () => {
  expect(refusal({ [bridge]: ['It', '![A bridge](bridge.png) It'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:25  image
      Images are not supported: “A bridge”.
      Remove it, or link to it."
  `);
});

test('impossible date in body', () => {
  expect(refusal({ [bridge]: ['on 29', 'on 30'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:23  bad-date
      “30 February 2004” is not a day that exists.
      Correct the day, the month or the year."
  `);
});

test('javascript link', () => {
  expect(refusal({ [bridge]: ['[county](https://example.com/county).', '[county](javascript:alert(1)).'] }))
    .toMatchInlineSnapshot(`
      "content/events/2004-02-29-bridge-closed.md:26  unsafe-link
        The link to “javascript:alert(1)” leads nowhere, or is unsafe.
        Link to https://, http://, mailto:, an entry, such as event:some-id, or one of /in-brief/ /in-full/ /about/ /as-of/ /corrections/ /follow/ /data/ /check/ /search/ /actors/ /deadlines/ /topics/ /sources/ /disagreements/."
    `);
});

test('story headings', () => {
  expect(
    refusal({
      [story]: [
        `A bridge was [closed](event:bridge-closed) on 29 February 2004, and a ferry took its place.
`,
        `A bridge was [closed](event:bridge-closed) on 29 February 2004, and a ferry took its place.

### Why

The bridge was old.

> ## What stands

## What is [open](event:survey)

What comes.

## The end
`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 4 problems. Nothing was published.

    content/story.md:15  heading
      A section’s heading must be plain words, at the second level, outside lists and quotations.
      Write it as \`## Why\`, on a line of its own.

    content/story.md:19  heading
      A section’s heading must be plain words, at the second level, outside lists and quotations.
      Write it as \`## Why\`, on a line of its own.

    content/story.md:21  heading
      A section’s heading must be plain words, at the second level, outside lists and quotations.
      Write it as \`## Why\`, on a line of its own.

    content/story.md:25  heading
      There is nothing below the heading.
      Write the section, or remove its heading."
  `);
});

test('unknown body link', () => {
  expect(refusal({ [bridge]: ['[survey](event:survey),', '[survey](event:servey),'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:26  unknown-id
      “servey” is not an event.
      Did you mean \`survey\`?"
  `);
});

test.each([
  ['&#x202E;closed', 'U+202E'],
  ['&#8238;closed', 'U+202E'],
  ['&#0;closed', 'U+FFFD'],
  ['&#xFFFE;closed', 'U+FFFD'],
  ['&#xD800;closed', 'U+FFFD'],
  ['[closed](https://example.com/&#x2028;x)', 'U+2028'],
])('a character that no text may have, by reference: %s', (written, code) => {
  expect(refusal({ [bridge]: ['closed the', `${written} the`] })).toContain(
    `stands for a character that is not allowed, ${code}.\n  Remove it.`,
  );
});

test.each(['<https://example.com/a b>', 'https://example.com/&#10;x', 'https://example.com/&#9;x'])(
  'an address with white space: %s',
  (address) => {
    expect(refusal({ [bridge]: ['closed the', `[closed](${address}) the`] })).toContain('unsafe-link');
  },
);

test('a character by reference that a script needs is let through', () => {
  expect(() => refusal({ [bridge]: ['closed the', 'می&#x200C;خواهم &nbsp; &shy;closed the'] })).toThrow('let through');
});

test('two faults in one paragraph are both told, each on its line', () => {
  const told = refusal({ [bridge]: ['closed the', 'closed\nthe **old **bridge\nand ~~not\nthe'] });
  expect(told.match(/:\d+ {2}markdown/g)).toEqual([':24  markdown', ':25  markdown']);
});

test('marks that make nothing bold are let through', () => {
  const told = 'closed what he called the f*** s**t f**king bridge, \\*\\*not \\*\\*the';
  expect(() => refusal({ [bridge]: ['closed the', told] })).toThrow('let through');
  // Where an address becomes a link, the text round it has no place in the file any more.
  const linked = 'closed the **old** one, said a@example.com, www.example.com and https://example.com/x, the';
  expect(() => refusal({ [bridge]: ['closed the', linked] })).toThrow('let through');
});

test('rows of a table that are meant literally are let through', () => {
  expect(() =>
    refusal({ [bridge]: ['closed the', 'closed the bridge.\n\n\\| a | b |\n\n`| c | d |`\n\nIt was the'] }),
  ).toThrow('let through');
});

test.each(['&#8203;', '&nbsp;', '&shy; &#x2060;'])('a body that shows nothing is none: %s', (nothing) => {
  expect(refusal({ [story]: [/---\n\n[\s\S]*$/, `---\n\n${nothing}\n`] })).toContain('There is no text below');
});

test.each([
  ['It gave[^1] itself.\n\n[^1]: A note.', 'footnotes', 'Say it in the text, or link it.'],
  ['It gave[^1] itself.', 'footnotes', 'Say it in the text, or link it.'],
  ['It ~~gave~~ took.', 'words that are struck through', 'Say it in words'],
  ['It ==gave== took.', 'words that are marked', 'Say it in words'],
  ['See [[survey]].', 'links in double brackets', 'Write a link as'],
  ['See ![[survey]].', 'links in double brackets', 'Write a link as'],
  ['See [the survey] (event:survey).', 'a link with a space between its brackets', 'Write a link as'],
  ['See [it] (https://example.com/).', 'a link with a space between its brackets', 'Write a link as'],
  ['See [the survey](event:survey', 'a link that is not closed, or has more than an address', 'Write a link as'],
  ['See [it](event:survey “the survey”).', 'a link that is not closed, or has more than an address', 'Write a link as'],
  ['See [it](event:survey the survey).', 'a link that is not closed, or has more than an address', 'Write a link as'],
  ['See [the survey][nowhere].', 'a link whose address is not in the file', 'Write a link as'],
  [
    '| a | b |\n| - | - |\n| c | d | e |',
    'more cells than the first row has',
    'Give each column a name in the first row.',
  ],
  ['| - | - |\n| c | d |', 'a table', 'Give every row as many columns, separated by |, as the first.'],
  ['| a | b |\n| c | **d** |', 'a table', 'Put a line of hyphens below its first row: | --- | --- |.'],
  ['The **council **closed it.', 'bold words with a space within their marks', 'Put the marks next to the words'],
  ['The __council __closed it.', 'bold words with a space within their marks', 'Put the marks next to the words'],
  ['- [ ] one\n- [x] two', 'tick boxes', 'Write a plain list.'],
  ['> [!NOTE]\n> It is so.', 'boxes', 'Write it as a quotation'],
  ['::: note\nIt is so.\n:::', 'boxes', 'Say it in words'],
  ['It is {{ so }}.', 'templates', 'Say it in words'],
  ['It is %%not%% so.', 'comments', 'Remove it.'],
])('Markdown that no page shows: %j', (written, what, fix) => {
  const told = refusal({ [bridge]: [/It gave itself/, `It gave itself a year.\n\n${written}\n\nAnd so it did`] });
  expect(told).toContain(`:27  markdown\n  The page does not show ${what}: “`);
  expect(told).toContain(fix);
});

test.each(['---\n\ntitle: Another\nkind: act\n\n---\n\n', '---\nkind: act\n\n---\n\n'])(
  'a second front matter: %j',
  (second) => {
    expect(refusal({ [bridge]: [/The council closed/, `${second}The council closed`] })).toContain(
      'second-front-matter',
    );
  },
);

test.each([
  'It cost ~5 to ~10 million, [sic] a [note] more (or so), 1 == 1, a | b, 5 % of it, {so}.',
  'It says `[[x]]`, `~~x~~` and `[^1]`.',
  'One.\n\n---\n\nTwo, after a rule.\n\n---\n\nThree.',
  '- one\n- two\n\n1. three\n2. four',
])('what is plain Markdown is let through: %j', (written) => {
  expect(() =>
    refusal({ [bridge]: [/It gave itself/, `It gave itself a year.\n\n${written}\n\nIt gave itself`] }),
  ).toThrow('let through');
});
