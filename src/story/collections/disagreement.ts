import * as z from 'zod';
import { disagreementKinds, verdicts } from '../vocabulary.ts';
import { ofPages, words, withMore } from './shared.ts';
import { day } from './dates.ts';
import { ref, refs, text, title } from './values.ts';

const brief = text.exactOptional().describe('The same in eight words at most, for the scorecard.');

const position = z
  .strictObject({
    says: text.describe('The answer, in our own words.'),
    brief,
    words: words.describe('An article’s own words, to stand beside those of the record.'),
    sources: refs('sources').describe('Who gives this answer.'),
    verdict: z.enum(verdicts).exactOptional().describe('How an article’s answer compares with the record.'),
  })
  .describe('One answer.');

const record = z
  .strictObject({
    says: text.describe('What the record has.'),
    brief,
    words,
    documents: z.array(ref('sources')).min(1).describe('Where it stands.'),
  })
  .describe('What the record says.');

const about = z
  .strictObject({
    events: refs('events').describe('Events.'),
    deadlines: refs('deadlines').describe('Deadlines.'),
  })
  .describe('What it is about.');

/** The keys of a disagreement. */
export const disagreement = z
  .strictObject({
    question: title.describe('What the sources differ on, as a reader would ask it.'),
    about,
    kind: z
      .enum(disagreementKinds)
      .describe(
        'Whether accounts differ, only seem to differ, one departs from what it relays, or names are confused.',
      ),
    positions: z.array(position).describe('Each answer.'),
    record,
    ...ofPages,
  })
  .describe('A question on which sources give different answers.');

/** A disagreement in `timeline.json`: its keys, and what follows from them. */
export const disagreementData = withMore(disagreement, {
  compatible: z.boolean().describe('Whether the answers can all be right.'),
  known: day.describe('The first day on which two of the answers were public.'),
});
