/** Checks one file's front matter against its schema and turns what is wrong into problems. */
import { contentFolder } from '../site.ts';
import type * as z from 'zod';
import { singular, type Entry } from './entry.ts';
import { commentWords } from './comments.ts';
import { inWords, lineOf, problemOf } from './fault.ts';
import { closest, didYouMean, type Problem } from './problems.ts';
import { asId } from './rules/names.ts';
import {
  keysAt,
  likeliestCollection,
  requiredKeys,
  takesProse,
  valuesAt,
  type Path,
} from '../story/collections/schema-walk.ts';
import { schemas, type Collection, type Fields } from '../story/collections/index.ts';
import type { Refusal } from '../story/collections/values.ts';
import { capitalised } from '../story/text.ts';
import { synonyms } from './synonyms.ts';

type Issue = z.core.$ZodIssue;
type Description = Pick<Problem, 'rule' | 'message' | 'fix'>;

// YAML may hold anything; what is not an object has no keys.
const valueAt = (fields: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], fields);

/** What a path leads to, at the start of a sentence. */
const nameOf = (path: Path): string => (path.length > 0 ? capitalised(inWords(path)) : 'The front matter');
const keyOf = (path: Path): string => `${typeof path.at(-1) === 'number' ? '' : 'The key '}${nameOf(path)}`;
/** The most letters of a list or a group of keys that are shown as they are. */
const mostShown = 40;

function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`;
  const written = JSON.stringify(value);
  if (written.length <= mostShown) return written;
  return Array.isArray(value) ? 'a list' : 'a group of keys';
}

/** Returns how to write a value as a list, if that is plain. */
function asList(value: unknown): string {
  if (typeof value === 'string' && value.length <= mostShown) return `: [${value.split(/\s*,\s*/).join(', ')}]`;
  const [key] = typeof value === 'object' ? Object.keys(value ?? {}) : [];
  return key === undefined ? '' : `, with a hyphen and a space before each item: \`- ${key}: …\``;
}
const either = (values: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(values);

const kinds: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  boolean: '`true` or `false`',
  int: 'a whole number',
  number: 'a number',
};

/** Returns where a key is to be written: `alt` below `image`. */
function placeOf(path: Path): string {
  const [list, parent, key] = [path.at(-3), path.at(-2), path.at(-1)];
  if (parent === undefined) return inWords(path);
  const where = typeof parent === 'number' ? `to this item of \`${String(list)}\`` : `below \`${String(parent)}\``;
  return `\`${String(key)}\` ${where}`;
}

function synonymOf(key: string, path: Path, collection: Collection): string | undefined {
  const known = path.length === 0 ? (synonyms[collection] ?? {}) : {};
  return Object.hasOwn(known, key) ? known[key] : undefined;
}

const meantBy = (key: string, path: Path, collection: Collection): string | undefined =>
  synonymOf(key, path, collection) ?? closest(key, keysAt(collection, path));

function unknownKey(key: string, path: Path, collection: Collection): Description {
  const allowed = keysAt(collection, path);
  const message = `There is no key \`${key}\` here.`;
  const synonym = synonymOf(key, path, collection);
  const otherwise = `Remove it, or use one of: ${allowed.join(', ')}.`;
  if (!synonym) return { rule: 'unknown-key', message, fix: didYouMean(key, allowed, otherwise) };
  return { rule: 'unknown-key', message, fix: allowed.includes(synonym) ? `The key is \`${synonym}\`.` : synonym };
}

