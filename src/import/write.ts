/** Writes what an import made, and leaves alone what an editor has changed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MadeEvent, Said } from './content.ts';
import { hashOf, recordName, stepFor, traitsOf, type ImportRecord, type Step, type Written } from './record.ts';
import type { Row } from './row.ts';

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A file that was made, the row that it was made from, if any, and how it was written last time. */
interface ToWrite {
  readonly file: string;
  readonly text: string;
  readonly row?: Row;
  readonly before: Written | undefined;
}

/** Writes files below a folder; `now` gives the text of a file as it is. */
export function writeFiles(to: string, files: readonly ToWrite[], now: (file: string) => string | undefined) {
  const kept: Extract<Step, { does: 'keep' }>[] = [];
  const left: string[] = [];
  let [count, unchanged] = [0, 0];
  const written = files.map(({ file, text, row, before }): Written => {
    const traits = row && { row: traitsOf(row) };
    const step = stepFor({ file, text }, before, now);
    if (!step) unchanged++;
    if (step?.does === 'keep') kept.push(step);
    if (step?.does === 'leave') left.push(step.file);
    if (step?.does === 'keep' || step?.does === 'leave')
      return { file: step.file, text: before?.text ?? '', ...traits };
    if (step) {
      write(path.join(to, step.file), step.text);
      if (step.replaces) rmSync(path.join(to, step.replaces), { force: true });
      count++;
    }
    return { file, text, ...traits };
  });
  return { files: written, kept, left, count, unchanged };
}

/** Copies the pictures of events, unless an editor has put another there; `hashBefore` is that of the last copy. */
export function copyPictures(
  to: string,
  beside: string,
  events: readonly MadeEvent[],
  hashBefore: (row: Row) => string | undefined,
) {
  const of = new Map<string, Pick<Written, 'picture'>>();
  const notes: Said[] = [];
  let count = 0;
  for (const { picture, row, file } of events) {
    if (!picture) continue;
    const target = path.join(to, 'images', picture.name);
    const bytes = readFileSync(path.join(beside, picture.from));
    const hash = hashOf(bytes);
    const current = existsSync(target) ? hashOf(readFileSync(target)) : undefined;
    const isEditors = current !== undefined && current !== hash && current !== hashBefore(row);
    if (isEditors) {
      const what = `the picture “${picture.from}” is not that in images/${picture.name}, which was changed here and stays`;
      notes.push({ place: row.place, title: row.title, what });
    } else if (current !== hash) {
      write(target, bytes);
      count++;
    }
    of.set(file, { picture: { name: picture.name, hash: isEditors ? (hashBefore(row) ?? hash) : hash } });
  }
  return { of, notes, count };
}

/** Writes what a second import must know. */
export const writeRecord = (to: string, record: ImportRecord): void => {
  write(path.join(to, recordName), `${JSON.stringify(record, undefined, 1)}\n`);
};
