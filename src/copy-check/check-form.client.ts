/** The page for checking a copy: reads it, shows what was found, and saves that. Nothing leaves the browser. */
import { checkCopy, type CheckedSource, type CopyResult, type PassageResult } from './check-copy.ts';
import { plainText, readCopy, type Copy } from './read-copy.ts';
import { missingInWords, resultAsText, verdictInWords } from './check-words.ts';
import { element, part } from '../components/elements.client.ts';

/** A longer text than this is shown only around the passages. */
const mostShown = 200_000;

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
const unreadable: Copy = {
  is: 'nothing readable',
  fix: 'Is it a folder, or a file that has been deleted? Choose one file.',
};

function verdict(result: CopyResult): (Node | string)[] {
  const { title, sentence } = verdictInWords(result);
  const { source } = result;
  const origin = source ? [element('a', { href: source.href }, source.name), ', '] : [];
  return [element('h2', {}, title), element('p', {}, ...origin, sentence)];
}

function row(result: PassageResult, at: number): HTMLLIElement {
  const { source, passage, places } = result;
  const missing = missingInWords(result);
  const isThere = places.length > 0;
  return element(
    'li',
    { className: isThere ? 'found' : 'not-found' },
    element('p', {}, element('strong', {}, isThere ? 'Found' : 'Not found'), ` “${passage.text}”`),
    element(
      'p',
      { className: 'meta' },
      ...(missing === undefined ? [] : [`${missing} `]),
      ...(isThere ? [element('a', { href: `#Passage-${at}` }, 'In your copy'), ' · '] : []),
      element('a', { href: source.href }, source.name),
      ', quoted in ',
      element('a', { href: passage.href }, passage.title),
    ),
  );
}

/** The copy's text, with what was found marked. */
function marked(text: string, results: readonly PassageResult[]): HTMLElement {
  const places = results
    .flatMap(({ places: own }, at) => own.map((place, piece) => ({ ...place, id: piece === 0 ? `Passage-${at}` : '' })))
    .toSorted((a, b) => a.start - b.start);
  const shown = element('pre', { className: 'copy', tabIndex: 0, ariaLabel: 'Your copy' });
  const isLong = text.length > mostShown;
  const between = (from: number, to: number) =>
    isLong && to - from > 2000
      ? `${text.slice(from, from + 1000)}\n[…]\n${text.slice(to - 1000, to)}`
      : text.slice(from, to);
  let at = 0;
  for (const { start, end, id } of places) {
    // One passage may lie within another.
    if (start < at) continue;
    shown.append(between(at, start), element('mark', { id }, text.slice(start, end)));
    at = end;
  }
  shown.append(between(at, text.length));
  return shown;
}

/** Starts the check in `root`, and shows it. */
export function startCheck(root: HTMLElement): void {
  const form = part(root, 'form', HTMLFormElement);
  const field = part(root, 'textarea', HTMLTextAreaElement);
  const chosen = part(root, 'input[type=file]', HTMLInputElement);
  const answer = part(root, '.check-answer', HTMLElement);
  const data = part(root, 'script[type="application/json"]', HTMLScriptElement);
  // Our own page wrote it.
  const sources = JSON.parse(data.textContent) as CheckedSource[];

  /** Counts the questions: only the answer to the latest one is shown. */
  let asked = 0;
  const say = (...children: readonly (Node | string)[]) => {
    answer.replaceChildren(...children);
    // A screen reader announces the heading, and reads on from there.
    const heading = answer.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  };
  const save = (result: CopyResult) => {
    const text = resultAsText(result, location.href);
    const link = element('a', {
      href: URL.createObjectURL(new Blob([text], { type: 'text/plain' })),
      download: 'check.txt',
    });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const show = (text: string, ...before: readonly Node[]) => {
    asked++;
    const result = checkCopy(text, sources);
    const print = element('button', { type: 'button' }, 'Print');
    const keep = element('button', { type: 'button' }, 'Save the result');
    print.addEventListener('click', () => window.print());
    keep.addEventListener('click', () => save(result));
    say(
      ...verdict(result),
      ...before,
      ...(result.results.length > 0
        ? [
            element('ol', {}, ...result.results.map(row)),
            element('p', {}, print, ' ', keep),
            marked(text, result.results),
          ]
        : []),
    );
  };
  const showFile = async (files: FileList | undefined | null) => {
    const file = files?.[0];
    if (!file) return;
    const mine = ++asked;
    const copy = await bytesOf(file).then(readCopy, (): Copy => unreadable);
    if (mine !== asked) return;
    const others =
      files.length > 1
        ? [
            element(
              'p',
              {},
              `Only the first of the ${files.length} files was read, “${file.name}”. Choose one at a time.`,
            ),
          ]
        : [];
    if ('text' in copy) show(copy.text, ...others);
    else say(element('h2', {}, `This is ${copy.is}`), element('p', {}, copy.fix), ...others);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(plainText(field.value));
  });
  // The result was for a text that is no longer there.
  field.addEventListener('input', () => {
    asked++;
    answer.replaceChildren();
  });
  chosen.addEventListener('change', () => {
    void showFile(chosen.files);
  });
  root.addEventListener('dragover', (event) => event.preventDefault());
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    const files = event.dataTransfer?.files;
    if (files?.length) void showFile(files);
    else show(plainText(event.dataTransfer?.getData('text/plain') ?? ''));
  });
  part(root, '.check-no-script', HTMLElement).hidden = true;
  form.hidden = false;
}
