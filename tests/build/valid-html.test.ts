/** Pages as a checker of HTML reads them, and what the Nu HTML Checker finds that no rule of the other names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { rehype } from 'rehype';
import { describe, expect, inject, test } from 'vitest';
import { elementsOf } from '../support/pages.ts';
import { kinds } from '../support/kinds.ts';

const checker = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
const fileOf = (address: string) =>
  address.includes('nothing-here') ? '404.html' : `${address.replace(/\?.*/, '').slice(1)}index.html`;
const files = [...Object.values(kinds).map(fileOf), 'embed/index.html', 'in-full/story.html'];

describe.each([...new Set(files)])('%s', (file) => {
  const html = readFileSync(path.join(inject('dist'), file), 'utf8');

  test('has no fault that a checker of HTML finds', async () => {
    const { results } = await checker.validateString(html);
    const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
    expect(faults).toEqual([]);
  });

  test('has as many cells in each row of a table, and a heading or a name for each section', () => {
    const tree = rehype().parse(html);
    for (const table of elementsOf(tree, ({ tagName }) => tagName === 'table')) {
      const widths = elementsOf(table, ({ tagName }) => tagName === 'tr').map((row) =>
        elementsOf(row, ({ tagName }) => /^t[hd]$/.test(tagName))
          .map(({ properties }) => Number(properties['colSpan'] ?? 1))
          .reduce((sum, columns) => sum + columns, 0),
      );
      expect(new Set(widths).size).toBe(1);
    }
    const bare = elementsOf(tree, ({ tagName, properties }) => tagName === 'section' && !properties['ariaLabel']);
    expect(bare.filter((section) => !elementsOf(section, ({ tagName }) => /^h[1-6]$/.test(tagName))[0])).toEqual([]);
  });
});
