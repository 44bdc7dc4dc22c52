import * as z from 'zod';
import { image, ofPages, withMore } from './shared.ts';
import { day } from './dates.ts';
import { title } from './values.ts';

/** The keys of a chapter. */
export const chapter = z
  .strictObject({ title: title.describe('Its title.'), image: image.exactOptional(), ...ofPages })
  .describe(
    'A part of the story, from the day in its file’s name until the next chapter; its text says why it came about.',
  );

/** A chapter in `timeline.json`: its keys, and what follows from them. */
export const chapterData = withMore(chapter, {
  from: day.describe('Its first day.'),
  to: day.describe('Its last day.'),
});
