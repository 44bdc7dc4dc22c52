/** The search field: it searches as the reader types, and keeps the query in the address. */
import { part } from '../components/elements.client.ts';
import { tidyQuery } from './query.ts';
import { answerTo, failedAnswer, waitingAnswer } from './search-answer.client.ts';
import { find, openIndex, type SearchIndex } from './search-index.client.ts';
import { moveByKeys } from './search-keys.client.ts';

/** Milliseconds without a keystroke before a search starts, its result is announced, and a wait is shown. */
const delays = { search: 150, speech: 800, waiting: 400 };

const queryInAddress = () => new URLSearchParams(location.search).get('q') ?? '';
const addressOf = (query: string) => location.pathname + (query ? `?q=${encodeURIComponent(query)}` : '');

/** Starts the search in `root`, and shows it. */
export function startSearch(root: HTMLElement): void {
  const form = part(root, 'form', HTMLFormElement);
  const field = part(root, 'input', HTMLInputElement);
  const status = part(root, '[role=status]', HTMLElement);
  const answer = part(root, '.answer', HTMLElement);
  const fallback = part(root, '.search-fallback', HTMLElement);
  const home = root.dataset['home'] ?? '/';
  const pageTitle = document.title;
  let opening: Promise<SearchIndex> | undefined;
  let latest = 0;
  let settled = queryInAddress();
  let typing: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    opening ??= openIndex(home);
    return opening;
  };
  const loadWords = async () => {
    // Not from the cache, so that a lost connection is not mistaken for a word found nowhere.
    const response = await fetch(`${home}search-words.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(response.statusText);
    return (await response.json()) as string[];
  };
  const show = (children: readonly (Node | string)[], found: boolean) => {
    answer.replaceChildren(...children);
    answer.hidden = children.length === 0;
    fallback.hidden = found;
  };

  const search = async (speechDelay: number) => {
    const mine = ++latest;
    const query = tidyQuery(field.value);
    document.title = query ? `${query} · ${pageTitle}` : pageTitle;
    status.textContent = '';
    if (!query) {
      show([], false);
      return;
    }
    const waiting = setTimeout(() => {
      if (mine === latest) show(waitingAnswer(), true);
    }, delays.waiting);
    let finding;
    let children;
    try {
      finding = await find(await open(), query, loadWords);
      children = await answerTo(query, finding);
    } catch (error) {
      // Most likely the connection was lost, but a bug must not hide behind that.
      reportError(error);
      opening = undefined;
      children = failedAnswer();
    }
    clearTimeout(waiting);
    if (mine !== latest) return;
    show(children, (finding?.results.length ?? 0) > 0);
    setTimeout(() => {
      if (mine !== latest) return;
      const sentences = [...answer.querySelectorAll('h2, h2 + p')].map(({ textContent }) => textContent);
      status.textContent = sentences.join('. ');
    }, speechDelay);
  };

  const submit = () => {
    clearTimeout(typing);
    const query = field.value.trim();
    if (query !== settled) {
      // Typing has put the unfinished query here. Put the previous query back, so that Back returns to it.
      history.replaceState(null, '', addressOf(settled));
      history.pushState(null, '', addressOf(query));
      settled = query;
    }
    void search(0);
  };
  const readAddress = () => {
    clearTimeout(typing);
    settled = queryInAddress();
    field.value = settled;
    void search(0);
  };

  field.addEventListener('input', () => {
    clearTimeout(typing);
    // The pending search is for words that are no longer in the field.
    latest++;
    typing = setTimeout(() => {
      history.replaceState(null, '', addressOf(field.value.trim()));
      void search(delays.speech);
    }, delays.search);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  answer.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="?q="]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    field.value = link.textContent;
    field.focus();
    submit();
  });
  window.addEventListener('popstate', readAddress);
  moveByKeys(root, field);

  part(root, '.search-no-script', HTMLElement).hidden = true;
  form.hidden = false;
  if (settled) fallback.hidden = true;
  readAddress();
  // A reader can type at once; the index is loaded with the first letter, or on returning to a query.
  if (!settled) field.focus({ preventScroll: true });
  const prepare = () => {
    open().catch(() => {
      opening = undefined;
    });
  };
  field.addEventListener('focus', prepare);
  field.addEventListener('input', prepare, { once: true });
}
