/** Reads the pages of a built site. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** One page: its file below the output folder, its text and its tree. */
export interface Page {
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

/** Returns every file of an output folder, sorted, as paths below it. */
export function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Returns every page of an output folder: not the file to save, nor what other sites embed. */
export function pagesOf(dist: string): Page[] {
  return filesOf(dist)
    .filter((file) => /(^|\/)(index|404)\.html$/.test(file) && !file.startsWith('embed/'))
    .map((file) => {
      const html = readFileSync(path.join(dist, file), 'utf8');
      return { file, html, tree: rehype().parse(html) };
    });
}

/** Returns one of the pages; throws when it is not there. */
export function pageAt(pages: readonly Page[], file: string): Page {
  const found = pages.find((page) => page.file === file);
  if (!found) throw new Error(`There is no page ${file}.`);
  return found;
}

/** Returns the elements of a page for which `test` holds. */
export function elementsOf(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}
