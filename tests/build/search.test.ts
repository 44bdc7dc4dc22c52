import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { pagedCollections } from '../../src/story/collections/registry.ts';
import { siteAddress, subPath } from '../support/built-sites.ts';
import { filesOf, pagesOf } from '../support/pages.ts';

const dist = inject('dist');
const read = (file: string) => readFileSync(path.join(dist, file));
const files = filesOf(dist);
/** The page’s own script, told from that of the keys by what it asks for. */
const searchScript =
  files.find((file) => /^_astro\/.*\.js$/.test(file) && read(file).toString('utf8').includes('pagefind.js')) ?? '';

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Record<string, string>;
}

/** The pages of the index: a signature of twelve bytes, then JSON, gzipped. */
const fragments = files
  .filter((file) => file.startsWith('pagefind/fragment/'))
  .map((file) => JSON.parse(gunzipSync(read(file)).subarray(12).toString('utf8')) as Fragment);
const byUrl = (url: string) => {
  const found = fragments.find((fragment) => fragment.url === url);
  if (!found) throw new Error(`${url} is not indexed.`);
  return found;
};

describe('the search index', () => {
  test('has the pages of events, actors, deadlines, sources and disagreements, and no other', () => {
    const data = JSON.parse(read('timeline.json').toString('utf8')) as Record<string, { url: string }[]>;
    const expected = pagedCollections.flatMap((collection) =>
      (data[collection] ?? []).map(({ url }) => url.replace(siteAddress, '')),
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(fragments.map(({ url }) => url).toSorted()).toEqual(expected.toSorted());
    const { languages } = JSON.parse(read('pagefind/pagefind-entry.json').toString('utf8')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.values(languages).map(({ page_count: count }) => count)).toEqual([expected.length]);
  });

  test('tells each page’s title without the site’s name, its kind, and its date', () => {
    expect(byUrl('/events/transactions-order/').meta).toMatchObject({
      title: 'Trump orders a ban on dealings with ByteDance, to be spelled out in 45 days',
      kind: 'Event',
      date: '6 August 2020',
    });
    expect(byUrl('/actors/oracle/').meta).toMatchObject({ title: 'Oracle', kind: 'Actor' });
    expect(byUrl('/deadlines/divestiture/').meta).toMatchObject({ kind: 'Deadline', date: '12 November 2020' });
    expect(byUrl('/sources/wsj-oracle-wins/').meta).toMatchObject({ kind: 'Press report', date: '13 September 2020' });
    expect(byUrl('/disagreements/first-deadline/').meta).toMatchObject({ kind: 'Disagreement' });
    for (const { url, meta } of fragments) expect(meta['title']?.length, url).toBeGreaterThan(2);
  });

  test('leaves out what pages repeat: neighbours, filters, pictures and the timeline', () => {
    for (const { url, content } of fragments) {
      expect(content, url).not.toMatch(
        /Link to this event|Show all|in one picture|By actor|Before ·|After ·|credited\.$/,
      );
    }
    // The page lists events under his name; they have pages of their own.
    expect(byUrl('/actors/donald-trump/').content).not.toContain('45 days');
  });
});

describe('what is published for the search', () => {
  test('is what its page may load, and nothing of the interfaces that Pagefind ships', () => {
    const known = /^pagefind\/(pagefind\.js|pagefind-entry\.json|pagefind\.en_\w+\.pf_meta|wasm\.en\.pagefind)$/;
    const parts = /^pagefind\/(index\/en_\w+\.pf_index|fragment\/en_\w+\.pf_fragment)$/;
    const published = files.filter((file) => file.startsWith('pagefind/'));
    expect(published.filter((file) => known.test(file))).toHaveLength(4);
    expect(published.filter((file) => parts.test(file)).length).toBeGreaterThan(fragments.length);
    expect(published.filter((file) => !known.test(file) && !parts.test(file))).toEqual([]);
  });

  test('is asked for by no other page', () => {
    expect(searchScript).toMatch(/\.js$/);
    const naming = pagesOf(dist).filter(({ html }) => html.includes(searchScript) || html.includes('pagefind.js'));
    expect(naming.map(({ file }) => file)).toEqual(['search/index.html']);
  });

  test('has a script of at most 4,500 bytes, brotli, and words of at most 3,000', () => {
    expect(brotliCompressSync(read(searchScript)).length).toBeLessThanOrEqual(4_500);
    const words = JSON.parse(read('search-words.json').toString('utf8')) as string[];
    expect(words).toContain('mnuchin');
    expect(brotliCompressSync(read('search-words.json')).length).toBeLessThanOrEqual(3_000);
  });
});

test('below a sub-path the masthead leads to the search, and its form to itself', () => {
  const html = readFileSync(path.join(inject('distBelow'), 'search/index.html'), 'utf8');
  expect(html).toContain(`<a href="${subPath}/search/" rel="search" aria-current="page">`);
  expect(html).toContain(`action="${subPath}/search/"`);
  expect(html).toContain(`data-home="${subPath}/"`);
});
