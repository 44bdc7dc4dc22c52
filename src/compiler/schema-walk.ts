/** Questions to the schemas: which keys there are, and which ids of other files stand where. */
import * as z from 'zod';
import type { Folder } from './entry.ts';
import type { Path } from './problem-at.ts';
import { isId, references, schemas } from './schemas.ts';
import type { Collection } from './entry.ts';

/** An id that a file gives of another. */
export interface Reference {
  readonly to: Folder;
  readonly id: string;
  readonly path: Path;
  /** How to mend it when there is no such entry and no id is close; if not given, by adding one. */
  readonly otherwise?: string | undefined;
}

/** Returns a schema without what makes it optional or gives it a default. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;
}

function walk(outer: unknown, value: unknown, path: Path): Reference[] {
  const schema = bare(outer);
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const keys = Object.entries(schema.shape);
    return keys.flatMap(([key, inner]) => walk(inner, (value as Record<string, unknown>)[key], [...path, key]));
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => walk(schema.element, item, [...path, index]));
  }
  const reference = schema instanceof z.ZodString && references.get(schema);
  // A speaker that has the form of an id is one; a description has spaces.
  if (!reference || typeof value !== 'string' || !isId(value)) return [];
  return [{ to: reference.to, id: value, path, otherwise: reference.otherwise }];
}

/** Returns every id of another file that checked fields give, in the order of the schema. */
export function referencesIn(collection: Collection, fields: unknown): Reference[] {
  return walk(schemas[collection], fields, []);
}

/** Returns the keys that a collection's schema allows at a path, or none where it has no keys. */
export function keysAt(collection: Collection, path: Path): string[] {
  let at: unknown = schemas[collection];
  for (const key of path) {
    at = bare(at);
    at = at instanceof z.ZodArray ? at.element : at instanceof z.ZodObject ? at.shape[String(key)] : undefined;
  }
  at = bare(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
