/** Each page of the story in full as one file to save and mail, which works without the site or a connection. */
import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import { imageType } from '../images/image-files.ts';
import { escaped } from '../formats/html.ts';
import { withEdits, type Edit } from '../story/text.ts';
import { fileToKeep, inFull, wholeAddress } from '../story/paths.ts';

const policy =
  '<meta http-equiv="content-security-policy" content="default-src \'none\'; style-src \'unsafe-inline\'; font-src data:; img-src data:">';

/**
 * Returns a page as one file: fonts and images inline, no scripts, links to its own events local, all others absolute.
 * `read` returns the content at an address on the site.
 */
export function asSingleFile(html: string, site: URL, read: (href: string) => Buffer): string {
  const ids = new Set<string>();
  const linkTo = (href: string): string => {
    const [, event] = /\/events\/([^/]+)\/$/.exec(href) ?? [];
    return event !== undefined && ids.has(event) ? `#${event}` : wholeAddress(href, site);
  };
  const withFonts = (css: string): string =>
    css.replace(
      /url\((\/[^)]+\.woff2)\)/g,
      (_, href: string) => `url(data:font/woff2;base64,${read(href).toString('base64')})`,
    );
  // Links within the page can be resolved only once all ids are known.
  const edits: (Edit | (() => Edit))[] = [];
  const open: string[] = [];
  let dropped: number | undefined;
  let addressAt = { start: 0, end: 0 };
  const parser = new Parser({
    onopentag(name, { id, href, src, rel, 'http-equiv': equivalent }) {
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      const isTitle = name === 'a' && /^h[34]$/.test(open.at(-1) ?? '');
      open.push(name);
      if (id) ids.add(id);
      if (dropped !== undefined) return;
      if (equivalent === 'content-security-policy') edits.push({ start, end, text: policy });
      else if (name === 'link' && /^(preload|icon)$/.test(rel ?? '')) edits.push({ start, end, text: '' });
      // The link to this file is removed, contents and all, as scripts are.
      else if (name === 'script' || (name === 'a' && href?.endsWith(`/${fileToKeep}`))) dropped = start;
      else if (name === 'img' && src?.startsWith('/'))
        edits.push({ ...addressAt, text: `src="data:${imageType(src)};base64,${read(src).toString('base64')}"` });
      else if (href?.startsWith('/')) {
        const at = addressAt;
        edits.push(() => ({ ...at, text: `href="${escaped(isTitle ? wholeAddress(href, site) : linkTo(href))}"` }));
      }
    },
    onattribute(name) {
      if (name === 'href' || name === 'src') addressAt = { start: parser.startIndex, end: parser.endIndex };
    },
    ontext(text) {
      if (open.at(-1) === 'style')
        edits.push({ start: parser.startIndex, end: parser.endIndex + 1, text: withFonts(text) });
    },
    onclosetag(name) {
      open.pop();
      if (dropped === undefined || (name !== 'script' && name !== 'a')) return;
      edits.push({ start: dropped, end: parser.endIndex + 1, text: '' });
      dropped = undefined;
    },
  });
  parser.end(html);
  return withEdits(
    html,
    edits.map((edit) => (typeof edit === 'function' ? edit() : edit)),
  );
}

/** An integration that writes the file beside each page; without the site's address its links would lead nowhere. */
export function singleFile(address: string, base: string): AstroIntegration {
  return {
    name: 'single-file',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const at = (href: string) => path.join(fileURLToPath(dir), href);
        if (!address || !existsSync(at(inFull))) return;
        const read = (href: string) => readFileSync(at(href.slice(base.length)));
        for (const name of readdirSync(at(inFull), { recursive: true, encoding: 'utf8' })) {
          if (path.basename(name) !== 'index.html') continue;
          const page = path.join(at(inFull), name);
          const whole = asSingleFile(readFileSync(page, 'utf8'), new URL(address), read);
          writeFileSync(path.join(path.dirname(page), fileToKeep), whole);
        }
      },
    },
  };
}
