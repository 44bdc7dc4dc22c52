import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axe, axeOfTargets, axeOfColours } from '../support/axe.ts';
import { openedSite } from '../support/opened-site.ts';
import { smallTargets } from '../support/small-targets.ts';
import { kinds } from '../support/kinds.ts';

const site = openedSite();

/** Opens a page with all that folds unfolded. */
async function openUnfolded(path: string): Promise<Page> {
  const page = await site.open(path);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page;
}

describe.each(Object.entries(kinds))('%s', (_, path) => {
  test('axe finds nothing, light, dark and in forced colours, and links are underlined at 3 : 1, or at 7 where asked', async () => {
    const page = await openUnfolded(path);
    const { violations: inLight, passed } = await axe(page);
    expect(passed).toBeGreaterThan(10);
    expect(inLight).toEqual([]);
    for (const [colorScheme, forcedColors] of [
      ['dark', 'none'],
      ['dark', 'active'],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      const { violations } = await axeOfColours(page);
      expect(violations, `${colorScheme}, forced colours ${forcedColors}`).toEqual([]);
    }
    for (const [colorScheme, contrast, least] of [
      ['light', 'no-preference', 3],
      ['dark', 'no-preference', 3],
      ['light', 'more', 7],
      ['dark', 'more', 7],
    ] as const) {
      await page.emulateMedia({ colorScheme, contrast, forcedColors: 'none' });
      const faint = await page.evaluate((limit) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        if (!canvas) throw new Error('There is no canvas.');
        /** The colour that some give on top of each other, and how bright it is (WCAG 2.2, relative luminance). */
        const luminance = (...layers: string[]) => {
          for (const colour of ['white', ...layers]) {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
          }
          const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return [...document.querySelectorAll('a')].flatMap((link) => {
          const { textDecorationLine, textDecorationColor } = getComputedStyle(link);
          if (!link.checkVisibility() || textDecorationLine === 'none') return [];
          const grounds: string[] = [];
          for (let part: Element | null = link; part; part = part.parentElement)
            grounds.unshift(getComputedStyle(part).backgroundColor);
          const [a = 0, b = 0] = [luminance(...grounds), luminance(...grounds, textDecorationColor)].toSorted();
          const ratio = (b + 0.05) / (a + 0.05);
          return ratio < limit ? [`${ratio.toFixed(2)} ${link.outerHTML.slice(0, 100)}`] : [];
        });
      }, least);
      expect(faint, `${colorScheme}, ${contrast}`).toEqual([]);
    }
  });

  test('fits windows of 320 to 1440 px, and 320 px with text as widely spaced as a reader may set it', async () => {
    const page = await openUnfolded(path);
    for (const width of [320, 390, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const root = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(root.clientWidth).toBe(width);
      expect(root.scrollWidth, `${width} px`).toBe(root.clientWidth);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    // WCAG 2.2, 1.4.12.
    await page.evaluate(() => {
      const wider = new CSSStyleSheet();
      wider.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets.push(wider);
    });
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const parts = [...document.querySelectorAll('main *')].filter(
        (part) => part.checkVisibility() && part.getBoundingClientRect().right > clientWidth + 1,
      );
      return scrollWidth > clientWidth ? [scrollWidth, ...parts.map((part) => part.outerHTML.slice(0, 100))] : [];
    });
    expect(tooWide).toEqual([]);
  });

  test('at 400 % on a small screen loses nothing: all of it is within the width, and reached by scrolling down', async () => {
    const page = await site.open(path, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    const lost = await page.evaluate(() => {
      const parts = document.querySelectorAll('h1, h2, h3, p, li, dt, dd, a, button, input, figcaption, time');
      return (
        [...parts]
          // A table of data may scroll in a region of its own, which the keyboard reaches.
          .filter((part) => part.checkVisibility() && !part.closest('.skip, .heard, [role=region][tabindex="0"]'))
          .filter((part) => {
            const { left, right } = part.getBoundingClientRect();
            return left < 0 || right > document.documentElement.clientWidth + 1;
          })
          .map((part) => part.outerHTML.slice(0, 150))
      );
    });
    expect(lost).toEqual([]);
    const stuck = await page.evaluate(() =>
      [...document.querySelectorAll('h2')]
        .filter((heading) => getComputedStyle(heading).position === 'sticky')
        .map((heading) => heading.getBoundingClientRect().height / innerHeight),
    );
    for (const share of stuck) expect(share).toBeLessThan(0.35);
  });

  test('asks no other host for anything, breaks no rule of its own policy, and has targets of at least 24 px', async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 800 } });
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(site.address + path);
    await page.evaluate(() => document.fonts.ready);
    expect(new Set(asked)).toEqual(new Set([site.address]));
    const notFound = 'Failed to load resource: the server responded with a status of 404 (Not Found)';
    expect(complaints.filter((text) => text !== notFound)).toEqual([]);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    expect((await axeOfTargets(page)).violations).toEqual([]);
  });
});

