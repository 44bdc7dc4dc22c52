/** Renames an entry, as text, so that comments and the way that an editor writes stay. */
import { isMap, isPair, isScalar, parseDocument } from 'yaml';
import { collections, type Folder, type PagedCollection } from '../story/collections/registry.ts';
import { referencesIn } from '../story/collections/schema-walk.ts';
import { withEdits, type Edit } from '../story/text.ts';
import { readContent, type Texts } from './read-content.ts';
import type { Entry } from './entry.ts';

/** The front matter of a file, and where it begins. */
const fence = /^(---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Returns a file with its mentions of an id replaced: in front matter where the schema has one, in links of its body. */
function withMentions(entry: Entry, text: string, to: PagedCollection, from: string, id: string): string {
  const [whole = '', opening = '', yaml = ''] = fence.exec(text) ?? [];
  const document = parseDocument(yaml);
  const changes = referencesIn(entry.collection, entry.fields)
    .filter((reference) => reference.to === to && reference.id === from)
    .flatMap(({ path }): Edit[] => {
      const node = document.getIn(path, true);
      return isScalar(node) && node.range ? [{ start: node.range[0], end: node.range[1], text: id }] : [];
    });
  const link = new RegExp(`\\b${collections[to].one}:${from}(?![\\w-])`, 'gi');
  const body = text.slice(whole.length).replace(link, `${collections[to].one}:${id}`);
  return opening + withEdits(yaml, changes) + whole.slice(opening.length + yaml.length) + body;
}

/** Returns a file whose `formerly` has one id more, the latest last, and not the id that it has now. */
function withFormer(entry: Entry, text: string, id: string): string {
  const [, opening = '', yaml = ''] = fence.exec(text) ?? [];
  const { formerly = [] } = (entry.fields ?? {}) as { readonly formerly?: readonly string[] };
  const line = `formerly: [${[...formerly.filter((old) => old !== id), entry.id].join(', ')}]`;
  const { contents } = parseDocument(yaml);
  const pair = isMap(contents)
    ? contents.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === 'formerly')
    : undefined;
  const [start] = (isScalar(pair?.key) && pair.key.range) || [yaml.length];
  const end = (pair?.value as { range?: readonly number[] } | null | undefined)?.range?.[1] ?? start;
  const own = { start: opening.length + start, end: opening.length + end, text: pair ? line : `${line}\n` };
  return withEdits(text, [own]);
}

/** What a rename would do: the new texts of the files that change, by path, and the paths that are no more. */
export interface Renaming {
  readonly changed: Texts;
  readonly removed: readonly string[];
}

/**
 * Returns what renaming an entry does to the content: its file and its fingerprint get the new name, `formerly` keeps
 * the old id, whose address leads to the new one, and every mention of it changes.
 *
 * @throws A `RangeError` if there is no such entry, or the new id is taken.
 */
export function renaming(texts: Texts, collection: PagedCollection, from: string, id: string): Renaming {
  const { entries } = readContent(texts, '/');
  const of = (folder: Folder, named: string) => entries.find((one) => one.collection === folder && one.id === named);
  const renamed = of(collection, from);
  const { one } = collections[collection];
  if (!renamed) throw new RangeError(`There is no ${one} “${from}”.`);
  const taken = of(collection, id);
  if (taken) throw new RangeError(`The id “${id}” is already taken by ${taken.file}.`);
  const fileOf = ({ file, name }: Entry) =>
    `${file.slice(0, -`${name}.md`.length)}${name.slice(0, -from.length)}${id}.md`;
  const moved = new Map(
    [renamed, ...(collection === 'sources' ? [of('fingerprints', from)] : [])].flatMap((entry) =>
      entry ? [[entry.file, fileOf(entry)] as const] : [],
    ),
  );
  const changed = entries.flatMap((entry): (readonly [string, string])[] => {
    const before = texts[entry.file] ?? '';
    const mentions = withMentions(entry, before, collection, from, id);
    const after = entry === renamed ? withFormer(entry, mentions, id) : mentions;
    const file = moved.get(entry.file);
    return file !== undefined || after !== before ? [[file ?? entry.file, after]] : [];
  });
  return { changed: Object.fromEntries(changed), removed: [...moved.keys()] };
}

/** Returns texts as they are after a rename. */
export const afterwards = (texts: Texts, { changed, removed }: Renaming): Texts => ({
  ...Object.fromEntries(Object.entries(texts).filter(([file]) => !removed.includes(file))),
  ...changed,
});
