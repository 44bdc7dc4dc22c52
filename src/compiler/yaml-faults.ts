/** Says in an editor's words what YAML's parser finds wrong with front matter. */
import { visit, type Document, type YAMLError } from 'yaml';
import { commentBehind, commentWords } from './comments.ts';
import { unreadable } from './entry.ts';
import type { Finding } from './problems.ts';
import { findSlip } from './indentation.ts';

/** Maps an offset in the front matter to a line of the file. */
export type LineAt = (offset: number) => number;

/** The finding for front matter that no parser can follow. */
export const nestedTooDeep = ['Lists or groups of keys are nested too deeply.', 'Nest them less deeply.'] as const;

/** Whether a quotation mark is not closed: what follows it is misread too. */
export const isOpenQuote = ({ code, message }: YAMLError): boolean =>
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

/** Returns the line on which the key repeated at `at` first appears: the nearest one above in the same column. */
function lineOfKeyBefore(key: string, at: number, yaml: string): number | undefined {
  const before = yaml.slice(0, at).split('\n');
  const column = before.at(-1)?.length ?? 0;
  const isSame = (line: string) => /^[\s-]*$/.test(line.slice(0, column)) && line.startsWith(`${key}:`, column);
  const index = before.findLastIndex(isSame);
  // The front matter's first line is the file's second.
  return index < 0 ? undefined : index + 2;
}

/** Returns a finding for what the parser reports, at the line where the mistake is. */
export function describe(error: YAMLError, document: Document, yaml: string, lineAt: LineAt): Finding {
  const [at] = error.pos;
  switch (error.code) {
    case 'MISSING_CHAR': {
      if (!isOpenQuote(error)) return otherwise(error, yaml, lineAt);
      const line = lineAt(openingQuote(document, at));
      return unreadable(line, 'A quotation mark opens here but is never closed.', 'Close it at the end of the text.');
    }
    case 'TAB_AS_INDENT': {
      // The tab is at the start of the line; the parser points to where it gave up.
      const line = lineAt(yaml.indexOf('\t', at));
      return unreadable(line, 'The line is indented with a tab.', 'Use spaces: two for each level.');
    }
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]*/.exec(yaml.slice(at))?.[0].trim() ?? '';
      const place = lineOfKeyBefore(key, at, yaml);
      const where = place === undefined ? 'twice here' : `here and on line ${place}`;
      return unreadable(lineAt(at), `The key \`${key}\` appears ${where}.`, 'Keep one of the two.');
    }
    case 'MULTIPLE_DOCS':
      return unreadable(
        lineAt(yaml.lastIndexOf('...', at)),
        'The front matter ends before its closing line.',
        'Remove the line of `...`.',
      );
    case 'TAG_RESOLVE_FAILED':
      return unreadable(lineAt(at), `${error.message}.`, 'Put a text that starts with ! in quotation marks.');
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const [line = ''] = yaml.slice(yaml.lastIndexOf('\n', at) + 1).split('\n');
      const [, key = '', value = ''] = /^(.*?:) +(.*)$/.exec(line.trim()) ?? [];
      const message = `The text “${value}” has a colon with a space after it, which YAML reads as a key.`;
      return unreadable(lineAt(at), message, `Put it into quotation marks: \`${key} ${JSON.stringify(value)}\`.`);
    }
    default:
      return otherwise(error, yaml, lineAt);
  }
}

/** Returns a text as YAML has it in quotation marks. */
const inQuotes = (text: string): string =>
  text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);

function otherwise({ message, pos: [at] }: YAMLError, yaml: string, lineAt: LineAt): Finding {
  // The parser reports its own overflow as a fault of the text.
  if (message.includes('call stack')) return unreadable(lineAt(at), ...nestedTooDeep);
  const [line = ''] = yaml.slice(yaml.lastIndexOf('\n', at - 1) + 1).split('\n');
  const [, lead = '', value = '', sign = ''] = /^\s*((?:- +)?(?:[\w-]+: +)?)((["'*&%@`!|>[{]).*)$/.exec(line) ?? [];
  // A list that is not closed is no text.
  if (lead && sign && (!/[[{]/.test(sign) || message.startsWith('Unexpected scalar'))) {
    const why = `The text ${value} starts with ${sign}, which has a meaning of its own in YAML.`;
    return unreadable(lineAt(at), why, `Put all of it into quotation marks: \`${lead}${inQuotes(value)}\`.`);
  }
  const fix = 'Correct the line, or put a text that contains `: `, `#` or brackets in quotation marks.';
  return unreadable(lineAt(at), `The front matter is not YAML: ${message}.`, fix);
}

/** Returns the comment in the text before an error, if there is one: it was meant as part of the text. */
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

/** Returns the cause of the first error when the parser reports only a consequence. */
export function findCause(
  document: Document,
  yaml: string,
  { code, pos }: YAMLError,
  lineAt: LineAt,
): Finding | undefined {
  if (['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED'].includes(code)) return undefined;
  const comment = findComment(document, yaml, pos[0], lineAt);
  const slip = findSlip(yaml);
  // The front matter's first line is the file's second.
  return comment ?? (slip && { ...slip, line: slip.line + 1 });
}
