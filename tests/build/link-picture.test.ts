import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { siteAddress, subPath } from '../support/built-sites.ts';
import { elementsOf, filesOf, pagesOf, type Page } from '../support/pages.ts';

const dist = inject('dist');

/** What a page's head says under a name or a property. */
function metaOf({ tree }: Page, name: string): string | undefined {
  const [meta] = elementsOf(
    tree,
    ({ tagName, properties }) => tagName === 'meta' && [properties['property'], properties['name']].includes(name),
  );
  return meta && String(meta.properties['content']);
}

describe('pictures for link previews', () => {
  const pictures = filesOf(dist).filter((file) => /(^|\/)preview\.png$/.test(file));

  test('there is one for every event, deadline and disagreement, and the story’s', () => {
    const own = ['events', 'deadlines', 'disagreements'].flatMap((kind) =>
      readdirSync(path.join(dist, kind), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${kind}/${name}/preview.png`),
    );
    expect(own.length).toBeGreaterThan(30);
    expect(pictures).toEqual([...own, 'preview.png'].toSorted());
  });

  test.each(pictures)('%s is a PNG of 1200 by 630 pixels, under 60,000 bytes', async (file) => {
    const content = readFileSync(path.join(dist, file));
    expect(await sharp(content).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(content.length).toBeLessThan(60_000);
  });

  test('no two are the same', () => {
    const contents = pictures.map((file) => readFileSync(path.join(dist, file), 'base64'));
    expect(new Set(contents).size).toBe(pictures.length);
  });
});

describe.each([
  ['at the root', dist, '/'],
  ['below a sub-path', inject('distBelow'), `${subPath}/`],
])('every page, %s,', (_, folder, base) => {
  test('names a picture that is there: an event’s, a deadline’s or a disagreement’s page its own, any other the story’s', () => {
    for (const page of pagesOf(folder)) {
      const own = /^(?:events|deadlines|disagreements)\/[^/]+\/(?=index\.html$)/.exec(page.file)?.[0] ?? '';
      const image = `${siteAddress}${base}${own}preview.png`;
      expect(metaOf(page, 'og:image'), page.file).toBe(image);
      expect(existsSync(path.join(folder, own, 'preview.png')), page.file).toBe(true);
      const article = /"@type":"Article".*?"image":"(.*?)"/.exec(page.html)?.[1];
      expect(article, page.file).toBe(/^events|^index/.test(own || page.file) ? image : undefined);
    }
  });

  test('tells how large the picture is and what it says', () => {
    for (const page of pagesOf(folder)) {
      expect(metaOf(page, 'og:image:width'), page.file).toBe('1200');
      expect(metaOf(page, 'og:image:height'), page.file).toBe('630');
      expect(metaOf(page, 'og:image:alt'), page.file).toMatch(/^[A-Z].{40,}\.$/);
      expect(metaOf(page, 'twitter:card'), page.file).toBe('summary_large_image');
    }
  });
});
