/**
 * Builds the sites that build and browser tests look at, once: the frozen story's at the root and below a sub-path, that
 * of a long story, without the site's address, and that of a story over years, whose clocks end in each way.
 */
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { browsers } from './every-browser.ts';
import { generateStory } from './generated-story.ts';
import { frozenStory, yearsStory } from './read-story.ts';

/** The address that the sites are built for. */
export const siteAddress = 'https://timeline.example';
/** The sub-path of the second site. */
export const subPath = '/a/b';
/** The events of the long story, and how many of them a page may have. */
export const [longCount, longPage] = [210, 50];

declare module 'vitest' {
  interface ProvidedContext {
    /** The output of the frozen story's site at the root. */
    readonly dist: string;
    /** The output of the same below the sub-path. */
    readonly distBelow: string;
    /** The output of the site of the story over years. */
    readonly years: string;
    /** The output of the long story's site, and what its build printed. */
    readonly long: { readonly dist: string; readonly output: string };
  }
}

/** Vitest's global setup: builds, provides the folders, and removes them in the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Here, and not in every worker: one that starts the browser while another still unpacks it fails (ETXTBSY).
  await findBrowser();
  const longStory = await generateStory(longCount);
  const built = await Promise.all([
    buildSite({ content: frozenStory, env: { SITE: siteAddress } }),
    buildSite({ content: frozenStory, env: { SITE: siteAddress, BASE: subPath } }),
    buildSite({ content: longStory, env: { SITE: '' }, settings: { eventsPerPage: longPage } }),
    buildSite({ content: yearsStory }),
  ]);
  const [atRoot, below, long, years] = built;
  for (const { code, output } of built) if (code !== 0) throw new Error(output);
  project.provide('dist', atRoot.dist);
  project.provide('distBelow', below.dist);
  project.provide('years', years.dist);
  project.provide('long', { dist: long.dist, output: long.output });
  return async () => {
    const folders = [longStory, ...built.map(({ root }) => root)];
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    const missing = browsers.filter(({ isThere }) => !isThere).map(({ name }) => name);
    if (missing.length > 0) process.stdout.write(`Not on this machine, so not looked at: ${missing.join(', ')}.\n`);
  };
}
