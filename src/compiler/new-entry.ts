/** Writes a new file of the content, each key with its meaning beside it. */
import { Document, isMap } from 'yaml';
import * as z from 'zod';
import { collections, type PagedCollection } from '../story/collections/registry.ts';
import { schemas } from '../story/collections/index.ts';
import { bare, referenceAt, schemaAt, valuesAt } from '../story/collections/schema-walk.ts';
import { type Texts } from './read-content.ts';
import { contentFolder } from '../site.ts';
import { Ids, idsIn } from './ids.ts';

/** The kinds of file that there can be. */
export type NewKind = 'story' | PagedCollection;

/** A key that a new file needs a value for. */
export interface NeededKey {
  /** `date`, or `accounts.0.source` for the first of a list. */
  readonly path: string;
  /** How it is called on the command line: its last word, if no other has the same. */
  readonly flag: string;
  readonly about: string;
  /** The words from which it must be chosen, if any. */
  readonly values: readonly string[];
  /** The folder of the files whose id it is, if it is one. */
  readonly to?: string;
  readonly otherwise?: string;
}

/** Keys that rules or readers ask for, though the schema does not. */
const askedByRules: Readonly<Partial<Record<NewKind, readonly string[]>>> = {
  events: ['accounts.0.source', 'accounts.0.basis', 'accounts.0.says'],
  topics: ['about'],
  sources: ['href'],
  disagreements: [
    'about.events',
    ...[0, 1].flatMap((at) => ['says', 'brief', 'sources', 'verdict'].map((key) => `positions.${at}.${key}`)),
    'record.brief',
  ],
};
/** What is most often meant. */
const usual: Readonly<Partial<Record<NewKind, Readonly<Record<string, string>>>>> = {
  story: { lang: 'en', timeZone: 'UTC' },
  events: { dating: 'stated', kind: 'act', 'accounts.0.basis': 'unattributed' },
  sources: { kind: 'article', dating: 'document' },
  deadlines: { basis: 'document' },
  disagreements: { kind: 'conflict' },
};

/** Returns the way to each value that must be given below a schema, the first of a list for the list. */
function neededBelow(schema: unknown, path: readonly string[]): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      bare(inner) === inner ? neededBelow(inner, [...path, key]) : [],
    );
  if (schema instanceof z.ZodArray && path.length > 0) return neededBelow(schema.element, [...path, '0']);
  return [path.join('.')];
}

/** Returns what a key is for. */
const meaningOf = (kind: NewKind, path: readonly string[]): string => {
  const schema = schemaAt(kind, path);
  const of = [schema, bare(schema)].find((one) => one instanceof z.ZodType && one.description);
  return of instanceof z.ZodType ? (of.description ?? '') : '';
};

/** The key that names an entry of a kind. */
const nameKey = (kind: NewKind): string => (kind === 'story' ? 'title' : (collections[kind] as { name: string }).name);

/** Returns the keys that a new file of a kind needs besides its title, in the order of the handbook. */
export function neededKeys(kind: NewKind): NeededKey[] {
  const all = [...new Set([...neededBelow(schemas[kind], []), ...(askedByRules[kind] ?? [])])];
  const paths = all.filter((path) => path !== nameKey(kind));
  const flagOf = (path: string) =>
    path
      .replace(/\.\d+$/, '')
      .split('.')
      .at(-1) ?? path;
  return paths.map((path) => {
    const at = path.split('.');
    const isAlone = paths.filter((other) => flagOf(other) === flagOf(path)).length === 1;
    const otherwise = usual[kind]?.[path];
    const to = referenceAt(kind, at);
    return {
      path,
      flag: isAlone ? flagOf(path) : path,
      about: meaningOf(kind, at),
      values: valuesAt(kind, at),
      ...(to !== undefined && { to }),
      ...(otherwise !== undefined && { otherwise }),
    };
  });
}

/** Returns a value as the schema has it: a list for a list, parted at commas; all else as it was given. */
function asValue(kind: NewKind, path: string, value: string): unknown {
  const schema = bare(schemaAt(kind, path.split('.')));
  if (schema instanceof z.ZodArray) return value.split(',').map((item) => item.trim());
  if (schema instanceof z.ZodBoolean) return value === 'true';
  return schema instanceof z.ZodNumber ? Number(value) : value;
}

/**
 * Returns the path and the text of a new file. `values` has a text for each key by its path; a list is parted at commas.
 * `day` is what the file's name begins with, for kinds that are dated.
 */
export function newEntry(
  kind: NewKind,
  title: string,
  values: ReadonlyMap<string, string>,
  text: string,
  texts: Texts,
  { id, day }: { readonly id?: string | undefined; readonly day?: string | undefined },
): { readonly file: string; readonly text: string } {
  const folder = kind === 'story' ? contentFolder : `${contentFolder}/${kind}`;
  const own = id ?? new Ids(idsIn(texts, kind)).from(title, 'untitled');
  const name = kind === 'story' ? 'story' : day === undefined ? own : `${day}-${own}`;
  const document = new Document({ [nameKey(kind)]: title });
  for (const [path, value] of values) {
    const at = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    document.setIn(at, document.createNode(asValue(kind, path, value)));
  }
  if (isMap(document.contents))
    for (const pair of document.contents.items) {
      const key = document.createNode(String(pair.key));
      key.commentBefore = ` ${meaningOf(kind, [key.value])}`;
      pair.key = key;
    }
  const front = document.toString({ lineWidth: 0 });
  return { file: `${folder}/${name}.md`, text: `---\n${front}---\n${text && `\n${text}\n`}` };
}
