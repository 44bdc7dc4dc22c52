/** Lines of a table or a list as rows, by the columns that an editor names. */
import { countOf } from '../story/count-of.ts';
import type { Lines } from './csv.ts';
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
