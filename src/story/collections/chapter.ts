import * as z from 'zod';
import { image, ofPages, withMore } from './shared.ts';
import { day, title } from './values.ts';

/** The keys of a chapter. */
export const chapter = z
  .strictObject({ title: title.describe('What it is called.'), image: image.exactOptional(), ...ofPages })
  .describe('A stretch of the story, from the day in its file’s name until the next one’s; its text says why it came.');

/** A chapter in `timeline.json`: its keys, and what follows from them. */
export const chapterData = withMore(chapter, {
  from: day.describe('Its first day.'),
  to: day.describe('Its last day.'),
});
