/** Imports a file into a folder: reads, converts, checks, and writes what passes. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compileStory } from '../compiler/compile-story.ts';
import { ContentError } from '../compiler/problems.ts';
import { imageFolder, type Texts } from '../compiler/read-content.ts';
import { contentFolder } from '../site.ts';
import { readTexts, sizeOf } from '../compiler/read-texts.ts';
import { contentFrom, type Made, type MadeEvent, type Origin, type Said } from './content.ts';
import { Ids, idOfFile } from '../compiler/ids.ts';
import { mediaInWords } from './media.ts';
import { earlierOf, readRecord, recordName, type ImportRecord, type Step, type Written } from './record.ts';
import { ImportError, type Row } from './row.ts';
import { copyPictures, writeFiles, writeRecord } from './write.ts';

/** What an import did. */
export interface Outcome {
  readonly events: number;
  readonly written: number;
  readonly unchanged: number;
  readonly notHeld: readonly Said[];
  readonly notes: readonly Said[];
  /** Files that both the editor and the timeline changed: what it was, and what it would be. */
  readonly kept: readonly Extract<Step, { does: 'keep' }>[];
  /** Files that were removed or renamed here, and are left alone. */
  readonly left: readonly string[];
  /** Files of rows that are not there any more. */
  readonly gone: readonly string[];
}

/** Returns what an earlier import into the folder wrote. @throws An `ImportError` if the folder has anything else. */
function recordIn(to: string): ImportRecord | undefined {
  if (existsSync(to) && !statSync(to).isDirectory()) throw new ImportError(`${to} is a file. Name a new folder.`);
  const file = path.join(to, recordName);
  if (existsSync(file)) return readRecord(file, readFileSync(file, 'utf8'));
  if (!existsSync(to) || readdirSync(to).length === 0) return undefined;
  throw new ImportError(`${to} has something in it that was not imported. Name a new folder: --to some-story`);
}

/** Returns the pictures that are there and can be shown: by name in the folder of the images, their size. */
async function sizesOf(events: readonly MadeEvent[], beside: string): Promise<ReadonlyMap<string, string>> {
  const sizes = await Promise.all(
    events.map(async ({ picture }) => {
      const file = picture && path.join(beside, picture.from);
      const isThere = file !== undefined && !path.relative(beside, file).startsWith('..') && existsSync(file);
      const size = isThere ? await sizeOf(file) : undefined;
      return picture && size ? ([[picture.name, size]] as const) : [];
    }),
  );
  return new Map(sizes.flat());
}

const inContent = (file: string): string => `${contentFolder}/${file}`;

/** Returns the events whose files pass the check, beside all other files, and why the others do not. */
function passing(
  events: readonly MadeEvent[],
  others: Texts,
  ownFiles: readonly string[],
  say: (done: number) => void,
): { held: readonly MadeEvent[]; refused: readonly Said[] } {
  const refused: Said[] = [];
  let held = events;
  for (;;) {
    say(refused.length);
    try {
      compileStory({ ...others, ...Object.fromEntries(held.map(({ file, text }) => [inContent(file), text])) });
      return { held, refused };
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const byFile = Map.groupBy(error.problems, ({ file }) => file);
      const faulty = held.filter(({ file }) => byFile.has(inContent(file)));
      // What an editor has added meanwhile may have problems of its own.
      if (faulty.length === 0 && !ownFiles.some((file) => byFile.has(file))) return { held, refused };
      if (faulty.length === 0) throw error;
      for (const { row, file } of faulty) {
        const what =
          byFile
            .get(inContent(file))
            ?.map(({ message }) => message)
            .join(' ') ?? '';
        refused.push({ place: row.place, title: row.title.slice(0, 80), what });
      }
      held = held.filter(({ file }) => !byFile.has(inContent(file)));
      if (held.length === 0) return { held, refused };
    }
  }
}

/**
 * Imports rows into the folder `to`, which is new or has an earlier import of theirs. Pictures are looked for in the
 * folder `beside`. @throws An `ImportError` if the folder has anything else, or if no row can be held.
 */
