/** Marks the lists in a body, so that they keep their bullets and numbers: the site’s own lists have none. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A rehype plugin. */
export function rehypeLists() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'ul' || tagName === 'ol') properties['className'] = ['list'];
    });
  };
}
