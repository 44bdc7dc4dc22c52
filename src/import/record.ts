/** What an import wrote, kept so that a second one changes only what has changed, and never what an editor wrote. */
import type { Row } from './row.ts';

/** The name of the file that has it. Files whose names start with a dot are no content. */
export const recordName = '.import.json';

/** A file as it was last written, and the row that it was made from, if it is an event. */
export interface Written {
  readonly file: string;
  readonly text: string;
  readonly row?: { readonly id: string; readonly title: string; readonly date: string };
}

/** An import. */
export interface Record {
  readonly version: 1;
  /** Its day. */
  readonly day: string;
  readonly written: readonly Written[];
}

/** What identifies a row when it is imported again. */
export const traitsOf = ({ id, title, date }: Row) => ({ id, title, date });

/** Returns the id in the name of an event's file. */
export const idOf = (file: string): string => file.replace(/^events\/-?\d{4}-\d{2}-\d{2}-|\.md$/g, '');

/**
 * Returns a function that finds what a row was before: by its id there, or else by its title and date, by its title, by
 * its date, each once. Rows are to be asked for in their order.
 */
export function earlierOf(record: Record | undefined, rows: readonly Row[]): (row: Row) => Written | undefined {
  const left = new Set((record?.written ?? []).filter(({ row }) => row));
  const found = new Map<Row, Written>();
  const ways: ((row: ReturnType<typeof traitsOf>) => string)[] = [
    ({ id }) => id,
    ({ id, title, date }) => (id ? '' : `${title}\n${date}`),
    ({ id, title }) => (id ? '' : title),
    ({ id, date }) => (id ? '' : date),
  ];
  for (const way of ways) {
    const byKey = Map.groupBy(left, ({ row }) => (row ? way(row) : ''));
    for (const row of rows) {
      const key = way(traitsOf(row));
      const before = key && !found.has(row) ? byKey.get(key)?.shift() : undefined;
      if (!before) continue;
      found.set(row, before);
      left.delete(before);
    }
  }
  return (row) => found.get(row);
}

const sameText = (a: string, b: string | undefined): boolean => a === b?.replaceAll('\r\n', '\n');

/** What to do with a file. */
export type Step =
  | { readonly does: 'write'; readonly file: string; readonly text: string; readonly replaces?: string }
  | { readonly does: 'keep'; readonly file: string; readonly before: string; readonly text: string };

/**
 * Returns what becomes of a file: it is written if it is new, or changed there and not here. An editor's own changes are
 * kept, also where the file was changed there or removed here. `now` gives the text of a file as it is.
 */
export function stepFor(
  made: { readonly file: string; readonly text: string },
  before: Pick<Written, 'file' | 'text'> | undefined,
  now: (file: string) => string | undefined,
): Step | undefined {
  const { file, text } = made;
  if (!before)
    return now(file) === undefined ? { does: 'write', file, text } : { does: 'keep', file, before: '', text };
  const current = now(before.file);
  if (before.file === file && sameText(text, current)) return undefined;
  if (before.text === text && before.file === file) return undefined;
  if (!sameText(before.text, current)) return { does: 'keep', file: before.file, before: before.text, text };
  return { does: 'write', file, text, ...(before.file !== file && { replaces: before.file }) };
}
