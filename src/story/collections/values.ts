/** The kinds of value that front matter is made of, each with the message for a refused one. */
import licenceIds from 'spdx-license-ids/index.json' with { type: 'json' };
import * as z from 'zod';
import { languageName } from '../language.ts';
import type { PagedCollection } from './registry.ts';
import { isVisible, refusedCharacter } from '../characters.ts';

const licences = new Set<string>(licenceIds);

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Returns whether a text has the form of an id: lower-case words joined by hyphens. */
export const isId = (text: string): boolean => idPattern.test(text);

/** Why a value is refused: a rule's name, what the value is (put after “which”), and how to fix it. */
export interface Refusal {
  readonly rule: string;
  readonly is: string;
  readonly fix: string;
}

/** Returns what makes a refusal: see {@link Refusal}. */
export const because = (is: string, fix: string, rule = 'bad-value'): { params: Record<string, unknown> } => ({
  params: { rule, is, fix } satisfies Refusal,
});

/** A link in Markdown, which no key may have: its words, and its address. */
export const link = /\[([^[\]]{1,300})\]\(([^)\s]{1,300})\)/;

/** A text that may be empty, without any forbidden character, and plain. */
export const textOrNone = z
  .string()
  .trim()
  .superRefine((value, context) => {
    const refused = refusedCharacter(value);
    const is = refused ? `contains the invisible character ${refused}` : 'shows nothing';
    if (refused || (value && !isVisible(value)))
      context.addIssue({ code: 'custom', ...because(is, 'Type the text again.', 'hidden-character') });
    const plain = because(
      'has a link, which would be shown as it is typed',
      'Write plain words here, and the link below the front matter.',
      'link-in-key',
    );
    if (link.test(value)) context.addIssue({ code: 'custom', ...plain });
  });
/** A text with something visible. */
export const text = textOrNone.min(1);
/** A text that is set large or listed; no longer than a link picture has room for. */
export const title = text.max(300);
/** An id: lower-case words joined by hyphens. */
export const id = z.string().regex(idPattern);

/** What a text names: an entry in a folder, or an image. With `otherwise`, a fix, it may also be a description. */
export interface ReferenceTo {
  readonly to: PagedCollection | 'images';
  readonly otherwise?: string;
}
/** The texts that name something. */
export const references = z.registry<ReferenceTo>();

/** The brand on an id’s type: the folder the id belongs to. */
export type RefTo<To extends PagedCollection> = z.$brand<To>;

/** An id of an entry in a folder: the type knows which, and so what it is joined to. */
export const ref = <const To extends PagedCollection>(to: To) =>
  id.clone().register(references, { to }).describe(`An id from \`${to}\`.`).brand<To>();
/** Ids of entries in a folder; none if not given. */
export const refs = <const To extends PagedCollection>(to: To) => z.array(ref(to)).default([]);

/** Returns whether a file's name is one that an image may have. */
export const isImageName = (name: string): boolean =>
  /^[a-z0-9]+([-_.][a-z0-9]+)*\.(jpe?g|png|webp|avif|svg)$/.test(name);
/** How an image is named. */
export const howToNameAnImage = 'lower-case words joined by hyphens, then .jpg, .png, .webp, .avif or .svg';

/** A file in the folder of the images, by its name. The type knows that it is joined to the file's address and size. */
export const imageFile = z
  .string()
  .trim()
  .refine(
    isImageName,
    because('is not the name of an image', `Write the name of a file in content/images/: ${howToNameAnImage}.`),
  )
  .register(references, { to: 'images' })
  .brand<'image-file'>();
/** The mark of that type. */
export type ImageName = z.$brand<'image-file'>;

/** Returns whether a text is a whole web address, without the line ends and tabs that browsers skip (URL Standard). */
export const isWebAddress = (value: string): boolean =>
  /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/u.test(value) && URL.canParse(value);

/** An address that a browser opens. */
export const webAddress = text.refine(
  isWebAddress,
  because(
    'is not a web address',
    'Write the whole address, starting with https:// or http://, without spaces.',
    'bad-address',
  ),
);

/** Where readers report a fault: a web page or a mailbox. */
export const contact = text.refine(
  (value) => isWebAddress(value) || /^mailto:[^\s@?]+@[^\s@?]+$/.test(value),
  because('is nobody’s address', 'Write a web address or a mailbox: mailto:desk@news.example.', 'bad-address'),
);

/** A language (BCP 47). */
export const language = text.refine(
  (value) => languageName(value) !== undefined,
  because('is not a language', 'Write its tag, such as en, en-GB, de or zh-Hant.'),
);

/** A licence: its id in the SPDX list, or the address of its text. */
export const licence = text.refine(
  (value) => licences.has(value) || isWebAddress(value),
  because(
    'is not a licence',
    'Write an id from spdx.org/licenses, such as CC-BY-4.0, or the address of the licence’s text.',
  ),
);

/** A site that may embed ours: a host, with its scheme or without (host-source of CSP Level 3). */
export const frameHost = text.refine(
  (value) => /^(https?:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i.test(value),
  because('is not a site’s host', 'Write it without a path, such as https://news.example or *.news.example.'),
);

/** Letters such as CST or EST mean several zones, or have no summer time. */
const isTimeZone = (value: string): boolean => {
  if (/^[A-Z]{1,5}$/.test(value) && value !== 'UTC' && value !== 'GMT') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** A time zone by its IANA name. */
export const timeZone = text.refine(
  isTimeZone,
  because('is not a time zone', 'Write an IANA name, such as Europe/Berlin.'),
);

/** A time of day, with a time zone where it is not that of the story. */
export const timeOfDay = text.refine(
  (value) => {
    const [clock = '', zone, ...more] = value.split(' ');
    return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) && (zone === undefined || isTimeZone(zone)) && more.length === 0;
  },
  because('is not a time of day', 'Write it as 18:20, or with a time zone, as 18:20 Asia/Shanghai.'),
);

/** Hashes as `npm run fingerprint` writes them: three bytes each, base64, over several lines. */
export const packedHashes = z.string().refine(
  (value) => {
    const packed = value.replace(/\s/g, '');
    return packed !== '' && packed.length % 4 === 0 && /^[A-Za-z0-9+/]*$/.test(packed);
  },
  because('is not what the command writes', 'Make the file again: npm run fingerprint.'),
);
