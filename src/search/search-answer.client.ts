/** Shows what a search found, as elements: a page's text is never read as HTML. */
import { element } from '../components/elements.client.ts';
import { queryWords } from './query.ts';
import { perWordSentence, excerptParts, foundSentence, nothingSentence } from './sentences.ts';
import type { SearchAnswer, PageFound, Result } from './search-index.client.ts';

const atOnce = 10;

type Children = readonly (Node | string)[];

const queryLink = (query: string) => element('a', { href: `?q=${encodeURIComponent(query)}` }, query);

function resultItem({ url, meta, content }: PageFound, words: readonly string[]): HTMLLIElement {
  const parts = excerptParts(content, words);
  const date = meta['date'];
  return element(
    'li',
    {},
    element('small', {}, meta['kind'] ?? '', ...(date ? [' ', element('span', {}, date)] : [])),
    element('a', { href: url }, meta['title'] ?? url),
    element('p', {}, ...parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text))),
  );
}

/** A list that grows by ten, with a button while there are more. */
async function resultList(results: readonly Result[], words: readonly string[]): Promise<Children> {
  const list = element('ol', { className: 'results' });
  const more = element('button', { type: 'button' }, 'Show more');
  let requested = 0;
  const grow = async () => {
    // Counted before the pages are there: a second press must not ask for the same ones.
    const start = requested;
    requested += atOnce;
    more.hidden = requested >= results.length;
    const pages = await Promise.all(results.slice(start, requested).map(({ data }) => data()));
    list.append(...pages.map((page) => resultItem(page, words)));
    return list.children[start]?.querySelector('a');
  };
  more.addEventListener('click', () => {
    grow().then(
      // The button may be gone by then, and the focus with it.
      (first) => first?.focus(),
      () => {
        more.replaceWith(element('p', {}, 'The others could not be loaded. Load this page again to see them.'));
      },
    );
  });
  await grow();
  return [list, more];
}

/** Returns the answer to a query; it starts with a heading, whose text screen readers announce. */
export async function answerTo(query: string, { results, suggestion, perWord }: SearchAnswer): Promise<Children> {
  if (results.length > 0) {
    return [element('h2', {}, foundSentence(query, results.length)), ...(await resultList(results, queryWords(query)))];
  }
  const answer: Node[] = [element('h2', {}, nothingSentence(query))];
  if (suggestion) answer.push(element('p', {}, 'Did you mean ', queryLink(suggestion), '?'));
  if (perWord.length > 0) {
    const rows = perWord.map(({ word, count }) => element('li', {}, queryLink(word), ` ${perWordSentence(count)}`));
    answer.push(
      element('p', {}, 'Each of these by itself finds pages:'),
      element('ul', { className: 'per-word' }, ...rows),
    );
  }
  return answer;
}

/** Returns what is shown when the index did not load. */
export const failedAnswer = (): Children => [
  element('h2', {}, 'The search could not be loaded'),
  element('p', {}, 'Perhaps the connection was lost. Press Search to try again, or look in the lists below.'),
];

/** Returns what is shown while the index loads over a slow connection. */
export const waitingAnswer = (): Children => [element('h2', {}, 'Searching …')];
