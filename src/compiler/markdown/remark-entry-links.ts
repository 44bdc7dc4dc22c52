/** Turns links to entries by id, `[the order](event:some-id)`, into the addresses of their pages. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { createPaths } from '../../story/paths.ts';
import type { PagedCollection } from '../../story/paths.ts';
import { bodyDataOf } from './body-data.ts';

const collections: ReadonlyMap<string, PagedCollection> = new Map([
  ['event', 'events'],
  ['actor', 'actors'],
  ['deadline', 'deadlines'],
  ['source', 'sources'],
  ['disagreement', 'disagreements'],
]);

// rehype-links puts the base before all links, these included.
const withoutBase = createPaths('/');

/** A remark plugin; each link is also noted, so that its id can be checked. */
export function remarkEntryLinks() {
  return (tree: Root, file: VFile): void => {
    const { links } = bodyDataOf(file);
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const [, scheme = '', id = ''] = /^([a-z]+):(.*)$/i.exec(node.url) ?? [];
      const collection = collections.get(scheme.toLowerCase());
      if (!collection) return;
      links.push({ to: collection, id, line: node.position?.start.line ?? 1 });
      node.url = withoutBase.entry(collection, id);
    });
  };
}
