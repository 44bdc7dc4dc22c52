/** Builds the project's own story once for all build and browser tests: at the root and below a sub-path. */
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';

/** The address that the sites are built for. */
export const siteAddress = 'https://timeline.example';
/** The sub-path of the second site. */
export const subPath = '/a/b';

declare module 'vitest' {
  interface ProvidedContext {
    /** The output of the site at the root. */
    readonly dist: string;
    /** The output of the site below the sub-path. */
    readonly distBelow: string;
  }
}

/** Vitest's global setup: builds, provides the folders, and removes them in the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [atRoot, below] = await Promise.all([
    buildSite({ env: { SITE: siteAddress } }),
    buildSite({ env: { SITE: siteAddress, BASE: subPath } }),
  ]);
  for (const { code, output } of [atRoot, below]) if (code !== 0) throw new Error(output);
  project.provide('dist', atRoot.dist);
  project.provide('distBelow', below.dist);
  return async () => {
    await Promise.all([atRoot, below].map(({ root }) => rm(root, { recursive: true, force: true })));
  };
}
