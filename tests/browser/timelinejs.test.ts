import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { openedSite } from '../support/opened-site.ts';
import { projectRoot } from '../support/build-site.ts';

const site = openedSite();
const theirs = path.join(projectRoot, 'node_modules/@knight-lab/timelinejs/dist');

test('TimelineJS opens the story: a slide for each event after the title, groups, eras, and no error', async () => {
  const data = JSON.parse(readFileSync(path.join(inject('dist'), 'timelinejs.json'), 'utf8')) as { events: unknown[] };
  const page = await site.newPage({ viewport: { width: 1200, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // It asks its own server for icons, which are not here.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) errors.push(message.text());
  });
  await page.goto(`${site.address}/timeline.json`);
  await page.setContent('<div id="t" style="width:1100px;height:700px"></div>');
  await page.addStyleTag({ path: path.join(theirs, 'css/timeline.css') });
  await page.addScriptTag({ path: path.join(theirs, 'js/timeline.js') });
  await page.evaluate(`new TL.Timeline('t', ${JSON.stringify(data)}, { scale_factor: 1 })`);
  await expect.poll(() => page.locator('.tl-slide').count()).toBe(data.events.length + 1);
  expect(await page.locator('.tl-timemarker').count()).toBe(data.events.length);
  expect(await page.locator('.tl-timeera').count()).toBe(4);
  expect(await page.locator('.tl-timegroup').count()).toBeGreaterThan(3);
  expect(await page.locator('.tl-message-full, .tl-error').count()).toBe(0);
  expect(errors).toEqual([]);
});
