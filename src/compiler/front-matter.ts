/** Reads a file's front matter and remembers on which line each value stands. */
import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { Finding } from './entry.ts';
import { collectComments, commentBehind, commentWords } from './comments.ts';
import { checkText } from './file-text.ts';
import { findSlip } from './indentation.ts';
import { frontMatterTooMuch } from './limits.ts';

/** A file, parted into front matter and body. */
export interface FrontMatter {
  readonly fields: unknown;
  /** The line of each key and list item, counted from 1, by path: `accounts.0.source`. The root is `''`. */
  readonly lines: ReadonlyMap<string, number>;
  /** What YAML took for a comment behind a value that is not in quotation marks, by path. */
  readonly comments: ReadonlyMap<string, string>;
  readonly body: string;
  /** The line of the file on which `body` starts. */
  readonly bodyLine: number;
  /** Why the file could not be read; empty when it could. */
  readonly unreadable: readonly Finding[];
}

const fence = /^---[ \t]*\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\n|$)/m;

type LineAt = (offset: number) => number;

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
    node.items.forEach((item, index) => {
      collect(String(index), item, isNode(item) ? item.range?.[0] : undefined);
    });
  }
}

const unreadable = (line: number, message: string, fix: string): Finding => ({
  line,
  rule: 'unreadable',
  message,
  fix,
});

const nestedTooDeep = ['Lists or groups of keys are nested too deep.', 'Write it flatter.'] as const;

const isOpenQuote = ({ code, message }: YAMLError): boolean =>
  code === 'MISSING_CHAR' && message.startsWith('Missing closing');

/** Returns where the quoted text that is never closed begins, or `at`, where the parser noticed. */
function openingQuote(document: Document, at: number): number {
  let opening = at;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] <= at && range[1] >= at) opening = range[0];
    },
  });
  return opening;
}

/** Returns the line on which the key repeated at `at` first stands: the nearest one above in the same column. */
function lineOfKeyBefore(key: string, at: number, yaml: string): number | undefined {
  const before = yaml.slice(0, at).split('\n');
  const column = before.at(-1)?.length ?? 0;
  const isSame = (line: string) => /^[\s-]*$/.test(line.slice(0, column)) && line.startsWith(`${key}:`, column);
  const index = before.findLastIndex(isSame);
  // The front matter's first line is the file's second.
  return index < 0 ? undefined : index + 2;
}

function describe(error: YAMLError, document: Document, yaml: string, lineAt: LineAt): Finding {
  const [at] = error.pos;
  switch (error.code) {
    case 'MISSING_CHAR': {
      if (!isOpenQuote(error)) return otherwise(error, lineAt);
      const line = lineAt(openingQuote(document, at));
      return unreadable(line, 'A quotation mark opens here and is not closed.', 'Close it at the end of the text.');
    }
    case 'TAB_AS_INDENT': {
      // The line's start is what has the tab; the parser points to where it gave up.
      const line = lineAt(yaml.indexOf('\t', at));
      return unreadable(line, 'The line is indented with a tab.', 'Use spaces: two for each level.');
    }
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]*/.exec(yaml.slice(at))?.[0].trim() ?? '';
      const place = lineOfKeyBefore(key, at, yaml);
      const where = place === undefined ? 'twice here' : `here and in line ${place}`;
      return unreadable(lineAt(at), `The key \`${key}\` stands ${where}.`, 'Keep one of the two.');
    }
    case 'MULTIPLE_DOCS':
      return unreadable(
        lineAt(yaml.lastIndexOf('...', at)),
        'The front matter ends before its closing line.',
        'Remove the line of `...`.',
      );
    case 'TAG_RESOLVE_FAILED':
      return unreadable(lineAt(at), `${error.message}.`, 'Put quotation marks round a text that starts with !.');
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const [line = ''] = yaml.slice(yaml.lastIndexOf('\n', at) + 1).split('\n');
      const [, key = '', value = ''] = /^(.*?:) +(.*)$/.exec(line.trim()) ?? [];
      const message = `The text “${value}” has a colon with a space after it, which YAML takes for a key.`;
      return unreadable(lineAt(at), message, `Put it into quotation marks: \`${key} ${JSON.stringify(value)}\`.`);
    }
    default:
      return otherwise(error, lineAt);
  }
}

function otherwise({ message, pos: [at] }: YAMLError, lineAt: LineAt): Finding {
  // The parser reports its own overflow as a fault of the text.
  if (message.includes('call stack')) return unreadable(lineAt(at), ...nestedTooDeep);
  const fix = 'Correct the line, or put quotation marks round a text with `: `, `#` or brackets in it.';
  return unreadable(lineAt(at), `The front matter is not YAML: ${message}.`, fix);
}

