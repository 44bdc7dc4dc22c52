import { expect, test } from 'vitest';
import { files, refusal } from '../support/refusal.ts';

const { bridge } = files;

test('no front matter', () => {
  expect(
    refusal({
      [bridge]: [/^---\n[\s\S]*?(?=^---)/m, ''],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:1  unreadable
      The line of \`---\` that closes the front matter is missing.
      Put a line of \`---\` after the last key."
  `);
});

test('not yaml', () => {
  expect(refusal({ [bridge]: ['The council closes the bridge', '['] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:3  unreadable
      The front matter is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].
      Correct the line, or put quotation marks round a text with \`: \`, \`#\` or brackets in it."
  `);
});

test('title like an alias', () => {
  expect(refusal({ [bridge]: ['The council closes the bridge', '*Shut*'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:2  unreadable
      YAML reads \`*Shut*\` as a name for another value, which front matter has no use for.
      Put quotation marks round a text that starts with *."
  `);
});
