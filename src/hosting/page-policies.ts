/** Each page's Content-Security-Policy (CSP Level 3): it names the inline styles and scripts of the page, and no others. */
import { createHash } from 'node:crypto';
import { oncePerText } from '../story/once.ts';

/** Returns the name of an inline style or script in a policy (hash-source). */
export const policyHash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What a page's scripts may do besides run: load data of the site, or run a WebAssembly program. */
export type Allowance = 'load-data' | 'run-wasm';

const sourcesOf = (inline: readonly string[]): string => inline.map((text) => ` '${policyHash(text)}'`).join('');

/** Returns a page's policy but for the styles that Astro puts inline, which `withAstroStyles` adds at its end. */
export function policyOf(
  scripts: readonly string[],
  styles: readonly string[],
  allowances: readonly Allowance[],
): string {
  const wasm = allowances.includes('run-wasm') ? " 'wasm-unsafe-eval'" : '';
  return [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(allowances.includes('load-data') ? ["connect-src 'self'"] : []),
    `script-src 'self'${wasm}${sourcesOf(scripts)}`,
    `style-src 'self'${sourcesOf(styles)}`,
  ].join('; ');
}

/** Astro prints the same styles on thousands of pages. Nothing of the content is among them. */
const sourcesOfStyles = oncePerText((head) =>
  sourcesOf([...head.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text = '']) => text)),
);

/**
 * Returns a page, in UTF-8, whose policy names the styles that Astro has put after it, at the end of the head. Only these
 * are decoded: to decode a page and encode it again takes as long as a tenth of rendering it.
 */
export function withAstroStyles(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  // No text or attribute before it can hold this, since quotation marks are escaped there.
  const start = page.indexOf('<meta http-equiv="content-security-policy"');
  if (start < 0) return page;
  const end = page.indexOf('">', start);
  const sources = sourcesOfStyles(page.toString('utf8', end, page.indexOf('</head>', end)));
  return Buffer.concat([page.subarray(0, end), Buffer.from(sources), page.subarray(end)]);
}
