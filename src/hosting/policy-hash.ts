/** The hashes by which a page's Content-Security-Policy allows its inline styles and scripts. */
import { createHash } from 'node:crypto';

/** A hash as a policy writes it. */
export type PolicyHash = `sha256-${string}`;

/** Returns what a Content-Security-Policy (CSP Level 3, hash-source) calls an inline style or script. */
export function policyHash(text: string): PolicyHash {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
