/** The site's addresses for search engines. Old addresses that redirect are not among them. */
import { dayIndexes, daysKnown } from '../story/as-of.ts';
import { facetsOf } from '../facets/facets.ts';
import { keyPeriods, partedEntries } from '../facets/parted.ts';
import { indexParts } from '../facets/index-parts.ts';
import { indexesOf } from '../facets/indexes.ts';
import { namedEntries } from '../story/named-entries.ts';
import { fixedPages, inFull, wholeAddress } from '../story/paths.ts';
import { allPeriods } from '../story/periods.ts';
import { portions } from '../story/portions.ts';
import type { Timeline } from '../story/model.ts';

/** Returns the addresses of all pages, without the site's own address. */
export function pageAddresses(timeline: Timeline): string[] {
  const { paths } = timeline;
  const listed = [
    ...indexesOf(timeline),
    ...indexParts(timeline),
    ...namedEntries(timeline).map(({ entry }) => entry),
    ...facetsOf(timeline).flatMap(({ members }) => members),
    ...[timeline, keyPeriods(timeline), ...partedEntries(timeline)].flatMap(({ periods }) => allPeriods(periods)),
  ].map(({ href }) => href.split('#', 1)[0] ?? href);
  const years = dayIndexes(timeline).flatMap(({ path }) => (path ? paths.file(`as-of/${path}/`) : []));
  const days = [...years, ...daysKnown(timeline).map(paths.asOf)];
  const full = allPeriods(timeline.periods).map(({ href }) => paths.file(inFull) + href.slice(paths.home.length));
  // The members of most facets are entries.
  return [...new Set([paths.home, ...fixedPages.map(paths.file), ...listed, ...full, ...days])];
}

/** The most addresses that a sitemap may have. */
const mostAddresses = 50_000;
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Returns the addresses of all pages, in lists for which a sitemap has room. */
export const sitemapParts = (timeline: Timeline, most = mostAddresses): string[][] =>
  portions(pageAddresses(timeline), most);

/** Returns a sitemap (sitemaps.org protocol 0.9) of some addresses, made absolute below `site`. */
export function sitemapOf(addresses: readonly string[], site: URL | undefined): string {
  const urls = addresses.map((href) => `<url><loc>${wholeAddress(href, site)}</loc></url>`);
  return `${head}\n<urlset ${namespace}>\n${urls.join('\n')}\n</urlset>\n`;
}

/** Returns the sitemap of the site, or, if it has too many pages for one, the index of several. */
export function sitemap(timeline: Timeline, site: URL | undefined, most = mostAddresses): string {
  const [all = [], ...others] = sitemapParts(timeline, most);
  if (others.length === 0) return sitemapOf(all, site);
  const parts = [all, ...others].map((_, at) => {
    return `<sitemap><loc>${wholeAddress(timeline.paths.file(`sitemap-${at + 1}.xml`), site)}</loc></sitemap>`;
  });
  return `${head}\n<sitemapindex ${namespace}>\n${parts.join('\n')}\n</sitemapindex>\n`;
}

/** Returns a file that lets every robot read everything (RFC 9309) and names the sitemap, if there is one. */
export function robots({ paths }: Timeline, site: URL | undefined): string {
  const address = site ? `\nSitemap: ${wholeAddress(paths.file('sitemap.xml'), site)}\n` : '';
  return `User-agent: *\nAllow: /\n${address}`;
}
