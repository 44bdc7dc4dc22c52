/** File names and ids: well formed, in step with the date, and unique. */
import { foldedName } from '../../story/characters.ts';
import { collections, folders, isDated } from '../../story/collections/registry.ts';
import { isId } from '../../story/collections/values.ts';
import { datedName, type Checked, type Content, type Entry } from '../entry.ts';
import { each, type EntryFault, type Fault, type Rule } from '../fault.ts';

/** Ids that name a device in Windows, whatever the file's extension. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** The most letters in an id: with a date and an extension, a file's name must stay below 255 bytes. */
const longestId = 100;

/** Why some system would not allow an id as a file's name, or `undefined`. */
export function unfit(id: string): string | undefined {
  if (devices.test(id)) return `The id “${id}” is the name of a device in Windows, where no file can have it.`;
  return id.length > longestId
    ? `The id “${id.slice(0, 20)}…” has ${id.length} letters; the limit is ${longestId}.`
    : undefined;
}

/** Returns the id nearest to a name; empty if nothing in the name can be part of an id. */
export const asId = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Names reserved for other pages, present or future. */
export const reserved: readonly string[] = ['index', 'json', 'feed'];

function* ofFileName({ collection, id, name }: Entry): Generator<EntryFault> {
  if (collection === 'story') return;
  const { one } = collections[collection];
  if (isDated(collection) && !datedName.test(name)) {
    const [, date, rest = ''] = /^(-?\d{4}-\d{2}-\d{2})(.*)$/.exec(name) ?? [];
    const message = date
      ? `The file’s name, “${name}”, is not a date, a hyphen and an id.`
      : `The file’s name, “${name}”, does not start with a date.`;
    const fix = date ? `Name it ${date}-${asId(rest) || `some-${one}`}.md.` : `Name it like 2020-08-06-some-${one}.md.`;
    yield [1, 'file-name', message, fix];
  } else if (!isId(id)) {
    const words = 'Use lower-case words joined by hyphens';
    const fix = asId(id) ? `${words}: ${name.slice(0, -id.length)}${asId(id)}.md.` : `${words}.`;
    yield [1, 'file-name', `The file’s name, “${name}”, is not an id.`, fix];
  }
  const message = reserved.includes(id) ? `The id “${id}” is reserved for a page of the site.` : unfit(id);
  if (message !== undefined) yield [1, 'file-name', message, 'Give the file another name.'];
}

function* ofEventDate({ name, id, fields: { date } }: Checked<'events'>): Generator<EntryFault> {
  const dated = datedName.exec(name)?.[1];
  if (!dated || dated === date.earliest) return;
  const message = `The date “${date.edtf}” starts on ${date.earliest}, but the file’s name says ${dated}.`;
  const named = `${date.earliest}-${isId(id) ? id : asId(id)}.md`;
  yield [['date'], 'file-date', message, `Rename the file to ${named}, or correct the date.`];
}

/** No id is used twice, or is one that another file used to have. */
function* ofTakenIds({ files, ...content }: Content): Generator<Fault> {
  for (const collection of folders) {
    const holders = new Map<string, string>();
    const taken = (name: string, { file }: Entry, what: string) => {
      const other = holders.get(name);
      holders.set(name, other ?? file);
      if (other === file) return [[`The former id “${name}” is the file’s own.`, 'Remove it.'] as const];
      const message = `The ${what} “${name}” is already taken by ${other ?? ''}.`;
      return other === undefined ? [] : [[message, `Give one of the two another ${what}.`] as const];
    };
    for (const entry of files.entries)
      if (entry.collection === collection)
        for (const told of taken(entry.id, entry, 'id')) yield [entry, 1, 'duplicate', ...told];
    for (const entry of content[collection])
      for (const [index, old] of ('formerly' in entry.fields ? entry.fields.formerly : []).entries()) {
        const path = ['formerly', index];
        const message = unfit(old);
        if (message) yield [entry, path, 'file-name', message, 'Leave it out, or shorten it.'];
        for (const told of taken(old, entry, 'former id')) yield [entry, path, 'duplicate', ...told];
      }
  }
}

/** No two of these actors, or of these topics, share a name. */
function* ofNames(named: readonly Checked<'actors' | 'topics'>[]): Generator<Fault> {
  const holders = new Map<string, string>();
  for (const one of named)
    for (const [index, name] of [one.fields.name, ...('aliases' in one.fields ? one.fields.aliases : [])].entries()) {
      const key = foldedName(name);
      const other = holders.get(key);
      holders.set(key, other ?? one.file);
      if (other === undefined) continue;
      const path = index === 0 ? ['name'] : ['aliases', index - 1];
      const message = `The name “${name}” is already taken by ${other}.`;
      yield [one, path, 'duplicate', message, 'Remove it from one of the two.'];
    }
}

/** File names, ids, former ids, and the names of actors and topics. */
export const nameRules: Rule = function* (content) {
  yield* each(content, content.files.entries, ofFileName);
  yield* each(content, content.events, ofEventDate);
  yield* ofTakenIds(content);
  yield* ofNames(content.actors);
  yield* ofNames(content.topics);
};
