import type { Timeline } from '../story/model.ts';
import { createPaths } from '../story/paths.ts';
import { check } from './check.ts';
import { join } from './join.ts';
import { readContent, type Texts } from './read-content.ts';

/**
 * Returns the story that the content files tell, for a site below the path `base`. Everything reads the content through
 * this function.
 * @throws A `ContentError` that lists every problem in every file.
 */
export const compileStory = (texts: Texts, base = '/'): Timeline =>
  join(check(readContent(texts, base)), createPaths(base));
