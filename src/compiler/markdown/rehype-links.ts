/** Puts the base path before links within the site, and marks links that leave it. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Paths } from '../../story/paths.ts';

/** A rehype plugin; the only place where a body's links get the base path. */
export function rehypeLinks(paths: Paths) {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName !== 'a' || typeof href !== 'string') return;
      if (/^https?:/i.test(href)) properties['rel'] = ['external'];
      else if (href.startsWith('/')) properties['href'] = paths.file(href.slice(1));
    });
  };
}
