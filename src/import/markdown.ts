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
import { textOfHtml } from '../copy-check/text-of-html.ts';
import { withoutRefused } from '../story/characters.ts';

/** Notes something that is said in another way than it was. */
export type Note = (what: string) => void;

const fromHtml = rehype().data('settings', { fragment: true }).use(rehypeRemark).freeze();
const toMarkdown = remark().use(remarkGfm).data('settings', { bullet: '-', emphasis: '*', rule: '-' }).freeze();

const isHtml = (text: string): boolean => /<\/?[a-z][^<>]*>|&(?:[a-z]\w*|#\d+|#x[\da-f]+);/i.test(text);
const isWeb = (address: string): boolean => /^(?:https?:\/\/|mailto:)\S+$/i.test(address) && URL.canParse(address);

/** What is embedded becomes a link to it; what is no text goes. */
function withoutEmbedded(tree: HtmlRoot, note: Note): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const { src, data, alt } = node.properties;
    const address = [src, data].find((value) => typeof value === 'string');
    if (['script', 'style', 'noscript', 'template'].includes(node.tagName) && parent && index !== undefined) {
      note(`a ${node.tagName} was left out`);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (!['iframe', 'embed', 'object', 'img', 'video', 'audio', 'source'].includes(node.tagName)) return undefined;
    note('what was embedded in the text is a link');
    const words = (typeof alt === 'string' && alt.trim()) || address || '';
    node.tagName = 'a';
    node.properties = address ? { href: address } : {};
    node.children = [{ type: 'text', value: words }, ...node.children];
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
    if (node.type === 'link') {
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
      const pattern = leftovers.find(([one]) => one.test(node.value))?.[0];
      if (!pattern) return undefined;
      note('signs that look like another program’s markup are code');
      return put({ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ').trim() });
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

/** Returns a text, HTML or plain, as Markdown, and notes what it says in another way. */
export function markdownOf(text: string, note: Note): string {
  const safe = withoutRefused(text.replace(/\r\n?/g, '\n'));
  if (safe.trim() === '') return '';
  let tree: Root;
  if (isHtml(safe)) {
    const html = fromHtml.parse(safe);
    withoutEmbedded(html, note);
    tree = inParagraphs(fromHtml.runSync(html));
  } else tree = treeOfPlain(safe);
  simplified(tree, note);
  return toMarkdown.stringify(tree).trim();
}

/** Returns a text, HTML or plain, as the words alone, in one line. */
export function wordsOf(text: string): string {
  const safe = withoutRefused(text);
  const words = isHtml(safe) ? textOfHtml(safe) : safe;
  return words.replace(/\s+/g, ' ').trim();
}

/** Returns the web addresses that an HTML text links, in its order. */
export function addressesIn(text: string): string[] {
  const found: string[] = [];
  if (isHtml(text))
    visit(fromHtml.parse(text), 'element', ({ properties: { href } }) => {
      if (typeof href === 'string' && isWeb(href)) found.push(href);
    });
  return found;
}
