/** What an editor may write at the head of each kind of file. Unknown keys are errors. */
import * as z from 'zod';
import { parseDay, parseSpan } from '../story/day.ts';
import type { Day, DateSpan } from '../story/day.ts';
import type { PagedCollection } from '../story/paths.ts';
import type { Collection } from './entry.ts';
import { hiddenCharacter } from './file-text.ts';
import {
  actorKinds,
  attributions,
  bases,
  courses,
  datings,
  deadlineRoles,
  disagreementKinds,
  eventKinds,
  sourceKinds,
  verdicts,
} from '../story/vocabulary.ts';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Returns whether a text has the form of an id: lower-case words joined by hyphens. */
export const isId = (text: string): boolean => idPattern.test(text);

/** Why a value is refused: a rule's name, what the value is, after “which”, and how to mend it. */
export interface Refusal {
  readonly rule: string;
  readonly is: string;
  readonly mend: string;
}

const because = (is: string, mend: string, rule = 'bad-value'): { params: Record<string, unknown> } => ({
  params: { rule, is, mend } satisfies Refusal,
});

const hidden = because('has a character that cannot be seen', 'Type the text anew.', 'hidden-character');
const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => hiddenCharacter(value) === undefined, hidden);
/** What is set large, or stands in lists; the longest that a picture of a link has room for. */
const title = text.max(300);
const id = z.string().regex(idPattern);

/** Texts that name an entry of another file, with its folder. */
export const references = z.registry<{ to: PagedCollection; otherwise?: string }>();

/** An id of an entry in a folder. */
const ref = (to: PagedCollection) => id.clone().register(references, { to });
const refs = (to: PagedCollection) => z.array(ref(to)).default([]);

/** YAML reads `2020` as a number; it is turned back into text here, and the schemas below read it. */
const scalar = z
  .unknown()
  .transform((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''));

const howToWriteADate =
  'Write a day (2020-08-06), a month (2020-08), “about” (2020-09-14~) or a range (2020-09-09/2020-09-11).';

/** A date in EDTF. */
const span = scalar.transform((value, context): DateSpan => {
  const parsed = parseSpan(value);
  const is =
    /^[\d~/-]+$/.test(value) && /^\d{4}(-|~|\/|$)/.test(value)
      ? 'is not a date that exists'
      : 'is not in the form of a date';
  if (!parsed) context.addIssue({ code: 'custom', ...because(is, howToWriteADate, 'bad-date') });
  return parsed ?? z.NEVER;
});

const day = scalar.transform((value, context): Day => {
  const parsed = parseDay(value);
  const is = /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'is not a day that exists' : 'is not in the form of a day';
  const mend = 'Write it as YYYY-MM-DD, such as 2020-08-06.';
  if (!parsed) context.addIssue({ code: 'custom', ...because(is, mend, 'bad-date') });
  return parsed ?? z.NEVER;
});

const webAddress = text.refine(
  (value) => /^https?:\/\//.test(value) && URL.canParse(value),
  because('is not a web address', 'Write the whole address, starting with https:// or http://.', 'bad-address'),
);

/** A variety of English (BCP 47), since the pages round the content are in English, and say so to screen readers. */
const language = text.refine(
  (value) => /^en(-[a-z0-9]{2,8})*$/i.test(value),
  because('is not English, and the pages round the content are', 'Write en, or a variety such as en-GB.'),
);

const isTimeZone = (value: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const timeZone = text.refine(isTimeZone, because('is not a time zone', 'Write an IANA name, such as Europe/Berlin.'));

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
  /** The zone in which the story's days are reckoned (IANA name). */
  timeZone,
  /** The day at which the story stands; that of the last article, if not given. */
  until: day.optional(),
  /** The sides of the story, in the order in which they are listed. */
  groups: z.array(title).default([]),
});

const quote = z.strictObject({
  text,
  /** An actor's id, or the article's own description of an unnamed person. */
  speaker: text.clone().register(references, {
    to: 'actors',
    otherwise: 'Use an actor’s id, or describe an unnamed speaker in two words or more, as the article does.',
  }),
});

const report = z.strictObject({
  source: ref('sources'),
  /** Whom the article credits, nearest first; the last is the origin. */
  credits: refs('sources'),
  basis: z.enum(bases),
  says: text,
  quotes: z.array(quote).default([]),
  /** What a reader must know about this version, such as a name that the copy lost. */
  note: text.optional(),
});

/** What a source says in its own words. */
const words = z.array(z.strictObject({ source: ref('sources'), text })).default([]);

const event = z.strictObject({
  title,
  date: span,
  dating: z.enum(datings),
  datingNote: text.optional(),
  /** Needed where the date is a range, and only there. */
  course: z.enum(courses).optional(),
  kind: z.enum(eventKinds),
  key: z.boolean().default(false),
  /** The title in a few words, for the picture. */
  brief: text.max(50).optional(),
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
  reports: z.array(report).default([]),
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
  reports: z.array(z.strictObject({ source: ref('sources'), says: text })).min(1),
  ...entry,
});

const source = z.strictObject({
  kind: z.enum(sourceKinds),
  title,
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
  published: span,
  dating: z.enum(datings),
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

const packedHashes = z.string().regex(/^[A-Za-z0-9+/=\s]+$/);

/** Written by `npm run fingerprint`; the file is named for the source. */
const fingerprint = z.strictObject({ words: z.int().positive(), pairs: packedHashes, triples: packedHashes });

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
