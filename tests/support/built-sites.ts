/** Builds the sites that all build and browser tests look at, once: the frozen story's at the root and below a sub-path. */
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { browsers } from './every-browser.ts';
import { frozenStory } from './read-story.ts';

/** The address that the sites are built for. */
export const siteAddress = 'https://timeline.example';
/** The sub-path of the second site. */
export const subPath = '/a/b';

declare module 'vitest' {
  interface ProvidedContext {
    /** The output of the frozen story's site at the root. */
    readonly dist: string;
    /** The output of the same below the sub-path. */
    readonly distBelow: string;
  }
}

/** Vitest's global setup: builds, provides the folders, and removes them in the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Here, and not in every worker: one that starts the browser while another still unpacks it fails (ETXTBSY).
  await findBrowser();
  const built = await Promise.all([
    buildSite({ content: frozenStory, env: { SITE: siteAddress } }),
    buildSite({ content: frozenStory, env: { SITE: siteAddress, BASE: subPath } }),
  ]);
  const [atRoot, below] = built;
  for (const { code, output } of built) if (code !== 0) throw new Error(output);
  project.provide('dist', atRoot.dist);
  project.provide('distBelow', below.dist);
  return async () => {
    await Promise.all(built.map(({ root }) => rm(root, { recursive: true, force: true })));
    const missing = browsers.filter(({ isThere }) => !isThere).map(({ name }) => name);
    if (missing.length > 0) process.stdout.write(`Not on this machine, so not looked at: ${missing.join(', ')}.\n`);
  };
}
