import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { contentFolder } from '../site.ts';
import { isEnglish, languageName } from '../story/language.ts';
import type { Story } from '../story/model.ts';

/** An integration that lists, after a build, which settings are missing. It must come before `keepLastGood`. */
export function remindOfGaps(): AstroIntegration {
  let address: string | undefined;
  return {
    name: 'before-you-publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        // Our own page wrote it.
        const { story } = JSON.parse(await readFile(new URL('timeline.json', dir), 'utf8')) as {
          story: Partial<Story>;
        };
        const unset = (['publisher', 'contact'] as const).filter((key) => !story[key]).map((key) => `\`${key}\``);
        if (!address)
          logger.warn(
            'Built without the site’s address. Set SITE or src/site.ts: without it there are no canonical links, link pictures, sitemap, feeds, calendars, references or embeds.',
          );
        if (story.lang && !isEnglish(story.lang))
          logger.warn(
            `\`lang\` is “${story.lang}”: the content is in ${languageName(story.lang) ?? story.lang}, but the words around it are in English, and each is marked so.`,
          );
        if (unset.length > 0)
          logger.warn(
            `Set ${unset.join(' and ')} in ${contentFolder}/story.md, so that readers know who is responsible and where to report an error.`,
          );
      },
    },
  };
}
