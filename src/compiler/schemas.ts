/** What an editor may write at the head of each kind of file. Unknown keys are errors. */
import * as z from 'zod';
import type { Collection } from './entry.ts';
import {
  contact,
  day,
  frameHost,
  id,
  language,
  packedHashes,
  licence,
  ref,
  references,
  refs,
  span,
  text,
  timeZone,
  title,
  webAddress,
} from './values.ts';
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

const corrections = z
  .array(
    z.strictObject({
      /** The day on which it was corrected. */
      day,
      /** What the entry said, what it says now, and why. */
      said: text,
      says: text,
      why: text,
    }),
  )
  .default([]);

/** What every entry with a page of its own may have. */
const entry = { formerly: z.array(id).default([]), corrections };

const story = z.strictObject({
  title,
  /** One sentence for search engines and link previews. */
  description: text,
  lang: language,
  /** Who publishes the story, and where readers report a fault. */
  publisher: title.optional(),
  contact: contact.optional(),
  /** The zone in which the story's days are reckoned (IANA name). */
  timeZone,
  /** The day at which the story stands; that of the last article, if not given. */
  until: day.optional(),
  /** The sides of the story, in the order in which they are listed. */
  groups: z.array(title).default([]),
  /** Under which the texts of the content may be used: an SPDX id or an address. */
  licence: licence.optional(),
  /** Which sites may embed parts of the story; any may, if left out. */
  frames: z.array(frameHost).default([]),
});

const quote = z.strictObject({
  text,
  /** An actor's id, or the article's own description of an unnamed person. */
  speaker: text.clone().register(references, {
    to: 'actors',
    otherwise: 'Use an actor’s id, or describe an unnamed speaker in two words or more, as the article does.',
  }),
});

const account = z.strictObject({
  source: ref('sources'),
  /** Whom the article credits, nearest first; the last is the origin. */
  credits: refs('sources'),
  /** Of those, in whose text it was not found. */
  notIn: refs('sources'),
  basis: z.enum(bases),
  says: text,
  quotes: z.array(quote).default([]),
  /** What a reader must know about this version, such as a name that the copy lost. */
  note: text.optional(),
});

/** What a source says in its own words. */
const words = z.array(z.strictObject({ source: ref('sources'), text })).default([]);

/** What an event or a deadline was called when less was known: each until a day, in the order of the days. */
const earlier = <S extends z.ZodRawShape>(more: S) =>
  z.array(z.strictObject({ until: day, title, ...more })).default([]);

const event = z.strictObject({
  title,
  earlier: earlier({ brief: text.max(50).optional(), recap: text.optional(), date: span.optional() }),
  date: span,
  dating: z.enum(datings),
  datingNote: text.optional(),
  /** Needed where the date is a range, and only there. */
  course: z.enum(courses).optional(),
  kind: z.enum(eventKinds),
  key: z.boolean().default(false),
  /** The title in a few words, for the picture. */
  brief: text.max(50).optional(),
  /** It in a sentence for background paragraphs, and the shortest that has it. */
  recap: z.strictObject({ within: z.literal(recapLengths), says: text }).optional(),
  /** How well what the headline says is known, where that is less than its surest source knows. */
  basis: z.enum(bases).optional(),
  /** Whether it came before the story and is there to explain it. */
  background: z.boolean().default(false),
  /** The place among the events of one day, where sources tell the order or one event answers another. */
  order: z.int().default(0),
  /** The first is who did or said it, unless `speaker` says otherwise. */
  actors: z.array(ref('actors')).min(1),
  /** Who made a statement, where that is none of the actors: the article's description of an unnamed person. */
  speaker: text.optional(),
  /** Why a statement became known only after the day on which it was made. */
  knownLater: text.optional(),
  /** The day on which it came into the timeline, in a story that is still being written; feeds go by it. */
  added: day.optional(),
  deadlines: z
    .array(
      z.strictObject({
        id: ref('deadlines'),
        role: z.enum(deadlineRoles),
        /** What ties an event that does not set the deadline to it: a source, and how. */
        source: ref('sources').optional(),
        why: text.optional(),
      }),
    )
    .default([]),
  accounts: z.array(account).default([]),
  documents: refs('sources'),
  /** Other sources, not credited by an article, that the date or the facts were checked against. */
  checkedAgainst: refs('sources'),
  words,
  ...entry,
});

