import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { astro, copyProject, quiet } from '../support/build-site.ts';
import { otherStory } from '../support/read-story.ts';

let root: string;
let server: ChildProcess;
let printed = '';
let browser: Browser;
let page: Page;
let isConnected = false;

const survey = 'content/events/1998-05-01-survey.md';
const fault = '“acct”, which is not one of its values';
/** Writes a file as soon as the browser listens for changes. */
const write = async (file: string, text: string): Promise<void> => {
  await expect.poll(() => isConnected).toBe(true);
  await writeFile(path.join(root, file), text);
};
const timesPrinted = (text: string): number => stripVTControlCharacters(printed).split(text).length - 1;
/** How we tell a fault; of a page that was on its way when the file changed, Astro tells it too. */
const told = '[content] The content has 1 problem';
/** The text of the page that the browser shows by itself, without being asked to load it again. */
const shown = async (): Promise<string> => page.innerText('body').catch(() => '');

beforeAll(async () => {
  root = await copyProject(otherStory);
  const good = await readFile(path.join(root, survey), 'utf8');
  await writeFile(path.join(root, survey), good.replace('kind: act', 'kind: acct'));
  // Vite and Astro behave in another way where they find themselves under vitest.
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
  const options = { cwd: root, env: { ...environment, ...quiet } };
  server = spawn(process.execPath, [astro, 'dev', '--port', '0'], options);
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
  }
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('framenavigated', () => (isConnected = false));
  page.on('console', (message) => {
    if (message.text().includes('[vite] connected')) isConnected = true;
  });
});
afterAll(async () => {
  await browser.close();
  server.kill();
  await rm(root, { recursive: true, force: true });
});

test('while developing, each change of the content shows, and each fault is told once', async () => {
  const good = await readFile(path.join(otherStory, 'events/1998-05-01-survey.md'), 'utf8');
  const broken = good.replace('kind: act', 'kind: acct');

  // Started on a broken file, the terminal tells so before a page is opened.
  await expect.poll(() => timesPrinted(told)).toBe(1);
  const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0] ?? '';
  await page.goto(address);
  expect(await shown()).toContain(fault);

  await write(survey, good);
  await expect.poll(shown).toContain('Surveyors look at the bridge');
  await write(survey, good.replace('Surveyors look', 'Divers look'));
  await expect.poll(shown).toContain('Divers look at the bridge');
  // A policy would keep out the styles that Vite puts there.
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Newsreader');

  await write(survey, broken);
  await expect.poll(shown).toContain(fault);
  await write(survey, good);
  await expect.poll(shown).toContain('Surveyors look at the bridge');

  const added = 'content/events/1998-07-01-dive.md';
  await write(added, good.replace('Surveyors look', 'Frogmen look').replace('date: 1998-05', 'date: 1998-07'));
  await expect.poll(shown).toContain('Frogmen look at the bridge');
  await page.goto(`${address}events/dive/`);
  expect(await page.innerText('h1')).toContain('Frogmen look');
  await page.goto(address);
  await rm(path.join(root, added));
  await expect.poll(shown).not.toContain('Frogmen look');

  expect(timesPrinted(told)).toBe(2);
  expect(timesPrinted('The content is in order again.')).toBe(2);
});
