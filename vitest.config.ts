import path from 'node:path';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A page on a busy machine may take long to answer; a test that waits for it is not a timed test.
    expect: { poll: { timeout: 30_000 } },
    // A browser waits more than it works: a file for each processor, on small machines too.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // All but those of the other project, so that no file of tests is passed over.
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{build,browser}/**', 'tests/**/*.component.test.ts'],
          testTimeout: 60_000,
          // Pure modules: what one file loads, the next may use.
          isolate: false,
        },
      },
      // Components alone, by Astro's own compiler and without the site's integrations.
      getViteConfig(
        {
          resolve: { alias: { '@content-images': path.resolve('content/images') } },
          test: {
            name: 'components',
            include: ['tests/**/*.component.test.ts'],
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        { configFile: false, devToolbar: { enabled: false }, logLevel: 'error' },
      ),
      {
        extends: true,
        test: {
          // One project for both, so that the sites they look at are built once.
          name: 'site',
          include: ['tests/{build,browser}/**/*.test.ts'],
          globalSetup: 'tests/support/built-sites.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
