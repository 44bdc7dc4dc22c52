/** Limits that keep a file from taking minutes or all memory. Nothing that an editor writes comes near them. */
import { finding } from './entry.ts';
import type { Finding } from './problems.ts';

const mostLines = 2000;
/** Characters in one paragraph that may begin or end emphasis, code or a link: parse time grows as their square. */
const mostMarks = 2000;
/** How deep quotations, lists and emphasis may be nested: plugins walk them recursively. */
export const deepest = 40;
const mostKeys = 5000;

const mark = /[*_~`[\]!<]/g;
const key = /^[ -]*[\w-]+:/gm;
/** How a line in a quotation or a list begins. */
const container = new RegExp(String.raw`^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$)){${deepest + 1}}`);

/** How an item that is nested by indentation begins. */
const nested = new RegExp(String.raw`^[ \t]{${deepest * 2},}(?:[-*+]|\d{1,9}[.)])[ \t]`);

/** The finding for nesting that is too deep. */
export function tooDeep(line: number): Finding {
  const message = `Quotations, lists or emphases are nested more than ${deepest} deep.`;
  return finding(line, 'too-deep', message, 'Nest them less deeply.');
}

/** Returns why a body is not read at all, or `undefined`. */
export function bodyTooMuch(markdown: string): Finding | undefined {
  const lines = markdown.split('\n');
  if (lines.length > mostLines) {
    const message = `The body has ${lines.length} lines; the limit is ${mostLines}.`;
    return finding(1, 'too-long', message, 'Split it into several entries.');
  }
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    if (container.test(line) || nested.test(line)) return tooDeep(index + 1);
    marks = line.trim() === '' ? 0 : marks + (line.match(mark)?.length ?? 0);
    if (marks > mostMarks) {
      const message = `The paragraph has more than ${mostMarks} signs of emphasis, code and links.`;
      return finding(index + 1, 'too-long', message, 'Split it, or remove those that have no effect.');
    }
  }
  return undefined;
}

/** Returns why front matter is not read at all, or `undefined`. */
export function frontMatterTooMuch(yaml: string): Finding | undefined {
  const keys = yaml.match(key)?.length ?? 0;
  if (keys <= mostKeys) return undefined;
  const message = `The front matter has ${keys} keys; the limit is ${mostKeys}.`;
  return finding(1, 'too-long', message, 'Remove the keys that this kind of file does not have.');
}
