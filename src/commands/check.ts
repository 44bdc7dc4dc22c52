/** `npm run check` lists every problem in the content, or says that there are none, without building the site. */
import { compileStory } from '../compiler/compile-story.ts';
import { ContentError } from '../compiler/problems.ts';
import { contentFolder } from '../compiler/read-content.ts';
import { readTexts } from '../compiler/read-texts.ts';

try {
  const { events, sources } = compileStory(await readTexts(contentFolder));
  process.stdout.write(`The content is in order: ${events.length} events, ${sources.length} sources.\n`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(error.message);
  process.exitCode = 1;
}
