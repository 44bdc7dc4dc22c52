import { expect, test } from 'vitest';
import { openedSite } from '../support/opened-site.ts';

const site = openedSite();

const pages = ['/', '/actors/bytedance/', '/deadlines/transactions-ban/', '/as-of/2020-09-13/'];

test.each(pages.flatMap((path) => [320, 390, 768, 1024, 1600].map((width) => [path, width] as const)))(
  'no label of the picture on %s touches another or leaves the window, %i px wide',
  async (path, width) => {
    const page = await site.open(path, { viewport: { width, height: 900 }, javaScriptEnabled: false });
    const faults = await page.evaluate(() => {
      const texts = [...document.querySelectorAll<SVGTextElement>('.chart text')].filter((text) =>
        text.checkVisibility(),
      );
      const boxes = texts.map((text) => ({ words: text.textContent.trim(), box: text.getBoundingClientRect() }));
      const out = boxes.filter(({ box }) => box.left < 0 || box.right > document.documentElement.clientWidth);
      const touching = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter(
            ({ box: b }) =>
              a.box.left < b.right && b.left < a.box.right && a.box.top + 2 < b.bottom && b.top + 2 < a.box.bottom,
          )
          .map((b) => `${a.words} / ${b.words}`),
      );
      return { count: boxes.length, faults: [...out.map(({ words }) => words), ...touching] };
    });
    expect(faults.count).toBeGreaterThan(3);
    expect(faults.faults).toEqual([]);
  },
);

test('every mark leads to its event and is named by its date and title, and the picture can be skipped', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  const marks = page.locator('.chart .wide g a');
  expect(await marks.count()).toBeGreaterThan(10);
  await page.getByRole('link', { name: 'Sun 13 Sep 2020: ByteDance turns down Microsoft’s bid' }).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#microsoft-bid-rejected');
  await page.locator('.chart .skip').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#AfterChart');
});

test('each mark is drawn where it is placed', async () => {
  const page = await site.open('/', { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  const off = await page.locator('.chart .wide').evaluate((drawing) => {
    const { left, top, width } = (drawing.querySelector('svg') as SVGElement).getBoundingClientRect();
    return [...drawing.querySelectorAll('use')].map((mark) => {
      const box = mark.getBoundingClientRect();
      const x = (Number.parseFloat(mark.getAttribute('x') ?? '') / 100) * width;
      const y = Number(mark.getAttribute('y'));
      return Math.hypot((box.left + box.right) / 2 - left - x, (box.top + box.bottom) / 2 - top - y);
    });
  });
  expect(off.length).toBeGreaterThan(10);
  expect(Math.max(...off)).toBeLessThan(1);
});
