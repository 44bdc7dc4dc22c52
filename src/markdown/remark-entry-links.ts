/** Turns links to entries by id, `[the order](event:some-id)`, into the addresses of their pages. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { PagedCollection, Paths } from '../timeline/paths.ts';
import { bodyDataOf } from './body-data.ts';

const collections: Record<string, PagedCollection> = {
  event: 'events',
  actor: 'actors',
  deadline: 'deadlines',
  source: 'sources',
};

/** A remark plugin; each link is also noted, so that its id can be checked. */
export function remarkEntryLinks(paths: Paths) {
  return (tree: Root, file: VFile): void => {
    const { links } = bodyDataOf(file);
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const [, scheme = '', id = ''] = /^([a-z]+):(.*)$/.exec(node.url) ?? [];
      const collection = collections[scheme];
      if (!collection) return;
      links.push({ to: collection, id, line: node.position?.start.line ?? 1 });
      node.url = paths.entry(collection, id);
    });
  };
}
