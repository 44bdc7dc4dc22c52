import type { AstroIntegration } from 'astro';
import { availableParallelism } from 'node:os';
import { keepEntries, newTexts } from '../compiler/entry-cache.ts';
import { lastContent, type ReadEntries } from '../compiler/last-content.ts';
import type { Texts } from '../compiler/read-content.ts';
import { readTexts } from '../compiler/read-texts.ts';
import { contentFolder } from '../site.ts';
import { inThread } from './in-thread.ts';

/** Starting a thread takes as long as reading about so many files. */
const fewest = 500;

/**
 * Returns the texts of all files. Those that have changed since the last build are read into entries, by as many threads
 * as there are cores, if they are many.
 */
async function readInThreads(base: string): Promise<Texts> {
  const texts = await readTexts(contentFolder);
  const fresh = Object.entries(newTexts(texts, base));
  const count = Math.min(availableParallelism(), Math.floor(fresh.length / fewest));
  const shares = Array.from({ length: count }, (_, at) => fresh.filter((__, index) => index % count === at));
  const read = await Promise.all(
    shares.map((share) => inThread('./src/compiler/read-in-thread.ts', { texts: Object.fromEntries(share), base })),
  );
  if (count > 0) keepEntries(read as ReadEntries[]);
  return texts;
}

/** An integration that has threads read the content while a build's code is put together, before any page asks for it. */
export function readAhead(base: string): AstroIntegration {
  return {
    name: 'read-ahead',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // Whatever they cannot read, the build itself reads, and says why it cannot.
        if (command === 'build') lastContent().ahead = readInThreads(base).catch(() => undefined);
      },
    },
  };
}
