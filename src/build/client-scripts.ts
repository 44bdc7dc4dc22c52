import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import path from 'node:path';

const suffix = '.client.ts?script';

/** Returns a module with its imports as one minified classic script, and the files it was made from. */
async function compile(file: string): Promise<{ code: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
  });
  return {
    code: outputFiles.map(({ text }) => text.trim()).join(''),
    files: Object.keys(metafile.inputs).map((input) => path.resolve(input)),
  };
}

/**
 * An integration: `import code from './name.client.ts?script'` gives a client module as the text of a classic script.
 * Astro's own inline scripts are modules, which run too late to narrow a list before it is shown.
 */
export function clientScripts(): AstroIntegration {
  return {
    name: 'client-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'client-scripts',
                async load(id) {
                  if (!id.endsWith(suffix)) return undefined;
                  const { code, files } = await compile(id.slice(0, id.lastIndexOf('?')));
                  for (const file of files) this.addWatchFile(file);
                  return `export default ${JSON.stringify(code)}`;
                },
              },
            ],
          },
        });
      },
    },
  };
}
