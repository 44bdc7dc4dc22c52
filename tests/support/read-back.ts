/** Reads every format that a story is given away in with strict readers that we did not write. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { calendarsOf, icalendar } from '../../src/formats/calendar.ts';
import { eventsCsv } from '../../src/formats/events-csv.ts';
import { atomFeed, jsonFeed } from '../../src/formats/feed-forms.ts';
import { feedsOf } from '../../src/formats/feeds.ts';
import { bibtex, cslJson, ris } from '../../src/formats/reference-files.ts';
import { pageReference, sourceReference } from '../../src/formats/references.ts';
import { sitemap } from '../../src/formats/sitemap.ts';
import { contents } from './feed-contents.ts';
import { exportTimeline, timelineJsonSchema } from '../../src/formats/timeline-json.ts';
import { timelineJs } from '../../src/formats/timelinejs.ts';
import type { Timeline } from '../../src/story/model.ts';

const site = new URL('https://timeline.example');
const publication = { site, publisher: 'The Larkford Times', hostSince: '2026-01-01' };
const keepsToSchema = new Ajv2020({ strict: true }).compile(timelineJsonSchema(`${site.href}timeline.schema.json`));

/** Throws unless what was read is what was written, spaces apart. */
function expectSame(read: readonly unknown[], written: readonly string[]): void {
  const inLine = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();
  const at = written.findIndex((text, index) => inLine(text) !== inLine(read[index]));
  if (at >= 0 || read.length !== written.length)
    throw new Error(`${read.length} of ${written.length}; ${String(read[at])} instead of ${written[at] ?? ''}`);
}

/** Returns the titles of an XML document’s entries; throws where it is not well-formed (XML 1.0, fifth edition). */
function titlesIn(xml: string): string[] {
  const titles: string[] = [];
  let [isEntry, isTitle] = [false, false];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    isEntry ||= name === 'entry';
    isTitle = isEntry && name === 'title';
    if (isTitle) titles.push('');
  });
  const gather = (text: string) => {
    if (isTitle) titles.push(`${titles.pop() ?? ''}${text}`);
  };
  parser.on('text', gather);
  parser.on('cdata', gather);
  parser.on('closetag', () => {
    isTitle = false;
  });
  parser.write(xml).close();
  return titles;
}

/** Throws unless lines end as the format says and none is longer than `most` bytes. */
function expectLines(text: string, pattern: RegExp, most = Infinity): void {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end.');
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (!pattern.test(line) || Buffer.byteLength(line) > most) throw new Error(`A line that is none: ${line}`);
  }
}

const readers: Record<string, (timeline: Timeline) => void> = {
  'sitemap.xml': (timeline) => titlesIn(sitemap(timeline, site)),
  'feed.xml': (timeline) => {
    for (const feed of feedsOf(timeline, 50))
      expectSame(
        titlesIn(atomFeed(feed, timeline, publication, contents)),
        feed.entries.map(({ title }) => title),
      );
  },
  'feed.json': (timeline) => {
    for (const feed of feedsOf(timeline, 50)) {
      const { items } = JSON.parse(jsonFeed(feed, timeline, publication, contents)) as { items: { title: string }[] };
      expectSame(
        items.map(({ title }) => title),
        feed.entries.map(({ title }) => title),
      );
    }
  },
  '.ics': (timeline) => {
    for (const calendar of calendarsOf(timeline)) {
      const text = icalendar(calendar, timeline, publication);
      expectLines(text, /^(\P{Cc}|\t)*$/u, 75);
      const read = new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents('vevent')
        .map((one) => new ICAL.Event(one))
        .map(
          ({ summary, description }) =>
            `${summary.replace(/^Deadline: | \([^()]*\)$/g, '')} ${description.split('\n')[0] ?? ''}`,
        );
      expectSame(
        read,
        calendar.deadlines.map(({ title, requires }) => `${title} ${requires.split('\n')[0] ?? ''}`),
      );
    }
  },
  '.csv': (timeline) => {
    const rows: { title: string; text: string }[] = parse(eventsCsv(timeline, site), { columns: true, bom: true });
    // A value that a spreadsheet would compute stands behind an apostrophe.
    const asWritten = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r])/, '');
    expectSame(
      rows.map(({ title, text }) => `${asWritten(title)} ${asWritten(text)}`),
      timeline.events.map(({ title, text }) => `${title} ${text}`),
    );
  },
  'timeline.json': (timeline) => {
    if (!keepsToSchema(JSON.parse(JSON.stringify(exportTimeline(timeline, site)))))
      throw new Error(JSON.stringify(keepsToSchema.errors));
  },
  'timelinejs.json': (timeline) => {
    const { events } = JSON.parse(JSON.stringify(timelineJs(timeline, site))) as { events: unknown[] };
    expectSame([events.length], [String(timeline.events.length)]);
  },
  references: (timeline) => {
    const references = [
      ...timeline.events.map((event) => pageReference({ ...event, name: event.title }, timeline, publication)),
      ...timeline.sources.map(sourceReference),
    ];
    for (const [write, forceType] of [
      [bibtex, '@biblatex/text'],
      [ris, '@ris/file'],
      [cslJson, '@else/json'],
    ] as const) {
      const text = write(references);
      if (write === ris) expectLines(text, /^$|^[A-Z][A-Z0-9] {2}- /);
      const read = new Cite(text, { forceType }).data as { title: string }[];
      expectSame(
        read.map(({ title }) => title),
        references.map(({ title }) => title),
      );
    }
  },
};

/** Returns what strict readers refuse of a story’s files, or read as something else: nothing, when all is well. */
export function refusedByReaders(timeline: Timeline): string[] {
  return Object.entries(readers).flatMap(([name, read]) => {
    try {
      read(timeline);
      return [];
    } catch (error) {
      return [`${name}: ${String(error).slice(0, 300)}`];
    }
  });
}