export async function importRows(
  rows: readonly Row[],
  origin: Origin,
  { to, beside, say }: { readonly to: string; readonly beside: string; readonly say: (what: string) => void },
): Promise<Outcome> {
  const record = recordIn(to);
  const before = earlierOf(record, rows);
  const own: Texts = record ? await readTexts(to) : {};
  const makeOn = (day: Origin['day']) => {
    const taken = new Ids([...(record?.written ?? []).map(({ file }) => file), ...Object.keys(own)].map(idOfFile));
    return contentFrom(rows, { ...origin, day }, (row) => idBefore(before(row)), taken);
  };
  const idBefore = (written: Written | undefined) => written && idOfFile(written.file);
  say(`Reading ${rows.length} rows`);
  const texts = new Map((record?.written ?? []).map((written) => [written.file, written]));
  const isAsBefore = ({ file, text }: Made) => texts.get(file)?.text === text;
  // If nothing has changed, neither has the day of the import.
  const again = record && makeOn(record.day as Origin['day']);
  const made = again && [...again.events, ...again.others].every(isAsBefore) ? again : makeOn(origin.day);

  const sourceOf = (files: readonly { readonly file: string }[] = []) =>
    files.find(({ file }) => file.startsWith('sources/'))?.file;
  const earlier = sourceOf(record?.written);
  if (earlier !== undefined && earlier !== sourceOf(made.others))
    throw new ImportError(
      `${to} was imported from another file, “${idOfFile(earlier)}”. Name a new folder, or the file as it was named.`,
    );

  const sizes = await sizesOf(made.events, beside);
  const notes = [...made.notes];
  const withPictures = made.events.map((event): MadeEvent => {
    const { picture, row, text } = event;
    if (!picture || sizes.has(picture.name)) return event;
    const what = `what it shows is left out, since it is not there or is no picture: ${mediaInWords(row.media)}`;
    notes.push({ place: row.place, title: row.title, what });
    const { picture: _, ...rest } = event;
    return { ...rest, text: text.replace(/^image:\n(?: .*\n)+/m, '') };
  });
  const images = Object.fromEntries([...sizes].map(([name, size]) => [`${imageFolder}${name}`, size]));
  const others = Object.fromEntries(made.others.map(({ file, text }) => [inContent(file), text]));
  say('Checking');
  const replaced = new Set(rows.flatMap((row) => before(row)?.file ?? []).map(inContent));
  const stays = Object.fromEntries(Object.entries(own).filter(([file]) => !replaced.has(file)));
  const { held, refused } = passing(withPictures, { ...stays, ...others, ...images }, Object.keys(others), (done) => {
    if (done > 0) say(`Checking without ${done} rows`);
  });
  if (held.length === 0) {
    const reasons = [...made.notHeld, ...refused].slice(0, 5).map(({ place, what }) => `\n${place}: ${what}`);
    throw new ImportError(`No row can be held, so nothing was written.${reasons.join('')}`);
  }

  const heldRows = new Set(held.map(({ row }) => row));
  const used = new Set(
    held.flatMap(({ text }) => /^topics:\n((?: +- .*\n)+)/m.exec(text)?.[1]?.match(/[\w-]+$/gm) ?? []),
  );
  const written = writeFiles(
    to,
    [
      ...made.others
        .filter(({ file }) => !file.startsWith('topics/') || used.has(path.basename(file, '.md')))
        .map((file) => ({ ...file, before: texts.get(file.file) })),
      ...held.map((event) => ({ ...event, before: before(event.row) })),
    ],
    (file) => own[inContent(file)],
  );
  const pictures = copyPictures(to, beside, held, (row) => before(row)?.picture?.hash);
  // Rows that cannot be held any more are still there, and keep what was made of them.
  const unheld = rows.flatMap((row) => (heldRows.has(row) ? [] : (before(row) ?? [])));
  const here = new Set(rows.flatMap((row) => before(row)?.file ?? []));
  const gone = [...texts.values()].filter(({ file, row }) => row && !here.has(file));
  const day = written.count + pictures.count === 0 && record ? record.day : origin.day;
  const all = written.files.map((one) => ({ ...one, ...pictures.of.get(one.file) }));
  writeRecord(to, { version: 1, day, written: [...all, ...unheld, ...gone] });
  return {
    ...{ events: held.length, written: written.count + pictures.count, kept: written.kept, left: written.left },
    unchanged: written.unchanged,
    notHeld: [...made.notHeld, ...refused],
    notes: [...notes, ...pictures.notes],
    gone: gone.map(({ file }) => file),
  };
}
