import * as z from 'zod';
import { bases } from '../vocabulary.ts';
import { earlier, ofPages, withMore } from './shared.ts';
import { day, dayOrPeriod } from './dates.ts';
import { id, ref, refs, text, title } from './values.ts';

const rule = z
  .strictObject({
    from: day.describe('The day from which it is counted.'),
    days: z.int().positive().describe('How many days later it falls.'),
  })
  .describe('How the day is worked out; the check makes sure that it gives that day.');

const account = z
  .strictObject({
    source: ref('sources').describe('The source.'),
    says: text.describe('What the source says about it.'),
  })
  .describe('One source’s version.');

/** The keys of a deadline. */
export const deadline = z
  .strictObject({
    title: title.describe('Its title.'),
    earlier: earlier({}),
    due: dayOrPeriod.describe('The day on which it falls, or the month or year by whose end it must be met.'),
    rule: rule.exactOptional(),
    requires: text.describe('What must have happened by then.'),
    basis: z
      .enum(bases)
      .describe(
        'How the day is known, as in accounts; below `on-record` the deadline is shown apart, and not counted down to.',
      ),
    restsOn: text.describe('What that rests on, in words.'),
    documents: refs('sources').describe('The documents that it rests on.'),
    coexistsWith: refs('deadlines').describe('Deadlines that apply alongside it.'),
    replaces: refs('deadlines').describe('Deadlines that it replaced.'),
    accounts: z.array(account).min(1).describe('What each source says of it.'),
    ...ofPages,
  })
  .describe('A date by which something must happen.');

/** A deadline in `timeline.json`: its keys, and what follows from them. */
export const deadlineData = withMore(deadline, {
  known: day.describe('The first day on which any source had it.'),
  setBy: id.exactOptional().describe('The event that set it.'),
});
