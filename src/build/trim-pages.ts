/** Takes out of each page what it does not need: names in its policy, and spaces that nobody sees. */
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rehype } from 'rehype';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import { visit } from 'unist-util-visit';
import { policyHash } from './policy-hash.ts';

/** Takes out of a page's policy those hashes that belong to no inline style or script of the page. */
function rehypePolicy() {
  return (tree: Root): void => {
    const policies: Element[] = [];
    const present = new Set<string>();
    visit(tree, 'element', (element) => {
      const { tagName, properties, children } = element;
      if (tagName === 'meta' && String(properties['httpEquiv']) === 'content-security-policy') policies.push(element);
      if (tagName !== 'script' && tagName !== 'style') return;
      for (const child of children) if (child.type === 'text') present.add(policyHash(child.value));
    });
    for (const { properties } of policies) {
      properties['content'] = String(properties['content']).replace(/ '(sha256-[^']+)'/g, (named, hash: string) =>
        present.has(hash) ? named : '',
      );
    }
  };
}

const trimmer = rehype()
  // Not dangerous since Internet Explorer is gone; or else each apostrophe in an attribute is `&#x27;`.
  .data('settings', { allowDangerousCharacters: true })
  .use(rehypePolicy)
  .use(rehypeMinifyWhitespace)
  .freeze();

/** Returns a page of HTML with what a browser makes the same page of, and no more. */
export function trimmedPage(html: string): string {
  return String(trimmer.processSync(html));
}

/**
 * An integration that trims every page built. Astro names the styles of all pages and
 * scripts of its own in each policy: 700 bytes that do not compress, and more allowed than
 * is needed.
 */
export function trimPages(): AstroIntegration {
  return {
    name: 'trim-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for await (const name of glob('**/*.html', { cwd: folder })) {
          await writeFile(folder + name, trimmedPage(await readFile(folder + name, 'utf8')));
        }
      },
    },
  };
}
