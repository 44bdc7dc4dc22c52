import { expect, test } from 'vitest';
import { pageAddresses, sitemap, sitemapOf, sitemapParts } from '../../src/formats/sitemap.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { allPeriods, storyPeriods } from '../../src/story/periods.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory), '/a');

test('the sitemap has every page once, and no address that redirects', () => {
  const addresses = pageAddresses(timeline);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toContain('/a/events/bridge-closed/');
  expect(addresses).not.toContain('/a/events/bridge-shut/');
  expect(sitemap(timeline, new URL('https://example.org'))).toContain(
    '<url><loc>https://example.org/a/events/survey/</loc></url>',
  );
});

test('one that would be too long is an index of several', () => {
  const site = new URL('https://example.org');
  const addresses = pageAddresses(timeline);
  const most = Math.ceil(addresses.length / 2);
  const parts = sitemapParts(timeline, most);
  expect(parts.map(({ length }) => length)).toEqual([most, addresses.length - most]);
  expect(parts.flat()).toEqual(addresses);
  expect(sitemap(timeline, site, most).match(/<loc>.*?<\/loc>/g)).toEqual([
    '<loc>https://example.org/a/sitemap-1.xml</loc>',
    '<loc>https://example.org/a/sitemap-2.xml</loc>',
  ]);
  expect(sitemap(timeline, site, addresses.length)).toBe(sitemapOf(addresses, site));
});

test('the pages of periods are in it, those of entries and of the story in full included', () => {
  const long = { ...timeline, periods: storyPeriods(timeline, 1) };
  const added = pageAddresses(long).filter((address) => !pageAddresses(timeline).includes(address));
  expect(added).toContain('/a/1998/');
  expect(added).toContain('/a/in-full/1998/');
  expect(added.length).toBe(2 * allPeriods(long.periods).length);
});
