/** Takes out of each page what it does not need: names in its policy, and runs of spaces. */
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

/** Returns a page with one space for each run of spaces, but in what is no HTML text. */
export function singleSpaces(html: string): string {
  return html.replace(/(<(script|style|pre)\b[\s\S]*?<\/\2>)|[ \t\r\n\f]{2,}/g, (_, kept?: string) => kept ?? ' ');
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
          const html = await readFile(folder + name, 'utf8');
          await writeFile(folder + name, trimmedPolicy(singleSpaces(html)));
        }
      },
    },
  };
}
