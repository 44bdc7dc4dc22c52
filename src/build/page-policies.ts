/** Removes from each page's Content-Security-Policy the hashes of styles and scripts that are not on the page. */
import { policyHash } from './policy-hash.ts';
import type { PolicyHash } from './policy-hash.ts';

/** Data in a script element is not run, so that no policy names it. */
const inline = /<(script|style)\b(?! type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/\1>/g;
const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Returns a page whose policy (CSP Level 3) names the inline styles and scripts of this page alone. */
export function withOwnHashes(html: string): string {
  const present = new Set([...html.matchAll(inline)].map(([, , text = '']) => policyHash(text)));
  return html.replace(policy, (rules) =>
    rules.replace(/ '(sha256-[^']+)'/g, (named, hash: PolicyHash) => (present.has(hash) ? named : '')),
  );
}
