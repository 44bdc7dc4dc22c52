import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { siteAddress, subPath } from '../support/built-sites.ts';
import { frozenStory } from '../support/read-story.ts';
import { elementsOf, filesOf, pageAt, pagesOf, type Page } from '../support/pages.ts';

const dist = inject('dist');
const distBelow = inject('distBelow');
const long = inject('long').dist;
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const entries = (collection: string) =>
  readdirSync(path.join(frozenStory, collection)).map((name) => name.replace(/\.md$/, ''));

describe('events in, events out', () => {
  const ids = entries('events').map((name) => name.slice('2020-08-06-'.length));

  test('every event file became a page, and every page of an event has a file', () => {
    expect(readdirSync(path.join(dist, 'events')).toSorted()).toEqual(ids.toSorted());
  });

  test('the front page lists every event once, by its id, linking its page', () => {
    const front = pageAt(pagesOf(dist), 'index.html');
    const targets = elementsOf(front.tree, ({ tagName, properties }) => tagName === 'span' && !!properties['id']);
    const chapters = entries('chapters').map((name) => name.slice('2020-08-06-'.length));
    expect(targets.map(({ properties }) => properties['id']).toSorted()).toEqual([...ids, ...chapters].toSorted());
    for (const id of ids) expect(front.html).toMatch(new RegExp(`<h[34] class="title"><a href="/events/${id}/">`));
  });

  test('an id that an editor chose stands on an empty element: a filter list that hides it hides no text', () => {
    const chosen = ['events', 'actors', 'deadlines', 'sources', 'disagreements', 'chapters'].flatMap(entries);
    const begins = chosen.map((name) => name.replace(/^\d{4}(-\d\d){0,2}-/, ''));
    let found = 0;
    for (const { file, tree } of pagesOf(dist)) {
      const targets = elementsOf(tree, ({ properties }) => {
        const id = properties['id'] ?? '';
        return begins.some((name) => id === name || id.startsWith(`${name}-`));
      });
      found += targets.length;
      expect(
        targets.filter(({ children }) => children.length > 0).map(({ properties }) => [file, properties['id']]),
      ).toEqual([]);
    }
    expect(found).toBeGreaterThan(ids.length);
  });

  test.each(['actors', 'deadlines', 'sources', 'disagreements'])('every file of %s became a page', (collection) => {
    const pages = readdirSync(path.join(dist, collection), { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(pages.map(({ name }) => name).toSorted()).toEqual(entries(collection).toSorted());
  });

  test('timeline.json has every event, with its whole address', () => {
    const { version, events } = JSON.parse(read('timeline.json')) as {
      version: number;
      events: { id: string; url: string }[];
    };
    expect(version).toBe(2);
    expect(events.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    for (const { url } of events) expect(existsSync(path.join(dist, new URL(url).pathname, 'index.html'))).toBe(true);
  });

  test('the sitemap names every page but the one for what is not there', () => {
    const named = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    const pages = pagesOf(dist).map(({ file }) => `/${file.replace(/index\.html$/, '')}`);
    expect(named.toSorted()).toEqual(pages.filter((page) => page !== '/404.html').toSorted());
  });

  test('robots.txt lets everyone in and names the sitemap', () => {
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${siteAddress}/sitemap.xml\n`);
  });
});

describe.each([
  ['at the root', dist, '/'],
  ['below a sub-path', distBelow, `${subPath}/`],
  ['of a long story', long, '/'],
])('links, %s', (_, folder, base) => {
  const pages = pagesOf(folder);
  const idsOf = new Map(
    pages.map(({ file, tree }) => [
      file,
      new Set(elementsOf(tree, ({ properties }) => !!properties['id']).map(({ properties }) => properties['id'])),
    ]),
  );

  test('none is broken, fragments included', () => {
    const broken = pages.flatMap(({ file, tree }) => {
      const page = new URL(base + file.replace(/index\.html$/, ''), siteAddress);
      return elementsOf(tree, ({ properties }) => !!(properties['href'] ?? properties['src'])).flatMap(
        ({ properties }) => {
          const url = new URL(String(properties['href'] ?? properties['src']), page);
          if (url.origin !== siteAddress) return [];
          const wrong = `${file}: ${url.href}`;
          if (!url.pathname.startsWith(base)) return [wrong];
          const target = url.pathname.slice(base.length) + (url.pathname.endsWith('/') ? 'index.html' : '');
          if (!existsSync(path.join(folder, target))) return [wrong];
          const fragment = decodeURIComponent(url.hash.slice(1));
          return fragment && !idsOf.get(target)?.has(fragment) ? [wrong] : [];
        },
      );
    });
    expect(broken).toEqual([]);
  });

  test('every page can be reached from the front page', () => {
    const seen = new Set(['index.html']);
    const queue = ['index.html'];
    for (const file of queue) {
      for (const { properties } of elementsOf(pageAt(pages, file).tree, ({ tagName }) => tagName === 'a')) {
        const url = new URL(String(properties['href']), siteAddress + base + file);
        if (url.origin !== siteAddress || !url.pathname.endsWith('/')) continue;
        const target = `${url.pathname.slice(base.length)}index.html`;
        if (!seen.has(target)) queue.push(target);
        seen.add(target);
      }
    }
    const isRedirect = ({ html }: Page) => html.includes('http-equiv="refresh"');
    const unseen = pages.filter((page) => !seen.has(page.file) && !isRedirect(page));
    expect(unseen.map(({ file }) => file)).toEqual(['404.html']);
  });
});

describe('every page', () => {
  const pages = pagesOf(dist);
  // What an address, or its absence, does not change is so in a story of many pages too.
  const allPages = [...pages, ...pagesOf(long)];

  test('has one heading of the first rank, a title of its own, a description and a canonical address', () => {
    for (const { file, tree } of pages) {
      expect(
        elementsOf(tree, ({ tagName }) => tagName === 'h1'),
        file,
      ).toHaveLength(1);
      const meta = elementsOf(tree, ({ properties }) => properties['name'] === 'description');
      expect(String(meta[0]?.properties['content']).length, file).toBeGreaterThan(10);
      if (file === '404.html') continue;
      const [canonical] = elementsOf(tree, ({ properties }) => String(properties['rel']) === 'canonical');
      expect(canonical?.properties['href'], file).toBe(`${siteAddress}/${file.replace(/index\.html$/, '')}`);
    }
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
  });

  test('has headings that skip no rank', () => {
    for (const { file, tree } of allPages) {
      const ranks = elementsOf(tree, ({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) =>
        Number(tagName[1]),
      );
      ranks.reduce((before, rank) => {
        expect(rank, file).toBeLessThanOrEqual(before + 1);
        return rank;
      }, 0);
    }
  });

  test('has no id twice', () => {
    for (const { file, tree } of allPages) {
      const ids = elementsOf(tree, ({ properties }) => !!properties['id']).map(({ properties }) => properties['id']);
      expect(new Set(ids).size, file).toBe(ids.length);
    }
  });

  test('allows no inline script or style but its own, and loads nothing from another host', () => {
    for (const { file, tree, html } of pages) {
      const [policy] = elementsOf(tree, ({ properties }) =>
        String(properties['httpEquiv']).includes('content-security-policy'),
      );
      const content = String(policy?.properties['content']);
      expect(content, file).toContain("default-src 'none'");
      // The search reads its index with a WebAssembly program; nothing else may run one.
      const allowed = file === 'search/index.html' ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'";
      expect(content, file).toContain(allowed);
      expect(content.replace(allowed, ''), file).not.toContain('unsafe');
      expect(
        elementsOf(tree, ({ properties }) => 'style' in properties),
        file,
      ).toEqual([]);
      expect(html, file).not.toMatch(/<iframe|<img(?![^>]* src="\/)|srcset="(?!\/)|url\((?!\/)|\son[a-z]+=/);
      for (const { properties } of elementsOf(tree, ({ tagName }) => tagName === 'script')) {
        if (properties['src']) expect(properties['src'], file).toMatch(/^\/(?!\/)/);
      }
      for (const { properties } of elementsOf(tree, ({ tagName }) => tagName === 'link')) {
        // Neither is loaded.
        if (!/canonical|alternate/.test(String(properties['rel'])))
          expect(properties['href'], file).toMatch(/^\/(?!\/)/);
      }
    }
  });

  test('tells search engines what it is and how it is reached, in data that can be read', () => {
    const types = pages.flatMap(({ file, html }) => {
      if (file === '404.html') return [];
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
      const { '@graph': graph } = JSON.parse(data ?? '') as { '@graph': Record<string, unknown>[] };
      expect(graph.length, file).toBeGreaterThan(0);
      for (const { citation } of graph as { citation?: { '@id': string; url?: string }[] }[]) {
        for (const { '@id': id, url } of citation ?? []) {
          expect(existsSync(path.join(dist, new URL(id).pathname, 'index.html')), `${file}: ${id}`).toBe(true);
          if (url) expect(URL.canParse(url), file).toBe(true);
        }
      }
      return graph.map((node) => node['@type']);
    });
    expect(new Set(types)).toEqual(new Set(['Article', 'BreadcrumbList', 'NewsArticle', 'CreativeWork']));
  });

  test('has a preview for links: title, description, type and address', () => {
    for (const { file, tree } of pages) {
      const properties = elementsOf(tree, ({ tagName }) => tagName === 'meta').map(
        (meta) => meta.properties['property'],
      );
      for (const name of ['og:title', 'og:description', 'og:type', 'og:url']) expect(properties, file).toContain(name);
    }
  });

  test('has no space before a comma or a full stop', () => {
    const faulty = pages.filter(({ html }) => /<\/(a|time|span)>\s+[,.;]/.test(html));
    expect(faulty.map(({ file }) => file)).toEqual([]);
  });
});

describe('budgets, measured on the story that stays the same', () => {
  const brotli = (text: string) => brotliCompressSync(text).length;
  const scriptsOf = (html: string) => ({
    inline: [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text),
    files: [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, file = '']) => read(file)),
  });

  test('the front page weighs at most 24,000 bytes, brotli, with its CSS and scripts, and 14,600 above the story', () => {
    const front = read('index.html');
    const bytes = [front, ...scriptsOf(front).files].map(brotli).reduce((a, b) => a + b);
    expect(bytes).toBeLessThanOrEqual(24_000);
    // One round trip of a new connection.
    expect(brotli(front.slice(0, front.indexOf('id="Events"')))).toBeLessThanOrEqual(14_600);
    expect(filesOf(dist).filter((file) => file.endsWith('.css'))).toEqual([]);
  });

  test('all scripts that enhance weigh at most 2,500 bytes together, brotli, the search and the check apart', () => {
    const pages = pagesOf(dist).filter(({ file }) => !/^(search|check)\//.test(file));
    const scripts = new Set(pages.flatMap(({ html }) => Object.values(scriptsOf(html)).flat()));
    expect(scripts.size).toBe(2);
    expect([...scripts].map(brotli).reduce((a, b) => a + b)).toBeLessThanOrEqual(2500);
  });

  test('the fonts weigh at most 60,000 bytes together', () => {
    const fonts = filesOf(dist).filter((file) => file.endsWith('.woff2'));
    const bytes = fonts.reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0);
    expect(fonts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(60_000);
  });
});

test('every quotation of the content stands on its event’s page', () => {
  const { events } = JSON.parse(read('timeline.json')) as {
    events: { id: string; accounts: { quotes: { text: string }[] }[] }[];
  };
  const quotes = events.flatMap(({ id, accounts }) =>
    accounts.flatMap((account) => account.quotes.map(({ text }) => ({ id, text }))),
  );
  expect(quotes.length).toBeGreaterThan(0);
  for (const { id, text } of quotes) {
    const plain = read(`events/${id}/index.html`).replaceAll('&#39;', "'").replaceAll('&#x27;', "'");
    expect(plain).toContain(`“${text}”`);
  }
});
