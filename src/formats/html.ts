/** HTML as text, for feeds and files that contain it. A parser reads it, never a regular expression. */
import { Parser } from 'htmlparser2';
import { wholeAddress } from '../story/paths.ts';

/** Returns a text as HTML, safe between tags and inside quoted attributes. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A part of a text, in UTF-16 units, and what it becomes. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Returns a text with some parts of it replaced; the edits come in the order of the text and do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const pieces = edits.map(({ start, end, text: replacement }) => {
    const piece = text.slice(at, start) + replacement;
    at = end;
    return piece;
  });
  return pieces.join('') + text.slice(at);
}

/** Returns our HTML with every link made absolute, because readers elsewhere have no base address. */
export function withWholeLinks(html: string, site: URL): string {
  const edits: Edit[] = [];
  const parser = new Parser({
    onattribute(name, value) {
      if (!['href', 'src'].includes(name) || !value.startsWith('/')) return;
      const text = `${name}="${escaped(wholeAddress(value, site))}"`;
      edits.push({ start: parser.startIndex, end: parser.endIndex, text });
    },
  });
  parser.end(html);
  return withEdits(html, edits);
}
