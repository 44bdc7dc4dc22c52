/** Reads a file's front matter and remembers on which line each value stands. */
import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { Finding } from './entry.ts';

/** A file, parted into front matter and body. */
export interface FrontMatter {
  readonly fields: unknown;
  /** The line of each key and list item, counted from 1, by path: `reports.0.source`. The root is `''`. */
  readonly lines: Readonly<Record<string, number>>;
  readonly body: string;
  /** The line of the file on which `body` starts. */
  readonly bodyLine: number;
  readonly unreadable?: Finding;
}

const fence = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

function collectLines(
  node: Node | null,
  path: string,
  lineAt: (offset: number) => number,
  lines: Record<string, number>,
) {
  const join = (key: string) => (path === '' ? key : `${path}.${key}`);
  const visit = (key: string, value: unknown, offset: number | undefined) => {
    if (offset !== undefined) lines[join(key)] = lineAt(offset);
    if (isNode(value)) collectLines(value, join(key), lineAt, lines);
  };
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key)) visit(String(pair.key.value), pair.value, pair.key.range?.[0]);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      visit(String(index), item, isNode(item) ? item.range?.[0] : undefined);
    });
  }
}

/**
 * Returns the front matter of a Markdown file as YAML 1.2 reads it: a date stays the
 * text that it is. YAML that cannot be read is told in `unreadable`, not thrown.
 */
export function readFrontMatter(text: string): FrontMatter {
  const clean = text.replace(/^\uFEFF/, '');
  const match = clean.startsWith('---') ? fence.exec(clean) : null;
  if (!match || match.index !== 0) {
    const unreadable = {
      line: 1,
      rule: 'unreadable',
      message: 'The file does not start with front matter.',
      mend: 'Start it with a line of `---`, the keys, and another line of `---`.',
    };
    return { fields: undefined, lines: { '': 1 }, body: clean, bodyLine: 1, unreadable };
  }
  const yaml = match.groups?.['yaml'] ?? '';
  const bodyLine = match[0].split('\n').length;
  const body = clean.slice(match[0].length);
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  // The front matter's first line is the file's second.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const lines: Record<string, number> = { '': 1 };
  const [error] = document.errors;
  if (error) {
    const unreadable = {
      line: lineAt(error.pos[0]),
      rule: 'unreadable',
      message: `The front matter is not YAML: ${error.message}.`,
      mend: 'Mend the line, or put quotation marks round a text with `: `, `#` or brackets in it.',
    };
    return { fields: undefined, lines, body, bodyLine, unreadable };
  }
  collectLines(document.contents, '', lineAt, lines);
  try {
    return { fields: document.toJS() ?? {}, lines, body, bodyLine };
  } catch (error) {
    // An alias without its anchor, which a Markdown writer gets by starting a text with an asterisk.
    const unreadable = {
      line: 2,
      rule: 'unreadable',
      message: `The front matter is not YAML: ${error instanceof Error ? error.message : String(error)}.`,
      mend: 'Put quotation marks round a text that starts with * or &.',
    };
    return { fields: undefined, lines, body, bodyLine, unreadable };
  }
}
