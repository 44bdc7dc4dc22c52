/** Pagefind's index, with results that do not contain the words filtered out. */
import { hasPhrase, hasWord, isPhrase, nearestWord, queryWords } from './query.ts';

/** A page as Pagefind returns it. */
export interface PageFound {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** One result; its page is loaded when it is asked for. */
export interface Result {
  readonly id: string;
  readonly data: () => Promise<PageFound>;
}

/** Pagefind's own interface, as much of it as is used. */
export interface SearchIndex {
  readonly search: (query: string) => Promise<{ readonly results: readonly Result[] }>;
}

/** What a query found. */
export interface SearchAnswer {
  /** Best first; empty when no page has all of the words. */
  readonly results: readonly Result[];
  /** The query with its misspelt words corrected, if that finds something. */
  readonly suggestion?: string;
  /** What each of several words finds by itself. */
  readonly perWord: readonly { readonly word: string; readonly count: number }[];
}

/** Titles, stored apart from a page's text, count most; actors' names count twice. */
const ranking = { metaWeights: { title: 0, kind: 0, date: 1, words: 5, names: 5, does: 5 } };

/** How many of the best pages have their titles checked for a phrase. */
const titlesRead = 20;

/** How many times loading Pagefind has been tried. */
let attempts = 0;

/** Loads Pagefind and the index of the site whose front page is at `home`. A worker would load its program twice. */
export async function openIndex(home: string): Promise<SearchIndex> {
  // Some browsers remember that a module did not load, and do not ask for the same address again.
  const again = attempts++ > 0 ? `?${attempts}` : '';
  // Pagefind's program comes without types.
  const { createInstance } = (await import(/* @vite-ignore */ `${home}pagefind/pagefind.js${again}`)) as {
    createInstance: (options: object) => SearchIndex & { readonly init: () => Promise<void> };
  };
  // The addresses of the records have the base path in them.
  const index = createInstance({ noWorker: true, baseUrl: '/', ranking });
  await index.init();
  return index;
}

/** How many pages have a word; 0 if Pagefind found only its beginning. */
async function pagesWith(index: SearchIndex, word: string): Promise<number> {
  const { results } = await index.search(word);
  const first = await results[0]?.data();
  return first && hasWord([first.content, ...Object.values(first.meta)].join(' '), word) ? results.length : 0;
}

/**
 * The pages with all the words, or with the phrase. Pagefind looks for phrases in body text only, so the titles of the
 * best pages are checked here.
 */
async function pagesFor(index: SearchIndex, query: string): Promise<readonly Result[]> {
  const words = queryWords(query).join(' ');
  if (!isPhrase(query)) return (await index.search(words)).results;
  const exact = new Map((await index.search(query)).results.map((result) => [result.id, result]));
  const { results } = await index.search(words);
  const kept = results.map(async (result, at) => {
    const inText = exact.get(result.id);
    if (inText || at >= titlesRead) return inText;
    const { meta } = await result.data();
    return hasPhrase(meta['title'] ?? '', query) ? result : undefined;
  });
  return (await Promise.all(kept)).filter((result) => result !== undefined);
}

/**
 * Searches. An unknown word makes the query find nothing, whereas Pagefind would skip it; `loadWords` then loads the
 * words of titles and names.
 */
export async function find(
  index: SearchIndex,
  query: string,
  loadWords: () => Promise<readonly string[]>,
): Promise<SearchAnswer> {
  const words = queryWords(query);
  const counts = await Promise.all(words.map((word) => pagesWith(index, word)));
  const results = counts.every((count) => count > 0) ? await pagesFor(index, query) : [];
  if (results.length > 0) return { results, perWord: [] };

  const known = await loadWords();
  const mended = words.map((word, at) => (counts[at] ? word : nearestWord(word, known)));
  const found = mended.filter((word) => word !== undefined);
  const perWord = await Promise.all(found.map(async (word) => ({ word, count: await pagesWith(index, word) })));
  const suggestion = found.join(' ');
  const isMended = suggestion !== words.join(' ') && found.length === words.length && found.length > 0;
  const helps = isMended && (await index.search(suggestion)).results.length > 0;
  return {
    results: [],
    ...(helps && { suggestion }),
    perWord: words.length > 1 ? perWord.filter(({ count }) => count > 0) : [],
  };
}
