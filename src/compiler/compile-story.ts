/** From the texts of files to the frozen story: reads, checks everything, and joins what is in order. */
import { checkDeadlines } from './rules/deadlines.ts';
import { checkDisagreements } from './rules/disagreements.ts';
import { checkBodies, checkCorrections, checkPresence, checkStrays } from './rules/completeness.ts';
import { checkEvents } from './rules/events.ts';
import { checkKnown } from './rules/known.ts';
import { checkNames } from './rules/names.ts';
import { checkWords } from './rules/quotations.ts';
import { checkRecaps } from './rules/recaps.ts';
import { checkReferences } from './rules/references.ts';
import { checkStory } from './rules/story.ts';
import { checkSources } from './rules/sources.ts';
import { checkSpeakers } from './rules/speakers.ts';
import { checkThatDay } from './rules/that-day.ts';
import { doubtfulFiles } from './doubtful.ts';
import { checkEachEntry } from './valid-content.ts';
import { join } from './join.ts';
import { today } from '../story/day.ts';
import type { Timeline } from '../story/model.ts';
import { createPaths } from '../story/paths.ts';
import { ContentError } from './problems.ts';
import { readContent } from './read-content.ts';
import type { Texts } from './read-content.ts';

/**
 * Returns the story that the texts of all content files tell, for a site below the path `base`.
 * The build, the dev server, the commands and the tests all read content through this function.
 *
 * Throws a {@link ContentError} that lists every problem of every file.
 */
export function compileStory(texts: Texts, base = '/'): Timeline {
  const raw = readContent(texts, base);
  const { content, problems } = checkEachEntry(raw);
  problems.push(...checkReferences(raw, content));
  const doubtful = doubtfulFiles(raw, new Set(problems.map(({ file }) => file)));
  const betweenFiles = [
    ...checkEvents(content),
    ...checkWords(content),
    ...checkDeadlines(content),
    ...checkDisagreements(content),
    ...checkSources(content, today()),
    ...checkStory(content),
    ...checkRecaps(content),
    ...checkSpeakers(content),
    ...checkKnown(content),
    ...checkThatDay(content),
    ...checkCorrections(content),
  ].filter(({ file }) => !doubtful.has(file));
  problems.push(
    ...checkPresence(raw, content),
    ...checkStrays(raw),
    ...checkNames(raw, content),
    ...checkBodies(raw),
    ...betweenFiles,
  );
  if (problems.length > 0) throw new ContentError(problems);
  return join(content, createPaths(base));
}
