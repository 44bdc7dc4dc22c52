/** Resolves links to entries, `event:some-id`, and to pages, `/about/`, and marks links that leave the site. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { collections, pagedCollections, type PagedCollection } from '../../story/collections/registry.ts';
import { indexed, type Paths } from '../../story/paths.ts';
import { bodyOf } from './body-data.ts';

/** The collection that a link's scheme stands for. */
export const schemes: ReadonlyMap<string, PagedCollection> = new Map(
  pagedCollections.map((collection) => [collections[collection].one, collection]),
);

/** A rehype plugin that resolves links, and records those to entries so that their ids can be checked. */
export function rehypeLinks(paths: Paths) {
  return (tree: Root, file: VFile): void => {
    const { links } = bodyOf(file);
    visit(tree, 'element', ({ tagName, properties, position }) => {
      const { href } = properties;
      if (tagName !== 'a' || typeof href !== 'string') return;
      const [, scheme = '', id = ''] = /^([a-z]+):(.*)$/i.exec(href) ?? [];
      const collection = schemes.get(scheme.toLowerCase());
      if (collection) {
        links.push({ to: collection, id, line: position?.start.line ?? 1 });
        properties['href'] = paths.entry(collection, id);
      } else if (/^https?$/i.test(scheme)) properties['rel'] = ['external'];
      else if (href.startsWith('/')) {
        const listed = indexed.find((name) => href === `/${name}/`);
        if (listed) links.push({ to: listed, line: position?.start.line ?? 1 });
        properties['href'] = paths.file(href.slice(1));
      }
    });
  };
}
