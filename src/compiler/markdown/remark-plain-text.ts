/** Notes a body's text without markup: whole for programs, its first paragraph for the timeline. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { bodyOf } from './body-data.ts';

const holdsBlocks = new Set(['blockquote', 'list', 'listItem', 'table', 'tableRow']);

/** The text of a node; blocks within it, and lines broken on purpose, are separated by a space. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return toString(node);
  return node.children.map(textOf).join(holdsBlocks.has(node.type) ? ' ' : '');
}

/** A remark plugin. Lines broken in the source are joined by a space. */
export function remarkPlainText() {
  return (tree: Root, file: VFile): void => {
    const data = bodyOf(file);
    const blocks = tree.children
      .map((node) => ({ type: node.type, text: textOf(node).replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== '');
    data.text = blocks.map(({ text }) => text).join('\n\n');
    data.summary = blocks.find(({ type }) => type === 'paragraph')?.text ?? '';
  };
}
