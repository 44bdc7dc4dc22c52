/** From files to the model: checks everything, and joins what is in order. */
import { checkDeadlines } from './check-deadlines.ts';
import { checkDisagreements } from './check-disagreements.ts';
import { checkBodies, checkCorrections, checkPresence } from './check-completeness.ts';
import { checkEvents } from './check-events.ts';
import { checkKnown } from './check-known.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkSources } from './check-sources.ts';
import { checkSpeakers } from './check-speakers.ts';
import { checkEachEntry } from './checked-content.ts';
import { join } from './join.ts';
import type { Timeline } from './model.ts';
import { createPaths } from './paths.ts';
import { ContentError } from './problems.ts';
import type { RawContent } from './raw-entry.ts';

/**
 * Returns the story as the pages need it, for a site below the path `base`.
 *
 * Throws a {@link ContentError} that lists every problem of every file.
 */
export function buildTimeline(raw: RawContent, base = '/'): Timeline {
  const { content, problems } = checkEachEntry(raw);
  problems.push(
    ...checkPresence(raw, content),
    ...checkNames(raw, content),
    ...checkBodies(raw),
    ...checkReferences(raw, content),
    ...checkEvents(content),
    ...checkDeadlines(content),
    ...checkDisagreements(content),
    ...checkSources(content),
    ...checkSpeakers(content),
    ...checkKnown(content),
    ...checkCorrections(content),
  );
  if (problems.length > 0) throw new ContentError(problems);
  return join(content, createPaths(base));
}
