import {
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { unreadable, type Entry } from './entry.ts';
import type { Finding } from './problems.ts';
import { collectComments } from './comments.ts';
import { checkText } from './file-text.ts';
import { frontMatterTooMuch } from './limits.ts';
import { describe, findCause, isOpenQuote, nestedTooDeep, type LineAt } from './yaml-faults.ts';

const fence = /^---[ \t]*\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\n|$)/m;

function collectLines(node: Node | null, path: string, lineAt: LineAt, lines: Map<string, number>) {
  const join = (key: string) => (path === '' ? key : `${path}.${key}`);
  const collect = (key: string, value: unknown, offset: number | undefined) => {
    if (offset !== undefined) lines.set(join(key), lineAt(offset));
    if (isNode(value)) collectLines(value, join(key), lineAt, lines);
  };
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key)) collect(String(pair.key.value), pair.value, pair.key.range?.[0]);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => collect(String(index), item, isNode(item) ? item.range?.[0] : undefined));
  }
}

/** Finds YAML that no entry needs: values that are named and reused, and keys that are not words. */
function checkNodes(document: Document, lineAt: LineAt): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Node: (key, node) => {
      const line = lineAt(node.range?.[0] ?? 0);
      if (isAlias(node) || ('anchor' in node && node.anchor)) {
        const [mark, name] = isAlias(node) ? ['*', node.source] : ['&', node.anchor ?? ''];
        const message = `YAML reads \`${mark}${name}\` as a reference to another value, which front matter does not allow.`;
        found.push(unreadable(line, message, `Put a text that starts with ${mark} in quotation marks.`));
      } else if (key === 'key' && !isScalar(node)) {
        found.push(unreadable(line, 'A key is a list or a group of keys.', 'Write a word before the colon.'));
      }
    },
  });
  return found;
}

/** Keeps the first error on each line: it causes the others. */
const firstInLine = (found: readonly Finding[]): Finding[] =>
  found.filter(({ line }, index) => found.findIndex((other) => other.line === line) === index);

/** Returns a file's front matter as YAML 1.2, and its body. Dates stay text. It never throws: see `unreadable`. */
export function readFrontMatter(
  text: string,
): Pick<Entry, 'fields' | 'lines' | 'comments' | 'unreadable' | 'bodyLine'> & { readonly body: string } {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = new Map([['', 1]]);
  const nothing = { fields: undefined, lines, comments: new Map<string, string>(), body: '', bodyLine: 1 };
  const faults = checkText(clean);
  if (faults.length > 0) return { ...nothing, unreadable: faults };
  const match = fence.exec(clean);
  if (match?.index !== 0) {
    const [message, fix] = /^---[ \t]*\n/.test(clean)
      ? ['The front matter has no closing `---`.', 'Add a line of `---` after the last key.']
      : [
          'The file does not start with front matter.',
          'Start with a line of `---`, then the keys, then another line of `---`.',
        ];
    return { ...nothing, unreadable: [unreadable(1, message, fix)] };
  }
  const yaml = match.groups?.['yaml'] ?? '';
  const tooMuch = frontMatterTooMuch(yaml);
  if (tooMuch) return { ...nothing, unreadable: [tooMuch] };
  const front = { ...nothing, body: clean.slice(match[0].length), bodyLine: match[0].split('\n').length };
  const counter = new LineCounter();
  let document;
  try {
    document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, merge: false });
  } catch (error) {
    // The parser calls itself for each level.
    if (!(error instanceof RangeError)) throw error;
    return { ...front, unreadable: [unreadable(1, ...nestedTooDeep)] };
  }
  // The front matter's first line is the file's second.
  const lineAt: LineAt = (offset) => counter.linePos(Math.max(offset, 0)).line + 1;
  const all = [...document.errors, ...document.warnings];
  // What follows an open quotation mark or a tab is misread too.
  const causes = all.filter((error) => isOpenQuote(error) || error.code === 'TAB_AS_INDENT');
  const errors = causes.length > 0 ? causes : all;
  const [first] = all;
  const cause = first && causes.length === 0 ? findCause(document, yaml, first, lineAt) : undefined;
  if (cause) return { ...front, unreadable: [cause] };
  const found = errors.map((error) => describe(error, document, yaml, lineAt));
  const problems = firstInLine(found.length > 0 ? found : checkNodes(document, lineAt));
  if (problems.length > 0) return { ...front, unreadable: problems };
  collectLines(document.contents, '', lineAt, lines);
  return { ...front, comments: collectComments(document, yaml), fields: document.toJS() ?? {}, unreadable: [] };
}
