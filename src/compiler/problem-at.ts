/** Finds the line of what is wrong. */
import type { Problem } from './problems.ts';
import type { RawEntry } from './entry.ts';

/** The way to a value in front matter: keys, and places in lists. */
export type Path = readonly PropertyKey[];

/** Returns the line of a path in a file, or of its nearest parent that has one. */
export function lineOf(entry: RawEntry, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const line = entry.lines.get(path.slice(0, length).map(String).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}

/** Returns a problem with the value at a path of a file. */
export function problemAt(
  entry: RawEntry,
  path: Path,
  rule: string,
  { message, fix }: Pick<Problem, 'message' | 'fix'>,
): Problem {
  return { file: entry.file, line: lineOf(entry, path), rule, message, fix };
}
