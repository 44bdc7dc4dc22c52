/** Finds signs that a text is not what was written: a wrong encoding, hidden characters, an unfinished merge. */
import { refusedCharacter } from '../story/characters.ts';
import { counted } from '../story/text.ts';
import type { Finding } from './problems.ts';

const saveAsUtf8 = 'Save it as UTF-8: most editors offer it under “Save as”, or in the status bar.';

/** Returns one finding for all lines that match, at the first of them; or none. */
function findLines(
  lines: readonly string[],
  isFaulty: (line: string) => boolean,
  describe: (line: string) => Omit<Finding, 'line'>,
): Finding[] {
  const found = lines.flatMap((line, index) => (isFaulty(line) ? [{ line, number: index + 1 }] : []));
  const [first, ...more] = found;
  if (!first) return [];
  const { message, ...rest } = describe(first.line);
  const others = more.length === 0 ? '' : ` The same is true of ${counted(more.length, 'other line')}.`;
  return [{ line: first.number, message: message + others, ...rest }];
}

/** Returns why a text, read as UTF-8, cannot be what its author wrote. U+FFFD stands for bytes that are not UTF-8. */
export function checkText(text: string): Finding[] {
  const nulls = text.split('\0').length - 1;
  if (text.startsWith('\uFFFD\uFFFD') || nulls > text.length / 4) {
    return [{ line: 1, rule: 'encoding', message: 'The file is saved as UTF-16.', fix: saveAsUtf8 }];
  }
  const lines = text.split('\n');
  const encoding = findLines(
    lines,
    (line) => line.includes('\uFFFD'),
    (line) => ({
      rule: 'encoding',
      message: `The file is not saved as UTF-8: the line “${shorten(line)}” has a character that cannot be read.`,
      fix: `${saveAsUtf8} If \uFFFD is in the file itself, type the character that was lost.`,
    }),
  );
  const characters = findLines(
    lines,
    (line) => refusedCharacter(line.replaceAll('\ufffd', '')) !== undefined,
    (line) => ({
      rule: 'hidden-character',
      message: `The line has a hidden character, ${refusedCharacter(line.replaceAll('\ufffd', '')) ?? ''}.`,
      fix: 'Remove it, or type the line again.',
    }),
  );
  const isMerging = lines.some((line) => /^(<{7}|>{7}) /.test(line));
  const conflict = findLines(
    lines,
    (line) => isMerging && /^(<{7} |={7}$|>{7} |\|{7} )/.test(line),
    (line) => ({
      rule: 'conflict-mark',
      message: `The line “${shorten(line)}” is left from a conflict that git could not merge.`,
      fix: 'Keep the right version, and remove the other one and the conflict markers.',
    }),
  );
  return [...encoding, ...characters, ...conflict];
}

const shorten = (line: string): string => (line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line);
