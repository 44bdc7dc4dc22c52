/**
 * What an editor may write at the head of each kind of file: each key once, with its type, what it refers to and what
 * it is for. Checks, types, the handbook's tables and the schemas are made from it. Unknown keys are errors.
 */
import type * as z from 'zod';
import { actor } from './actor.ts';
import { chapter, chapterData } from './chapter.ts';
import { deadline, deadlineData } from './deadline.ts';
import { disagreement, disagreementData } from './disagreement.ts';
import { event, eventData } from './event.ts';
import { fingerprint } from './fingerprint.ts';
import type { Folder, PagedCollection } from './registry.ts';
import { source } from './source.ts';
import { story, storyData } from './story.ts';
import { topic } from './topic.ts';

/** A collection's name: the folder its files are in, or `story` for `story.md`. */
export type Collection = 'story' | Folder;

/** The keys of each collection, by folder name. */
export const schemas = {
  story,
  events: event,
  actors: actor,
  deadlines: deadline,
  topics: topic,
  sources: source,
  disagreements: disagreement,
  chapters: chapter,
  fingerprints: fingerprint,
} as const satisfies Record<Collection, z.ZodObject>;

/** The schema that programs get for each: its keys, and what follows from them. */
export const dataSchemas: { readonly [C in 'story' | PagedCollection]: z.ZodObject } = {
  ...schemas,
  story: storyData,
  events: eventData,
  deadlines: deadlineData,
  disagreements: disagreementData,
  chapters: chapterData,
};

/** What a checked file of a collection holds. */
export type Fields<C extends Collection> = z.infer<(typeof schemas)[C]>;
