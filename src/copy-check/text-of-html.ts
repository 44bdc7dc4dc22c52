/** The text of HTML as a reader sees it. None of it is run, loaded or shown as HTML. */
import { Tokenizer } from 'htmlparser2';

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that start a new line. */
const blocks = named(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary ' +
    'table tbody td tfoot th thead title tr ul',
);
/** Elements that show no text of their own. */
const unseen = named('script style noscript template svg math title iframe object audio video canvas select datalist');
/** Marks around superscript text until all of it is known; Unicode reserves them for such uses. */
const high = { begins: '\ufdd0', ends: '\ufdd1' } as const;
const nothing = (): void => undefined;

/**
 * Returns the text of HTML as a browser shows it, superscript numbers as footnote marks. It keeps no tree, so it takes
 * time in proportion to the length, however deeply elements are nested.
 */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  /** How many open elements show no text, by name. */
  const open = new Map<string, number>();
  let hidden = 0;
  let verbatim = 0;
  let name = '';
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const count = (tag: string, by: 1 | -1) => {
    if (!unseen.has(tag)) return;
    const before = open.get(tag) ?? 0;
    // A closing tag without an opening one closes nothing.
    if (before + by < 0) return;
    open.set(tag, before + by);
    hidden += by;
  };
  const add = (text: string) => {
    if (hidden === 0) pieces.push(text);
  };
  const edge = (tag: string, by: 1 | -1) => {
    count(tag, by);
    if (blocks.has(tag)) add('\n');
    if (tag === 'pre') verbatim = Math.max(0, verbatim + by);
    // `officials<sup>1</sup>` is not `officials1`.
    if (tag === 'sup') add(by > 0 ? high.begins : high.ends);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = nameAt(start, end);
        edge(name, 1);
      },
      onclosetag: (start, end) => edge(nameAt(start, end), -1),
      onselfclosingtag: () => {
        // Only in SVG and MathML does the slash end an element.
        if (name === 'svg' || name === 'math') count(name, -1);
      },
      ontext: (start, end) => {
        const text = html.slice(start, end);
        add(verbatim > 0 ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
      },
      ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      onopentagend: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return pieces
    .join('')
    .replace(/\ufdd0\s*(\d{1,3})\s*\ufdd1/g, '[$1]')
    .replace(/[\ufdd0\ufdd1]/g, '')
    .replace(/ +/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n\n')
    .trim();
}
