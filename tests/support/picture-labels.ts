/** Looks for words of a page's picture that touch each other or leave the window. */
import type { Page } from 'playwright-core';

/** Returns how many words there are, and those that are not clear of each other and of the edges. */
export async function pictureLabels(page: Page): Promise<{ count: number; faults: string[] }> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll('.chart svg text')].filter((text) => text.checkVisibility());
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
}

/** Returns the marks and numbers of a page's picture that are less than 24 pixels from the next (WCAG 2.2, 2.5.8). */
export async function closeTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll('.chart .drawn a > :is(use:not(.bar), .heap)')]
      .filter((mark) => mark.checkVisibility())
      .map((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return { words: mark.parentElement?.textContent ?? '', x: (left + right) / 2, y: (top + bottom) / 2 };
      });
    return marks.flatMap((a, index) =>
      marks
        .slice(index + 1)
        .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 23.9)
        .map((b) => `${a.words} / ${b.words}`),
    );
  });
}
