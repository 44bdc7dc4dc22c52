// @ts-check
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { readAddress } from './src/build/address.ts';
import { alongside } from './src/build/alongside.ts';
import { clientScripts } from './src/build/client-scripts.ts';
import { editorSchemas } from './src/build/editor-schemas.ts';
import { keepLastGood } from './src/build/keep-last-good.ts';
import { readAhead } from './src/build/read-ahead.ts';
import { remindOfGaps } from './src/build/remind-of-gaps.ts';
import { singleFile } from './src/build/single-file.ts';
import { tellProblems } from './src/build/tell-problems.ts';
import { contentFolder, site } from './src/site.ts';

const { address, base } = readAddress(process.env, site);

// Which version to use is the lock file’s to say, not the terminal’s.
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

export default defineConfig({
  ...(address && { site: address }),
  base,
  trailingSlash: 'always',
  // The JSX rule, the default, would eat spaces between inline elements.
  compressHTML: true,
  // One response holds all that the first paint needs.
  // Two more pages at a time than may wait for the thread that renders them (src/build/second-thread.ts).
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 18 },
  prerenderConflictBehavior: 'error',
  // Beside the project's other generated files, so that copies of the project share nothing.
  cacheDir: './.astro/cache',
  // Not Astro’s Markdown: src/compiler/markdown/ turns bodies into HTML. Its highlighter would not fit the pages’ policies.
  markdown: { syntaxHighlight: false },
  integrations: [
    readAhead(base),
    clientScripts(),
    tellProblems(),
    editorSchemas(),
    remindOfGaps(),
    singleFile(address, base),
    alongside({
      'search-records.json': {
        module: './src/search/write-index.ts',
        failed: 'The search index could not be made, so nothing was published',
      },
      'embeds.json': {
        module: './src/embed/write-embeds.ts',
        failed: 'The pages to embed could not be written, so nothing was published',
      },
    }),
    keepLastGood(),
  ],
  // The script of the keys is one small file for all pages, not a part of each.
  vite: {
    build: { assetsInlineLimit: 0 },
    // Vite's glob takes no variable.
    resolve: { alias: { '@content-images': resolve(contentFolder, 'images') } },
  },
  devToolbar: { enabled: false },
});
