/** The public format of `timeline.json`, version 2, field by field. `timeline.schema.json` is made from it. */
import * as z from 'zod';
import {
  actorKinds,
  attributions,
  bases,
  courses,
  datings,
  deadlineRoles,
  disagreementKinds,
  eventKinds,
  recapLengths,
  sourceKinds,
  verdicts,
} from '../story/vocabulary.ts';

const text = (about: string) => z.string().min(1).describe(about);
const address = (about: string) => z.string().describe(`${about} Whole where the site’s own address is known.`);
const id = (about = 'Its name in addresses, which stays.') =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe(about);
const ids = (about: string) => z.array(id('An id.')).describe(about);
const day = (about: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe(`${about} YYYY-MM-DD, as reckoned where it happened.`);
const edtf = (about: string) => z.string().describe(`${about} EDTF (ISO 8601-2): a day, a month, about, or a range.`);
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, about: string) =>
  z.enum(words).describe(about);

const words = z
  .array(
    z
      .strictObject({ text: text('The words.'), source: id('The source whose words they are.') })
      .describe('Words of a source.'),
  )
  .describe('What sources say in their own words, checked word for word against their texts.');
const says = text('What it says, in our own words.');
const entryText = z.string().describe('What the page tells, as plain text; paragraphs are parted by a blank line.');

const quote = z
  .strictObject({
    text: text('The words.'),
    speaker: text('Who said them: an actor’s id, or the article’s description of an unnamed person.'),
    verified: z.boolean().describe('Whether they were checked, word for word, against the article’s text.'),
  })
  .describe('A person’s or an organisation’s words, as the article quotes them.');

const account = z
  .strictObject({
    source: id('The article.'),
    credits: ids('Whom it credits, nearest first; the last is the origin.'),
    notIn: ids('Of those, in whose text it was not found.').optional(),
    basis: oneOf(bases, 'How the article knows.'),
    says,
    quotes: z.array(quote).describe('Whom it quotes.'),
    note: text('What a reader must know about this version.').optional(),
  })
  .describe('One article’s version of an event.');

const until = day('The last day on which it was called so.');

const event = z
  .strictObject({
    id: id(),
    url: address('Its page.'),
    title: text('What happened, in one line.'),
    earlier: z
      .array(
        z
          .strictObject({
            until,
            title: text('What it was called.'),
            brief: text('That in a few words.').optional(),
            recap: text('That in a sentence.').optional(),
            date: edtf('When it was thought to have happened.').optional(),
          })
          .describe('What it was called until a day.'),
      )
      .describe('What it was called when less was known.')
      .optional(),
    date: edtf('When it happened.'),
    earliest: day('The first day on which it may have happened.'),
    latest: day('The last day on which it may have happened.'),
    dating: oneOf(datings, 'How the date is known.'),
    datingNote: text('Why it is dated so.').optional(),
    course: oneOf(courses, 'How it fills a range of days.').optional(),
    kind: oneOf(eventKinds, 'A deed, a statement, or something known through the press alone.'),
    key: z.boolean().describe('Whether it belongs in the short version.'),
    brief: text('The title in a few words.').optional(),
    recap: z
      .strictObject({
        within: z.literal(recapLengths).describe('The length in words of the shortest paragraph that has it.'),
        says: text('The sentence.'),
      })
      .describe('It in a sentence, for background paragraphs.')
      .optional(),
    background: z.boolean().describe('Whether it came before the story and is there to explain it.'),
    basis: oneOf(bases, 'How well it is known: by the surest of all its sources.'),
    toldBy: z
      .array(text('A host.'))
      .describe('Who tells what is in its documents, where none of them was read.')
      .optional(),
    known: day('The first day on which any of its sources had it; of background, any that brings it into the story.'),
    added: day('The day on which it came into the timeline.').optional(),
    actors: ids('Who acts; the first did or said it, unless `speaker` says otherwise.'),
    speaker: text('Who said it, where that is no actor.').optional(),
    knownLater: text('Why a statement became known later than it was made.').optional(),
    deadlines: z
      .array(
        z
          .strictObject({
            id: id('The deadline.'),
            role: oneOf(deadlineRoles, 'Whether the event sets it or concerns it.'),
            source: id('What ties them together.').optional(),
            why: text('How.').optional(),
          })
          .describe('A tie to a deadline.'),
      )
      .describe('The deadlines that it sets or concerns.'),
    documents: ids('The documents behind it.'),
    checkedAgainst: ids('Other sources that it was checked against.'),
    words,
    text: entryText,
    accounts: z.array(account).describe('Each article’s version of it.'),
  })
  .describe('Something that is reported to have happened on a date.');

const actor = z
  .strictObject({
    id: id(),
    url: address('Its page.'),
    name: text('Its name.'),
    kind: oneOf(actorKinds, 'What it is.'),
    group: text('Its side of the story.').optional(),
    aliases: z.array(text('A name.')).describe('Its other names.'),
    role: text('Its part in the story.'),
    text: entryText,
  })
  .describe('A person, company, government body, court or news organisation that acts in events.');