const actor = z.strictObject({
  name: title,
  kind: z.enum(actorKinds),
  /** Its side, one of the story's groups. Needed where the story has groups, and only there. */
  group: title.optional(),
  aliases: z.array(title).default([]),
  role: text,
  ...entry,
});

const deadline = z.strictObject({
  title,
  earlier: earlier({}),
  due: day,
  /** How the day is reckoned: so many days from a day. */
  rule: z.strictObject({ from: day, days: z.int().positive() }).optional(),
  /** What must have happened by then. */
  requires: text,
  /** How it is known that the day counts, and what it rests on, in words and as sources. */
  basis: z.enum(bases),
  restsOn: text,
  documents: refs('sources'),
  /** Deadlines that run beside it. */
  coexistsWith: refs('deadlines'),
  /** Deadlines whose place it took. */
  replaces: refs('deadlines'),
  /** What each source says of it. */
  accounts: z.array(z.strictObject({ source: ref('sources'), says: text })).min(1),
  ...entry,
});

const source = z.strictObject({
  kind: z.enum(sourceKinds),
  title,
  /** Where its own title was not found: references then have it in square brackets. */
  titleIs: z.literal('ours').optional(),
  publisher: title,
  /** Needed where it is not certain that the publisher is the publisher. */
  attribution: z.enum(attributions).optional(),
  /** On what a press report rests, as far as it says. */
  basis: z.enum(bases).optional(),
  /** Where it was first published. */
  href: webAddress.optional(),
  /** Where its text can be read when its own address is not known. */
  copy: webAddress.optional(),
  /** Where others tell what is in it, when neither is known. */
  retelling: webAddress.optional(),
  /** Where an archive keeps it, and the day from which that copy is. */
  archived: z.strictObject({ href: webAddress, day }).optional(),
  published: span,
  dating: z.enum(datings),
  /** Whom it names, where a headline of its day does and no article that had appeared by then quotes it. */
  names: refs('actors'),
  /** What a reader must know about it: why an address is missing, how its day was inferred. */
  note: text.optional(),
  /** What it gets wrong, each beside the record. */
  faults: z
    .array(z.strictObject({ says: text, record: text, event: ref('events').optional(), sources: refs('sources') }))
    .default([]),
  ...entry,
});

const disagreement = z.strictObject({
  /** A question that a reader would ask. */
  question: title,
  /** What it is about. */
  about: z.strictObject({ events: refs('events'), deadlines: refs('deadlines') }),
  kind: z.enum(disagreementKinds),
  /** Each answer, and the sources that give it; an article's has a verdict. */
  positions: z.array(
    z.strictObject({
      says: text,
      /** The same in eight words at most, for the scorecard. */
      brief: text.optional(),
      /** An article's own words, to stand beside those of the record. */
      words,
      sources: refs('sources'),
      verdict: z.enum(verdicts).optional(),
    }),
  ),
  /** What the record has, and where. */
  record: z.strictObject({ says: text, brief: text.optional(), words, documents: z.array(ref('sources')).min(1) }),
  ...entry,
});

/** Written by `npm run fingerprint`; the file is named for the source. */
const fingerprint = z.strictObject({
  words: z.int().positive(),
  /** The day on which the text was read. */
  read: day.optional(),
  pairs: packedHashes,
  triples: packedHashes,
});

/** The schema of each collection, by folder name. */
export const schemas = {
  story,
  events: event,
  actors: actor,
  deadlines: deadline,
  sources: source,
  disagreements: disagreement,
  fingerprints: fingerprint,
} as const satisfies Record<Collection, z.ZodObject>;

/** What a checked file of a collection holds. */
export type Fields<C extends Collection> = z.infer<(typeof schemas)[C]>;
