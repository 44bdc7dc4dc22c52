/** From the texts of files to the frozen story: reads, checks everything, and joins what is in order. */
import type { Timeline } from '../story/model.ts';
import { createPaths } from '../story/paths.ts';
import { check } from './check.ts';
import { join } from './join.ts';
import { readContent, type Texts } from './read-content.ts';

/**
 * Returns the story that the texts of all content files tell, for a site below the path `base`.
 * The build, the dev server, the commands and the tests all read content through this function.
 *
 * @throws A `ContentError` that lists every problem of every file.
 */
export const compileStory = (texts: Texts, base = '/'): Timeline =>
  join(check(readContent(texts, base)), createPaths(base));
