/** The story in full as one file to save and mail, which needs neither the site nor a connection. */
import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inFullFile, wholeAddress } from '../story/paths.ts';

const policy =
  '<meta http-equiv="content-security-policy" content="default-src \'none\'; style-src \'unsafe-inline\'; font-src data:">';

/**
 * Returns a page as one file: its fonts inside, no scripts, links to events that are in it lead there, and all others,
 * those of the events' titles too, have whole addresses below `site`. `read` gives what is at an address of the site.
 */
export function asSingleFile(html: string, site: URL, read: (href: string) => Buffer): string {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const linkTo = (href: string): string => {
    const [, event] = /\/events\/([^/]+)\/$/.exec(href) ?? [];
    return event !== undefined && ids.has(event) ? `#${event}` : wholeAddress(href, site);
  };
  return (
    html
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, policy)
      .replace(/<link rel="(?:preload|icon)"[^>]*>|<script\b[^>]*>[\s\S]*?<\/script>/g, '')
      .replace(
        /url\((\/[^)]+\.woff2)\)/g,
        (_, href: string) => `url(data:font/woff2;base64,${read(href).toString('base64')})`,
      )
      // It is that file.
      .replace(new RegExp(`<a href="[^"]*/${inFullFile}"[^>]*>[^<]*</a>`), '')
      .replace(
        /(<h3><a)? href="(\/[^"]*)"/g,
        (_, title: string | undefined, href: string) =>
          `${title ?? ''} href="${title ? wholeAddress(href, site) : linkTo(href)}"`,
      )
  );
}

/** An integration that writes the file beside the page. Without the site's address its links would lead nowhere, so there is none. */
export function singleFile(address: string, base: string): AstroIntegration {
  return {
    name: 'single-file',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const at = (href: string) => path.join(fileURLToPath(dir), href);
        const page = at('in-full/index.html');
        if (!address || !existsSync(page)) return;
        const read = (href: string) => readFileSync(at(href.slice(base.length)));
        writeFileSync(at(inFullFile), asSingleFile(readFileSync(page, 'utf8'), new URL(address), read));
      },
    },
  };
}