/** Returns the comment in the text that an error comes after, if there is one: it was meant as a part of it. */
function findComment(document: Document, yaml: string, at: number, lineAt: LineAt): Finding | undefined {
  let found: Finding | undefined;
  visit(document, {
    Scalar: (_, node) => {
      const comment = commentBehind(node, yaml);
      const [start = 0, , end = 0] = node.range ?? [];
      if (comment && start <= at && end >= at) found = unreadable(lineAt(start), ...commentWords(comment));
    },
  });
  return found;
}

/** Returns what led to the first error, where the parser tells only what followed from it. */
function findCause(document: Document, yaml: string, { code, pos }: YAMLError, lineAt: LineAt): Finding | undefined {
  if (['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED'].includes(code)) return undefined;
  const comment = findComment(document, yaml, pos[0], lineAt);
  const slip = findSlip(yaml);
  // The front matter's first line is the file's second.
  return comment ?? (slip && { ...slip, line: slip.line + 1 });
}

/** What YAML allows and no entry needs: values named once and used again, and keys that are no words. */
function checkNodes(document: Document, lineAt: LineAt): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Node: (key, node) => {
      const line = lineAt(node.range?.[0] ?? 0);
      if (isAlias(node) || ('anchor' in node && node.anchor)) {
        const [mark, name] = isAlias(node) ? ['*', node.source] : ['&', node.anchor ?? ''];
        const message = `YAML reads \`${mark}${name}\` as a name for another value, which front matter has no use for.`;
        found.push(unreadable(line, message, `Put quotation marks round a text that starts with ${mark}.`));
      } else if (key === 'key' && !isScalar(node)) {
        found.push(unreadable(line, 'A key is a list or a group of keys.', 'Write a word before the colon.'));
      }
    },
  });
  return found;
}

/** Keeps the first error of each line; it caused the others. */
const firstInLine = (found: readonly Finding[]): Finding[] =>
  found.filter(({ line }, index) => found.findIndex((other) => other.line === line) === index);

/**
 * Returns the front matter of a Markdown file as YAML 1.2 reads it: a date stays the
 * text that it is. Everything that cannot be read is listed in `unreadable`; nothing is thrown.
 */
export function readFrontMatter(text: string): FrontMatter {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = new Map([['', 1]]);
  const nothing = { fields: undefined, lines, comments: new Map<string, string>(), body: '', bodyLine: 1 };
  const faults = checkText(clean);
  if (faults.length > 0) return { ...nothing, unreadable: faults };
  const match = fence.exec(clean);
  if (match?.index !== 0) {
    const message = /^---[ \t]*\n/.test(clean)
      ? 'The line of `---` that closes the front matter is missing.'
      : 'The file does not start with front matter.';
    const fix = /^---[ \t]*\n/.test(clean)
      ? 'Put a line of `---` after the last key.'
      : 'Start it with a line of `---`, the keys, and another line of `---`.';
    return { ...nothing, unreadable: [unreadable(1, message, fix)] };
  }
  const yaml = match.groups?.['yaml'] ?? '';
  const tooMuch = frontMatterTooMuch(yaml);
  if (tooMuch) return { ...nothing, unreadable: [tooMuch] };
  const front = {
    lines,
    comments: new Map<string, string>(),
    body: clean.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
  const counter = new LineCounter();
  let document;
  try {
    document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, merge: false });
  } catch (error) {
    // The parser calls itself for each level.
    if (!(error instanceof RangeError)) throw error;
    return { ...front, fields: undefined, unreadable: [unreadable(1, ...nestedTooDeep)] };
  }
  // The front matter's first line is the file's second.
  const lineAt: LineAt = (offset) => counter.linePos(Math.max(offset, 0)).line + 1;
  const all = [...document.errors, ...document.warnings];
  // What follows an open quotation mark or a tab is misread too.
  const causes = all.filter((error) => isOpenQuote(error) || error.code === 'TAB_AS_INDENT');
  const errors = causes.length > 0 ? causes : all;
  const [first] = all;
  const cause = first && causes.length === 0 ? findCause(document, yaml, first, lineAt) : undefined;
  if (cause) return { ...front, fields: undefined, unreadable: [cause] };
  const found = errors.map((error) => describe(error, document, yaml, lineAt));
  const problems = firstInLine(found.length > 0 ? found : checkNodes(document, lineAt));
  if (problems.length > 0) return { ...front, fields: undefined, unreadable: problems };
  collectLines(document.contents, '', lineAt, lines);
  return { ...front, comments: collectComments(document, yaml), fields: document.toJS() ?? {}, unreadable: [] };
}
