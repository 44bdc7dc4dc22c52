import type { AstroIntegration } from 'astro';
import { Worker } from 'node:worker_threads';
import { lastContent, type ReadEntries } from '../compiler/last-content.ts';

/** An integration that has a thread read the content while a build's code is put together, before any page asks for it. */
export function readAhead(base: string): AstroIntegration {
  return {
    name: 'read-ahead',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const thread = new Worker('./src/compiler/read-in-thread.ts', { workerData: base });
        thread.once('message', (entries: ReadEntries) => {
          lastContent().entries = entries;
        });
        // Whatever it could not read, the build itself reads, and says why it cannot.
        thread.once('error', () => undefined);
        lastContent().ahead = new Promise((resolve) => thread.once('exit', resolve));
      },
    },
  };
}
