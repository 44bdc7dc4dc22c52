/** The order in which a body goes through our plugins. */
import { unified } from '@astrojs/markdown-remark';
import { createPaths } from '../../story/paths.ts';
import { rehypeDays } from './rehype-days.ts';
import { rehypeLinks } from './rehype-links.ts';
import { remarkEntryLinks } from './remark-entry-links.ts';
import { remarkPlainText } from './remark-plain-text.ts';
import { remarkRefuseUnsafe } from './remark-refuse-unsafe.ts';

/**
 * Returns the Markdown processor for a site below the path `base`: CommonMark and
 * our plugins, without the extensions and the highlighting that no body uses.
 */
export function markdownProcessor(base: string): ReturnType<typeof unified> {
  const paths = createPaths(base);
  return unified({
    gfm: false,
    smartypants: false,
    // Unsafe links are looked for before links to entries become plain addresses.
    remarkPlugins: [remarkRefuseUnsafe, remarkEntryLinks, remarkPlainText],
    rehypePlugins: [rehypeDays, [rehypeLinks, paths]],
  });
}
