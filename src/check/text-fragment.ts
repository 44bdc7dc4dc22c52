/** Links to words within a page elsewhere: text fragments (the URL Fragment Text Directives of WICG), in all browsers since 2024. */
import { gaps } from './fingerprint.ts';

/** What may stand otherwise in the page: quotation marks have several forms. */
const uncertain = /['‘’"“”]/;
/** How many words at either end are enough to find a passage. */
const most = 5;

const encoded = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/** The first words that stand as they are in the page, at least one. */
function certain(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => uncertain.test(word));
  return words.slice(0, Math.max(1, Math.min(most, end < 0 ? most : end)));
}

/** Returns the directive for a quotation: all of it where it is short, or how it starts and ends. */
export function textDirective(quotation: string): string {
  const pieces = quotation
    .split(gaps)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((piece) => piece !== '')
    .map((piece) => piece.split(/\s+/));
  const [first = [], ...rest] = pieces;
  const last = rest.at(-1) ?? first;
  if (rest.length === 0 && first.length <= most && !uncertain.test(quotation)) return `text=${encoded(first)}`;
  return `text=${encoded(certain(first))},${encoded(certain(last.toReversed()).toReversed())}`;
}

/** Returns a page's address with all of some quotations marked when it opens. */
export function withPassages(address: string, quotations: readonly string[]): string {
  if (quotations.length === 0) return address;
  return `${address}${address.includes('#') ? '' : '#'}:~:${quotations.map(textDirective).join('&')}`;
}
