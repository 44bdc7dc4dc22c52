/** The story in full as one file to save and mail, which needs neither the site nor a connection. */
import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inFullFile } from '../story/paths.ts';

const policy =
  '<meta http-equiv="content-security-policy" content="default-src \'none\'; style-src \'unsafe-inline\'; font-src data:">';

/**
 * Returns a page as one file: its fonts inside, no scripts, and whole addresses below `site`. `read` gives what is at
 * an address of the site.
 */
export function asSingleFile(html: string, site: URL, read: (href: string) => Buffer): string {
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, policy)
    .replace(/<link rel="(?:preload|icon)"[^>]*>|<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(
      /url\((\/[^)]+\.woff2)\)/g,
      (_, href: string) => `url(data:font/woff2;base64,${read(href).toString('base64')})`,
    )
    .replace(/ href="(\/[^"]*)"/g, (_, href: string) => ` href="${new URL(href, site).href}"`);
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
