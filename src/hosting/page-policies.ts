/** Removes from each page's Content-Security-Policy the hashes of styles and scripts that are not on the page. */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

type PolicyHash = `sha256-${string}`;

/** Returns the name of an inline style or script in a Content-Security-Policy (CSP Level 3, hash-source). */
export const policyHash = (text: string): PolicyHash => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Data in a script element is never run, so no policy names it. */
const isData = ({ type = '' }: Readonly<Record<string, string>>): boolean => /^application\/(ld\+)?json$/.test(type);

/** Returns a page whose policy (CSP Level 3) names the inline styles and scripts of this page alone. */
export function withOwnHashes(html: string): string {
  const present = new Set<PolicyHash>();
  let policy = { start: 0, end: 0 };
  let text: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['http-equiv'] === 'content-security-policy')
        policy = { start: parser.startIndex, end: parser.endIndex + 1 };
      else if (name === 'style' || (name === 'script' && !isData(attributes))) text = '';
    },
    ontext(data) {
      if (text !== undefined) text += data;
    },
    onclosetag() {
      if (text !== undefined) present.add(policyHash(text));
      text = undefined;
    },
  });
  // Most pages have inline styles and scripts in their heads alone; reading the rest would take a tenth of a build.
  const body = html.lastIndexOf('</head>');
  parser.end(/<(?:style|script(?![^>]*\ssrc=))/.test(html.slice(body)) ? html : html.slice(0, body));
  const rules = html
    .slice(policy.start, policy.end)
    .replace(/ '(sha256-[^']+)'/g, (named, hash: PolicyHash) => (present.has(hash) ? named : ''));
  return html.slice(0, policy.start) + rules + html.slice(policy.end);
}
