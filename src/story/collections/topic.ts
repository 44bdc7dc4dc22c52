import * as z from 'zod';
import { ofPages } from './shared.ts';
import { text, title } from './values.ts';

/** The keys of a topic. */
export const topic = z
  .strictObject({
    name: title.describe('Its name.'),
    about: text.default('').describe('What belongs to it, in a sentence.'),
    ...ofPages,
  })
  .describe('A subject that several events share.');
