/** Removes from each page's Content-Security-Policy the hashes of styles and scripts that are not on the page. */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { oncePerText } from '../story/once.ts';

type PolicyHash = `sha256-${string}`;

/** Returns the name of an inline style or script in a Content-Security-Policy (CSP Level 3, hash-source). */
export const policyHash = (text: string): PolicyHash => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Data in a script element is never run, so no policy names it. */
const isData = ({ type = '' }: Readonly<Record<string, string>>): boolean => /^application\/(ld\+)?json$/.test(type);

/** Whether a part of a page may have inline styles or scripts. Most have none, and to read all would take long. */
const mayHaveInline = (part: string): boolean => /<(?:style|script(?![^>]*\s(?:src=|type="application\/)))/.test(part);

/** Returns the hashes of the inline styles and scripts in a part of a page. */
function hashesIn(part: string): PolicyHash[] {
  if (!mayHaveInline(part)) return [];
  const found: PolicyHash[] = [];
  let text: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'style' || (name === 'script' && !isData(attributes))) text = '';
    },
    ontext(data) {
      if (text !== undefined) text += data;
    },
    onclosetag() {
      if (text !== undefined) found.push(policyHash(text));
      text = undefined;
    },
  });
  parser.end(part);
  return found;
}

/** After its policy, Astro puts the styles: the same ones on thousands of pages. */
const hashesOfStyles = oncePerText(hashesIn);

/**
 * Returns a page, in UTF-8, whose policy (CSP Level 3) names the inline styles and scripts of this page alone. Only what
 * is looked at is decoded: most pages have no inline style or script in their bodies.
 */
export function withOwnHashes(page: Buffer): Buffer {
  const bodyAt = page.lastIndexOf('</head>');
  const head = page.toString('utf8', 0, bodyAt);
  // An attribute's value cannot hold this, since its quotation marks would be escaped.
  const start = head.indexOf('<meta http-equiv="content-security-policy"');
  if (start < 0) return page;
  const end = head.indexOf('>', start) + 1;
  const body = page.subarray(bodyAt);
  const present = new Set([
    ...hashesIn(head.slice(0, start)),
    ...hashesOfStyles(head.slice(end)),
    ...(mayHaveInline(body.toString('latin1')) ? hashesIn(body.toString()) : []),
  ]);
  const rules = head
    .slice(start, end)
    .replace(/ '(sha256-[^']+)'/g, (named, hash: PolicyHash) => (present.has(hash) ? named : ''));
  return Buffer.concat([Buffer.from(head.slice(0, start) + rules + head.slice(end)), body]);
}
