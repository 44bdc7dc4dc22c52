/** Marks the lists of a body, so that they have their bullets and numbers: the site’s own lists have none. */
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
