/** HTML in the texts of other timelines, as the Markdown that a page here can show. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rehype } from 'rehype';
import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { leftovers } from '../compiler/markdown/remark-refuse-unshown.ts';
import { withoutRefused } from '../story/characters.ts';
import { addressFrom } from './address.ts';
import { cleaned, isHtml, isWeb, treeOfHtml, type Note } from './html.ts';

const fromHtml = rehype().use(rehypeRemark).freeze();
const toMarkdown = remark().use(remarkGfm).data('settings', { bullet: '-', emphasis: '*', rule: '-' }).freeze();

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

/** Returns a text, HTML or plain, as Markdown, and notes what it says in another way. */
export function markdownOf(text: string, note: Note): string {
  const safe = cleaned(text);
  if (safe.trim() === '') return '';
  const tree = isHtml(safe) ? inParagraphs(fromHtml.runSync(treeOfHtml(safe, note))) : treeOfPlain(safe);
  simplified(tree, note);
  // References may stand for what is forbidden.
  return withoutRefused(toMarkdown.stringify(tree)).trim();
}
