/** The files that a reader can download, each with a description and a sample. */
import { ofTellers } from '../story/tellers.ts';
import type { Timeline } from '../story/model.ts';
import { counted } from '../story/text.ts';
import { eventColumns, eventsCsv } from './events-csv.ts';
import { exportTimeline } from './timeline-json.ts';
import { timelineJs } from './timelinejs.ts';

/** A file to download. */
export interface DataFile {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  /** Its first lines, or one of its entries. */
  readonly sample: string;
  /** What its columns hold, by name. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Where its format is specified. */
  readonly schema?: { readonly href: string; readonly words: string };
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text);
/** One entry as JSON, its long texts cut. */
const pieceOf = (entry: unknown): string =>
  JSON.stringify(entry, (_, value: unknown) => (typeof value === 'string' ? shortened(value) : value), 2);

/** Returns the files of a story; addresses in their samples are below `site`. */
export function dataFiles(timeline: Timeline, site: URL | undefined): DataFile[] {
  const { paths, events } = timeline;
  const two = { ...timeline, events: events.slice(0, 2) };
  const [first] = events;
  return [
    {
      href: paths.file('events.csv'),
      title: 'Events as a table',
      about: `${counted(events.length, 'event')}, a row each, for spreadsheets. CSV in UTF-8; ids in one cell are separated by spaces.`,
      columns: eventColumns,
      sample: eventsCsv(two, site)
        .split('\r\n')
        .map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line))
        .join('\n')
        .trim(),
    },
    {
      href: paths.file('timeline.json'),
      title: 'Everything',
      about: ofTellers(
        'Events with each article’s version, actors, deadlines, sources, disagreements and corrections, as JSON.',
        timeline.articles,
      ),
      schema: { href: paths.file('timeline.schema.json'), words: 'its JSON Schema, every field described' },
      sample: pieceOf(exportTimeline(two, site).events[0]),
    },
    {
      href: paths.file('timelinejs.json'),
      title: 'For TimelineJS',
      about:
        'The events as slides, with groups, and the deadlines as eras. TimelineJS has no place for sources that differ.',
      schema: { href: 'https://timeline.knightlab.com/docs/json-format.html', words: 'its format' },
      sample: pieceOf(timelineJs(two, site).events[0]),
    },
  ].filter(() => first !== undefined);
}
