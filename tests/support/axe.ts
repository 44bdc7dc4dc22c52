/** Runs axe on a page as readers see it: in the site's own fonts. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const script = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe found: how many rules passed, and each violation as its rule's id with the HTML of its elements. */
interface Findings {
  readonly passed: number;
  readonly violations: readonly (readonly [id: string, html: readonly string[]])[];
}

/**
 * Checks a page, or the part of it that `selector` names, against WCAG 2.2 at level AAA and axe's best practices.
 * @throws When a font of the site does not load.
 */
export async function axe(page: Page, selector = 'html'): Promise<Findings> {
  await useOwnFonts(page);
  await page.evaluate(script);
  return run(page, selector, tags);
}

/** Checks a page that has no fonts of the site as {@link axe} does: what others embed. */
export async function axeOfBarePage(page: Page): Promise<Findings> {
  await page.evaluate(script);
  return run(page, 'html', tags);
}

/** Checks whether what can be pressed is large enough, or far enough from the next (WCAG 2.5.8), in the own fonts. */
export async function axeOfTargets(page: Page): Promise<Findings> {
  await useOwnFonts(page);
  await page.evaluate(script);
  return run(page, 'html', ['target-size']);
}

/** Checks again, in a page that has been checked, what depends on its colours. */
export async function axeOfColours(page: Page): Promise<Findings> {
  return run(page, 'html', ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']);
}

async function run(page: Page, selector: string, only: readonly string[]): Promise<Findings> {
  const run = `axe.run('${selector}', { resultTypes: ['violations'], runOnly: ${JSON.stringify(only)} })`;
  const { violations, passes } = await page.evaluate<AxeResults>(run);
  return { passed: passes.length, violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]) };
}

/**
 * Sets a page in its own fonts. A browser leaves out an optional font that comes late, which on a busy machine is
 * chance; a copy of it that is shown as soon as it has loaded is not.
 */
async function useOwnFonts(page: Page): Promise<void> {
  const loaded = await page.evaluate(async () => {
    const faces = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter(({ style }) => style.getPropertyValue('src').includes('url('))
      .map(({ style, parentStyleSheet }) => {
        const property = (name: string) => style.getPropertyValue(name);
        const base = parentStyleSheet?.href ?? document.baseURI;
        const address = /url\("?([^")]+)"?\)/.exec(property('src'))?.[1] ?? '';
        const source = `url("${new URL(address, base).href}")`;
        return new FontFace(property('font-family'), source, { weight: property('font-weight'), display: 'block' });
      });
    for (const face of faces) document.fonts.add(await face.load());
    await document.fonts.ready;
    return faces.length;
  });
  if (loaded === 0) throw new Error('The page names no font of its own.');
}
