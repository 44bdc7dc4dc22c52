/** Tables and lists whose columns an editor names: CSV (RFC 4180, or with `;` or tabs), and JSON. */
import { parse } from 'csv-parse/sync';
import { countOf } from '../story/count-of.ts';
import { emptyRow, ImportError, type Row, type Table } from './row.ts';

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

/**
 * What comes between the columns: whichever of the three is most frequent outside quotation marks in the first line and in
 * the second, or in the first alone.
 */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n?|\n/, 2).map((line) => line.replace(/"[^"]*"/g, ''));
  const [best] = [',', ';', '\t']
    .map((sign) => {
      const counts = lines.map((line) => line.split(sign).length);
      return { sign, both: Math.min(...counts), first: counts[0] ?? 0 };
    })
    .toSorted((a, b) => b.both - a.both || b.first - a.first);
  return best?.sign ?? ',';
}

/** A line of a table: where it is, and each cell by the name of its column. */
export interface Line {
  readonly place: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** What a file has: its columns, its lines, and what an editor must know of it. */
export interface Lines {
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
  readonly warning?: string | undefined;
}

/** Returns names, each once: of a second one the name has its number. */
function onlyOnce(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Returns a table's columns and its lines, without empty ones. @throws An `ImportError` if it is no table. */
export function linesOf(text: string): Lines {
  // Excel writes the separator into a line of its own.
  const [named = '', separator] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  const table = text.slice(named.length);
  const options = { bom: true, relax_column_count: true, delimiter: separator ?? separatorOf(table) };
  let records: readonly string[][];
  let warning: string | undefined;
  try {
    records = parse(table, options);
  } catch (strict) {
    try {
      records = parse(table, { ...options, relax_quotes: true });
    } catch {
      throw new ImportError(`It is not a table in CSV: ${strict instanceof Error ? strict.message : String(strict)}`);
    }
    warning = `A quotation mark is out of place, so that rows may be joined: ${strict instanceof Error ? strict.message : ''}`;
  }
  return { ...linesOfRecords(records), warning };
}

/** Returns the columns that the first record names, and the lines of the others, without empty ones. */
function linesOfRecords([head, ...rows]: readonly (readonly string[])[]): Lines {
  if (!head) throw new ImportError('It is empty.');
  // A cell beyond the last heading is not lost.
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  const columns = onlyOnce(Array.from({ length: width }, (_, at) => head[at]?.trim() || `column ${at + 1}`));
  const lines = rows.flatMap((row, at) => {
    const cells = new Map(columns.map((column, index) => [column, row[index]?.trim() ?? ''] as const));
    return [...cells.values()].some(Boolean) ? { place: `row ${at + 2}`, cells } : [];
  });
  return { columns, lines };
}

/** Returns a value of JSON as a cell has it; lists and objects have none. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';

/** Returns every value below an object, by its path: `media.url`, and of a list all values, a line each. */
function flattened(value: unknown, path = ''): (readonly [string, string])[] {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null))
      return [[path, value.map(asText).filter(Boolean).join('\n')]];
    return value.flatMap((item, at) => flattened(item, `${path}.${at}`));
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => flattened(inner, path ? `${path}.${key}` : key));
  return [[path, asText(value)]];
}

/** Reads JSON with its numbers as they are written: ids of more than 15 figures would lose some. */
const parseJson = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown, context?: { readonly source: string }) =>
    typeof value === 'number' && context ? context.source : value,
  );

