/** Lets a page carry a small script of ours in itself, compiled. */
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';

const suffix = '.client.ts?script';

/** Returns a module and what it imports as one minified classic script. */
async function compile(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles.map(({ text }) => text.trim()).join('');
}

/**
 * An integration by which `import code from './name.client.ts?script'` gives a client module
 * as the text of a script. Astro's own inline scripts are modules, which run when the whole
 * page has been read: too late to narrow a list before it is shown.
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
                  const file = id.slice(0, id.lastIndexOf('?'));
                  this.addWatchFile(file);
                  return `export default ${JSON.stringify(await compile(file))}`;
                },
              },
            ],
          },
        });
      },
    },
  };
}
