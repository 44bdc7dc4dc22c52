/**
 * Checks quotations against a text that is not kept. A fingerprint is the set of a text's overlapping runs of two and
 * three words, each hashed and cut to 24 bits. It shows that each pair and triple of a quotation's words is in the
 * text, but not that they are in one piece, nor that no word is missing at either end. In a text of 450 words, one pair
 * or triple matches by chance once in about 37,000 tries (450 / 2^24); a changed word breaks at least one of each, so
 * both match once in 10^9. The cut keeps the text from being read back, since some 10,000 pairs from a vocabulary of
 * 20,000 words match by chance; a guess can still be confirmed.
 */
// Not Node's own hashing: a reader's browser checks a copy with the same code.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { normalisedWords } from './normalised-words.ts';
import { readingsOf, runsIn } from './readings.ts';

/** A text's fingerprint, as its file holds it. */
export interface Fingerprint {
  /** The sorted hashes of its runs of two words: three bytes each, base64. */
  readonly pairs: string;
  /** The same for its runs of three words. */
  readonly triples: string;
}

const bytesPerHash = 3;

/** Returns each run of `length` words, as texts; the runs overlap. */
export const runsOf = (words: readonly string[], length: number): string[] =>
  words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));

/** A run's hash, as a number. */
function hashOf(run: string): number {
  return sha256(utf8ToBytes(run))
    .subarray(0, bytesPerHash)
    .reduce((value, byte) => value * 256 + byte, 0);
}

/** Returns the hashes of some runs. */
export const hashesOf = (runs: Iterable<string>): ReadonlySet<number> => new Set(Array.from(runs, hashOf));

/** Hashes as text: sorted, three bytes each, base64 (RFC 4648). */
function pack(runs: Iterable<string>): string {
  const hashes = Uint32Array.from(hashesOf(runs)).sort();
  const bytes = Array.from(hashes, (value) => String.fromCharCode(value >> 16, (value >> 8) & 255, value & 255));
  return btoa(bytes.join(''));
}

/** Returns the hashes that a text, or the beginning of one, was packed from. */
export function unpack(packed: string): ReadonlySet<number> {
  const bytes = atob(packed.replace(/\s/g, ''));
  const hashes = new Set<number>();
  for (let at = 0; at < bytes.length; at += bytesPerHash) {
    hashes.add((bytes.charCodeAt(at) << 16) | (bytes.charCodeAt(at + 1) << 8) | bytes.charCodeAt(at + 2));
  }
  return hashes;
}

/** Returns the fingerprint of a text, in all its readings. The same words give the same bytes. */
export function fingerprintOf(text: string): Fingerprint {
  const { words } = readingsOf(text);
  return { pairs: pack(runsIn(words, 2)), triples: pack(runsIn(words, 3)) };
}

/** How many hashes a sketch has, unless its text has fewer. */
export const sketchHashes = 64;

/** Returns the smallest hashes of a text's runs of three words, packed: another copy of the text has these too. */
export function sketchOf({ triples }: Pick<Fingerprint, 'triples'>): string {
  // Four letters of base64 for the three bytes of each hash.
  return triples.replace(/\s/g, '').slice(0, sketchHashes * 4);
}

/** The marks of an omission (`…`, `[…]`, `...`) or of words put in by the quoting side (`[the firm]`). */
export const gaps = /\[[^\]]*\]|…|\.{3,}/;

/**
 * Returns the first run of a quotation's words that the text does not have, or `undefined`. The parts around an
 * omission are checked one by one; a single word there counts as missing, since only runs can be looked up.
 */
export function firstForeignRun(quotation: string, { pairs, triples }: Fingerprint): string | undefined {
  const known = [unpack(pairs), unpack(triples)];
  for (const piece of quotation.split(gaps)) {
    const words = normalisedWords(piece);
    if (words.length === 1) return words[0];
    const runs = [runsOf(words, 2), runsOf(words, 3)];
    const foreign = runs.flatMap((list, index) => list.filter((run) => !known[index]?.has(hashOf(run))));
    if (foreign[0] !== undefined) return foreign[0];
  }
  return undefined;
}
