import { expect, inject, test } from 'vitest';
import { policyHash } from '../../src/hosting/page-policies.ts';
import { pagesOf } from '../support/pages.ts';

test('every page’s policy names exactly the inline styles and scripts that it has', () => {
  for (const { file, html } of pagesOf(inject('dist'))) {
    const named = [...html.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash);
    const inline = html.matchAll(
      /<(?:style[^>]*|script(?! type="application\/(?:ld\+)?json")[^>]*)>([\s\S]*?)<\/(?:style|script)>/g,
    );
    const present = [...inline].flatMap(([, text]) => (text ? [policyHash(text)] : []));
    expect(named.toSorted(), file).toEqual(present.toSorted());
  }
});
