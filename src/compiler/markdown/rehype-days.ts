/** Marks dates written out in full, `6 August 2020`, as `<time>`. */
import type { ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findDaysInText } from '../../story/day.ts';
import { bodyOf } from './body-data.ts';

/** A rehype plugin; a date that does not exist becomes a finding. */
export function rehypeDays() {
  return (tree: Root, file: VFile): void => {
    const { findings } = bodyOf(file);
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const found = findDaysInText(node.value);
      if (found.length === 0) return undefined;
      const pieces: ElementContent[] = [];
      let rest = 0;
      for (const { index: at, text, day } of found) {
        if (!day) {
          const before = node.value.slice(0, at).split('\n').length - 1;
          const line = (node.position?.start.line ?? 1) + before;
          const message = `“${text}” is not a day that exists.`;
          findings.push({ line, rule: 'bad-date', message, fix: 'Correct the day, the month or the year.' });
          continue;
        }
        const words: Text = { type: 'text', value: text };
        pieces.push({ type: 'text', value: node.value.slice(rest, at) });
        pieces.push({ type: 'element', tagName: 'time', properties: { dateTime: day }, children: [words] });
        rest = at + text.length;
      }
      pieces.push({ type: 'text', value: node.value.slice(rest) });
      const kept = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
      parent.children.splice(index, 1, ...kept);
      return [SKIP, index + kept.length];
    });
  };
}
