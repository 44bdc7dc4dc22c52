/** The tables of keys in the editor's handbook, made from what describes them. */
import * as z from 'zod';
import { schemas, type Collection } from '../../src/story/collections/index.ts';
import { bare } from '../../src/story/collections/schema-walk.ts';
import { day } from '../../src/story/collections/dates.ts';
import { references } from '../../src/story/collections/values.ts';

/** What a value may be, in a few words. */
function valueInWords(outer: unknown): string {
  const schema = bare(outer);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral)
    return [...(schema instanceof z.ZodEnum ? schema.options : schema.values)].map((word) => `\`${word}\``).join(', ');
  if (schema instanceof z.ZodArray)
    return schema.element instanceof z.ZodObject ? 'list' : `list: ${valueInWords(schema.element)}`;
  if (schema instanceof z.ZodObject) return 'keys';
  if (schema instanceof z.ZodBoolean) return '`true`, `false`';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodPipe) {
    const { pattern } = z.globalRegistry.get(schema) ?? {};
    return pattern === z.globalRegistry.get(day)?.['pattern'] ? 'day' : 'date';
  }
  const reference = schema instanceof z.ZodString && references.get(schema);
  if (reference && reference.to === 'images') return 'file name';
  if (reference) return reference.otherwise ? 'id or text' : `id from \`${reference.to}\``;
  const takes = (value: string) => (schema as z.ZodString).safeParse(value).success;
  if (takes('two words'))
    return `text${schema instanceof z.ZodString && schema.maxLength ? `, at most ${schema.maxLength} letters` : ''}`;
  const isAddress = takes('https://example.org');
  return takes('https://example.org/page') ? 'address' : takes('some-id-of-it') && !isAddress ? 'id' : 'text';
}

const rowsOf = (shape: z.ZodRawShape, above = ''): string[] =>
  Object.entries(shape).flatMap(([key, outer]) => {
    const inner = bare(outer) as z.ZodType;
    const element = inner instanceof z.ZodArray ? inner.element : inner;
    const about = (outer as z.ZodType).description ?? inner.description ?? '';
    return [
      `| \`${above}${key}\`${inner === outer ? '' : '?'} | ${valueInWords(outer)} | ${about} |`,
      ...(element instanceof z.ZodObject ? rowsOf(element.shape, `${above}${key}.`) : []),
    ];
  });

/** The keys of a collection; those that all have are shown with the first. */
function shapeOf(collection: Collection): z.ZodRawShape {
  const { formerly, corrections, ...own }: z.ZodRawShape = schemas[collection].shape;
  return collection === 'events' && formerly && corrections ? { ...own, formerly, corrections } : own;
}

/** Returns the table of a collection's keys. */
const keyTable = (collection: Collection): string =>
  ['| key | value | what it is for |', '| --- | --- | --- |', ...rowsOf(shapeOf(collection))].join('\n');

/** Returns a text with the table of each collection between the two comments that name it. */
export const withKeyTables = (text: string): string =>
  text.replace(
    /(<!-- keys: (\w+) -->\n)[\s\S]*?(\n<!-- end of keys -->)/g,
    (_, start: string, collection: Collection, end: string) => `${start}\n${keyTable(collection)}\n${end}`,
  );