function unusable(issue: Issue, value: unknown, name: string, collection: Collection): Description {
  const is = `${name} is ${shown(value)}`;
  switch (issue.code) {
    case 'custom': {
      // Only `because` in values.ts makes custom issues.
      const { rule, is: why, fix } = issue.params as Refusal;
      return { rule, message: `${is}, which ${why}.`, fix };
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const otherwise = `Use one of: ${allowed.join(', ')}.`;
      const fix = typeof value === 'string' ? didYouMean(value, allowed, otherwise) : otherwise;
      return { rule: 'bad-value', message: `${is}, which is not one of its values.`, fix };
    }
    case 'invalid_format': {
      const near = asId(String(value));
      const such = near && `, such as ${near}`;
      const fix = `An id is a file’s name, in lower-case words joined by hyphens${such}; for an event, leave out the date.`;
      return { rule: 'bad-id', message: `${is}, which is not an id.`, fix };
    }
    case 'too_small':
      return typeof value === 'number'
        ? { rule: 'bad-value', message: `${name} is ${value}.`, fix: 'Write a number above zero.' }
        : { rule: 'empty-key', message: `${keyOf(issue.path)} is empty.`, fix: 'Give it a value.' };
    case 'too_big': {
      const message = `${name} has ${String(value).length} characters.`;
      return { rule: 'too-long', message, fix: `Cut it to ${issue.maximum} or fewer.` };
    }
    case 'invalid_type': {
      const keys = keysAt(collection, issue.path);
      const group = `its keys below it, each on a line of its own: ${keys.join(', ')}`;
      const wanted = issue.expected === 'object' ? group : (kinds[issue.expected] ?? issue.expected);
      if (issue.expected === 'string' && typeof value === 'number')
        return {
          rule: 'bad-value',
          message: `${is}, which is read as a number.`,
          fix: 'Put quotation marks around it.',
        };
      const how = issue.expected === 'array' ? ` instead${asList(value)}` : keys.length > 0 ? '' : ' instead';
      return { rule: 'bad-value', message: `${is}.`, fix: `Write ${wanted}${how}.` };
    }
    default:
      throw new TypeError(`No words for what is wrong with ${name}: ${issue.code}.`);
  }
}

/** The most unknown keys reported in one place: in a file of another kind, a few are enough. */
const mostKeysTold = 20;

function describe(issue: Issue, fields: unknown, collection: Collection): Description[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostKeysTold).map((key) => unknownKey(key, issue.path, collection));
  const name = nameOf(issue.path);
  const value = valueAt(fields, issue.path);
  if (value === null) {
    return [
      { rule: 'empty-key', message: `${keyOf(issue.path)} is empty.`, fix: 'Give it a value, or remove the line.' },
    ];
  }
  if (value === undefined) {
    const values = valuesAt(collection, issue.path);
    const add = `Add ${placeOf(issue.path)}`;
    const fix = values.length > 0 ? `${add}: ${either(values)}.` : `${add}.`;
    return [{ rule: 'missing-key', message: `${keyOf(issue.path)} is missing.`, fix }];
  }
  return [unusable(issue, value, name, collection)];
}

/** Returns a fault of the whole file, which makes it needless to report its keys one by one. */
function checkWhole({ collection, fields }: Entry): Description | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  const keys = Object.keys(fields);
  if (keys.length === 0) {
    const fix = `Write its keys between the two lines: ${requiredKeys(collection).join(', ')}.`;
    return { rule: 'missing-key', message: 'The front matter is empty.', fix };
  }
  const other = likeliestCollection(keys, collection);
  if (!other) return undefined;
  const place = `${contentFolder}/${other === 'story' ? 'story.md' : `${other}/`}`;
  return { rule: 'wrong-folder', message: `This looks like ${singular(other)}.`, fix: `Move it to ${place}.` };
}

/** Returns the checked fields of one file, or `undefined` and every problem, each with the line of its key. */
export function checkFields(entry: Entry): { fields: Fields<Collection> | undefined; problems: Problem[] } {
  const { file, collection } = entry;
  if (entry.unreadable.length > 0) {
    return { fields: undefined, problems: entry.unreadable.map((finding) => ({ file, ...finding })) };
  }
  const whole = checkWhole(entry);
  if (whole) return { fields: undefined, problems: [{ file, line: 1, ...whole }] };
  const cut = [...entry.comments].filter(([path]) => takesProse(collection, path.split('.')));
  if (cut.length > 0) {
    const told = cut.map(([path, comment]) => problemOf([entry, path.split('.'), 'comment', ...commentWords(comment)]));
    return { fields: undefined, problems: told };
  }
  const result = schemas[collection].safeParse(entry.fields);
  if (result.success) return { fields: result.data, problems: [] };
  const { issues } = result.error;
  // A required key under a wrong name is one fault, not an unknown key and a missing one.
  const renamed = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, mostKeysTold).map((key) => [...issue.path, meantBy(key, issue.path, collection)].join('.'))
      : [],
  );
  const isRenamed = ({ path }: Issue) => renamed.includes(path.join('.'));
  const told = issues.filter((issue) => !isRenamed(issue) || valueAt(entry.fields, issue.path) !== undefined);
  const problems = told.flatMap((issue) =>
    describe(issue, entry.fields, collection).map((description, index) => {
      const key = issue.code === 'unrecognized_keys' ? [issue.keys[index] ?? ''] : [];
      return { file, line: lineOf(entry, [...issue.path, ...key]), ...description };
    }),
  );
  return { fields: undefined, problems };
}
