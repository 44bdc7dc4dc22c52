/**
 * The ways to read a copy's words. Lines may be numbered, words hyphenated at a line's end or followed by a footnote
 * mark, so a text is a graph: each word knows which may come next.
 */
import { normalisedWords } from './normalised-words.ts';

/** A word of a text in one of its readings, and where it is, in UTF-16 units. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The places, in the list of words, of the words that may follow it; if not given, the next in the list. */
  readonly next?: readonly number[];
}

/** A text as it may be read. */
export interface Readings {
  /** All words in all readings, in the order of the text. */
  readonly words: readonly Word[];
  /** How many words the text has if nothing is skipped or joined. */
  readonly count: number;
}

/** A token between white space. U+FEFF is part of one: JavaScript calls it white space, but readers see nothing. */
const token = /(?:\S|\ufeff)+/g;
/** The part of a word before a line break, with its hyphen, which may be a soft one. */
const hyphenated = /[\p{L}\p{N}](?:[-‐‑]|\u00ad)$/u;
/** Marks of footnotes: `[1]`, `[a]`, `¹`. */
const marks = /\[(?:\d{1,3}|\p{L})\]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/gu;
/** The share of a text's lines that must have numbers for its lines to count as numbered. */
const numberedShare = 0.5;

const startsWithNumber = /^[ \t]*\d{1,5}[.:)]?[ \t]/;

/** Whether most of a text's lines begin with a number, as those of filings do. */
function hasNumberedLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 2 && lines.filter((line) => startsWithNumber.test(line)).length >= lines.length * numberedShare;
}

/** How many words in a row may be skipped; in a longer run, such as a column of numbers, only the last few. */
const mostPassedOver = 3;

/** Returns the words of a text, normalised, in all readings. */
export function readingsOf(text: string): Readings {
  const known = new Map<string, string[]>();
  const wordsOf = (raw: string): string[] => {
    let words = known.get(raw);
    if (!words) known.set(raw, (words = normalisedWords(raw)));
    return words;
  };
  const isNumbered = hasNumberedLines(text);
  const tokens = [...text.matchAll(token)].map(({ 0: raw, index }) => ({ raw, index, end: index + raw.length }));
  /** Whether a token is the number of its line or page, so that it may be skipped. */
  const isLineNumber = (at: number): boolean => {
    const { raw = '', index = 0, end = 0 } = tokens[at] ?? {};
    if (!/^\d{1,5}[.:)]?$/.test(raw)) return false;
    const isFirst = at === 0 || text.slice(tokens[at - 1]?.end, index).includes('\n');
    const isAlone = at + 1 === tokens.length || text.slice(end, tokens[at + 1]?.index).includes('\n');
    return isFirst && (isNumbered || isAlone);
  };
  const words: { word: string; start: number; end: number; next?: number[] }[] = [];
  let count = 0;
  /** The words that the next one follows; usually the last in the list. */
  let ends: number[] = [];
  const link = (last: number, next: number) => {
    const word = words[last];
    if (word?.next) word.next.push(next);
    else if (word && next !== last + 1) word.next = [last + 1, next];
  };
  const add = (readings: readonly (readonly string[])[], start: number, end: number) => {
    const [plain = []] = readings;
    count += plain.length;
    const before = ends;
    ends = readings.some((reading) => reading.length === 0) ? before.slice(-mostPassedOver) : [];
    for (const reading of readings) {
      if (reading.length === 0) continue;
      for (const last of before) link(last, words.length);
      for (const word of reading) words.push({ word, start, end });
      const last = words.at(-1);
      // The next word in the list is another reading of the same text.
      if (last && readings.length > 1) last.next = [];
      ends.push(words.length - 1);
    }
  };
  for (let at = 0; at < tokens.length; at++) {
    const { raw, index, end } = tokens[at] as (typeof tokens)[number];
    const plain = wordsOf(raw);
    const after = isLineNumber(at + 1) ? at + 2 : at + 1;
    const rest = tokens[after];
    if (rest && hyphenated.test(raw) && /^\p{L}/u.test(rest.raw) && text.slice(end, rest.index).includes('\n')) {
      const joined = wordsOf(raw.slice(0, -1) + rest.raw);
      const hyphenated = raw.endsWith('\u00ad') ? [] : [wordsOf(raw + rest.raw)];
      add([[...plain, ...wordsOf(rest.raw)], joined, ...hyphenated], index, rest.end);
      at = after;
    } else if (isLineNumber(at)) add([plain, []], index, end);
    else {
      const unmarked = raw.replace(marks, '');
      // Most have one reading.
      add(unmarked === raw ? [plain] : [plain, wordsOf(unmarked)], index, end);
    }
  }
  return { words, count };
}

/** Returns each run of `length` words, in every reading, as texts. */
export function runsIn(words: readonly Word[], length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  const follow = (at: number, run: string, left: number): void => {
    const here = words[at];
    if (!here) return;
    if (left === 1) runs.add(run + here.word);
    else if (!here.next) follow(at + 1, `${run}${here.word} `, left - 1);
    else for (const next of here.next) follow(next, `${run}${here.word} `, left - 1);
  };
  for (const at of words.keys()) follow(at, '', length);
  return runs;
}
