/** Notes a body's text without markup: whole for programs, its first paragraph for the timeline. */
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { bodyDataOf } from './body-data.ts';

/** A remark plugin. Lines broken in the source are joined by a space. */
export function remarkPlainText() {
  return (tree: Root, file: VFile): void => {
    const data = bodyDataOf(file);
    const blocks = tree.children
      .map((node) => ({ type: node.type, text: toString(node).replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== '');
    data.text = blocks.map(({ text }) => text).join('\n\n');
    data.summary = blocks.find(({ type }) => type === 'paragraph')?.text ?? '';
  };
}
