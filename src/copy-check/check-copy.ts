/** Compares a reader's own copy of an article with what the site quotes from it. Runs in the reader's browser. */
import { gaps, hashesOf, runsOf, sketchHashes, unpack } from '../fingerprint/fingerprint.ts';
import { normalisedWords } from '../fingerprint/normalised-words.ts';
import { readingsOf, runsIn, type Word } from '../fingerprint/readings.ts';

/** What the page knows about one source. */
export interface CheckedSource {
  readonly name: string;
  readonly title: string;
  readonly href: string;
  /** See `sketchOf`. */
  readonly sketch: string;
  readonly passages: readonly { readonly text: string; readonly href: string; readonly title: string }[];
}

/** Where a piece of a passage is in the copy, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The result for one passage. */
export interface PassageResult {
  readonly source: CheckedSource;
  readonly passage: CheckedSource['passages'][number];
  /** Where its pieces are in the copy; empty if it is not there. */
  readonly places: readonly Place[];
  /** If the passage is not there: its first neighbouring words that are not neighbours in the copy. */
  readonly missing?: string;
}

/** What was found out. */
export interface CopyResult {
  /** The source that it is a copy of; absent if the site does not know it. */
  readonly source?: CheckedSource;
  readonly words: number;
  /** Every passage of the source; in an unknown text, the passages found, from any source. */
  readonly results: readonly PassageResult[];
}

/** How much of a long text is hashed to recognise it, so that nobody waits for a whole library. */
const wordsHashed = 10_000;
/** A copy has at least this share of a source's sketch; another text on the same subject has less. */
const leastShare = 0.4;
/** A passage of fewer words can occur in other texts by chance. */
const leastWords = 4;

/** Finds texts in a copy word for word, in any of its readings. */
class Copy {
  readonly words: readonly Word[];
  readonly count: number;
  /** The places of each word in the list. */
  readonly #places = new Map<string, number[]>();
  #pairs: ReadonlySet<string> | undefined;

  constructor(text: string) {
    ({ words: this.words, count: this.count } = readingsOf(text));
    this.words.forEach(({ word }, at) => {
      const places = this.#places.get(word);
      if (places) places.push(at);
      else this.#places.set(word, [at]);
    });
  }

  /** Returns the last word of a run that starts at a place, or `undefined` if the run is not there. */
  #last(at: number, words: readonly string[], from = 0): Word | undefined {
    const here = this.words[at];
    if (here?.word !== words[from]) return undefined;
    if (from === words.length - 1) return here;
    for (const next of here?.next ?? [at + 1]) {
      const last = this.#last(next, words, from + 1);
      if (last) return last;
    }
    return undefined;
  }

  /** Returns the places of a passage's pieces, one after another; empty if any is missing. */
  find(passage: string): Place[] {
    let from = 0;
    const places: Place[] = [];
    for (const piece of passage.split(gaps)) {
      const words = normalisedWords(piece);
      const [begin] = words;
      if (begin === undefined) continue;
      let place: Place | undefined;
      for (const at of this.#places.get(begin) ?? []) {
        const { start = 0 } = this.words[at] ?? {};
        const last = start < from ? undefined : this.#last(at, words);
        if (!last) continue;
        place = { start, end: last.end };
        break;
      }
      if (!place) return [];
      places.push(place);
      from = place.end;
    }
    return places;
  }

  /** Returns the first two neighbouring words of a passage that are not neighbours here, or else the whole passage. */
  missing(passage: string): string {
    this.#pairs ??= runsIn(this.words, 2);
    const runs = passage.split(gaps).flatMap((piece) => runsOf(normalisedWords(piece), 2));
    return runs.find((run) => !this.#pairs?.has(run)) ?? passage;
  }
}

/** Returns the source whose sketch overlaps most with the text, if by enough. */
function bestMatch(words: readonly Word[], sources: readonly CheckedSource[]): CheckedSource | undefined {
  const own = hashesOf(runsIn(words.slice(0, wordsHashed), 3));
  const [best] = sources
    .map((source) => {
      const sketch = [...unpack(source.sketch)];
      return { source, size: sketch.length, shared: sketch.filter((hash) => own.has(hash)).length };
    })
    .filter(({ size, shared }) => shared > 0 && shared >= size * leastShare)
    // A short statement's sketch is all of it, and an article may quote it all: a copy must consist mostly of it.
    .filter(({ size, shared }) => size >= sketchHashes || shared * 2 >= own.size)
    .toSorted((a, b) => b.shared - a.shared);
  return best?.source;
}

/**
 * Returns which source a text is a copy of, and whether it has each passage quoted from that source. For an unknown
 * text, returns the passages that it has from any source.
 */
export function checkCopy(text: string, sources: readonly CheckedSource[]): CopyResult {
  const copy = new Copy(text);
  const resultsOf = (source: CheckedSource): PassageResult[] =>
    source.passages.map((passage) => ({ source, passage, places: copy.find(passage.text) }));
  const source = bestMatch(copy.words, sources);
  const results = source
    ? resultsOf(source).map((result) =>
        result.places.length > 0 ? result : { ...result, missing: copy.missing(result.passage.text) },
      )
    : sources
        .flatMap(resultsOf)
        .filter(({ passage, places }) => places.length > 0 && normalisedWords(passage.text).length >= leastWords);
  return { ...(source && { source }), words: copy.count, results };
}
