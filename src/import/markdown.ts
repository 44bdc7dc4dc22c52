/** HTML in the texts of other timelines, as the Markdown that a page here can show. */
import type { Element, Nodes, Root as HtmlRoot } from 'hast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rehype } from 'rehype';
import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { leftovers } from '../compiler/markdown/remark-refuse-unshown.ts';
import { addressFrom } from './address.ts';
import { textOfHtml } from '../copy-check/text-of-html.ts';
import { isVisible, withoutRefused } from '../story/characters.ts';

/** Notes something that is said in another way than it was. */
export type Note = (what: string) => void;

const fromHtml = rehype().data('settings', { fragment: true }).use(rehypeRemark).freeze();
const toMarkdown = remark().use(remarkGfm).data('settings', { bullet: '-', emphasis: '*', rule: '-' }).freeze();

const isWeb = (address: string): boolean => /^(?:https?:\/\/|mailto:)\S+$/i.test(address) && URL.canParse(address);

/** The elements that a text may have; what else stands between `<` and `>` is not HTML. */
const tags =
  'a|abbr|address|article|aside|audio|b|big|blockquote|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|label|li|main|mark|nav|noscript|object|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|math|canvas|table|tbody|td|template|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr';
/** A tag; attributes have values, or it could be a sentence: `a<b and c>d`. */
const tag = new RegExp(String.raw`</?(?:${tags})(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*\s*/?>`, 'i');
const isHtml = (text: string): boolean => tag.test(text) || /&(?:[a-z]\w*|#\d+|#x[\da-f]+);/i.test(text);
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
function withoutEmbedded(tree: HtmlRoot, note: Note): void {
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

/** Returns a node's text as one that a reader sees, and no Markdown. */
const plain = (node: Nodes | RootContent | Root): PhrasingContent => ({ type: 'text', value: toString(node) });

/** What a body here cannot have becomes text; what looks like other programs' Markdown becomes code. */
function simplified(tree: Root, note: Note): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const children = parent.children as RootContent[];
    const put = (...nodes: RootContent[]): [typeof SKIP, number] => {
      children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    };
    if (node.type === 'heading') {
      note('a heading is a paragraph');
      return put({ type: 'paragraph', children: [{ type: 'strong', children: [plain(node)] }] });
    }
    if (node.type === 'image') return put({ type: 'text', value: node.alt ?? '' });
    if (node.type === 'html') return put();
    if (node.type === 'delete') {
      note('words that were struck through are plain');
      return put(plain(node));
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean') node.checked = null;
    if (node.type === 'code') node.lang = node.meta = null;
    if (node.type === 'table') {
      const width = Math.max(...node.children.map((row) => row.children.length));
      for (const row of node.children)
        while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
    }
    if (node.type === 'emphasis' || node.type === 'strong') {
      // Blanks within the marks would have to be written as references, which nobody can edit.
      const [first, last] = [node.children[0], node.children.at(-1)];
      const before = first?.type === 'text' && /^\s/.test(first.value) ? ' ' : '';
      const after = last?.type === 'text' && /\s$/.test(last.value) ? ' ' : '';
      if (first?.type === 'text') first.value = first.value.trimStart();
      if (last?.type === 'text') last.value = last.value.trimEnd();
      if (toString(node) === '') return put({ type: 'text', value: before || after });
      if (!before && !after) return undefined;
      const parts: RootContent[] = [node];
      if (before) parts.unshift({ type: 'text', value: before });
      if (after) parts.push({ type: 'text', value: after });
      children.splice(index, 1, ...parts);
      return [SKIP, index + (before ? 1 : 0)];
    }
    if (node.type === 'link') {
      node.url = addressFrom(node.url) ?? node.url;
      if (node.title) note(`the title of a link, “${node.title}”, was left out`);
      node.title = null;
      const isOnlyAddress = toString(node).trim() === '';
      if (isOnlyAddress)
        return put(...(isWeb(node.url) ? [{ ...node, children: [{ type: 'text' as const, value: node.url }] }] : []));
      if (isWeb(node.url)) return undefined;
      note(`the link to “${node.url}” is plain text`);
      return put(plain(node));
    }
    if (node.type === 'text') {
      const matches = leftovers.map(([one]) => one.exec(node.value)).filter((match) => match !== null);
      const [found] = matches.toSorted((a, b) => a.index - b.index);
      if (!found) return undefined;
      note('signs that look like another program’s markup are code');
      // Up to the blanks on either side.
      const start = node.value.slice(0, found.index).search(/\S*$/);
      const end = found.index + found[0].length + node.value.slice(found.index + found[0].length).search(/\s|$/);
      const rest = node.value.slice(end);
      put(
        ...(start > 0 ? [{ type: 'text' as const, value: node.value.slice(0, start) }] : []),
        { type: 'inlineCode', value: node.value.slice(start, end).replace(/\s+/g, ' ').trim() },
        ...(rest ? [{ type: 'text' as const, value: rest }] : []),
      );
      return [SKIP, index + (start > 0 ? 2 : 1)];
    }
    return undefined;
  });
}

/** A plain text as a tree: blank lines part paragraphs, and a line's end stays one. */
function treeOfPlain(text: string): Root {
  const paragraphs = text.split(/\n\s*\n/).flatMap((paragraph) => {
    const lines = paragraph.split('\n').flatMap((line) => line.trim() || []);
    const children = lines.flatMap((value, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text', value },
    ]);
    return children.length > 0 ? [{ type: 'paragraph' as const, children }] : [];
  });
  return { type: 'root', children: paragraphs };
}

/** Phrases that stand outside any paragraph, as fragments of HTML have them, are put into one. */
const blocks = new Set(['paragraph', 'list', 'blockquote', 'table', 'code', 'thematicBreak', 'heading']);
function inParagraphs({ children }: Root): Root {
  const whole: RootContent[] = [];
  for (const node of children) {
    const last = whole.at(-1);
    if (blocks.has(node.type)) whole.push(node);
    else if (last?.type === 'paragraph' && !children.includes(last)) last.children.push(node as PhrasingContent);
    else whole.push({ type: 'paragraph', children: [node as PhrasingContent] });
  }
  return { type: 'root', children: whole };
}

/** Returns a text without forbidden characters; those that end a line, as some programs have them, end one. */
const cleaned = (text: string): string => withoutRefused(text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n'));

/** Returns a text, HTML or plain, as Markdown, and notes what it says in another way. */
export function markdownOf(text: string, note: Note): string {
  const safe = cleaned(text);
  if (safe.trim() === '') return '';
  let tree: Root;
  if (isHtml(safe)) {
    const html = fromHtml.parse(prepared(safe));
    withoutEmbedded(html, note);
    tree = inParagraphs(fromHtml.runSync(html));
  } else tree = treeOfPlain(safe);
  simplified(tree, note);
  return toMarkdown.stringify(tree).trim();
}

/** Returns a text, HTML or plain, as the words alone, in one line. */
export function wordsOf(text: string): string {
  const safe = cleaned(text);
  const words = isHtml(safe) ? textOfHtml(prepared(safe)) : safe;
  // References may stand for what is forbidden.
  const line = withoutRefused(words).replace(/\s+/g, ' ').trim();
  return isVisible(line) ? line : '';
}

/** Returns the web addresses that an HTML text links, in its order. */
export function addressesIn(text: string): string[] {
  const found: string[] = [];
  if (isHtml(text))
    visit(fromHtml.parse(prepared(text)), 'element', ({ properties: { href } }) => {
      if (typeof href === 'string' && isWeb(href)) found.push(href);
    });
  return found;
}
