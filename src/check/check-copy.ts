/** Compares a reader's own copy of an article with what the site quotes of it. Runs in the reader's browser. */
import { fingerprintOf, gaps, normalisedWords, runsOf, sketchHashes, unpack } from './fingerprint.ts';

/** What the page knows of one source. */
export interface CheckedSource {
  readonly name: string;
  readonly title: string;
  readonly href: string;
  /** See `sketchOf`. */
  readonly sketch: string;
  readonly passages: readonly { readonly text: string; readonly href: string; readonly title: string }[];
}

/** Where a piece of a passage stands in the copy, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What became of one passage. */
export interface PassageResult {
  /** What it is quoted from. */
  readonly source: CheckedSource;
  readonly passage: CheckedSource['passages'][number];
  /** Its pieces in the copy; empty when it is not there. */
  readonly places: readonly Place[];
  /** Of a passage that is not there, the first words of it that the copy does not have side by side. */
  readonly missing?: string;
}

/** What was found out. */
export interface CopyResult {
  /** The source that it is a copy of; absent when it is none that the site knows. */
  readonly source?: CheckedSource;
  /** The words of the copy. */
  readonly words: number;
  /** Every passage of the source; of a text that is none, those that it has, whatever they are from. */
  readonly results: readonly PassageResult[];
}

interface Token extends Place {
  readonly word: string;
}

/** How much of a long text is hashed to know it again. Nobody waits for a library. */
const wordsHashed = 10_000;
/** A copy has at least this part of a source's sketch; a text on the same matter has less. */
const leastShare = 0.4;
/** A passage of fewer words stands in other texts by chance. */
const leastWords = 4;

/** Returns the words of a text, normalised as in a fingerprint, each with its place. */
function tokensOf(text: string): Token[] {
  const known = new Map<string, readonly string[]>();
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(/\S+/g)) {
    let words = known.get(raw);
    if (!words) known.set(raw, (words = normalisedWords(raw)));
    for (const word of words) tokens.push({ word, start: index, end: index + raw.length });
  }
  return tokens;
}

/** Finds texts in a copy word for word. */
class Copy {
  readonly tokens: readonly Token[];
  readonly #starts = new Map<string, number[]>();
  #pairs: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.tokens = tokensOf(text);
    this.tokens.forEach(({ word }, at) => {
      const places = this.#starts.get(word);
      if (places) places.push(at);
      else this.#starts.set(word, [at]);
    });
  }

  /** Returns the place of some words in a row at or after a token, as numbers of the first token and that after the last. */
  #row(words: readonly string[], from: number): readonly [number, number] | undefined {
    const start = this.#starts
      .get(words[0] ?? '')
      ?.find((at) => at >= from && words.every((word, offset) => this.tokens[at + offset]?.word === word));
    return start === undefined ? undefined : [start, start + words.length];
  }

  /** Returns where the pieces of a passage stand one after the other; none where one of them does not. */
  find(passage: string): Place[] {
    let from = 0;
    const places: Place[] = [];
    for (const piece of passage.split(gaps)) {
      const words = normalisedWords(piece);
      if (words.length === 0) continue;
      const row = this.#row(words, from);
      const [first, last] = [this.tokens[row?.[0] ?? -1], this.tokens[(row?.[1] ?? 0) - 1]];
      if (!row || !first || !last) return [];
      places.push({ start: first.start, end: last.end });
      from = row[1];
    }
    return places;
  }

  /** Returns the first two neighbouring words of a passage that are not neighbours here; all of it where each pair is. */
  missing(passage: string): string {
    this.#pairs ??= new Set(
      runsOf(
        this.tokens.map(({ word }) => word),
        2,
      ),
    );
    const runs = passage.split(gaps).flatMap((piece) => runsOf(normalisedWords(piece), 2));
    return runs.find((run) => !this.#pairs?.has(run)) ?? passage;
  }
}

/** Returns the source whose sketch the text has most of, if it has enough. */
function knownAgain(words: readonly string[], sources: readonly CheckedSource[]): CheckedSource | undefined {
  const own = unpack(fingerprintOf(words.slice(0, wordsHashed).join(' ')).triples);
  const [best] = sources
    .map((source) => {
      const sketch = [...unpack(source.sketch)];
      return { source, size: sketch.length, shared: sketch.filter((hash) => own.has(hash)).length };
    })
    .filter(({ size, shared }) => shared > 0 && shared >= size * leastShare)
    // A statement of a few words is all in its sketch, and may be quoted whole: a copy of it is mostly that.
    .filter(({ size, shared }) => size >= sketchHashes || shared * 2 >= own.size)
    .toSorted((a, b) => b.shared - a.shared);
  return best?.source;
}

/**
 * Returns which source a text is a copy of, and what became of every passage that is quoted from it. Of a text that is
 * a copy of none, it returns the passages that it has of any.
 */
export function checkCopy(text: string, sources: readonly CheckedSource[]): CopyResult {
  const copy = new Copy(text);
  const words = copy.tokens.map(({ word }) => word);
  const resultsOf = (source: CheckedSource): PassageResult[] =>
    source.passages.map((passage) => ({ source, passage, places: copy.find(passage.text) }));
  const source = knownAgain(words, sources);
  const results = source
    ? resultsOf(source).map((result) =>
        result.places.length > 0 ? result : { ...result, missing: copy.missing(result.passage.text) },
      )
    : sources
        .flatMap(resultsOf)
        .filter(({ passage, places }) => places.length > 0 && normalisedWords(passage.text).length >= leastWords);
  return { ...(source && { source }), words: words.length, results };
}
