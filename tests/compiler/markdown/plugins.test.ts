import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { rehype } from 'rehype';
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { createRenderer } from '../../../src/compiler/markdown/index.ts';
import { bodyOf } from '../../../src/compiler/markdown/body-data.ts';
import { rehypeDays } from '../../../src/compiler/markdown/rehype-days.ts';
import { rehypeLinks } from '../../../src/compiler/markdown/rehype-links.ts';
import { remarkPlainText } from '../../../src/compiler/markdown/remark-plain-text.ts';
import { remarkRefuseUnsafe } from '../../../src/compiler/markdown/remark-refuse-unsafe.ts';
import { createPaths } from '../../../src/story/paths.ts';
import { projectRoot } from '../../support/build-site.ts';

const fixtures = path.join(projectRoot, 'tests/compiler/markdown/fixtures');
const paths = createPaths('/a/b');
const html = rehype().data('settings', { fragment: true });

describe('a body goes through all plugins in their order', () => {
  test.each(readdirSync(fixtures))('%s', async (name) => {
    const render = createRenderer('/a/b');
    const input = readFileSync(path.join(fixtures, name, 'input.md'), 'utf8');
    const { html: output } = render(input);
    await expect(output + '\n').toMatchFileSnapshot(path.join(fixtures, name, 'output.html'));
  });
});

describe('remark-refuse-unsafe', () => {
  const findings = async (markdown: string) => {
    const file = new VFile(markdown);
    await remark().use(remarkRefuseUnsafe).process(file);
    return bodyOf(file).findings.map(({ rule, line }) => [rule, line]);
  };

  test.each([
    ['Text.\n\n<div>block</div>', 'html', 3],
    ['An <em>inline</em> tag.', 'html', 1],
    ['<!-- a comment -->', 'html', 1],
    ['A [link](javascript:alert(1)).', 'unsafe-link', 1],
    ['A [link](JavaScript:alert(1)).', 'unsafe-link', 1],
    ['A [link](data:text/html,x).', 'unsafe-link', 1],
    ['A [link][x].\n\n[x]: vbscript:x', 'unsafe-link', 3],
    ['A [link](/abuot/).', 'unsafe-link', 1],
    ['A [link](#x).', 'unsafe-link', 1],
    ['A [link](//host/x).', 'unsafe-link', 1],
    ['A [link](constructor:x).', 'unsafe-link', 1],
    ['## A heading', 'heading', 1],
    ['![alt](x.png)', 'image', 1],
  ])('finds what is wrong in %j', async (markdown, rule, line) => {
    expect(await findings(markdown)).toContainEqual([rule, line]);
  });

  test('tells 60 letters of HTML at most', async () => {
    const told = async (html: string) => {
      const file = new VFile(html);
      await remark().use(remarkRefuseUnsafe).process(file);
      return bodyOf(file).findings[0]?.message;
    };
    expect(await told(`<!--${'x'.repeat(100)}-->`)).toBe(`HTML does not belong in a body: “<!--${'x'.repeat(56)}”.`);
  });

  test.each([
    '[a](https://example.com/a:b)',
    '[a](/about/)',
    '[a](Event:x)',
    '[a](event:x)',
    '[a](mailto:a@example.com)',
    '```\nwords as they stand\n```',
  ])('lets %j through', async (markdown) => {
    expect(await findings(markdown)).toEqual([]);
  });
});

test('rehype-links turns ids into addresses below the base, and notes them for checking', () => {
  const render = createRenderer('/a/b');
  const { html: output, links } = render(
    'To an [event](event:x), an [actor][a],\na [source](source:s).\n\n[a]: Actor:y\n',
  );
  expect(output).toBe(
    '<p>To an <a href="/a/b/events/x/">event</a>, an <a href="/a/b/actors/y/">actor</a>,\na <a href="/a/b/sources/s/">source</a>.</p>',
  );
  expect(links).toEqual([
    { to: 'events', id: 'x', line: 1 },
    { to: 'actors', id: 'y', line: 1 },
    { to: 'sources', id: 's', line: 2 },
  ]);
});

test('remark-plain-text notes the whole text and the first paragraph', async () => {
  const file = new VFile('> Quoted.\n\nOne *two*\n[three](event:x).\\\nBroken.\n\n- four\n- five\n');
  await remark().use(remarkPlainText).process(file);
  expect(bodyOf(file)).toMatchObject({
    text: 'Quoted.\n\nOne two three. Broken.\n\nfour five',
    summary: 'One two three. Broken.',
  });
});

test('rehype-days marks dates, and finds those that do not exist', async () => {
  const file = new VFile('<p>From 6 August 2020 to\n31 June 2020.</p>');
  const result = await html().use(rehypeDays).process(file);
  expect(String(result)).toBe('<p>From <time datetime="2020-08-06">6 August 2020</time> to\n31 June 2020.</p>');
  expect(bodyOf(file).findings).toMatchObject([{ rule: 'bad-date', line: 2 }]);
});

test('rehype-links puts the base path before links within the site once, and marks links that leave it', async () => {
  const input = '<a href="/about/"></a><a href="/a/b/"></a><a href="https://example.com/"></a><a href="#x"></a>';
  const result = await html().use(rehypeLinks, paths).process(input);
  expect(String(result)).toBe(
    '<a href="/a/b/about/"></a><a href="/a/b/a/b/"></a><a href="https://example.com/" rel="external"></a><a href="#x"></a>',
  );
});

test('quotations may stand in each other as deep as anybody reads, and no deeper', () => {
  const rules = (depth: number) => createRenderer('/')(`${'>'.repeat(depth)} Words.`).findings.map(({ rule }) => rule);
  expect(rules(38)).toEqual([]);
  expect(rules(39)).toEqual(['too-deep']);
});
