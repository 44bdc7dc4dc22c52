/** The faults that rules find, and where. */
import type { Path } from '../story/collections/schema-walk.ts';
import type { Content, Entry } from './entry.ts';
import type { Problem } from './problems.ts';

/** A file, and the lines of its keys. */
type Place = Pick<Entry, 'file' | 'lines'>;

/** A fault in one file: its key or line, the rule's name, what is wrong, and how to fix it. */
export type EntryFault = readonly [at: Path | number, rule: string, message: string, fix: string];

/** A fault, and the file that it is in. */
export type Fault = readonly [place: Place, ...EntryFault];

/** A check of all files together. */
export type Rule = (content: Content) => Iterable<Fault>;

/** Applies to each entry the rules that look at one entry. */
export function* each<E extends Place>(
  content: Content,
  entries: readonly E[],
  ...rules: readonly ((entry: E, content: Content) => Iterable<EntryFault>)[]
): Generator<Fault> {
  for (const entry of entries)
    for (const rule of rules) for (const fault of rule(entry, content)) yield [entry, ...fault];
}

/** A file that could not be read, or is missing. */
export const fileAt = (file: string): Place => ({ file, lines: new Map() });

/** Returns a path in words, its items counted from 1: `` `basis` in item 2 of `accounts` ``. */
export function inWords(path: Path): string {
  const at = path.findLastIndex((key) => typeof key === 'number');
  const keys = path.slice(at + 1);
  const own = keys.length > 0 ? [`\`${keys.map(String).join('.')}\``] : [];
  return at < 0 ? own.join('') : [...own, `item ${Number(path[at]) + 1} of ${inWords(path.slice(0, at))}`].join(' in ');
}

/** Returns the line of a path in a file, or of its nearest parent with a line. */
export function lineOf({ lines }: Place, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const line = lines.get(path.slice(0, length).map(String).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}

/** Returns a fault as it is reported to an editor. */
export const problemOf = ([place, at, rule, message, fix]: Fault): Problem => ({
  file: place.file,
  line: typeof at === 'number' ? at : lineOf(place, at),
  rule,
  message,
  fix,
});
