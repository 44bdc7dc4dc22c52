/** Files made from the story besides its pages, one per line. */
import { embedFiles } from './embed/embed-files.ts';
import embedHost from './embed/embed-host.client.ts?script';
import { fieldsOf } from './filter/fields.ts';
import FilterMenus from './filter/FilterMenus.astro';
import { wholeIndex } from './filter/make-whole-index.ts';
import { eventsCsv } from './formats/events-csv.ts';
import { renderAlone } from './formats/render-each.ts';
import { headerRules, headersFile, nginxFile, redirectsFile } from './hosting/host-files.ts';
import { robots, sitemap } from './formats/sitemap.ts';
import { exportTimeline, timelineJsonSchema } from './formats/timeline-json.ts';
import { timelineJs } from './formats/timelinejs.ts';
import { searchRecords } from './search/record.ts';
import { searchWords } from './search/words.ts';
import { site as settings } from './site.ts';
import type { Timeline } from './story/model.ts';
import { wholeAddress } from './story/paths.ts';

/** Files by name: texts as they are, all else as JSON. */
export const files: Readonly<Record<string, (timeline: Timeline, site: URL | undefined) => unknown>> = {
  'events.csv': eventsCsv,
  'timeline.json': exportTimeline,
  'timeline.schema.json': ({ paths }, site) =>
    timelineJsonSchema(wholeAddress(paths.file('timeline.schema.json'), site)),
  'timelinejs.json': timelineJs,
  'robots.txt': robots,
  'sitemap.xml': sitemap,
  _headers: (timeline) => headersFile(headerRules(timeline, settings)),
  _redirects: redirectsFile,
  'nginx.conf': (timeline) => nginxFile(timeline, headerRules(timeline, settings)),
  // The data for the search index, and the bare pages: what is made of them, `build/alongside.ts` starts.
  'search-records.json': (timeline) => ({ language: timeline.story.lang, records: searchRecords(timeline) }),
  'search-words.json': searchWords,
  // For the filter of a story that is too long for its front page.
  'filter-index.json': async (timeline) => ({
    ...wholeIndex(timeline),
    menus: await renderAlone(FilterMenus, timeline, { fields: fieldsOf(timeline) }),
  }),
  'embed.js': ({ paths }, site) =>
    `{const embedAddress=${JSON.stringify(wholeAddress(paths.file('embed/'), site))};${embedHost}}`,
  'embeds.json': (timeline, site) => site && embedFiles(timeline, site),
};
/** Files that link to the site, so they exist only if its address is known. */
export const needAddress: readonly string[] = ['sitemap.xml', 'embed.js', 'embeds.json'];
/** Files for the pages of a story with periods alone. */
export const needPeriods: readonly string[] = ['filter-index.json'];
