/** Imports a file into a folder: reads, converts, checks, and writes what passes. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileStory } from '../compiler/compile-story.ts';
import { ContentError } from '../compiler/problems.ts';
import { imageFolder, type Texts } from '../compiler/read-content.ts';
import { contentFolder } from '../site.ts';
import { readTexts, sizeOf } from '../compiler/read-texts.ts';
import { contentFrom, Ids, type Made, type MadeEvent, type Origin, type Said } from './content.ts';
import { earlierOf, idOf, recordName, stepFor, traitsOf, type Record, type Step, type Written } from './record.ts';
import { ImportError, type Row } from './row.ts';

/** What an import did. */
export interface Outcome {
  readonly events: number;
  readonly written: number;
  readonly unchanged: number;
  readonly notHeld: readonly Said[];
  readonly notes: readonly Said[];
  /** Files that both the editor and the timeline changed: what it was, and what it would be. */
  readonly kept: readonly Extract<Step, { does: 'keep' }>[];
  /** Files of rows that are not there any more. */
  readonly gone: readonly string[];
}

/** Returns what an earlier import into the folder wrote. @throws An `ImportError` if the folder has anything else. */
function recordIn(to: string): Record | undefined {
  const file = path.join(to, recordName);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record;
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
    const taken = new Ids((record?.written ?? []).map(({ file }) => idOf(file)));
    return contentFrom(rows, { ...origin, day }, (row) => idBefore(before(row)), taken);
  };
  const idBefore = (written: Written | undefined) => written && idOf(written.file);
  say(`Reading ${rows.length} rows`);
  const texts = new Map((record?.written ?? []).map(({ file, text }) => [file, text]));
  const isAsBefore = ({ file, text }: Made) => texts.get(file) === text;
  // If nothing has changed, neither has the day of the import.
  const again = record && makeOn(record.day as Origin['day']);
  const made = again && [...again.events, ...again.others].every(isAsBefore) ? again : makeOn(origin.day);

  const sizes = await sizesOf(made.events, beside);
  const notes = [...made.notes];
  const withPictures = made.events.map((event): MadeEvent => {
    const { picture, row, text } = event;
    if (!picture || sizes.has(picture.name)) return event;
    const { caption, credit } = row.media;
    const words = [caption && `, its caption “${caption}”`, credit && `, its credit “${credit}”`]
      .filter(Boolean)
      .join('');
    const what = `the picture “${picture.from}”${words} is left out: it is not there, or cannot be shown`;
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

  const now = (file: string) => own[inContent(file)];
  const lastTime = new Map((record?.written ?? []).map((written) => [written.file, written]));
  const topicsUsed = new Set(
    held.flatMap(({ text }) => /^topics:\n((?: +- .*\n)+)/m.exec(text)?.[1]?.match(/[\w-]+$/gm) ?? []),
  );
  const files = [
    ...made.others
      .filter(({ file }) => !file.startsWith('topics/') || topicsUsed.has(path.basename(file, '.md')))
      .map((file) => ({ made: file, before: lastTime.get(file.file), row: undefined })),
    ...held.map((event) => ({ made: event, before: before(event.row), row: traitsOf(event.row) })),
  ];
  const kept: Extract<Step, { does: 'keep' }>[] = [];
  let written = 0;
  const nowWritten = files.map(({ made: file, before: earlier, row }): Written => {
    const step = stepFor(file, earlier, now);
    if (step?.does === 'keep') {
      kept.push(step);
      return { file: step.file, text: step.before, ...(row && { row }) };
    }
    if (step) {
      const target = path.join(to, step.file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, step.text);
      if (step.replaces) rmSync(path.join(to, step.replaces), { force: true });
      written++;
    }
    return { file: file.file, text: file.text, ...(row && { row }) };
  });
  for (const { picture } of held) {
    if (!picture) continue;
    const target = path.join(to, 'images', picture.name);
    mkdirSync(path.dirname(target), { recursive: true });
    if (!existsSync(target)) copyFileSync(path.join(beside, picture.from), target);
  }
  const here = new Set(held.flatMap(({ row }) => before(row)?.file ?? []));
  const gone = [...lastTime.values()].filter(({ file, row }) => row && !here.has(file));
  const next: Record = { version: 1, day: origin.day, written: [...nowWritten, ...gone] };
  const isSame = written === 0 && record !== undefined;
  mkdirSync(to, { recursive: true });
  writeFileSync(
    path.join(to, recordName),
    `${JSON.stringify(isSame ? { ...next, day: record.day } : next, undefined, 1)}\n`,
  );
  return {
    ...{ events: held.length, written, unchanged: files.length - written - kept.length, kept },
    ...{ notHeld: [...made.notHeld, ...refused], notes, gone: gone.map(({ file }) => file) },
  };
}
