/** Puts the base path before links within the site, and marks links that leave it. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Paths } from '../timeline/paths.ts';

/** A rehype plugin. Links that already start with the base path are left as they are. */
export function rehypeLinks(paths: Paths) {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName !== 'a' || typeof href !== 'string') return;
      if (/^https?:/i.test(href)) properties['rel'] = ['external'];
      else if (href.startsWith('/') && !href.startsWith(paths.home)) properties['href'] = paths.file(href.slice(1));
    });
  };
}
