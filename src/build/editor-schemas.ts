/** Lets text editors complete and explain front-matter keys, through files that Astro's extension reads. */
import type { AstroIntegration } from 'astro';
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { contentFolder } from '../site.ts';
import type { Collection } from '../story/collections/index.ts';
import { folders } from '../story/collections/registry.ts';
import { editorSchema } from '../story/collections/schema-walk.ts';

async function writeSchemas(): Promise<void> {
  const folder = '.astro/collections';
  const kinds: readonly Collection[] = ['story', ...folders];
  const entries: Record<string, Collection> = {};
  for (const kind of kinds)
    for await (const file of glob(`${contentFolder}/${kind === 'story' ? 'story.md' : `${kind}/*.md`}`))
      entries[decodeURIComponent(pathToFileURL(file).href).toLowerCase()] = kind;
  await mkdir(folder, { recursive: true });
  for (const kind of kinds) await writeFile(`${folder}/${kind}.schema.json`, JSON.stringify(editorSchema(kind)));
  const collections = kinds.map((name) => ({ name, hasSchema: true }));
  await writeFile(`${folder}/collections.json`, JSON.stringify({ collections, entries }));
}

/** An integration: `astro dev` writes a schema for each kind of file, as `contentIntellisense` does for Astro’s own. */
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
