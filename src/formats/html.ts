/** HTML as text, for feeds and files that contain it. A parser reads it, never a regular expression. */
import { Parser } from 'htmlparser2';
import { wholeAddress } from '../story/paths.ts';
import { withEdits, type Edit } from '../story/text.ts';

/** Returns a text as HTML, safe between tags and inside quoted attributes. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

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
