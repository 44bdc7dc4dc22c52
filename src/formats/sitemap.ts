/** The site's addresses for search engines. Old addresses that redirect are not among them. */
import { dayIndexes, daysKnown } from '../story/as-of.ts';
import { facetsOf } from '../facets/facets.ts';
import { keyPeriods, partedEntries } from '../facets/parted.ts';
import { indexesOf } from '../facets/indexes.ts';
import { namedEntries } from '../story/named-entries.ts';
import { fixedPages, inFull, wholeAddress } from '../story/paths.ts';
import { allPeriods } from '../story/periods.ts';
import type { Timeline } from '../story/model.ts';

/** Returns the addresses of all pages, without the site's own address. */
export function pageAddresses(timeline: Timeline): string[] {
  const { paths } = timeline;
  const listed = [
    ...indexesOf(timeline),
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

/** Returns a sitemap (sitemaps.org protocol 0.9) with absolute addresses below `site`. */
export function sitemap(timeline: Timeline, site: URL | undefined): string {
  const urls = pageAddresses(timeline).map((href) => `<url><loc>${wholeAddress(href, site)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Returns a file that lets every robot read everything (RFC 9309) and names the sitemap, if there is one. */
export function robots({ paths }: Timeline, site: URL | undefined): string {
  const address = site ? `\nSitemap: ${wholeAddress(paths.file('sitemap.xml'), site)}\n` : '';
  return `User-agent: *\nAllow: /\n${address}`;
}
