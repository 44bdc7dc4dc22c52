/** What a fault in the code once changed without a test that noticed, looked for in the built site. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import type { Timeline } from '../../src/story/model.ts';
import { asSingleFile } from '../../src/build/single-file.ts';
import { headerRules, nginxFile } from '../../src/hosting/host-files.ts';
import { elementsOf, pageAt, pagesOf } from '../support/pages.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';
import { toString } from 'mdast-util-to-string';

const dist = inject('dist');
const pages = pagesOf(dist);
let story: Timeline;
beforeAll(async () => {
  story = compileStory(await readTexts(frozenStory));
});
const at = (href: string) => pageAt(pages, `${href.slice(1)}index.html`).tree;

test('every link that leaves the site says so', () => {
  for (const { tree, file } of pages) {
    for (const { properties } of elementsOf(tree, ({ tagName }) => tagName === 'a')) {
      const href = String(properties['href']);
      if (/^https?:/.test(href)) expect([properties['rel']].flat(), `${file}: ${href}`).toContain('external');
    }
  }
});

test('a deadline’s page says what ties events to it, and nothing of what ties them to others', () => {
  for (const deadline of story.deadlines) {
    const own = story.events.flatMap((event) =>
      event.deadlines.flatMap((tie) => (tie.deadline === deadline ? (tie.why ?? []) : [])),
    );
    const others = story.events.flatMap((event) =>
      event.deadlines.flatMap((tie) => (tie.deadline === deadline ? [] : (tie.why ?? []))),
    );
    const reasons = elementsOf(at(deadline.href), ({ properties }) => [properties['className']].flat().includes('why'));
    const text = reasons.map((reason) => toString(reason)).join(' ');
    for (const why of own) expect(text, deadline.id).toContain(why);
    for (const why of others.filter((one) => !own.includes(one))) expect(text, deadline.id).not.toContain(why);
  }
});

test('a fault that stands beside its event does not name it again', () => {
  for (const source of story.articles) {
    const tree = at(source.href);
    for (const { event } of source.faults) {
      if (!event || !source.accounts.some((account) => account.event === event)) continue;
      for (const note of elementsOf(tree, ({ properties }) => [properties['className']].flat().includes('fault'))) {
        const links = elementsOf(note, ({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);
        expect(links, `${source.id}: ${event.id}`).not.toContain(event.href);
      }
    }
  }
});

test.each(['embeds.json', 'search-records.json'])(
  '%s, of which the build makes other files, is not published',
  (file) => {
    expect(existsSync(path.join(dist, file))).toBe(false);
  },
);

test('the single file has no icon, which would be on the site', () => {
  const icon = '<link rel="icon" href="/favicon.svg" type="image/svg+xml">';
  expect(readFileSync(path.join(dist, 'in-full/index.html'), 'utf8')).toContain('rel="icon"');
  expect(readFileSync(path.join(dist, 'in-full/story.html'), 'utf8')).not.toMatch(/favicon|rel="icon"/);
  expect(asSingleFile(icon, new URL('https://timeline.example'), () => Buffer.from(''))).toBe('');
});

describe('nginx', () => {
  test('tells browsers not to guess what any file is, those outside folders of pages too', () => {
    const locations = nginxFile(story, headerRules(story, { hsts: false }))
      .split(/^location /m)
      .slice(1);
    for (const location of locations.filter((text) => text.includes('try_files')))
      expect(location).toContain('add_header X-Content-Type-Options "nosniff" always;');
    expect(locations.some((text) => text.startsWith('/ {') && text.includes('nosniff'))).toBe(true);
  });
});
