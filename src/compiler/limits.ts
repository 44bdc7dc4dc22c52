/** How much a file may have, so that no file takes minutes or all memory. Nothing that an editor writes comes near. */
import type { Finding } from './entry.ts';

/** Lines of a body. */
const mostLines = 2000;
/** Signs in one paragraph that may begin or end emphasis, code or a link: reading them takes time by their square. */
const mostMarks = 2000;
/** How deep quotations, lists and emphases may be nested: plugins walk them recursively. */
export const deepest = 40;
/** Keys of front matter. */
const mostKeys = 5000;

const finding = (line: number, rule: string, message: string, fix: string): Finding => ({ line, rule, message, fix });

const mark = /[*_~`[\]!<]/g;
const key = /^[ -]*[\w-]+:/gm;
/** What a line begins with in a quotation or a list. */
const container = new RegExp(String.raw`^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$)){${deepest + 1}}`);

/** What an item begins with that is nested by its indentation. */
const nested = new RegExp(String.raw`^[ \t]{${deepest * 2},}(?:[-*+]|\d{1,9}[.)])[ \t]`);

/** The finding for what is nested too deep. */
export const tooDeep = (line: number): Finding =>
  finding(line, 'too-deep', `Quotations, lists or emphases are nested more than ${deepest} deep.`, 'Write it flatter.');

/** Returns why a body is not read at all, or `undefined`. */
export function bodyTooMuch(markdown: string): Finding | undefined {
  const lines = markdown.split('\n');
  if (lines.length > mostLines) {
    const message = `The body has ${lines.length} lines, and ${mostLines} are the most.`;
    return finding(1, 'too-long', message, 'Part it into several entries.');
  }
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    if (container.test(line) || nested.test(line)) return tooDeep(index + 1);
    marks = line.trim() === '' ? 0 : marks + (line.match(mark)?.length ?? 0);
    if (marks > mostMarks) {
      const message = `The paragraph has more than ${mostMarks} signs of emphasis, code and links.`;
      return finding(index + 1, 'too-long', message, 'Part it, or remove those that mean nothing.');
    }
  }
  return undefined;
}

/** Returns why front matter is not read at all, or `undefined`. */
export function frontMatterTooMuch(yaml: string): Finding | undefined {
  const keys = yaml.match(key)?.length ?? 0;
  if (keys <= mostKeys) return undefined;
  const message = `The front matter has ${keys} keys, and ${mostKeys} are the most.`;
  return finding(1, 'too-long', message, 'Remove what is no key of this kind of file.');
}
