/** What a row shows or links beside its text. */
import path from 'node:path';
import { addressFrom } from './address.ts';
import { addressesIn, wordsOf, type Note } from './html.ts';
import type { Media, Row } from './row.ts';

/** The most letters of what is listed or set large, as the schemas have it. */
export const mostLetters = 300;

/** Returns words that are short enough for a key; what is cut off is noted, with all of it. */
export function fitting(words: string, what: string, note: Note): string {
  if (words.length <= mostLetters) return words;
  note(`${what} is cut: “${words}”`);
  return `${words.slice(0, mostLetters - 1).trimEnd()}…`;
}

const isPicture = (url: string): boolean =>
  /\.(jpe?g|png|webp|avif|svg)$/i.test(url) && !/^(?:[a-z]+:|\/\/)/i.test(url);

/** Returns what is said of media, for a note: where they have no place. */
export const mediaInWords = ({ url, caption, credit, alt }: Media): string =>
  [
    url && `“${url}”`,
    caption && `its caption “${wordsOf(caption)}”`,
    credit && `its credit “${wordsOf(credit)}”`,
    alt && `its alternative text “${wordsOf(alt)}”`,
  ]
    .filter(Boolean)
    .join(', ');

/** A picture beside the file: its name in the folder of the images, and where it is. */
export interface Picture {
  readonly name: string;
  readonly from: string;
}

/** Returns an event's keys for what it shows and links, and media that are no address, as HTML for its text. */
export function shownBy(row: Row, id: string, note: Note) {
  const { url, caption, credit, alt } = row.media;
  const [says, by] = [wordsOf(caption), wordsOf(credit)];
  const links: { href: string; title?: string; credit?: string }[] = [];
  let image: object | undefined;
  let picture: Picture | undefined;
  let words = '';
  const href = addressFrom(url);
  if (isPicture(url)) {
    const name = `${id}${path.extname(url).toLowerCase()}`;
    picture = { name, from: url };
    if (!by) note('its picture has no credit: write it');
    image = { src: name, alt: wordsOf(alt), credit: by || 'Not credited', ...(says && { caption: says }) };
  } else if (href) {
    const [title, maker] = [fitting(says, 'the caption', note), fitting(by, 'the credit', note)];
    links.push({ href, ...(title && { title }), ...(maker && { credit: maker }) });
    if (alt) note(`the alternative text “${wordsOf(alt)}” is not held for a link`);
  } else if (url) {
    // A quotation, or the code that embeds something.
    words = [url, says && `<p>${caption}</p>`, by && `<p>${credit}</p>`].filter(Boolean).join('\n');
    if (alt) note(`the alternative text “${wordsOf(alt)}” is not held for a text`);
  } else if (says || by || alt) note(`it has no media, but ${mediaInWords(row.media)}`);
  // Links within a caption or a credit lead to who made it.
  for (const other of [...row.links, ...addressesIn(caption), ...addressesIn(credit), ...addressesIn(row.title)]) {
    const address = addressFrom(other);
    if (!address) note(`“${other}” is not an address`);
    else if (!links.some((link) => link.href === address)) links.push({ href: address });
  }
  return { keys: { image, links: links.length > 0 ? links : undefined }, picture, words };
}
