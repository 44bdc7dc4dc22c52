import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How many files are written at a time: enough to keep the disk busy; systems limit open files. */
const atOnce = 8;

/** Splits `embeds.json`, made by `embed-files.ts`, into files at the paths it gives below the folder. */
async function partInto(folder: string): Promise<void> {
  const all = path.join(folder, 'embeds.json');
  if (!existsSync(all)) return;
  // Our own page wrote it.
  const files = JSON.parse(readFileSync(all, 'utf8')) as Record<string, string>;
  rmSync(all);
  const left = Object.entries(files).values();
  const writers = Array.from({ length: atOnce }, async () => {
    for (const [file, text] of left) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  });
  await Promise.all(writers);
}

/** An integration that writes the bare pages as soon as all pages are made. It must come before `keepLastGood`. */
export function writeEmbeds(): AstroIntegration {
  let written: Promise<void> | undefined;
  return {
    name: 'write-embeds',
    hooks: {
      'astro:build:generated': ({ dir }) => {
        written = partInto(fileURLToPath(dir));
        // The hook below reports the error; this keeps Node from calling it unhandled.
        written.catch(() => undefined);
      },
      'astro:build:done': () => written,
    },
  };
}
