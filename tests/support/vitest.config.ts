import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const globalSetup = fileURLToPath(new URL('./built-sites.ts', import.meta.url));

export default defineConfig({
  root,
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
          include: ['tests/{story,compiler,chart,filter,search,link-picture,commands}/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], globalSetup, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
