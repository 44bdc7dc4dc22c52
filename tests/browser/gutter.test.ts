import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import type { Timeline } from '../../src/story/model.ts';
import { clocksBeside, type Clock } from '../../src/timeline/gutter.ts';
import { launchBrowser, serve } from '../support/browser.ts';
import { frozenStory, readTexts, yearsStory } from '../support/read-story.ts';

/** What is seen of one entry: its title's first line, where its text begins, and the clocks beside it, by lane. */
interface Seen {
  readonly id: string;
  readonly top: number;
  readonly left: number;
  readonly clocks: readonly {
    readonly lane: string;
    readonly from: number;
    readonly to: number;
    readonly left: number;
    readonly starts: boolean;
    readonly ends: boolean;
  }[];
}

/** Returns the entries of the list that are seen, in order. */
const entriesOf = (page: Page): Promise<Seen[]> =>
  page.locator('.timeline ol > li:visible').evaluateAll((items) =>
    items.map((item) => {
      const title = item.querySelector('.title')?.getBoundingClientRect();
      return {
        id: item.querySelector('[id]')?.id ?? '',
        top: title?.top ?? 0,
        left: title?.left ?? 0,
        clocks: [...item.querySelectorAll('.clock')].map((clock) => {
          const { top, bottom, left } = clock.getBoundingClientRect();
          const has = (name: string) => clock.classList.contains(name);
          const lane = /in-\d/.exec(clock.className)?.[0] ?? '';
          return { lane, from: top, to: bottom, left, starts: has('starts'), ends: has('ends') };
        }),
      };
    }),
  );

/** Looks whether each clock is seen from its first shown entry to its last, and beside no other. */
function expectClocks(seen: readonly Seen[], clocks: readonly Clock[], { events }: Timeline, of: string): void {
  const places = new Map(events.map(({ id }, at) => [id, at]));
  for (const clock of clocks) {
    const lane = `in-${clock.lane}`;
    const others = clocks.filter((other) => other !== clock && other.lane === clock.lane);
    for (const { id, top, left, clocks: beside } of seen) {
      const at = places.get(id) ?? -1;
      const part = beside.find((one) => one.lane === lane);
      const says = `${of}: ${clock.deadline.id} beside ${id}`;
      if (others.some(({ from, to }) => from <= at && at <= to)) continue;
      expect(part !== undefined, says).toBe(clock.from <= at && at <= clock.to);
      if (!part) continue;
      expect(part.left, says).toBeGreaterThanOrEqual(0);
      expect(part.left + 3, says).toBeLessThanOrEqual(left);
      expect(part.starts, says).toBe(at === clock.from && clock.begins);
      expect(part.ends, says).toBe(at === clock.to && clock.end !== undefined);
      // A dot, or a stroke across, stands at the first line of the title.
      if (part.starts) expect(Math.abs(part.from - top - 12), says).toBeLessThan(20);
      if (part.ends) expect(Math.abs(part.to - top - 12), says).toBeLessThan(20);
    }
  }
}

describe.each([
  ['the frozen story', frozenStory, inject('dist'), []],
  ['the story over years', yearsStory, inject('years'), ['is met', 'is moved', 'passes']],
] as const)('the clocks of %s', (_, folder, dist, ends) => {
  let timeline: Timeline;
  let clocks: Clock[];
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const [texts, ...rest] = await Promise.all([readTexts(folder), launchBrowser(), serve(dist)]);
    timeline = compileStory(texts);
    const told = timeline.events.filter(({ background }) => !background);
    clocks = clocksBeside(told, timeline.deadlines, timeline.story.asOf);
    timeline = { ...timeline, events: told };
    [browser, host] = rest;
  });
  afterAll(() => Promise.all([browser.close(), host.close()]));

  test.each([320, 390, 768, 1440])(
    'start at their events’ entries and end where they are met, moved or run out, %i px wide, with scripts off',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
      await page.goto(host.address);
      const seen = (await entriesOf(page)).filter(({ id }) => timeline.events.some((event) => event.id === id));
      expect(seen).toHaveLength(timeline.events.length);
      expectClocks(seen, clocks, timeline, `${width} px`);
      expect(clocks.flatMap(({ end }) => end ?? []).toSorted()).toEqual(ends);
      await page.close();
    },
  );

  test('stand beside what is left under each filter, and start at the first entry that is shown', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
    await page.goto(host.address);
    const inputs = page.locator('#Filter input:is([type=checkbox], [type=radio]:not([value=""]))');
    const count = await inputs.count();
    expect(count).toBeGreaterThan(5);
    let shown = 0;
    for (let at = 0; at < count; at++) {
      const name = await inputs.nth(at).evaluate((input: HTMLInputElement) => {
        input.checked = true;
        return `${input.name}=${input.value}`;
      });
      const seen = (await entriesOf(page)).filter(({ id }) => timeline.events.some((event) => event.id === id));
      shown += seen.length;
      expectClocks(seen, clocks, timeline, name);
      await page.locator('#Filter').evaluate((form: HTMLFormElement) => form.reset());
    }
    expect(shown).toBeGreaterThan(count);
    await page.close();
  });
});