test.each([
  ['the filter’s sheet', '/', '.filter-bar .opens', '#Choices'],
  ['the list of keys', '/', '.colophon button', 'dialog'],
  ['the list of keys on any other page', '/about/', '.colophon button', 'dialog'],
])('%s: axe finds nothing, and every target has 24 px', async (_, path, opener, opened) => {
  const page = await site.open(path, { viewport: { width: 390, height: 800 } });
  await page.locator(opener).click();
  const { violations, passed } = await axe(page, opened);
  expect(passed).toBeGreaterThan(5);
  expect(violations).toEqual([]);
  const small = await page
    .locator(`${opened} :is(label, button, select, summary)`)
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 24)
        .map((part) => part.outerHTML),
    );
  expect(small).toEqual([]);
});

describe('with scripts off, by keyboard alone', () => {
  /** Presses Tab until the focus is on a link to `path`, and fails if it never is. */
  async function tabTo(page: Page, path: string): Promise<void> {
    for (let presses = 0; presses < 400; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
      if (focused === path) return;
    }
    throw new Error(`No link to ${path} came into focus.`);
  }

  async function follow(page: Page, path: string): Promise<void> {
    await tabTo(page, path);
    await Promise.all([page.waitForURL((url) => url.pathname === path), page.keyboard.press('Enter')]);
  }

  test('a reader gets from the front page to an event, an actor, a deadline and an article', async () => {
    const page = await site.open('/', { javaScriptEnabled: false });
    await follow(page, '/events/transactions-order/');
    expect(await page.textContent('h1')).toContain('Trump orders');
    await follow(page, '/actors/donald-trump/');
    expect(await page.locator('.filter-bar .shown').textContent()).toMatch(/^\d+ events with Donald Trump$/);
    await follow(page, '/deadlines/divestiture/');
    expect(await page.textContent('.due-day')).toContain('Thursday 12 November 2020');
    await follow(page, '/sources/itpro/');
    expect(await page.textContent('h1')).toContain('ByteDance negotiating');
    await follow(page, '/');
    const { events } = JSON.parse(await readFile(`${inject('dist')}/timeline.json`, 'utf8')) as { events: unknown[] };
    expect(await page.locator('.timeline article').count()).toBe(events.length);
    await follow(page, '/disagreements/first-deadline/');
    await follow(page, '/events/transactions-order/');
  });

  test('the first key leads past the masthead', async () => {
    const page = await site.open('/', { javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#Content');
  });

  test.each([390, 1440])('the sticky month never covers the focus, %i px wide', async (width) => {
    const page = await site.open('/', { javaScriptEnabled: false, viewport: { width, height: 700 } });
    const covered: string[] = [];
    const check = async () => {
      const hidden = await page.evaluate(() => {
        const { activeElement: link } = document;
        if (!link?.closest('.timeline')) return undefined;
        const box = link.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + 2, box.top + 2);
        const cover = top?.closest('.day, .filter-bar');
        return cover && !cover.contains(link) ? link.outerHTML : undefined;
      });
      if (hidden) covered.push(hidden);
    };
    for (let presses = 0; presses < 160; presses++) {
      await page.keyboard.press('Tab');
      await check();
    }
    for (let presses = 0; presses < 100; presses++) {
      await page.keyboard.press('Shift+Tab');
      await check();
    }
    expect(covered).toEqual([]);
  });

  test('a link to an event on the timeline leads to that event, below the month', async () => {
    const page = await site.open('/#oracle-chosen', {
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 800 },
    });
    const top = await page
      .locator('li:has(#oracle-chosen) .title')
      .evaluate((heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(40);
    expect(top).toBeLessThan(300);
  });
});

test('text has a contrast of at least 7 to 1, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await site.open('/deadlines/transactions-ban/', { colorScheme });
    const ratios = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const probe = document.body.appendChild(document.createElement('i'));
      const luminance = (name: string) => {
        probe.style.setProperty('color', `var(${name})`);
        const [r = 0, g = 0, b = 0] =
          getComputedStyle(probe)
            .color.match(/[\d.]+/g)
            ?.map(Number) ?? [];
        const linear = [r, g, b].map((c) =>
          c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
      };
      const paper = luminance('--paper');
      return [
        style.colorScheme,
        ...['--ink', '--muted', '--accent'].map((name) => {
          const [high, low] = [luminance(name), paper].toSorted((a, b) => b - a);
          return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
        }),
      ];
    });
    for (const ratio of ratios.slice(1)) expect(ratio, colorScheme).toBeGreaterThanOrEqual(7);
  }
});
