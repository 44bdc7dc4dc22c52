/** File names and ids: well formed, in step with the date, and given once. */
import { eventName, idOf } from '../valid-content.ts';
import type { CheckedContent } from '../valid-content.ts';
import { lineOf, problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';
import type { RawContent } from '../entry.ts';
import { isId } from '../../story/collections/values.ts';
import { foldedName } from '../../story/characters.ts';
import { folders } from '../../story/collections/registry.ts';

/** Ids that some system takes for a device (Windows), whatever the file's ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Letters of an id: with a date and endings, a file's name must stay below 255 bytes. */
const longestId = 100;

/** Why an id can be no file's name on every system, or `undefined`. */
function unfit(id: string): string | undefined {
  if (devices.test(id)) return `The id “${id}” is a device to Windows, which has no such file.`;
  return id.length > longestId
    ? `The id “${id.slice(0, 20)}…” has ${id.length} letters, and ${longestId} are the most.`
    : undefined;
}

/** Returns the id that is nearest to a name; empty when nothing in it can be in one. */
const asId = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function checkFileNames(raw: RawContent): Problem[] {
  return folders.flatMap((collection) =>
    raw[collection].flatMap(({ name, file }): Problem[] => {
      if (collection === 'events' && !eventName.test(name)) {
        const [, date, rest = ''] = /^(\d{4}-\d{2}-\d{2})(.*)$/.exec(name) ?? [];
        const message = date
          ? `The file’s name, “${name}”, is not a date, a hyphen and an id.`
          : `The file’s name, “${name}”, does not start with a date.`;
        const fix = date
          ? `Name it ${date}-${asId(rest) || 'some-event'}.md.`
          : 'Name it like 2020-08-06-some-event.md.';
        return [{ file, line: 1, rule: 'file-name', message, fix }];
      }
      const id = idOf(collection, name);
      if (isId(id)) return [];
      const message = `The file’s name, “${name}”, is not an id.`;
      const words = 'Use lower-case words joined by hyphens';
      const fix = asId(id) ? `${words}: ${name.slice(0, -id.length)}${asId(id)}.md.` : `${words}.`;
      return [{ file, line: 1, rule: 'file-name', message, fix }];
    }),
  );
}

/** Names that addresses beside the entries' own have, or may come to have. */
const reserved: readonly string[] = ['index', 'json', 'feed'];

function checkReserved(raw: RawContent): Problem[] {
  return folders.flatMap((folder) =>
    raw[folder].flatMap(({ name, file }): Problem[] => {
      const id = idOf(folder, name);
      const message = reserved.includes(id) ? `The id “${id}” is kept for an address of the site’s own.` : unfit(id);
      if (message === undefined) return [];
      return [{ file, line: 1, rule: 'file-name', message, fix: 'Give the file another name.' }];
    }),
  );
}

function checkEventDates(content: CheckedContent): Problem[] {
  return content.events.flatMap(({ entry, id, fields }) => {
    const dated = eventName.exec(entry.name)?.[1];
    const { earliest } = fields.date;
    if (!dated || dated === earliest) return [];
    const message = `The date “${fields.date.edtf}” starts on ${earliest}, but the file’s name says ${dated}.`;
    const fix = `Rename the file to ${earliest}-${id}.md, or correct the date.`;
    return [problemAt(entry, ['date'], 'file-date', { message, fix })];
  });
}

function checkDuplicates(raw: RawContent, content: CheckedContent): Problem[] {
  return folders.flatMap((collection) => {
    const holders = new Map<string, string>();
    const problems: Problem[] = [];
    const claim = (name: string, holder: string, file: string, line: number, what: string) => {
      const other = holders.get(name);
      if (other === undefined) holders.set(name, holder);
      else {
        const message = `The ${what} “${name}” is already taken by ${other}.`;
        problems.push({ file, line, rule: 'duplicate', message, fix: `Give one of the two another ${what}.` });
      }
    };
    for (const { name, file } of raw[collection]) claim(idOf(collection, name), file, file, 1, 'id');
    for (const { entry, fields } of content[collection]) {
      const formerly = 'formerly' in fields ? fields.formerly : [];
      formerly.forEach((old, index) => {
        const message = unfit(old);
        if (message) {
          const path = ['formerly', index];
          problems.push(problemAt(entry, path, 'file-name', { message, fix: 'Leave it out, or shorten it.' }));
        }
        claim(old, entry.file, entry.file, lineOf(entry, ['formerly', index]), 'former id');
      });
    }
    return problems;
  });
}

/** An actor must be found under one name only. */
function checkAliases(content: CheckedContent): Problem[] {
  const holders = new Map<string, string>();
  return content.actors.flatMap(({ entry, fields }) =>
    [fields.name, ...fields.aliases].flatMap((name, index): Problem[] => {
      const key = foldedName(name);
      const other = holders.get(key);
      holders.set(key, other ?? entry.file);
      if (other === undefined) return [];
      const path = index === 0 ? ['name'] : ['aliases', index - 1];
      const message = `The name “${name}” is already taken by ${other}.`;
      return [problemAt(entry, path, 'duplicate', { message, fix: 'Remove it from one of the two.' })];
    }),
  );
}

/** Returns what is wrong with file names, ids, former ids and actors' names. */
export function checkNames(raw: RawContent, content: CheckedContent): Problem[] {
  return [
    ...checkFileNames(raw),
    ...checkReserved(raw),
    ...checkEventDates(content),
    ...checkDuplicates(raw, content),
    ...checkAliases(content),
  ];
}
