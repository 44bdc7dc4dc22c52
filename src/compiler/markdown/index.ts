/** Turns a body into HTML: CommonMark with bare addresses as links, and our plugins in their order. */
import type { Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import { createPaths } from '../../story/paths.ts';
import type { Body } from '../entry.ts';
import { bodyTooMuch, deepest, tooDeep } from '../limits.ts';
import { bodyOf } from './body-data.ts';
import { rehypeDays } from './rehype-days.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeLists } from './rehype-lists.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkPlainText } from './remark-plain-text.ts';
import { remarkRefuseUnsafe } from './remark-refuse-unsafe.ts';
import { remarkRefuseUnshown } from './remark-refuse-unshown.ts';

/** Turns a body's Markdown into HTML. Only the story's body has sections, each below a heading of the second level. */
export type Render = (markdown: string, withSections?: boolean) => Body;

/** An empty body. */
export const emptyBody: Body = { html: '', text: '', summary: '', sections: [], links: [], findings: [] };

/** Whether a tree is nested too deep; not recursive, since it may have thousands of levels. */
function isTooDeep(tree: Root): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/** Splits a body at its headings; the first part, which may be empty, has none. */
function partsOf(nodes: HtmlRoot['children']): { title: string; nodes: HtmlRoot['children'] }[] {
  const parts: { title: string; nodes: HtmlRoot['children'] }[] = [{ title: '', nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'h2') parts.push({ title: toString(node), nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts;
}

/** Returns the renderer for a site below the path `base`. Faults in a body are listed in its findings. */
export function createRenderer(base: string): Render {
  const fromMarkdown = remark()
    // For tables and bare addresses, which become links; the rest of GFM is refused.
    .use(remarkGfm, { singleTilde: false })
    .use(remarkRefuseUnsafe)
    .use(remarkRefuseUnshown)
    .use(remarkPlainText)
    .use(remarkRehype)
    .freeze();
  const toHtml = rehype()
    .use(rehypeDays)
    .use(rehypeLists)
    .use(rehypeTables)
    .use(rehypeLinks, createPaths(base))
    .freeze();
  return (markdown, withSections = false) => {
    if (!markdown.trim()) return emptyBody;
    const tooMuch = bodyTooMuch(markdown);
    if (tooMuch) return { ...emptyBody, findings: [tooMuch] };
    const file = new VFile(markdown);
    file.data.hasSections = withSections;
    const tree = fromMarkdown.parse(file);
    if (isTooDeep(tree)) return { ...emptyBody, findings: [tooDeep(1)] };
    // unified’s types do not follow a tree through plugins that return nothing.
    const html = toHtml.runSync(fromMarkdown.runSync(tree, file), file) as HtmlRoot;
    const parts = partsOf(html.children);
    const printed = parts.map(({ title, nodes }) => ({ title, html: toHtml.stringify({ ...html, children: nodes }) }));
    return Object.assign(bodyOf(file), { html: printed[0]?.html ?? '', sections: printed.slice(1) });
  };
}
