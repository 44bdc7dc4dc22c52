/** Lets text editors complete and explain front-matter keys, through files that Astro's extension reads. */
import type { AstroIntegration } from 'astro';
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Collection } from '../story/collections/index.ts';
import { folders } from '../story/collections/registry.ts';
import { editorSchema } from '../story/collections/schema-walk.ts';

async function writeSchemas(): Promise<void> {
  const folder = '.astro/collections';
  const kinds: readonly Collection[] = ['story', ...folders];
  const entries: Record<string, Collection> = {};
  for (const kind of kinds)
    for await (const file of glob(kind === 'story' ? 'content/story.md' : `content/${kind}/*.md`))
      entries[decodeURIComponent(pathToFileURL(file).href).toLowerCase()] = kind;
  await mkdir(folder, { recursive: true });
  for (const kind of kinds) await writeFile(`${folder}/${kind}.schema.json`, JSON.stringify(editorSchema(kind)));
  const collections = kinds.map((name) => ({ name, hasSchema: true }));
  await writeFile(`${folder}/collections.json`, JSON.stringify({ collections, entries }));
}

/**
 * An integration by which `astro dev` writes, below `.astro/collections/`, the schema of each kind of file and which
 * file is of which kind, as Astro does for its own collections with `contentIntellisense`.
 */
export function editorSchemas(): AstroIntegration {
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        await writeSchemas();
        server.watcher.on('add', () => void writeSchemas());
      },
    },
  };
}
