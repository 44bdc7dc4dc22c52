/** Reminds whoever builds the site to set its address. */
import type { AstroIntegration } from 'astro';

/** An integration that says, after a build without an address, what the site lacks for it. */
export function remindOfAddress(): AstroIntegration {
  let address: string | undefined;
  return {
    name: 'address',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = config.site;
      },
      'astro:build:done': ({ logger }) => {
        if (address) return;
        logger.warn(
          'Built without the site’s address. Before you publish, set SITE or src/site.ts: without it there are no canonical links, link pictures, sitemap, feeds, calendars, references or embeds.',
        );
      },
    },
  };
}
