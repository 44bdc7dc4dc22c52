/** Checks one file's front matter against its schema and turns what is wrong into problems. */
import type * as z from 'zod';
import { didYouMean } from './problems.ts';
import type { Path } from './problem-at.ts';
import { lineOf } from './problem-at.ts';
import type { Problem } from './problems.ts';
import type { RawEntry } from './entry.ts';
import { keysAt } from './schema-walk.ts';
import { schemas } from './schemas.ts';
import type { Fields } from './schemas.ts';
import type { Collection } from './entry.ts';

type Issue = z.core.$ZodIssue;

function valueAt(fields: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], fields);
}

const inWords = (path: Path): string => (path.length > 0 ? `\`${path.map(String).join('.')}\`` : 'The front matter');
const shown = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value));

const kinds: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of keys',
  boolean: '`true` or `false`',
  int: 'a whole number',
  number: 'a number',
};

const customs: Record<string, { rule: string; is: string; mend: string }> = {
  date: {
    rule: 'bad-date',
    is: 'is not a date that exists',
    mend: 'Write a day (2020-08-06), a month (2020-08), “about” (2020-09-14~) or a range (2020-09-09/2020-09-11).',
  },
  day: { rule: 'bad-date', is: 'is not a day that exists', mend: 'Write it as YYYY-MM-DD, such as 2020-08-06.' },
  address: {
    rule: 'bad-address',
    is: 'is not a web address',
    mend: 'Write the whole address, starting with https:// or http://.',
  },
  language: { rule: 'bad-value', is: 'is not a language', mend: 'Write a language tag, such as en or pt-BR.' },
  timeZone: { rule: 'bad-value', is: 'is not a time zone', mend: 'Write an IANA name, such as Europe/Berlin.' },
};

function describe(
  issue: Issue,
  fields: unknown,
  collection: Collection,
): { rule: string; message: string; mend: string }[] {
  const name = inWords(issue.path);
  const value = valueAt(fields, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(collection, issue.path);
    return issue.keys.map((key) => ({
      rule: 'unknown-key',
      message: `There is no key \`${key}\` here.`,
      mend: didYouMean(key, allowed, `Remove it, or use one of: ${allowed.join(', ')}.`),
    }));
  }
  if (value === null) {
    return [{ rule: 'empty-key', message: `The key ${name} has no value.`, mend: 'Give it one, or remove the line.' }];
  }
  if (value === undefined) {
    return [{ rule: 'missing-key', message: `The key ${name} is missing.`, mend: `Add ${name}.` }];
  }
  const custom = issue.code === 'custom' ? customs[String(issue.params?.['expected'])] : undefined;
  if (custom) {
    return [{ rule: custom.rule, message: `${name} is ${shown(value)}, which ${custom.is}.`, mend: custom.mend }];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const otherwise = `Use one of: ${allowed.join(', ')}.`;
    return [
      {
        rule: 'bad-value',
        message: `${name} is ${shown(value)}, which is not one of its values.`,
        mend: typeof value === 'string' ? didYouMean(value, allowed, otherwise) : otherwise,
      },
    ];
  }
  if (issue.code === 'invalid_format') {
    return [
      {
        rule: 'bad-id',
        message: `${name} is ${shown(value)}, which is not an id.`,
        mend: 'An id is lower-case words joined by hyphens: the file’s name, for an event without its date.',
      },
    ];
  }
  if (issue.code === 'too_small') {
    if (typeof value === 'number') {
      return [{ rule: 'bad-value', message: `${name} is ${value}.`, mend: 'Write a number above zero.' }];
    }
    return [{ rule: 'empty-key', message: `The key ${name} has no value.`, mend: 'Give it one.' }];
  }
  const expected = 'expected' in issue ? (kinds[issue.expected] ?? issue.expected) : 'another value';
  return [{ rule: 'bad-value', message: `${name} is ${shown(value)}.`, mend: `Write ${expected} instead.` }];
}

/**
 * Returns the checked fields of one file, or `undefined` with every reason why not.
 * Each problem carries the line of the key it is about.
 */
export function checkFields<C extends Collection>(
  collection: C,
  entry: RawEntry,
): { fields: Fields<C> | undefined; problems: Problem[] } {
  if (entry.unreadable.length > 0) {
    return { fields: undefined, problems: entry.unreadable.map((finding) => ({ file: entry.file, ...finding })) };
  }
  const schema: z.ZodType = schemas[collection];
  const result = schema.safeParse(entry.fields);
  if (result.success) return { fields: result.data as Fields<C>, problems: [] };
  const problems = result.error.issues.flatMap((issue) =>
    describe(issue, entry.fields, collection).map((description, index) => {
      const key = issue.code === 'unrecognized_keys' ? [issue.keys[index] ?? ''] : [];
      return { file: entry.file, line: lineOf(entry, [...issue.path, ...key]), ...description };
    }),
  );
  return { fields: undefined, problems };
}
