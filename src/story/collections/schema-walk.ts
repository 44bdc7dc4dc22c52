/** Queries on the schemas: which keys there are, and where ids of other files occur. */
import * as z from 'zod';
import { schemas, type Collection } from './index.ts';
import { folders, type Folder } from './registry.ts';
import { isId, references, type ReferenceTo } from './values.ts';

/** The way to a value in front matter: keys, and places in lists. */
export type Path = readonly PropertyKey[];

/** One file's mention of another's id. */
export interface Reference {
  readonly to: Folder;
  readonly id: string;
  readonly path: Path;
  /** How to fix it when there is no such entry and no id is close; if not given, by adding one. */
  readonly otherwise?: string | undefined;
}

/** Returns a schema without what makes it optional or gives it a default. */
export const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;

/** Returns a checked value with each text that refers to something replaced; other texts stay. */
function replaceReferences(
  outer: unknown,
  value: unknown,
  path: Path,
  replace: (reference: ReferenceTo, text: string, path: Path) => unknown,
): unknown {
  const schema = bare(outer);
  const inner = (part: unknown, item: unknown, key: PropertyKey) =>
    replaceReferences(part, item, [...path, key], replace);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, index) => inner(schema.element, item, index));
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const keys = Object.keys(schema.shape).filter((key) => key in value);
    return Object.fromEntries(keys.map((key) => [key, inner(schema.shape[key], Reflect.get(value, key), key)]));
  }
  const reference = schema instanceof z.ZodString && references.get(schema);
  return reference && typeof value === 'string' ? replace(reference, value, path) : value;
}

/** Returns every id of another file that checked fields give, in the order of the schema. */
export function referencesIn(collection: Collection, fields: unknown): Reference[] {
  const found: Reference[] = [];
  replaceReferences(schemas[collection], fields, [], ({ to, otherwise }, id, path) => {
    // A speaker that looks like an id is one; descriptions have spaces.
    if (to !== 'images' && isId(id)) found.push({ to, id, path, otherwise });
  });
  return found;
}

/** Returns a checked value with entries in place of the ids that refer to them; other texts stay as they are. */
export const joinFields = (
  schema: unknown,
  value: unknown,
  find: (to: ReferenceTo['to'], id: string) => unknown,
): unknown => replaceReferences(schema, value, [], ({ to, otherwise }, text) => (otherwise ? text : find(to, text)));

/** Returns the schema of the value at a path, or what is none where the collection has no such key. */
export function schemaAt(collection: Collection, path: Path): unknown {
  return path.reduce<unknown>((outer, key) => {
    const schema = bare(outer);
    return schema instanceof z.ZodArray ? schema.element : schema instanceof z.ZodObject && schema.shape[String(key)];
  }, schemas[collection]);
}

/** Returns the keys that a collection's schema allows at a path; empty if there are none. */
export function keysAt(collection: Collection, path: Path): string[] {
  const schema = bare(schemaAt(collection, path));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Returns the words from which a value at a path must be chosen, or none where it is not such a choice. */
export function valuesAt(collection: Collection, path: Path): string[] {
  const schema = bare(schemaAt(collection, path));
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

/** Returns of what kind the files are whose id belongs at a path, in a list or alone; `undefined` if none does. */
export function referenceAt(collection: Collection, path: Path): ReferenceTo['to'] | undefined {
  const schema = bare(schemaAt(collection, path));
  const one = schema instanceof z.ZodArray ? bare(schema.element) : schema;
  return one instanceof z.ZodString ? references.get(one)?.to : undefined;
}

/** Returns whether a value at a path may be a text of several words. */
export function takesProse(collection: Collection, path: Path): boolean {
  const schema = bare(schemaAt(collection, path));
  return schema instanceof z.ZodString && schema.safeParse('two words').success;
}

/** Returns the keys that no file of a collection can do without. */
export function requiredKeys(collection: Collection): string[] {
  const shape: Record<string, unknown> = schemas[collection].shape;
  return Object.keys(shape).filter((key) => bare(shape[key]) === shape[key]);
}

/**
 * Returns the collection that a file with these keys seems meant for: one that has all of them, and of whose required
 * keys the file has at least half. Returns `undefined` if its own collection has all of them.
 */
export function likeliestCollection(keys: readonly string[], own: Collection): Collection | undefined {
  const hasAll = (collection: Collection) => keys.every((key) => keysAt(collection, []).includes(key));
  if (hasAll(own)) return undefined;
  return (['story', ...folders] as const).find((collection) => {
    const required = requiredKeys(collection);
    return hasAll(collection) && required.filter((key) => keys.includes(key)).length * 2 >= required.length;
  });
}

/** Returns the keys of a kind of file as JSON Schema 2020-12, for front matter as YAML gives it. */
export function editorSchema(collection: Collection): object {
  return z.toJSONSchema(schemas[collection], {
    io: 'input',
    unrepresentable: 'any',
    // YAML takes a bare year for a number.
    override: ({ jsonSchema }) => {
      if (jsonSchema.$comment?.startsWith('EDTF')) Object.assign(jsonSchema, { type: ['string', 'integer'] });
    },
  });
}
