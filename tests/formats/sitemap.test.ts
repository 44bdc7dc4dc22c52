import { expect, test } from 'vitest';
import { pageAddresses, sitemap } from '../../src/formats/sitemap.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
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
