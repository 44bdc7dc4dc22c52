/** The story for programs: the public format of `timeline.json`, version 2. Later versions only add to it. */
import * as z from 'zod';
import { dataSchemas } from '../story/collections/index.ts';
import { bare } from '../story/collections/schema-walk.ts';
import { correction } from '../story/collections/shared.ts';
import { id } from '../story/collections/values.ts';
import { allCorrections } from '../story/corrections.ts';
import type { Entry, Image, Timeline } from '../story/model.ts';
import { wholeAddress } from '../story/paths.ts';

const address = z.string().describe('Its page here; whole where the site’s own address is known.');

/** The schema of an entry in the file, including its page and text; corrections are listed separately. */
const entryOf = ({ shape: { corrections: _, ...shape }, description = '' }: z.ZodObject) =>
  z
    .strictObject({
      id: id.describe('Its name in addresses, which stays.'),
      url: address,
      ...shape,
      text: z.string().describe('What the page tells, as plain text; paragraphs are separated by a blank line.'),
    })
    .describe(description);

const { story, ...ofEntries } = dataSchemas;
const entries = {
  events: entryOf(ofEntries.events),
  actors: entryOf(ofEntries.actors),
  deadlines: entryOf(ofEntries.deadlines),
  topics: entryOf(ofEntries.topics),
  sources: entryOf(ofEntries.sources),
  disagreements: entryOf(ofEntries.disagreements),
  chapters: entryOf(ofEntries.chapters),
};

/** The file as a whole. Keys whose value is not known are left out. */
const timelineSchema = z
  .strictObject({
    $schema: address.describe('The schema of this file.'),
    version: z.literal(2).describe('The version of this format. Later ones only add to it.'),
    story,
    events: z.array(entries.events).describe('By first possible day.'),
    actors: z.array(entries.actors).describe('By number of events, most first.'),
    deadlines: z.array(entries.deadlines).describe('By due day.'),
    topics: z.array(entries.topics).exactOptional().describe('By number of events; left out where there are none.'),
    sources: z.array(entries.sources).describe('By day of publication.'),
    disagreements: z.array(entries.disagreements).describe('In the order of the first things that they are about.'),
    chapters: z.array(entries.chapters).exactOptional().describe('In order; left out where there are none.'),
    corrections: z
      .array(correction.extend({ url: address }).describe('What was corrected after it was public.'))
      .describe('Newest first.'),
  })
  .describe('A disputed news story as a dated, source-linked timeline.');

/** Returns the schema of `timeline.json` (JSON Schema 2020-12), to be read at `address`. */
export function timelineJsonSchema(address: string): object {
  const schema = z.toJSONSchema(timelineSchema, { unrepresentable: 'any' });
  return { $id: address, title: 'timeline.json', ...schema };
}

/** Returns the part of a value that its schema describes: entries as their ids, dates as EDTF. */
function plain(outer: unknown, value: unknown): unknown {
  const schema = bare(outer);
  if (schema instanceof z.ZodArray) return (value as unknown[]).map((item) => plain(schema.element, item));
  if (typeof value !== 'object' || value === null) return value;
  if ('edtf' in value) return value.edtf;
  if (!(schema instanceof z.ZodObject)) return (value as Entry).id;
  const has = value as Readonly<Record<string, unknown>>;
  const known = Object.entries(schema.shape).filter(([key]) => has[key] !== undefined);
  return Object.fromEntries(known.map(([key, inner]) => [key, plain(inner, has[key])]));
}

/** Returns the story as plain data, version 2: addresses absolute below `site`, days `YYYY-MM-DD`, dates EDTF. */
export function exportTimeline(timeline: Timeline, site: URL | undefined) {
  const url = (href: string) => wholeAddress(href, site);
  const imageOf = ({ image }: { readonly image?: Image }) => image && { image: { ...image, src: url(image.src.href) } };
  const told = <T extends Entry & { readonly image?: Image }>(
    schema: z.ZodObject,
    list: readonly T[],
    more?: (entry: T) => object,
  ) => list.map((entry) => plain(schema, { ...entry, url: url(entry.href), ...imageOf(entry), ...more?.(entry) }));
  return {
    $schema: url(timeline.paths.file('timeline.schema.json')),
    version: 2,
    story: plain(story, { ...timeline.story, ...imageOf(timeline.story) }),
    events: told(entries.events, timeline.events, ({ date, deadlines, accounts }) => ({
      earliest: date.earliest,
      latest: date.latest,
      course: date.course,
      deadlines: deadlines.map((tie) => ({ ...tie, id: tie.deadline })),
      accounts: accounts.map((account) => ({
        ...account,
        quotes: account.quotes.map((quote) => ({ ...quote, speaker: quote.actor?.id ?? quote.speaker })),
      })),
    })),
    actors: told(entries.actors, timeline.actors),
    deadlines: told(entries.deadlines, timeline.deadlines, ({ due, within }) => ({ due: within?.edtf ?? due })),
    ...(timeline.topics.length > 0 && {
      topics: told(entries.topics, timeline.topics, ({ about }) => ({ about: about || undefined })),
    }),
    sources: told(entries.sources, timeline.sources, ({ original }) => ({ href: original })),
    disagreements: told(entries.disagreements, timeline.disagreements, ({ kind, positions }) => ({
      compatible: kind === 'seeming',
      positions: positions.map((position) => ({ ...position, sources: position.holders.map(({ source }) => source) })),
    })),
    ...(timeline.chapters.length > 0 && { chapters: told(entries.chapters, timeline.chapters) }),
    corrections: allCorrections(timeline).map(({ entry, correction: own }) => ({ url: url(entry.href), ...own })),
  };
}
