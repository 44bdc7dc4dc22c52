/** Reads a saved copy of a source in any format: one reader for the page that checks copies and for fingerprints. */
import { Parser } from 'htmlparser2';
import { textOfHtml } from './text-of-html.ts';

/** A copy as text, or why it cannot be read: what the file is, and what to do. */
export type Copy = { readonly text: string } | { readonly is: string; readonly fix: string };

const copyWords = 'Open it, copy its words, and paste them as plain text.';
const saveAsText = 'Save it as plain text or as a web page, or copy its words and paste them.';
const saveAsPage = 'Save the page as HTML alone, or copy its words and paste them.';

/** How files that are not texts begin, as Latin-1, and what else is near the start; the first match counts. */
const formats: readonly { begins: readonly string[]; has?: string; is: string; fix: string }[] = [
  { begins: ['%PDF-'], is: 'a PDF', fix: copyWords },
  { begins: ['{\\rtf'], is: 'an RTF file', fix: saveAsText },
  { begins: ['PK\x03\x04'], has: 'word/', is: 'a Word document', fix: saveAsText },
  { begins: ['PK\x03\x04'], is: 'a document of an office program, an e-book or an archive', fix: saveAsText },
  { begins: ['\xd0\xcf\x11\xe0'], is: 'a Word document', fix: saveAsText },
  { begins: ['bplist00'], is: 'a web archive', fix: saveAsPage },
  { begins: [''], has: '\nMIME-Version: ', is: 'a web archive or a mail', fix: saveAsPage },
  { begins: ['\x89PNG', 'GIF8', '\xff\xd8\xff', 'RIFF', 'II*\0', 'MM\0*'], is: 'a picture', fix: copyWords },
  { begins: ['\x1f\x8b'], is: 'a compressed file', fix: 'Unpack it first.' },
];

/** How many bytes are read to tell a file's format, and the encoding its HTML names (HTML, 13.2.3.2). */
const telling = 8192;

/** The encoding of a file with a byte order mark (Encoding Standard, “BOM sniff”) or a 0 as every other byte. */
function unicodeOf(start: Uint8Array, text: string): string | undefined {
  if (text.startsWith('\xef\xbb\xbf')) return 'utf-8';
  if (text.startsWith('\xff\xfe') && !text.startsWith('\xff\xfe\0\0')) return 'utf-16le';
  if (text.startsWith('\xfe\xff')) return 'utf-16be';
  const [even, odd] = [0, 1].map((from) => start.filter((byte, at) => byte === 0 && at % 2 === from).length);
  const isMostly = (most = 0, least = 0) => most > start.length / 4 && least < most / 10;
  if (isMostly(odd, even)) return 'utf-16le';
  return isMostly(even, odd) ? 'utf-16be' : undefined;
}

/** The encoding that HTML or XML names for itself. */
function namedEncoding(start: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag(name, { charset, content = '', 'http-equiv': equivalent = '' }) {
      if (name !== 'meta') return;
      found ??=
        charset ?? (/content-type/i.test(equivalent) ? /charset=\s*["']?([\w:-]+)/i.exec(content)?.[1] : undefined);
    },
    // HTML reads an XML declaration as a comment.
    oncomment(data) {
      found ??= /^\?xml\b.*\bencoding=["']([\w:-]+)/i.exec(data)?.[1];
    },
  });
  parser.write(start);
  // A declaration that could be read byte by byte rules out UTF-16, whatever it says (HTML, 13.2.3.2).
  return found && /^utf-?16/i.test(found) ? 'utf-8' : found;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // There is no such encoding, or the bytes are not in it.
    return undefined;
  }
}

/** Returns whether a text is HTML: it begins with a tag, a comment or a declaration. */
const isHtml = (text: string): boolean => /^\s*<(?:[!?]|[a-z][\w-]*[\s/>])/i.test(text);

/** Returns the text of something pasted or saved; HTML as a reader sees it. */
export const plainText = (text: string): string => (isHtml(text) ? textOfHtml(text) : text);

/** Returns a file's text as it is, in the encoding that it declares, UTF-8 or Windows-1252. */
export function readFileText(bytes: Uint8Array): Copy {
  const first = bytes.subarray(0, telling);
  const start = String.fromCharCode(...first);
  const unicode = unicodeOf(first, start);
  if (!unicode) {
    const format = formats.find(
      ({ begins, has = '' }) => begins.some((mark) => start.trimStart().startsWith(mark)) && start.includes(has),
    );
    if (format) return { is: format.is, fix: format.fix };
    if (start.includes('\0')) return { is: 'not a text file', fix: copyWords };
  }
  const text =
    decoded(bytes, unicode ?? (isHtml(start) ? namedEncoding(start) : undefined) ?? 'utf-8') ??
    decoded(bytes, 'utf-8') ??
    new TextDecoder('windows-1252').decode(bytes);
  return { text };
}

/** Returns a file's text; HTML as a reader sees it. */
export function readCopy(bytes: Uint8Array): Copy {
  const copy = readFileText(bytes);
  return 'text' in copy ? { text: plainText(copy.text) } : copy;
}
