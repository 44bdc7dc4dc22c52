/** The page for checking a copy: reads it, shows what was found, and saves that. Nothing leaves the browser. */
import { checkCopy } from './check-copy.ts';
import type { CheckedSource, CopyResult, PassageResult } from './check-copy.ts';
import { isHtml, readFile, textOfHtml } from './read-copy.client.ts';
import { element, part } from '../components/elements.client.ts';
import { counted } from '../story/counted.ts';

/** More text than this is shown only around the passages. */
const mostShown = 200_000;

function verdict({ source, words, results }: CopyResult): (Node | string)[] {
  if (words === 0) return [element('h2', {}, 'There is no text in it')];
  const found = results.filter(({ places }) => places.length > 0).length;
  const all = results.length;
  if (!source) {
    const size = `It has ${counted(words, 'word')}`;
    return found === 0
      ? [
          element('h2', {}, 'This is none of the texts that we quote'),
          element('p', {}, `${size}, and none of our quotations is among them.`),
        ]
      : [
          element('h2', {}, `${counted(found, 'passage')} that we quote ${found === 1 ? 'is' : 'are'} in it`),
          element('p', {}, `${size}. As a whole it is no copy of a text that we have read.`),
        ];
  }
  const sentence =
    all === 0
      ? 'We quote none of its words.'
      : found === all
        ? `${all === 1 ? 'The passage that we quote is' : `All ${all} passages that we quote are`} in it, word for word.`
        : all === 1
          ? 'The passage that we quote is not in it as we have it.'
          : `${found} of the ${all} passages that we quote ${found === 1 ? 'is' : 'are'} in it, word for word.`;
  const title = `“${source.title}”`;
  return [
    element('h2', {}, found === all ? `This is ${title}` : `This looks like ${title}, but words of it differ`),
    element(
      'p',
      {},
      element('a', { href: source.href }, source.name),
      `, ${counted(words, 'word')} in your copy. ${sentence}`,
    ),
  ];
}

function row({ source, passage, places, missing }: PassageResult, at: number): HTMLLIElement {
  const isThere = places.length > 0;
  return element(
    'li',
    { className: isThere ? 'found' : 'not-found' },
    element('p', {}, element('strong', {}, isThere ? 'Found' : 'Not found'), ` “${passage.text}”`),
    element(
      'p',
      { className: 'meta' },
      ...(missing === undefined ? [] : [`Your copy does not have “${missing}” in this order. `]),
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
    // One passage may stand within another.
    if (start < at) continue;
    shown.append(between(at, start), element('mark', { id }, text.slice(start, end)));
    at = end;
  }
  shown.append(between(at, text.length));
  return shown;
}

/** Makes the check in `root` work, and shows it. */
export function startCheck(root: HTMLElement): void {
  const form = part(root, 'form', HTMLFormElement);
  const field = part(root, 'textarea', HTMLTextAreaElement);
  const chosen = part(root, 'input[type=file]', HTMLInputElement);
  const answer = part(root, '.check-answer', HTMLElement);
  const data = part(root, 'script[type="application/json"]', HTMLScriptElement);
  // Written by our own page.
  const sources = JSON.parse(data.textContent) as CheckedSource[];

  const save = () => {
    const lines = [...answer.querySelectorAll('h2, p')].map(({ textContent }) => textContent);
    const link = element('a', {
      href: URL.createObjectURL(new Blob([lines.join('\n')], { type: 'text/plain' })),
      download: 'check.txt',
    });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const show = (given: string) => {
    const text = isHtml(given) ? textOfHtml(given) : given;
    const result = checkCopy(text, sources);
    const print = element('button', { type: 'button' }, 'Print');
    const keep = element('button', { type: 'button' }, 'Save the result');
    print.addEventListener('click', () => {
      window.print();
    });
    keep.addEventListener('click', save);
    answer.replaceChildren(
      ...verdict(result),
      ...(result.results.length > 0 ? [element('ol', {}, ...result.results.map(row))] : []),
      ...(result.results.length > 0
        ? [element('p', { className: 'check-keep' }, print, ' ', keep), marked(text, result.results)]
        : []),
    );
    answer.focus();
  };
  const showFile = async (file: File | undefined) => {
    if (!file) return;
    const text = await readFile(file);
    if (text !== undefined) {
      show(text);
      return;
    }
    answer.replaceChildren(
      element('h2', {}, 'This file is no text'),
      element('p', {}, 'Of a PDF or a picture, copy the words and paste them above.'),
    );
    answer.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(field.value);
  });
  // What was said of a text that is no longer there.
  field.addEventListener('input', () => {
    answer.replaceChildren();
  });
  chosen.addEventListener('change', () => {
    void showFile(chosen.files?.[0]);
  });
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void showFile(file);
    else show(event.dataTransfer?.getData('text/plain') ?? '');
  });
  part(root, '.check-no-script', HTMLElement).hidden = true;
  form.hidden = false;
}
