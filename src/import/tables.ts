/** Tables and lists whose columns an editor names: CSV (RFC 4180, or with `;` or tabs), and JSON. */
import { parse } from 'csv-parse/sync';
import { countOf, emptyRow, ImportError, type Row, type Table } from './row.ts';

/** What a column can be. */
export const parts = [
  ...(['id', 'title', 'date', 'end', 'time', 'text', 'location', 'topics', 'links'] as const),
  ...(['media', 'caption', 'credit', 'alt'] as const),
] as const;
type Part = (typeof parts)[number];

/** For each part, the columns that it is made from. */
export type ColumnMap = ReadonlyMap<Part, readonly string[]>;

const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name);

/** Reads `title=Headline,date=When`; a part may be named twice. @throws An `ImportError` about what it cannot be. */
export function parseMap(written: string): ColumnMap {
  const map = new Map<Part, string[]>();
  // A column's name may have a comma: only one before the name of a part and “=” begins another.
  for (const pair of written.split(new RegExp(String.raw`,\s*(?=(?:${parts.join('|')})=)`))) {
    const [, part = '', column = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/s.exec(pair) ?? [];
    if (!column) throw new ImportError(`Write --map as title=Column,date=Column, and not “${pair}”.`);
    if (!isPart(part)) throw new ImportError(`A column cannot be “${part}”. It can be ${parts.join(', ')}.`);
    map.set(part, [...(map.get(part) ?? []), column]);
  }
  return map;
}

/** What comes between the columns: whichever of the three is most frequent in the first line. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const [best] = [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length);
  return best ?? ',';
}

/** A line of a table: its number, and each cell by the name of its column. */
export interface Line {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Returns a table's columns and its lines, without empty ones. @throws An `ImportError` if it is no table. */
export function linesOf(text: string): { columns: readonly string[]; lines: readonly Line[] } {
  let records: readonly { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      ...{ bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      delimiter: separatorOf(text),
    }) as unknown as typeof records;
  } catch (error) {
    throw new ImportError(`It is not a table in CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [head, ...rows] = records;
  if (!head) throw new ImportError('It is empty.');
  // A cell beyond the last heading is not lost.
  const width = rows.reduce((most, { record }) => Math.max(most, record.length), head.record.length);
  const columns = Array.from({ length: width }, (_, at) => head.record[at]?.trim() || `column ${at + 1}`);
  const lines = rows.flatMap(({ record, info }) => {
    const cells = new Map(columns.map((column, at) => [column, record[at]?.trim() ?? ''] as const));
    return [...cells.values()].some(Boolean) ? { number: info.lines, cells } : [];
  });
  return { columns, lines };
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';

/** Returns every value below an object, by its path: `media.url`, and of a list all values together. */
function flattened(value: unknown, path = ''): (readonly [string, string])[] {
  if (Array.isArray(value)) {
    const simple = value.map(asText).filter(Boolean);
    if (simple.length === value.length) return [[path, simple.join('; ')]];
    return value.flatMap((item, at) => flattened(item, `${path}.${at}`));
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => flattened(inner, path ? `${path}.${key}` : key));
  return [[path, asText(value)]];
}

/** Reads a text as JSON. @throws An `ImportError` if it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ImportError(`It is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Returns the objects of a list within JSON as lines; `at` is the path to it. @throws An `ImportError` if there is none. */
export function linesOfJson(text: string, at: string): { columns: readonly string[]; lines: readonly Line[] } {
  const found = at
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], jsonOf(text));
  // Some lists are objects, each by its id.
  const list = Array.isArray(found) ? found : typeof found === 'object' && found ? Object.values(found) : undefined;
  const isList = list?.every((item) => typeof item === 'object' && item !== null);
  if (!list || !isList) throw new ImportError(`There is no list of objects at “${at}”. Say with --at where it is.`);
  const lines = list.map((item, number) => ({ number, cells: new Map(flattened(item)) }));
  return { columns: [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))], lines };
}

/** Splits a cell with several values. */
const several = (cell: string): string[] =>
  cell
    .split(/\s*[;|\n]\s*/)
    .map((one) => one.trim())
    .filter(Boolean);

/** Returns lines as rows by an editor's map. @throws An `ImportError` if a column is not there, or none is the title. */
export function rowsBy(
  map: ColumnMap,
  { columns, lines }: ReturnType<typeof linesOf>,
  placeOf: (number: number) => string,
): Table {
  const named = [...map.values()].flat();
  const absent = named.filter((column) => !columns.includes(column));
  const offer = `The columns are: ${columns.join(', ')}.`;
  if (absent.length > 0) throw new ImportError(`There is no column “${absent.join('”, “')}”. ${offer}`);
  for (const part of ['title', 'date'] as const)
    if (!map.has(part)) throw new ImportError(`Say which column is the ${part}: --map ${part}=…. ${offer}`);
  const rows = lines.map(({ number, cells }): Row => {
    const all = (part: Part) => (map.get(part) ?? []).flatMap((column) => cells.get(column) || []);
    const cell = (part: Part, between = ' ') => all(part).join(between);
    return {
      ...emptyRow,
      ...{ place: placeOf(number), id: cell('id'), title: cell('title'), date: cell('date'), end: cell('end') },
      ...{ time: cell('time'), text: cell('text', '\n\n'), location: cell('location', ', ') },
      topics: all('topics').flatMap(several),
      links: all('links').flatMap(several),
      media: { url: cell('media'), caption: cell('caption'), credit: cell('credit'), alt: cell('alt') },
    };
  });
  const unnamed = columns.filter((column) => !named.includes(column));
  const filled = lines.flatMap(({ cells }) => unnamed.filter((column) => cells.get(column)));
  return { rows, leftOut: countOf(filled) };
}
