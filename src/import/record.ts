/** What an import wrote, kept so that a second one changes only what has changed, and never what an editor wrote. */
import { createHash } from 'node:crypto';
import leven from 'leven';
import { ImportError, type Row } from './row.ts';

/** The name of the file that has it. Files whose names start with a dot are no content. */
export const recordName = '.import.json';

/** A file as it was last written, and the row that it was made from, if it is an event. */
export interface Written {
  readonly file: string;
  readonly text: string;
  readonly row?: RowTraits;
  /** The picture that was copied for it, and the hash of its bytes. */
  readonly picture?: { readonly name: string; readonly hash: string };
}

/** What identifies a row when it is imported again. */
interface RowTraits {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** A hash of its text. */
  readonly text: string;
}

/** An import. */
export interface ImportRecord {
  readonly version: 1;
  /** Its day. */
  readonly day: string;
  readonly written: readonly Written[];
}

/** Returns a short hash of something. */
export const hashOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

const noText = hashOf('');
/** Returns whether two titles may be one, corrected. */
function isCorrected(a: string, b: string): boolean {
  const most = Math.floor(Math.max(a.length, b.length) / 3);
  return leven(a, b, { maxDistance: most + 1 }) <= most;
}

/** Returns what identifies a row when it is imported again. */
export const traitsOf = ({ id, title, date, text }: Row): RowTraits => ({ id, title, date, text: hashOf(text) });

/** Returns an earlier import. @throws An `ImportError` if the text is none, as after a merge. */
export function readRecord(file: string, text: string): ImportRecord {
  try {
    const record = JSON.parse(text) as Partial<ImportRecord>;
    if (record.version === 1 && record.day && Array.isArray(record.written)) return record as ImportRecord;
  } catch {
    // Told below.
  }
  throw new ImportError(`${file} is damaged. Restore it, or import into a new folder.`);
}

/**
 * Returns a function that finds what a row was before, each once: by its id there, or else by its title, date and text, by
 * two of them, by its title, or by its date and much of its title. Rows that both have an id are the same only if it is one.
 */
export function earlierOf(record: ImportRecord | undefined, rows: readonly Row[]): (row: Row) => Written | undefined {
  const left = new Set((record?.written ?? []).filter(({ row }) => row));
  const found = new Map<Row, Written>();
  const byDate = ({ date }: RowTraits) => date;
  const ways: ((row: RowTraits) => string)[] = [
    ({ id }) => id,
    ({ title, date, text }) => `${title}\n${date}\n${text}`,
    ({ title, date }) => `${title}\n${date}`,
    ({ title, text }) => `${title}\n${text}`,
    ({ title }) => title,
    ({ date, text }) => (text === noText ? '' : `${date}\n${text}`),
    byDate,
  ];
  for (const way of ways) {
    const byKey = Map.groupBy(left, ({ row }) => (row ? way(row) : ''));
    for (const row of rows) {
      if (found.has(row)) continue;
      const traits = traitsOf(row);
      const alike = byKey.get(way(traits)) ?? [];
      const isSame = ({ row: own }: Written) =>
        (!(own?.id && traits.id) || own.id === traits.id) &&
        (way !== byDate || isCorrected(own?.title ?? '', traits.title));
      const at = way(traits) === '' ? -1 : alike.findIndex(isSame);
      const [before] = at < 0 ? [] : alike.splice(at, 1);
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
  | { readonly does: 'keep'; readonly file: string; readonly before: string; readonly text: string }
  | { readonly does: 'leave'; readonly file: string };

/**
 * Returns what becomes of a file: it is written if it is new, or changed there and not here. An editor's own changes are
 * kept, and what was removed here is left alone. `now` gives the text of a file as it is.
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
  // Removed here, or renamed.
  if (current === undefined) return { does: 'leave', file: before.file };
  if (!sameText(before.text, current)) return { does: 'keep', file: before.file, before: before.text, text };
  return { does: 'write', file, text, ...(before.file !== file && { replaces: before.file }) };
}
