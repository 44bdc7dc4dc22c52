import * as z from 'zod';
import { image, withMore } from './shared.ts';
import { contact, day, frameHost, language, licence, text, timeZone, title } from './values.ts';

/** The keys of the story. */
export const story = z
  .strictObject({
    title: title.describe('Its title.'),
    description: text.describe('It in one sentence, for search engines and previews of links.'),
    lang: language.describe('The language of the texts (BCP 47).'),
    publisher: title.exactOptional().describe('Who publishes it.'),
    contact: contact.exactOptional().describe('Where readers report a fault: a web or mailto: address.'),
    timeZone: timeZone.describe('The zone in which its days are reckoned (IANA).'),
    until: day.exactOptional().describe('The day at which it stands; that of the last article, if left out.'),
    picture: title
      .exactOptional()
      .describe('What the picture shows, in a few words; told from the events, if left out.'),
    image: image.exactOptional(),
    groups: z.array(title.describe('A side.')).default([]).describe('The sides of the story, in order.'),
    licence: licence
      .exactOptional()
      .describe('Under which the texts of the content may be used: an SPDX id or the address of a licence.'),
    frames: z
      .array(frameHost.describe('A host.'))
      .default([])
      .describe('Which sites may embed parts of it; any may, if left out.'),
  })
  .describe('The subject of the site.');

/** The story in `timeline.json`: its keys, and what follows from them. */
export const storyData = withMore(story, { asOf: day.describe('The day at which the story stands.') });
