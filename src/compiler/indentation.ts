/** Finds the wrongly indented line in front matter where YAML reports only a consequence. */
import { unreadable } from './entry.ts';
import type { Finding } from './problems.ts';

/** A line that begins a value: `- source: itpro`. */
const keyLine = /^(?<lead> *(?:- +)*)(?<key>[A-Za-z][\w-]*):(?: +(?<value>.*))?$/;
const itemLine = /^ *-(?: |$)/;
/** The start of a block of lines that are all text, whatever they look like. */
const blockText = /^[|>][-+0-9]*(?: +#.*)?$/;

/** Returns the column, from 0, in which a line’s text begins. */
const columnOf = (line: string): number => line.length - line.trimStart().length;

/**
 * Returns the first line whose indentation does not match its neighbours', with the right form, or `undefined`. Lines
 * are counted from 1 in the YAML. Values in braces or brackets that span several lines are skipped.
 */
export function findSlip(yaml: string): Finding | undefined {
  /** The columns at which a line may continue, innermost last, each with one of its keys. */
  const open: { column: number; key: string }[] = [];
  /** What may follow the previous line. */
  let before: 'nothing' | 'group' | 'text' | 'block' = 'nothing';
  for (const [index, line] of yaml.split('\n').entries()) {
    const text = line.trim();
    const inner = open.at(-1);
    if (text === '' || text.startsWith('#')) continue;
    if (before === 'block' && inner && columnOf(line) > inner.column) continue;
    const [, item] = /^(?:-(?=\w)|[–—•*] *)([A-Za-z][\w-]*:(?: .*)?)$/.exec(text) ?? [];
    if (item) {
      const right = `${' '.repeat(columnOf(line))}- ${item}`;
      const message = `The line “${text}” does not begin with a hyphen and a space, as an item of a list does.`;
      return unreadable(index + 1, message, `Write \`${right}\`.`);
    }
    const { lead = '', key, value = '' } = keyLine.exec(line)?.groups ?? {};
    if (key !== undefined) {
      const column = lead.length;
      const isDeeper = !inner || column > inner.column;
      if (isDeeper && (before === 'nothing' || before === 'group' || lead.includes('-'))) open.push({ column, key });
      else {
        const same = open.findLast((one) => one.column === column);
        if (!same) {
          const [nearest] = open
            .toReversed()
            .toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column));
          const right = `${' '.repeat(nearest?.column ?? 0)}${text}`;
          const message = `The line “${text}” starts in column ${column + 1}, where no other key does.`;
          return unreadable(index + 1, message, `Write \`${right}\`, in line with \`${nearest?.key ?? ''}\`.`);
        }
        open.splice(open.indexOf(same) + 1);
        same.key = key;
      }
      // What is not closed here goes on for several lines.
      if (/^["'[{]/.test(value) && !/["'\]}](?: +#.*)?$/.test(value.slice(1))) return undefined;
      before = value === '' || value.startsWith('#') ? 'group' : blockText.test(value) ? 'block' : 'text';
      continue;
    }
    if (itemLine.test(line)) {
      // A list item that is text; where it may begin depends on the list.
      before = 'text';
      continue;
    }
    const [, name, rest = ''] = /^([A-Za-z][\w-]*):([^ ].*)$/.exec(text) ?? [];
    if (name && !rest.startsWith('//')) {
      const is = /^\s/.test(rest) ? 'another sign than a space' : 'no space';
      return unreadable(index + 1, `There is ${is} after \`${name}:\`.`, `Write \`${name}: ${rest.trim()}\`.`);
    }
    if (inner && columnOf(line) <= inner.column) {
      const message = `The line “${text}” is not indented, so it does not belong to \`${inner.key}\` above it.`;
      const right = `${' '.repeat(inner.column + 2)}${text}`;
      return unreadable(index + 1, message, `Write \`${right}\`, or a key and a colon before it.`);
    }
    if (!inner) return unreadable(index + 1, `The line “${text}” has no key.`, 'Write a key, a colon and a value.');
  }
  return undefined;
}
