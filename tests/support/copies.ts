/** Copies of a text as readers have them: true ones in every form that a program gives them, and others. */

/** What the page has to say of a copy. */
export type Answer =
  'the whole' | 'not all of it' | 'another text' | 'no text' | 'a PDF' | 'an RTF file' | 'a Word document';

export interface Copy {
  readonly what: string;
  /** What is given to the page: a text to paste, or a file. */
  readonly given: string | Buffer;
  readonly answer: Answer;
}

const bytes = (text: string, encoding: BufferEncoding): Buffer => Buffer.from(text, encoding);
const bigEndian = (text: string): Buffer => bytes(text, 'utf16le').swap16();
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>x</title>${head}<style>p { color: red }</style></head><body><nav>Home</nav>${body}<script>a()</script></body></html>`;

/** Returns a text in lines of at most `width` letters, words parted where `parts` says so. */
function wrapped(text: string, width: number, parts = false): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\n+/)) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line && line.length + word.length >= width) {
        const canPart = parts && /^[a-z]{7,}$/.test(word);
        lines.push(canPart ? `${line} ${word.slice(0, 3)}-` : line);
        line = canPart ? word.slice(3) : word;
      } else line = line ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines;
}

/** Returns forty copies of a text; `quoted` is a passage of at least eight words in it that the site quotes. */
export function copiesOf(text: string, quoted: string): Copy[] {
  const paragraphs = text.split('\n\n');
  const html = paragraphs.map((one) => `<p>${one}</p>`).join('\n');
  const sentences = (mark: (at: number) => string) => {
    let at = 0;
    return text.replace(/([a-z]{3})(?=[,.]? [a-z])/g, (end) => (++at % 5 === 0 ? `${end}${mark(at / 5)}` : end));
  };
  const words = quoted.split(' ');
  const spoilt = (at: number, removed: number, ...put: string[]) =>
    text.replace(quoted, words.toSpliced(at, removed, ...put).join(' '));
  const lines = wrapped(text, 60);
  const western = text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92').replaceAll('—', '\x97');
  const numeric = text.replace(/[^\n -~]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  const whole: Record<string, string | Buffer> = {
    'as it is': text,
    'with Windows’ line ends': text.replaceAll('\n', '\r\n'),
    'with line ends of old': text.replaceAll('\n', '\r'),
    'in UTF-8 with its mark': bytes(`\uFEFF${text}`, 'utf8'),
    'in UTF-16': bytes(`\uFEFF${text}`, 'utf16le'),
    'in UTF-16, the other way round, without a mark': bigEndian(text),
    'in Windows-1252': bytes(western, 'latin1'),
    'as a page': bytes(page(html, '<meta charset="utf-8">'), 'utf8'),
    'as a page in Windows-1252': bytes(
      page(
        western.replaceAll('\n\n', '<p>'),
        '<meta http-equiv="content-type" content="text/html; charset=windows-1252">',
      ),
      'latin1',
    ),
    'as a page with character references': bytes(page(`<p>${numeric}</p>`), 'latin1'),
    'as a page with footnotes': bytes(page(sentences((at) => `<sup><a href="#n${at}">${at}</a></sup>`)), 'utf8'),
    'as a page with a link, a mark and a comment in each word': bytes(
      page(text.replace(/([a-z]{3})([a-z]+)/g, '<a href="/x">$1</a><!-- y --><em>$2</em>')),
      'utf8',
    ),
    'with soft hyphens': text.replace(/([a-z]{3})([a-z]{3})/g, '$1\u00AD$2'),
    'with spaces of no width': text.replace(/([a-z]{2})([a-z]{2})/g, '$1\u200B$2'),
    'with variation selectors': text.replace(/([.,])/g, '$1\uFE0F'),
    'with accents apart': text.normalize('NFD'),
    'in capitals': text.toUpperCase(),
    'with ligatures': text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
    'with straight quotation marks': text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
    'with no-break spaces': text.replaceAll(' ', '\u00A0'),
    'in short lines': lines.join('\n'),
    'in short lines with parted words': wrapped(text, 44, true).join('\n'),
    'with line numbers': lines.map((line, at) => `${at + 1}  ${line}`).join('\n'),
    'with line numbers and full stops': lines.map((line, at) => `${at + 1}. ${line}`).join('\n'),
    'with a page’s number between its lines': lines
      .map((line, at) => (at % 9 === 8 ? `${line}\n\n${at}\n` : line))
      .join('\n'),
    'with footnotes in brackets': sentences((at) => `[${at}]`),
    'with footnotes as small numbers': sentences((at) =>
      String(at).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? ''),
    ),
    'as text of a PDF': wrapped(text, 50, true)
      .map((line, at) => (at % 12 === 11 ? `${line}\n${at}\n\f` : line))
      .join('\r\n'),
    'quoted in a letter': lines.map((line) => `> ${line}`).join('\n'),
  };
  const partly: Record<string, string> = {
    'with a word changed': spoilt(3, 1, 'otherwise'),
    'with a word put in': spoilt(3, 0, 'perhaps'),
    'with a “not” put in': spoilt(2, 0, 'not'),
    'with a word left out': spoilt(3, 1),
    'with a number put in': spoilt(4, 0, '2020'),
    'with two words swapped': spoilt(3, 2, words[4] ?? '', words[3] ?? ''),
    'with the halves of a sentence swapped': text.replace(quoted, [...words.slice(4), ...words.slice(0, 4)].join(' ')),
  };
  return [
    ...Object.entries(whole).map(([what, given]) => ({ what, given, answer: 'the whole' as const })),
    ...Object.entries(partly).map(([what, given]) => ({ what, given, answer: 'not all of it' as const })),
    { what: 'another article', given: 'A recipe for soup: water, salt and time. '.repeat(30), answer: 'another text' },
    { what: 'nothing', given: bytes('', 'utf8'), answer: 'no text' },
    { what: 'a PDF', given: bytes(`%PDF-1.7\n${text}`, 'utf8'), answer: 'a PDF' },
    { what: 'RTF', given: bytes(`{\\rtf1\\ansi ${text}}`, 'utf8'), answer: 'an RTF file' },
    {
      what: 'a Word document',
      given: bytes(`PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml ${text}`, 'latin1'),
      answer: 'a Word document',
    },
  ];
}
