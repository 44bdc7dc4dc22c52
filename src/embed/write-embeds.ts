/** Puts the bare pages, which the build made as one file, each where it belongs. */
import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** An integration that parts `embeds.json`, made by the page of that name, into files by their paths. It must come before `keepLastGood`. */
export function writeEmbeds(): AstroIntegration {
  return {
    name: 'write-embeds',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const all = path.join(folder, 'embeds.json');
        if (!existsSync(all)) return;
        // Our own page wrote it. Synchronous: nothing else runs meanwhile.
        const files = JSON.parse(readFileSync(all, 'utf8')) as Record<string, string>;
        rmSync(all);
        for (const [file, text] of Object.entries(files)) {
          const target = path.join(folder, file);
          mkdirSync(path.dirname(target), { recursive: true });
          writeFileSync(target, text);
        }
      },
    },
  };
}
