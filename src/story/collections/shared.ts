/** Keys that several kinds of entry share. */
import * as z from 'zod';
import { day } from './dates.ts';
import { id, imageFile, licence, ref, text, textOrNone, title } from './values.ts';

/** A correction made after publication. */
export const correction = z
  .strictObject({
    day: day.describe('When it was corrected.'),
    said: text.describe('What it said.'),
    says: text.describe('What it says now.'),
    why: text.describe('Why.'),
  })
  .describe('A correction made after publication.');

/** An image, never without its credit. */
export const image = z
  .strictObject({
    src: imageFile.describe('A file in `content/images/`, by its name.'),
    alt: textOrNone.describe("What it shows, for those who do not see it; `''` where it is mere decoration."),
    credit: text.describe('Who made it, and where it is from: always seen below it.'),
    licence: licence
      .exactOptional()
      .describe('The licence under which it may be used: an SPDX id or the address of a licence.'),
    caption: text.exactOptional().describe('What is said below it.'),
  })
  .describe('An image, made into the sizes that pages need.');

/** Keys that every entry with its own page may have. */
export const ofPages = {
  formerly: z.array(id.describe('An id.')).default([]).describe('Its former ids; their addresses lead to it.'),
  corrections: z.array(correction).default([]).describe('A correction made after publication.'),
};

/** What sources say in their own words. */
export const words = z
  .array(
    z
      .strictObject({
        source: ref('sources').describe('The source whose words they are.'),
        text: text.describe('Two to 45 words, as the source has them.'),
        order: z
          .int()
          .exactOptional()
          .describe('Their place among all that is quoted from the source; needed where several files quote it.'),
      })
      .describe('Words of a source.'),
  )
  .default([])
  .describe('What sources say in their own words, checked word for word against their texts.');

/** Earlier names of an event or deadline, from when less was known: each until a day, in order of days. */
export const earlier = <S extends z.ZodRawShape>(more: S) =>
  z
    .array(
      z
        .strictObject({
          until: day.describe('The last day on which it was called so.'),
          title: title.describe('What it was called.'),
          ...more,
        })
        .describe('What it was called until a day.'),
    )
    .default([])
    .describe('What it was called when less was known, earliest first; used on pages as of a day.');

/** Returns the schema of an entry, or a part of one, in `timeline.json`: its keys, and what follows from them. */
export const withMore = (schema: z.ZodObject, more: z.ZodRawShape): z.ZodObject =>
  schema.extend(more).describe(schema.description ?? '');
