/** What a reader gets from one page of each kind, block by block: a change of a page shows in the diff of one file. */
import { expect, inject, test } from 'vitest';
import type { Element, ElementContent, Root } from 'hast';
import { elementsOf, pageAt, pagesOf, type Page } from '../support/pages.ts';

const inline = /^(a|abbr|b|bdi|button|cite|code|em|i|input|kbd|label|mark|q|s|small|span|strong|time|wbr)$/;

/** Returns what stands in a line: the texts, and a sign for each element that has none. */
const lineOf = (node: Root | Element): string =>
  node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || !inline.test(child.tagName)) return '';
      return child.children.length > 0 ? lineOf(child) : `<${child.tagName}>`;
    })
    .join('');

/** Returns a page's blocks, one a line, indented as they are nested; drawings with their shapes and places. */
function outline(node: Element, depth = 0): string[] {
  const { tagName, properties, children } = node;
  if (/^(script|style)$/.test(tagName)) return [];
  const { className, x, y, x1, x2, y1, y2, href } = properties;
  const places = Object.entries({ x, y, x1, x2, y1, y2, ...(tagName === 'use' && { href }) });
  const name = [tagName, ...(Array.isArray(className) ? className : [])].join('.');
  const own = places.flatMap(([key, value]) => (value === undefined ? [] : `${key}=${value}`));
  const line = [`${'  '.repeat(depth)}${name}`, ...own, lineOf(node).replace(/\s+/g, ' ').trim()].join(' ').trimEnd();
  const blocks = (of: readonly ElementContent[]): string[] =>
    of.flatMap((child) => {
      if (child.type !== 'element') return [];
      const within = inline.test(child.tagName) && child.children.some(({ type }) => type === 'element');
      return inline.test(child.tagName) ? (within ? blocks(child.children) : []) : outline(child, depth + 1);
    });
  return [line, ...blocks(children)];
}

const outlineOf = ({ file, tree }: Page): string =>
  [`# ${file}`, ...elementsOf(tree, ({ tagName }) => tagName === 'main').flatMap((main) => outline(main))].join('\n');

const shown = {
  dist: [
    'index.html',
    'actors/chinese-government/index.html',
    'as-of/2020-08-28/index.html',
    'corrections/index.html',
    'data/index.html',
    'deadlines/index.html',
    'deadlines/ban-by-29-september/index.html',
    'deadlines/divestiture/index.html',
    'disagreements/index.html',
    'disagreements/export-rules-date/index.html',
    'disagreements/cut-quotation/index.html',
    'events/genworth-cleared/index.html',
    'events/divestiture-order/index.html',
    'events/algorithm-on-list/index.html',
    'events/no-sale-to-either/index.html',
    'follow/index.html',
    'in-brief/index.html',
    'sources/itpro/index.html',
    'sources/order-14-august/index.html',
  ],
  years: [
    'index.html',
    'deadlines/index.html',
    'deadlines/first-opening/index.html',
    'events/opening/index.html',
    'in-full/index.html',
    'topics/building/index.html',
  ],
} as const;

test.each(['dist', 'years'] as const)('the pages of each kind are as they were: %s', async (site) => {
  const pages = pagesOf(inject(site));
  const outlines = shown[site].map((file) => outlineOf(pageAt(pages, file)));
  await expect(`${outlines.join('\n\n')}\n`).toMatchFileSnapshot(`../fixtures/answers/pages-${site}.txt`);
});
