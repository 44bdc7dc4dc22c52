/** Keeps each page's policy to what stands on the page. */
import type { AstroIntegration } from 'astro';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { policyHash } from './policy-hash.ts';

/** Returns a page without those hashes of its policy that belong to no inline style or script of it. */
export function trimmedPolicy(html: string): string {
  const inline = html.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g);
  const present = new Set([...inline].map(([, , text = '']) => policyHash(text)));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replace(/ '(sha256-[^']+)'/g, (kept, hash: `sha256-${string}`) => (present.has(hash) ? kept : '')),
  );
}

/**
 * An integration that trims the policy of every page built. Astro names the styles of all
 * pages and scripts of its own in each: 700 bytes that do not compress, and more allowed
 * than is needed.
 */
export function trimPolicy(): AstroIntegration {
  return {
    name: 'trim-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for await (const name of glob('**/*.html', { cwd: folder })) {
          const html = await readFile(folder + name, 'utf8');
          await writeFile(folder + name, trimmedPolicy(html));
        }
      },
    },
  };
}
