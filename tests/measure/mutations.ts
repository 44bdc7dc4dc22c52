/** `npm run measure:mutations -- [count] [seed]`: spoils a story in many ways, and tells what became of it. */
import { mutationReport } from '../support/mutation-report.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const [count = 12_000, seed = 1] = process.argv.slice(2).map(Number);
const report = mutationReport(await readTexts(otherStory), count, seed);
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
