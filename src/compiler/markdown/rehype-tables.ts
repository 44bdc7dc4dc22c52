/** Gives table cells their headers. On a narrow page each cell is a line that starts with its column's name. */
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

const cellsOf = (row: Element): Element[] => row.children.filter((child) => child.type === 'element');

/** A rehype plugin. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (table) => {
      if (table.tagName !== 'table') return;
      table.properties = { className: ['table'], role: 'table' };
      const rows: Element[] = [];
      visit(table, 'element', (part) => {
        if (part.tagName === 'thead' || part.tagName === 'tbody') part.properties = { role: 'rowgroup' };
        if (part.tagName === 'tr') rows.push(part);
      });
      const [head, ...body] = rows;
      const names = head ? cellsOf(head).map((cell) => toString(cell)) : [];
      for (const row of rows) row.properties = { role: 'row' };
      for (const cell of head ? cellsOf(head) : []) cell.properties = { scope: 'col', role: 'columnheader' };
      for (const row of body)
        cellsOf(row).forEach((cell, at) => {
          if (at === 0) Object.assign(cell, { tagName: 'th', properties: { scope: 'row', role: 'rowheader' } });
          else cell.properties = { role: 'cell', dataColumn: names[at] };
        });
    });
  };
}
