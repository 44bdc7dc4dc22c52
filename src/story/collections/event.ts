import * as z from 'zod';
import { bases, courses, datings, deadlineRoles, eventKinds, recapLengths } from '../vocabulary.ts';
import { earlier, image, ofPages, words, withMore } from './shared.ts';
import { day, span } from './dates.ts';
import { ref, references, refs, text, title, timeOfDay, webAddress } from './values.ts';

const quote = z
  .strictObject({
    text: text.describe('Two to 45 words, as the article quotes them.'),
    speaker: text
      .clone()
      .register(references, {
        to: 'actors',
        otherwise: 'Use an actor’s id, or describe an unnamed speaker in two words or more, as the article does.',
      })
      .describe('Who said them: an actor’s id, or the article’s description of an unnamed person.'),
  })
  .describe('A person’s or an organisation’s words, as the article quotes them.');

const account = z
  .strictObject({
    source: ref('sources').describe('The article, or whatever else tells it.'),
    credits: refs('sources').describe('Whom it credits, nearest first; the last is the origin.'),
    notIn: refs('sources').describe('Which of the sources credited do not have it in their text.'),
    basis: z
      .enum(bases)
      .describe(
        'How the article knows: from a document, from somebody named, from unnamed people, or it does not say.',
      ),
    says: text.describe('What it says, in our own words, errors included.'),
    quotes: z.array(quote).default([]).describe('Whom it quotes.'),
    note: text.exactOptional().describe('What a reader must know about this version.'),
  })
  .describe('One article’s version of an event.');

const tie = z
  .strictObject({
    id: ref('deadlines').describe('The deadline.'),
    role: z
      .enum(deadlineRoles)
      .describe('How the event bears on it: sets it, concerns it, or ends it (met, moved or missed).'),
    source: ref('sources')
      .exactOptional()
      .describe('The source that connects them; needed unless the event sets the deadline.'),
    why: text
      .exactOptional()
      .describe('How they are connected, in a sentence; needed unless the event sets the deadline.'),
  })
  .describe('How it is connected with a deadline.');

const recap = z
  .strictObject({
    within: z.literal(recapLengths).describe('The length in words of the shortest paragraph that has it.'),
    says: text.describe('The sentence.'),
  })
  .describe('The event in a sentence, for the background paragraphs of `/in-brief/` and of pages as of a day.');

const link = z
  .strictObject({
    href: webAddress.describe('Its address.'),
    title: title.exactOptional().describe('What is there; the name of its host, if left out.'),
    credit: title.exactOptional().describe('Who made it.'),
  })
  .describe('A film, a recording or a page that shows more of it.');

const brief = text.max(50);

/** The keys of an event. */
export const event = z
  .strictObject({
    title: title.describe('What happened, in one line.'),
    earlier: earlier({
      brief: brief.exactOptional().describe('The title of that time in a few words.'),
      recap: text.exactOptional().describe('The event of that time in a sentence.'),
      date: span.exactOptional().describe('When it was thought to have happened.'),
    }),
    date: span.describe('When it happened.'),
    time: timeOfDay
      .exactOptional()
      .describe('When on that day, as `18:20`; where that is not in the story’s time zone, as `18:20 Asia/Shanghai`.'),
    dating: z
      .enum(datings)
      .describe(
        'How the date is known: a document carries it, an article states it, it is resolved from words such as “on Sunday”, or inferred.',
      ),
    datingNote: text.exactOptional().describe('Why it is dated so; needed where the date is inferred.'),
    course: z
      .enum(courses)
      .exactOptional()
      .describe(
        'How it fills a range of days: on one of them, repeatedly, or throughout; needed for a range, and only there.',
      ),
    kind: z.enum(eventKinds).describe('An action, a statement, or something known only through the press.'),
    key: z.boolean().default(false).describe('Whether it belongs in the short version: `/in-brief/`.'),
    brief: brief.exactOptional().describe('The title in a few words, for the picture.'),
    recap: recap.exactOptional(),
    background: z.boolean().default(false).describe('Whether it came before the story and is there to explain it.'),
    planned: z.boolean().default(false).describe('Whether it had yet to happen on the story’s last day.'),
    basis: z
      .enum(bases)
      .exactOptional()
      .describe('How well the headline is known, where that is less well than its surest source knows it.'),
    order: z.int().default(0).describe('Its place among the events of one day, where sources give the order.'),
    place: title.exactOptional().describe('Where it happened, in words.'),
    actors: refs('actors').describe('Who acts, if anybody; the first did or said it, unless `speaker` says otherwise.'),
    topics: refs('topics').describe('What it is about.'),
    speaker: text.exactOptional().describe('Who made a statement, if not an actor: a description.'),
    knownLater: text.exactOptional().describe('Why a statement became known later than it was made.'),
    added: day
      .exactOptional()
      .describe('When it was added to the timeline, if the story is still being written: feeds go by it.'),
    deadlines: z.array(tie).default([]).describe('The deadlines that it sets or concerns.'),
    accounts: z.array(account).default([]).describe('Each article’s version of it.'),
    documents: refs('sources').describe('The documents behind it.'),
    checkedAgainst: refs('sources').describe('Other sources, credited by no article, that it was checked against.'),
    image: image.exactOptional(),
    links: z.array(link).default([]).describe('Films, recordings and pages that show more of it; no evidence of it.'),
    words,
    ...ofPages,
  })
  .describe('Something that is reported to have happened on a date.');

/** An event in `timeline.json`: its keys, and what follows from them. */
export const eventData = withMore(event, {
  basis: z.enum(bases).describe('How well it is known: by the surest of all its sources, or less.'),
  earliest: day.describe('The first day on which it may have happened.'),
  latest: day.describe('The last day on which it may have happened.'),
  toldBy: z
    .array(text.describe('A host.'))
    .exactOptional()
    .describe('Who reports what is in its documents, where none of them was read.'),
  known: day.describe(
    'The first day on which any of its sources had it; for background, any source that brings it into the story.',
  ),
  accounts: z
    .array(
      withMore(account, {
        quotes: z
          .array(
            withMore(quote, {
              verified: z.boolean().describe('Whether they were checked, word for word, against the article’s text.'),
            }),
          )
          .describe('Whom it quotes.'),
      }),
    )
    .describe('Each article’s version of it.'),
});
