import { expect, test } from 'vitest';
import { policyHash, policyOf, withAstroStyles } from '../../src/hosting/page-policies.ts';

test('the hash is what the standard gives for a known text', () => {
  // Content-Security-Policy 3, section 2.3.1: the hash of “doSomething();”
  expect(policyHash('doSomething();')).toBe('sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=');
});

test('a policy names a page’s own scripts and styles, and what its scripts may do', () => {
  expect(policyOf([], [], [])).toBe(
    "default-src 'none'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; script-src 'self'; style-src 'self'",
  );
  const policy = policyOf(['a()', 'b()'], ['c{}'], ['load-data', 'run-wasm']);
  const named = `script-src 'self' 'wasm-unsafe-eval' '${policyHash('a()')}' '${policyHash('b()')}'`;
  expect(policy).toContain(`connect-src 'self'; ${named}; style-src 'self' '${policyHash('c{}')}'`);
});

/** A page as Astro writes it: its styles come last in the head. */
const page = (before: string, policy: string, styles: string, body: string) =>
  Buffer.from(
    `<!doctype html><html><head>${before}<meta http-equiv="content-security-policy" content="${policy}">${styles}</head><body>${body}</body></html>`,
  );

test.each([
  '<title>&lt;style>x{}&lt;/style></title>',
  '<meta content="<style>x{}</style>">',
  '<meta content="<meta http-equiv=content-security-policy></head>">',
  '<script type="application/ld+json">{"a":"<meta http-equiv=\\"content-security-policy\\""}</script>',
  '<style id="Rules">x{}</style>',
])('the styles after a policy are added to it, and nothing else: %s', (odd) => {
  const styles = '<style>a{}</style><style type="text/css">“b”{}\n</style><script src="/a.js"></script>';
  const policy = policyOf([], [], []);
  const named = `${policy} '${policyHash('a{}')}' '${policyHash('“b”{}\n')}'`;
  expect(withAstroStyles(page(odd, policy, styles, odd)).toString()).toBe(page(odd, named, styles, odd).toString());
});

test('a page without a policy stays as it is', () => {
  const bare = Buffer.from('<html><head><style>a{}</style></head></html>');
  expect(withAstroStyles(bare)).toBe(bare);
});
