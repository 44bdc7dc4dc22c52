import * as z from 'zod';
import { day } from './dates.ts';
import { packedHashes } from './values.ts';

/** The keys of a fingerprint, which `npm run fingerprint` writes under the source’s id. */
export const fingerprint = z
  .strictObject({
    words: z.int().positive().describe('How many words the text has.'),
    read: day.exactOptional().describe('The day on which it was read.'),
    pairs: packedHashes.describe('Hashes of its runs of two words.'),
    triples: packedHashes.describe('Hashes of its runs of three words.'),
  })
  .describe('A text that was read.');
