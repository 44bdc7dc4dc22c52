/** Tables in CSV (RFC 4180, or with `;` or tabs) as lines. */
import { parse } from 'csv-parse/sync';
import { ImportError } from './row.ts';

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

/**
 * Returns the columns that the first record names, and the lines of the others, without empty ones. @throws An
 * `ImportError` if there is no record.
 */
export function linesOfRecords([head, ...rows]: readonly (readonly string[])[]): Lines {
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
