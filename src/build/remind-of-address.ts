/** Reminds whoever builds the site to set its address. */
import type { AstroIntegration } from 'astro';

/** An integration that warns after a build for example.org, the address kept for examples (RFC 2606). */
export function remindOfAddress(): AstroIntegration {
  let address: string | undefined;
  return {
    name: 'address',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = config.site;
      },
      'astro:build:done': ({ logger }) => {
        if (!address || new URL(address).hostname !== 'example.org') return;
        logger.warn(
          `Built for ${address}. Before you publish, set SITE or src/site.ts: canonical links and the sitemap need it.`,
        );
      },
    },
  };
}
