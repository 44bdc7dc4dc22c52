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
      The front matter has no closing \`---\`.
      Add a line of \`---\` after the last key."
  `);
});

test('not yaml', () => {
  expect(refusal({ [bridge]: ['The council closes the bridge', '['] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:3  unreadable
      The front matter is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].
      Correct the line, or put a text that contains \`: \`, \`#\` or brackets in quotation marks."
  `);
});

test('title like an alias', () => {
  expect(refusal({ [bridge]: ['The council closes the bridge', '*Shut*'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:2  unreadable
      YAML reads \`*Shut*\` as a reference to another value, which front matter does not allow.
      Put a text that starts with * in quotation marks."
  `);
});
