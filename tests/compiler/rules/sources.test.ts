import { expect, test } from 'vitest';
import { compileStory } from '../../../src/compiler/compile-story.ts';
import { files, refusal, spoilt } from '../../support/refusal.ts';

const { bridge, courier, gazette, post, survey } = files;

test('fault without source', () => {
  expect(
    refusal({
      [post]: [
        `    sources: [evening-courier]
`,
        '',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/morning-post.md:9  fault-source
      The fault “Says that the ferry is free.” names no source that proves it.
      In \`sources\`, name a source in which a reader can see what the record says."
  `);
});

test('source copy and retelling', () => {
  expect(
    refusal({
      [gazette]: [
        'copy: https://example.com/gazette',
        `copy: https://example.com/gazette
retelling: https://example.com/told`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/river-gazette.md:6  stand-in
      The source has both \`copy\` and \`retelling\`, but a reader is sent to only one place.
      Remove \`retelling\`."
  `);
});

test('source without address', () => {
  expect(
    refusal({
      [post]: [
        `note: Its address was not found.
`,
        '',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/morning-post.md:1  no-address
      The source has no address (\`href\`) and does not say why.
      Add \`href\`, or say in \`note\` why there is none."
  `);
});

test('an archive that kept it before it was there', () => {
  expect(
    refusal({
      [courier]: ['dating: ', 'archived: { href: https://archive.example/a, day: 2004-02-28 }\ndating: '],
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/evening-courier.md:7  archived
      The archived copy is dated 2004-02-28, but the source was published on “2004-03-01”.
      Fix one of the two days."
  `);
});

test('a thing checked against what nobody found', () => {
  const lost = [`copy: https://example.com/gazette\n`, ''] as const;
  expect(refusal({ [gazette]: lost, [files.ferry]: ['actors:', 'checkedAgainst: [river-gazette]\nactors:'] }))
    .toMatchInlineSnapshot(`
      "content/events/2004-03-02-ferry-runs.md:8  not-found
        “river-gazette” has no address, so nothing can be checked against it.
        Name it only in \`credits\`, or give it the address at which it was read: \`href\`, \`copy\` or \`retelling\`."
    `);
  // An article that credits it may name it all the same.
  compileStory(spoilt({ [gazette]: lost }));
});

test('a version of a source without an address is held: its note says why there is none', () => {
  const { events } = compileStory(
    spoilt({
      [gazette]: ['copy: https://example.com/gazette\n', ''],
      [survey]: ['source: evening-courier', 'source: river-gazette'],
      [bridge]: ['    credits: [river-gazette]\n', ''],
    }),
  );
  expect(events[0]?.accounts.map(({ source }) => source.id)).toEqual(['river-gazette']);
});