/** Reads a text as JSON, or each of its lines as JSON. @throws An `ImportError` if it is neither. */
export function jsonOf(text: string): unknown {
  const bare = text.replace(/^\ufeff/, '');
  try {
    return parseJson(bare);
  } catch (error) {
    try {
      const lines = bare.split('\n').filter((line) => line.trim());
      if (lines.length > 1) return lines.map(parseJson);
    } catch {
      // The first error says more.
    }
    throw new ImportError(`It is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The column that has the key of each object, where a list is an object; and that of what is no object. */
const idColumn = '(key)';
const valueColumn = '(value)';

/**
 * Returns the objects of a list within JSON as lines, or the lists of a list as those of a table; `at` is the path to it.
 * @throws An `ImportError` if there is none.
 */
export function linesOfJson(text: string, at: string): Lines {
  const found = at
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], jsonOf(text));
  if (Array.isArray(found) && found.length > 0 && found.every(Array.isArray))
    return linesOfRecords(
      found.map((row) =>
        row.map((cell) =>
          flattened(cell)
            .map(([, text]) => text)
            .join('\n'),
        ),
      ),
    );
  // Some lists are objects, each by its id.
  const list = typeof found === 'object' && found ? Object.entries(found).filter(([, item]) => item !== null) : [];
  if (!list.some(([, item]) => typeof item === 'object'))
    throw new ImportError(`There is no list of objects at “${at}”. Say with --at where it is.`);
  const keyed = Array.isArray(found) ? [] : [idColumn];
  const lines = list.map(([key, item]): Line => {
    const own = keyed.map((column) => [column, key] as const);
    return {
      place: [at, key].filter(Boolean).join('.'),
      cells: new Map([...own, ...flattened(item, typeof item === 'object' ? '' : valueColumn)]),
    };
  });
  return { columns: [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))], lines };
}

/** Splits a cell with several values. */
const several = (cell: string): string[] =>
  cell
    .split(/\s*[;|\n]\s*/)
    .map((one) => one.trim())
    .filter(Boolean);
/** Splits a cell with several addresses, which may have any of those signs in them. */
const severalAddresses = (cell: string): string[] =>
  cell.split(/[;,|\s]+(?=https?:|www\.|\/\/)|\n/).filter((one) => one.trim());

/** Returns rows with what else their file has: its warning, and the columns that are not held. */
export function tableOf(
  rows: readonly Row[],
  { columns, lines, warning }: Lines,
  isHeld: (column: string) => boolean,
): Table {
  const others = columns.filter((column) => !isHeld(column));
  const filled = lines.flatMap(({ cells }) => others.filter((column) => cells.get(column)));
  return { rows, leftOut: countOf(filled), warning };
}

/** Returns a map in which `sources.*.url` is each of the columns that it stands for: those of every item of the list. */
function ofEachItem(map: ColumnMap, columns: readonly string[]): ColumnMap {
  const like = (name: string) => {
    const parts = name.split('*').map((part) => RegExp.escape(part));
    const found = columns.filter((column) => new RegExp(`^${parts.join(String.raw`\d+`)}$`).test(column));
    return columns.includes(name) || found.length === 0 ? [name] : found;
  };
  return new Map([...map].map(([part, names]) => [part, names.flatMap(like)]));
}

/** Returns lines as rows by an editor's map. @throws An `ImportError` if a column is not there, or none is the title. */
export function rowsBy(written: ColumnMap, { columns, lines, warning }: Lines): Table {
  const map = ofEachItem(written, columns);
  const named = [...map.values()].flat();
  const absent = named.filter((column) => !columns.includes(column));
  const offer = `The columns are: ${columns.join(', ')}. Their names must be in the first line.`;
  if (absent.length > 0) throw new ImportError(`There is no column “${absent.join('”, “')}”. ${offer}`);
  for (const part of ['title', 'date'] as const)
    if (!map.has(part)) throw new ImportError(`Say which column is the ${part}: --map ${part}=…. ${offer}`);
  const rows = lines.map(({ place, cells }): Row => {
    const all = (part: Part) => (map.get(part) ?? []).flatMap((column) => cells.get(column) || []);
    const cell = (part: Part, between = ' ') => all(part).join(between);
    return {
      ...emptyRow,
      ...{ place, id: cell('id'), title: cell('title'), date: cell('date'), end: cell('end') },
      ...{ time: cell('time'), text: cell('text', '\n\n'), location: cell('location', ', ') },
      topics: all('topics').flatMap(several),
      links: all('links').flatMap(severalAddresses),
      media: { url: cell('media'), caption: cell('caption'), credit: cell('credit'), alt: cell('alt') },
    };
  });
  return tableOf(rows, { columns, lines, warning }, (column) => named.includes(column));
}
