/** Links to words within a page elsewhere: URL Fragment Text Directives (WICG), in all browsers since 2024. */
import { gaps } from '../fingerprint/fingerprint.ts';

/** Characters that may differ on the page: quotation marks have several forms. */
const uncertain = /['‘’"“”]/;
/** How many words at either end identify a passage. */
const most = 5;

const encoded = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/** The runs of words that are in the page exactly as quoted. */
function sureRuns(words: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (uncertain.test(word)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

/** Returns the directive for a quotation: all of it if it is short, or else how it starts and ends. */
export function textDirective(quotation: string): string {
  const pieces = quotation
    .split(gaps)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((piece) => piece !== '')
    .map((piece) => piece.split(/\s+/));
  const runs = pieces.flatMap(sureRuns);
  const [start = pieces[0] ?? [], end = start] = [runs[0], runs.at(-1)];
  if (start === end && start.length <= 2 * most) return `text=${encoded(start)}`;
  return `text=${encoded(start.slice(0, most))},${encoded(end.slice(-most))}`;
}

/** Returns an address that opens a page with one or more quotations marked. */
export function withPassages(address: string, quotations: readonly string[]): string {
  return `${address}${address.includes('#') ? '' : '#'}:~:${quotations.map(textDirective).join('&')}`;
}
