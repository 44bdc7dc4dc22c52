import * as z from 'zod';
import { image, withMore } from './shared.ts';
import { day } from './dates.ts';
import { contact, frameHost, language, licence, text, timeZone, title } from './values.ts';

/** The keys of the story. */
export const story = z
  .strictObject({
    title: title.describe('Its title.'),
    description: text.describe('The story in one sentence, for search engines and link previews.'),
    lang: language.describe(
      'The language of the content (BCP 47). The words that the site adds are English, and are marked so.',
    ),
    publisher: title.exactOptional().describe('Who publishes it.'),
    contact: contact.exactOptional().describe('Where readers report a fault: a web or mailto: address.'),
    timeZone: timeZone.describe('The time zone of its days (IANA).'),
    until: day.exactOptional().describe('The last day of the story; that of the last article, if left out.'),
    picture: title
      .exactOptional()
      .describe('A title for the picture, in a few words; made from the events, if left out.'),
    image: image.exactOptional(),
    groups: z.array(title.describe('A side.')).default([]).describe('The sides of the story, in order.'),
    licence: licence
      .exactOptional()
      .describe('The licence for the texts of the content: an SPDX id or the address of a licence.'),
    frames: z
      .array(frameHost.describe('A host.'))
      .default([])
      .describe('Which sites may embed parts of it; any may, if left out.'),
  })
  .describe('The subject of the site.');

/** The story in `timeline.json`: its keys, and what follows from them. */
export const storyData = withMore(story, { asOf: day.describe('The last day of the story.') });
