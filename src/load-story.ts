/** The one door between Astro and the story. */
import { readAddress } from './build/address.ts';
import { compileAgain } from './compiler/entry-cache.ts';
import { lastContent, lastStory } from './compiler/last-content.ts';
import { ContentError } from './compiler/problems.ts';
import { type Texts } from './compiler/read-content.ts';
import { contentFolder, site } from './site.ts';
import { readTexts } from './compiler/read-texts.ts';
import type { Publication } from './formats/publication.ts';
import { asOfEachDay, type AsOf } from './story/as-of.ts';
import type { Timeline } from './story/model.ts';

// As in astro.config.mjs: a variable BASE_URL in the environment would change Astro's own BASE_URL.
const { address, base } = readAddress(process.env, site);

// Read by Node and not by Vite's glob, which takes seconds for thousands of files. `npm` starts Astro in the root.
const read = (await lastContent().ahead) ?? (await readTexts(contentFolder).catch((error: unknown) => error));

let story: Timeline | undefined;

/** Returns the story, compiled once; throws a `ContentError` that lists every problem in the content. */
export function loadStory(): Timeline {
  if (read instanceof Error) throw read;
  const texts = read as Texts;
  story ??= lastStory(texts, base) ?? compileAgain(texts, base);
  lastContent().story = { texts, base, timeline: story };
  return story;
}

/** In a story too long for one page, how many earlier events a page as of a day lists. */
const earlierEvents = 20;

/** Returns the story as of each day on which something became known; see `asOfEachDay`. */
export function loadDays(): AsOf[] {
  const timeline = loadStory();
  return asOfEachDay(timeline, timeline.events.length > site.eventsPerPage ? earlierEvents : Infinity);
}

/** Returns the site details for formats read elsewhere, or `undefined` if the site's address is not set. */
export function loadPublication(): Publication | undefined {
  if (!address) return undefined;
  return { site: new URL(address), publisher: loadStory().story.publisher ?? '', hostSince: site.hostSince };
}

/** Returns the content's problems as text for a terminal, or an empty text. */
export function findProblems(): string {
  try {
    loadStory();
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}
