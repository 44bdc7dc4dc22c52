/** The content collections' loader: our own, because Astro's stops at the first faulty file. */
import type { Loader, LoaderContext } from 'astro/loaders';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Collection } from '../compiler/schemas.ts';
import { contentFolder, readCollection } from '../compiler/read-content.ts';

/**
 * Returns a loader that hands on every file of a collection as a raw entry, faults
 * included, to be checked together later. Nothing is taken from the cache of an
 * earlier build: a change of a plugin always shows.
 */
export function markdownLoader(collection: Collection): Loader {
  return {
    name: `markdown-${collection}`,
    load: async ({ config, store, renderMarkdown, parseData, watcher, logger }: LoaderContext) => {
      const root = fileURLToPath(config.root);
      const loadAll = async () => {
        const entries = await readCollection(root, collection, renderMarkdown);
        store.clear();
        for (const entry of entries) {
          store.set({ id: entry.name, data: await parseData({ id: entry.name, data: { ...entry } }) });
        }
      };
      await loadAll();
      const folder = path.join(root, contentFolder, collection);
      const isOurs = (file: string) => file === `${folder}.md` || path.dirname(file) === folder;
      watcher?.add(path.join(root, contentFolder));
      for (const change of ['add', 'change', 'unlink']) {
        watcher?.on(change, (file: string) => {
          if (isOurs(file)) loadAll().catch((error: unknown) => logger.error(String(error)));
        });
      }
    },
  };
}
