/** HTML as other programs write it: what is a tag, and what in it is no text. */
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { rehype } from 'rehype';
import { SKIP, visit } from 'unist-util-visit';
import { textOfHtml } from '../copy-check/text-of-html.ts';
import { isVisible, withoutRefused } from '../story/characters.ts';
import { link } from '../story/collections/values.ts';

/** Notes something that is said in another way than it was. */
export type Note = (what: string) => void;

const parser = rehype().data('settings', { fragment: true }).freeze();

/** Returns whether a text is an address that a link may have. */
export const isWeb = (address: string): boolean =>
  /^(?:https?:\/\/|mailto:)\S+$/i.test(address) && URL.canParse(address);

/** The elements that a text may have; what else stands between `<` and `>` is not HTML. */
const tags =
  'a|abbr|address|article|aside|audio|b|big|blockquote|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|label|li|main|mark|nav|noscript|object|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|math|canvas|table|tbody|td|template|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr';
/** A tag; attributes have values, or it could be a sentence: `a<b and c>d`. */
const tag = new RegExp(String.raw`</?(?:${tags})(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*\s*/?>`, 'i');
/** Returns whether a text is HTML: it has a tag or a reference. */
export const isHtml = (text: string): boolean => tag.test(text) || /&(?:[a-z]\w*|#\d+|#x[\da-f]+);/i.test(text);
const notTag = new RegExp(`<(?!/?(?:${tags})\\b|!--)`, 'gi');
/** The edges of what stands on lines of its own, or in cells: without a space there, words would run together. */
const edge = /<\/?(?:p|div|li|td|th|tr|dt|dd|h[1-6]|option|button|select|blockquote|section|article)\b/gi;

/** Returns HTML with what no parser would keep apart or in: signs that are no tags, and items outside any list. */
function prepared(html: string): string {
  const whole = html.replace(notTag, '&lt;').replace(edge, ' $&');
  if (/<t[dhr]\b/i.test(whole) && !/<table\b/i.test(whole)) return `<table>${whole}</table>`;
  return /<li\b/i.test(whole) && !/<[uo]l\b/i.test(whole) ? `<ul>${whole}</ul>` : whole;
}

const raised = new Map(Array.from('0123456789+-n').map((sign, at) => [sign, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ')[at] ?? sign]));
const lowered = new Map(Array.from('0123456789+-').map((sign, at) => [sign, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋')[at] ?? sign]));

/** Returns words set higher or lower as the signs that there are for that, or after `^` or `_`. */
function shifted(words: string, isHigh: boolean): string {
  const signs = isHigh ? raised : lowered;
  return Array.from(words).every((sign) => signs.has(sign))
    ? Array.from(words)
        .map((sign) => signs.get(sign))
        .join('')
    : `${isHigh ? '^' : '_'}${words}`;
}

const unheld = ['script', 'style', 'noscript', 'template', 'svg', 'math', 'canvas'];
const embedding = ['iframe', 'embed', 'object', 'img', 'video', 'audio', 'source'];

/** What is embedded becomes a link to it; what is no text goes. */
function withoutEmbedded(tree: Root, note: Note): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const { src, data, alt } = node.properties;
    const address = [src, data].find((value) => typeof value === 'string') ?? '';
    if (!parent || index === undefined) return undefined;
    if (unheld.includes(node.tagName)) {
      note(`a ${node.tagName} in the text was left out`);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'sup' || node.tagName === 'sub') {
      parent.children[index] = { type: 'text', value: shifted(toString(node), node.tagName === 'sup') };
      return undefined;
    }
    if (!embedding.includes(node.tagName)) return undefined;
    const isData = address.startsWith('data:');
    note(isData ? 'an image within the text was left out' : 'what was embedded in the text is a link');
    const words = (typeof alt === 'string' && alt.trim()) || (isData ? '' : address);
    const inside = node.children.length > 0 ? [{ type: 'text' as const, value: ' ' }, ...node.children] : [];
    node.tagName = 'a';
    node.properties = address && !isData ? { href: address } : {};
    node.children = [{ type: 'text', value: words }, ...inside];
    return undefined;
  });
}

/** Returns a text without forbidden characters; those that end a line, as some programs have them, end one. */
export const cleaned = (text: string): string => withoutRefused(text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n'));

/** Returns HTML as a tree, in which what is no text is a link or left out, and noted. */
export function treeOfHtml(html: string, note: Note): Root {
  const tree = parser.parse(prepared(html));
  withoutEmbedded(tree, note);
  return tree;
}

/** Returns a text, HTML or plain, as the words alone, in one line. */
export function wordsOf(text: string): string {
  const safe = cleaned(text);
  const words = isHtml(safe) ? textOfHtml(prepared(safe)) : safe;
  // References may stand for what is forbidden.
  let line = withoutRefused(words).replace(/\s+/g, ' ').trim();
  // Within the words of a link there may be another.
  while (link.test(line)) line = line.replace(link, '$1 ($2)');
  return isVisible(line) ? line : '';
}

/** Returns the web addresses that an HTML text links, in its order. */
export function addressesIn(text: string): string[] {
  const found: string[] = [];
  if (isHtml(text))
    visit(parser.parse(prepared(text)), 'element', ({ properties: { href } }) => {
      if (typeof href === 'string' && isWeb(href)) found.push(href);
    });
  return found;
}
