/** The collections. Each file is handed on as it was read; `timeline/` checks all of them together. */
import { defineCollection } from 'astro:content';
import * as z from 'astro/zod';
import { markdownLoader } from './loader/markdown-loader.ts';
import type { RawEntry } from './compiler/entry.ts';
import type { Collection } from './compiler/schemas.ts';

const rawEntry = z.custom<RawEntry>();
const define = (collection: Collection) => defineCollection({ loader: markdownLoader(collection), schema: rawEntry });

/** One collection for each folder of the content, and one for the story itself. */
export const collections = {
  story: define('story'),
  events: define('events'),
  actors: define('actors'),
  deadlines: define('deadlines'),
  sources: define('sources'),
  disagreements: define('disagreements'),
  fingerprints: define('fingerprints'),
} satisfies Record<Collection, unknown>;
