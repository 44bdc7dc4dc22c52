import * as z from 'zod';
import { actorKinds } from '../vocabulary.ts';
import { image, ofPages } from './shared.ts';
import { text, title } from './values.ts';

/** The keys of an actor. */
export const actor = z
  .strictObject({
    name: title.describe('Its name.'),
    kind: z.enum(actorKinds).describe('What it is.'),
    group: title
      .exactOptional()
      .describe('Its side, one of the story’s groups; needed where the story has them, and only there.'),
    aliases: z.array(title.describe('A name.')).default([]).describe('Its other names, by which the search finds it.'),
    role: text.describe('Who it is, in a sentence.'),
    image: image.exactOptional(),
    ...ofPages,
  })
  .describe('A person, company, government body, court, newsroom or other organisation that acts in events.');
