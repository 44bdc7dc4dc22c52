import { expect, inject, test } from 'vitest';
import { policyHash } from '../../src/build/policy-hash.ts';
import { singleSpaces, trimmedPolicy } from '../../src/build/trim-pages.ts';
import { pagesOf } from '../support/pages.ts';

test('the hash is what the standard gives for a known text', () => {
  // Content-Security-Policy 3, section 2.3.1: the hash of “doSomething();”
  expect(policyHash('doSomething();')).toBe('sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=');
});

test('a policy keeps the hashes of what is on the page, and its other rules', () => {
  const page = (hashes: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'${hashes};"><script>a()</script>`;
  const own = ` '${policyHash('a()')}'`;
  expect(trimmedPolicy(page(` '${policyHash('other()')}'${own}`))).toBe(page(own));
});

test('runs of spaces become one, but not in scripts, styles and what is set as it is', () => {
  const kept = '<script>a  =  1</script><style>b  {}</style><pre>c\n\n d</pre>';
  expect(singleSpaces(`<p>x  <b>y</b> \n </p>${kept}  <p>`)).toBe(`<p>x <b>y</b> </p>${kept} <p>`);
});

test('every page’s policy names exactly the inline styles and scripts that it has', () => {
  for (const { file, html } of pagesOf(inject('dist'))) {
    const named = [...html.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash);
    const inline = html.matchAll(
      /<(?:style[^>]*|script(?! type="application\/ld\+json")[^>]*)>([\s\S]*?)<\/(?:style|script)>/g,
    );
    const present = [...inline].flatMap(([, text]) => (text ? [policyHash(text)] : []));
    expect(named.toSorted(), file).toEqual(present.toSorted());
  }
});
