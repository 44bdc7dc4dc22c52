/** Reads what a reader dropped or chose: a saved page or a text. */

const blocks =
  'address,article,aside,blockquote,br,dd,div,dt,figcaption,footer,h1,h2,h3,h4,h5,h6,header,li,main,nav,p,pre,section,td,th,tr';

/** Returns the text of HTML as a reader sees it, blocks parted by lines. Nothing of it is run, loaded or shown as HTML. */
export function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of page.querySelectorAll('script,style,noscript,template,svg,head')) hidden.remove();
  for (const block of page.querySelectorAll(blocks)) block.append('\n');
  return page.body.textContent
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n\n')
    .trim();
}

/** Returns whether a text is HTML, by a tag near its start. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype|html|head|body|div|p|article|meta)\b/i.test(text.slice(0, 5000));

/** By the marks at their start (Encoding Standard, “BOM sniff”), texts whose bytes may be 0. */
const wide: Readonly<Record<string, string>> = { ÿþ: 'utf-16le', þÿ: 'utf-16be' };

/**
 * Returns a file as text in the encoding that it names, or else UTF-8 (HTML, 13.2.3.2, in short). Undefined when it is
 * a PDF, a picture or something else that is no text.
 */
export async function readFile(file: File): Promise<string | undefined> {
  const bytes = await file.arrayBuffer();
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 4096));
  const mark = wide[start.slice(0, 2)];
  if (!mark && /^%PDF|\0/.test(start)) return undefined;
  const [, label = mark ?? 'utf-8'] = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start) ?? [];
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // An encoding that no browser knows.
    return new TextDecoder().decode(bytes);
  }
}
