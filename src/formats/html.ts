/** HTML written as text, for feeds and files that hold it. */

/** Returns a text as HTML, safe between tags and inside quoted attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Returns HTML of ours in which every link has a whole address: those who read it elsewhere know no base. */
export function withWholeLinks(html: string, site: URL): string {
  return html.replace(/(href|src)="(\/[^"]*)"/g, (_, name: string, path: string) => {
    return `${name}="${escaped(new URL(path.replaceAll('&amp;', '&'), site).href)}"`;
  });
}
