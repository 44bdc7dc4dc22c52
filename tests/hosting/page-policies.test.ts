import { expect, test } from 'vitest';
import { policyHash, withOwnHashes } from '../../src/hosting/page-policies.ts';

test('the hash is what the standard gives for a known text', () => {
  // Content-Security-Policy 3, section 2.3.1: the hash of “doSomething();”
  expect(policyHash('doSomething();')).toBe('sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=');
});

const completed = (html: string) => withOwnHashes(Buffer.from(html)).toString();

/** A whole page, as it is written, with a head and a body. */
const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

test('a policy keeps the hashes of what is on the page, and its other rules', () => {
  const named = (hashes: string) =>
    page(
      `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'${hashes};">`,
      '<script>a()</script><p>b</p><style>c{}</style>',
    );
  const own = ` '${policyHash('a()')}' '${policyHash('c{}')}'`;
  // The text of a paragraph is not a script, whatever a policy names.
  const others = ` '${policyHash('other()')}' '${policyHash('b')}'`;
  expect(completed(named(others + own))).toBe(named(own));
});

test.each([
  '<p title="<style>">a</p>',
  '<p title="<script>x</script>">a</p>',
  '<!-- <style>x{}</style> -->',
  '<p>&lt;style></p>',
  '<meta content="<meta http-equiv=content-security-policy>">',
  '<textarea><script>x()</script></textarea>',
  '<title><style></title>',
])('what only looks like a style or a script is none: %s', (odd) => {
  const named = (hashes: string) =>
    page(
      `<meta property="og:title" content="<style> b">${odd}<meta http-equiv="content-security-policy" content="default-src 'none';${hashes};">`,
      `${odd}<style title="<script>">c{}</style>${odd}`,
    );
  const own = ` '${policyHash('c{}')}'`;
  expect(completed(named(` '${policyHash('x()')}'${own} '${policyHash('x{}')}'`))).toBe(named(own));
});
