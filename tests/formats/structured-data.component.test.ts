import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import CheckForm from '../../src/copy-check/CheckForm.astro';
import StructuredData from '../../src/formats/StructuredData.astro';

const hostile = ['</script><script>alert(1)</script>', '<!--<script>', '<SCRIPT', '</ScRiPt >', '\u2028<'];

/** The text of each script element, as a browser parts them. */
function scriptsOf(html: string): string[] {
  const texts: string[] = [];
  let open = false;
  const parser = new Parser({
    onopentag(name) {
      open = name === 'script';
      if (open) texts.push('');
    },
    ontext(text) {
      if (open) texts.push((texts.pop() ?? '') + text);
    },
    onclosetag() {
      open = false;
    },
  });
  parser.end(html);
  return texts;
}

test.each(hostile)('data for search engines holds %j as a text, and ends where it ends', async (name) => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(StructuredData, { props: { nodes: [{ '@type': 'Article', name }] } });
  const [json = '', ...others] = scriptsOf(html);
  expect(others).toEqual([]);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Article', name }] });
});

test.each(hostile)('what a copy is compared with holds %j as a text', async (title) => {
  const container = await AstroContainer.create();
  const sources = [{ name: title, title, href: '/', sketch: '', passages: [] }];
  const html = await container.renderToString(CheckForm, { props: { sources } });
  const data = scriptsOf(html).filter((text) => text.startsWith('['));
  expect(data.map((text) => JSON.parse(text) as unknown)).toEqual([sources]);
  expect(data[0]).not.toContain('<');
});