const deadline = z
  .strictObject({
    id: id(),
    url: address('Its page.'),
    title: text('What it is called.'),
    earlier: z
      .array(z.strictObject({ until, title: text('What it was called.') }).describe('What it was called until a day.'))
      .describe('What it was called when less was known.')
      .optional(),
    due: day('The day on which it falls.'),
    known: day('The first day on which any source had it.'),
    setBy: id('The event that set it.').optional(),
    rule: z
      .strictObject({
        from: day('The day from which it is counted.'),
        days: z.int().positive().describe('How many days later it falls.'),
      })
      .describe('How the day is reckoned.')
      .optional(),
    requires: text('What must have happened by then.'),
    basis: oneOf(bases, 'How it is known that the day counts.'),
    restsOn: text('What that rests on.'),
    documents: ids('The documents that it rests on.'),
    coexistsWith: ids('Deadlines that run beside it.'),
    replaces: ids('Deadlines whose place it took.'),
    accounts: z
      .array(z.strictObject({ source: id('The source.'), says }).describe('One source’s version.'))
      .describe('What each source says of it.'),
    text: entryText,
  })
  .describe('A date by which something must happen.');

const source = z
  .strictObject({
    id: id(),
    url: address('Its page here.'),
    kind: oneOf(sourceKinds, 'One of the articles, a press report that one credits, or a primary record.'),
    publisher: text('Who published it.'),
    attribution: oneOf(attributions, 'Why the publisher is not certain.').optional(),
    basis: oneOf(bases, 'On what a press report rests.').optional(),
    title: text('Its title.'),
    titleIs: z.literal('ours').describe('Whose title it is, where its own was not found.').optional(),
    href: z.string().describe('Where it was first published.').optional(),
    copy: z.string().describe('Where its text can be read, when its own address is not known.').optional(),
    retelling: z.string().describe('Where others tell what is in it, when neither is known.').optional(),
    archived: z
      .strictObject({ href: z.string().describe('The address there.'), day: day('The day from which the copy is.') })
      .describe('Where an archive keeps it.')
      .optional(),
    published: edtf('When it was published.'),
    dating: oneOf(datings, 'How that is known.'),
    note: text('What a reader must know about it.').optional(),
    faults: z
      .array(
        z
          .strictObject({
            says,
            record: text('What the record says.'),
            event: id('The event that it is about.').optional(),
            sources: ids('Where the record stands.'),
          })
          .describe('Something that it gets wrong.'),
      )
      .describe('What it gets wrong, each beside the record.'),
    text: entryText,
  })
  .describe('Where something is written.');

const disagreement = z
  .strictObject({
    id: id(),
    url: address('Its page.'),
    question: text('What the sources differ on.'),
    about: z.strictObject({ events: ids('Events.'), deadlines: ids('Deadlines.') }).describe('What it is about.'),
    kind: oneOf(
      disagreementKinds,
      'Whether accounts differ, only seem to, one departs from what it relays, or names are confused.',
    ),
    compatible: z.boolean().describe('Whether the answers can all be right.'),
    known: day('The first day on which two of the answers were public.'),
    positions: z
      .array(
        z
          .strictObject({
            says,
            brief: text('The same in a few words.').optional(),
            verdict: oneOf(verdicts, 'How it stands to the record.').optional(),
            words,
            sources: ids('Who gives this answer.'),
          })
          .describe('One answer.'),
      )
      .describe('The answers.'),
    record: z
      .strictObject({
        says: text('What the record has.'),
        brief: text('The same in a few words.').optional(),
        words,
        documents: ids('Where it stands.'),
      })
      .describe('What the record says.'),
    text: entryText,
  })
  .describe('A question on which sources give different answers.');

const correction = z
  .strictObject({
    url: address('The corrected page.'),
    day: day('When it was corrected.'),
    said: text('What it said.'),
    says: text('What it says now.'),
    why: text('Why.'),
  })
  .describe('What was mended after it was public.');

/** The file as a whole. Keys whose value is not known are left out. */
export const timelineSchema = z
  .strictObject({
    $schema: address('The schema of this file.'),
    version: z.literal(2).describe('The version of this format. Later ones only add to it.'),
    story: z
      .strictObject({
        title: text('Its title.'),
        description: text('It in one sentence.'),
        lang: text('The language of the texts (BCP 47).'),
        publisher: text('Who publishes it.').optional(),
        contact: text('Where readers report a fault: a web or mailto: address.').optional(),
        asOf: day('The day at which the story stands.'),
        groups: z.array(text('A side.')).describe('The sides of the story, in order.'),
        licence: text('The licence of these texts: an SPDX id or an address.').optional(),
      })
      .describe('The subject of the site.'),
    events: z.array(event).describe('By first possible day.'),
    actors: z.array(actor).describe('By number of events, most first.'),
    deadlines: z.array(deadline).describe('By due day.'),
    sources: z.array(source).describe('By day of publication.'),
    disagreements: z.array(disagreement).describe('In the order of the first things that they are about.'),
    corrections: z.array(correction).describe('Newest first.'),
  })
  .describe('A disputed news story as a dated, source-linked timeline.');

/** What `timeline.json` holds. */
export type TimelineFile = z.input<typeof timelineSchema>;

/** Returns the schema of `timeline.json` (JSON Schema 2020-12), to be read at `address`. */
export function timelineJsonSchema(address: string): object {
  return { $id: address, title: 'timeline.json', ...z.toJSONSchema(timelineSchema) };
}
