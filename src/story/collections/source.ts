import * as z from 'zod';
import { attributions, bases, datings, sourceKinds } from '../vocabulary.ts';
import { ofPages } from './shared.ts';
import { day, span } from './dates.ts';
import { ref, refs, text, title, webAddress } from './values.ts';

const archived = z
  .strictObject({
    href: webAddress.describe('The address there.'),
    day: day.describe('The day from which the copy is.'),
  })
  .describe('Where an archive keeps it.');

const fault = z
  .strictObject({
    says: text.describe('What it says, in our own words.'),
    record: text.describe('What the record says.'),
    event: ref('events').exactOptional().describe('The event that it is about.'),
    sources: refs('sources').describe('Where the record stands.'),
  })
  .describe('Something that it gets wrong.');

/** The keys of a source. */
export const source = z
  .strictObject({
    kind: z
      .enum(sourceKinds)
      .describe(
        'An article, a press report, or a primary record. Any of them may tell the story, by a version in `accounts`.',
      ),
    title: title.describe('Its title.'),
    titleIs: z.literal('ours').exactOptional().describe('Whose title it is, where its own was not found.'),
    publisher: title.describe('Who published it.'),
    attribution: z.enum(attributions).exactOptional().describe('Why its publisher is not certain, where it is not.'),
    basis: z.enum(bases).exactOptional().describe('How a press report knows, as far as it says.'),
    href: webAddress.exactOptional().describe('Where it was first published.'),
    copy: webAddress
      .exactOptional()
      .describe('Where a copy of its text can be read, when its own address is not known.'),
    retelling: webAddress.exactOptional().describe('Where others report what is in it, when neither is known.'),
    archived: archived.exactOptional(),
    published: span.describe('When it was published.'),
    dating: z.enum(datings).describe('How that is known, as for an event.'),
    names: refs('actors').describe(
      'Actors that it names; needed where a headline of its day names them and no article published by then quotes it.',
    ),
    note: text
      .exactOptional()
      .describe('What a reader must know about it: why it has no address (needed then), how its day was inferred.'),
    faults: z.array(fault).default([]).describe('What it gets wrong, each beside the record.'),
    ...ofPages,
  })
  .describe('Where something is written.');
