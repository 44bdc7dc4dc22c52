/** `npm run measure:imports -- [count] [seed]`: imports spoilt tables and slides, and tells what became of them. */
import { importReport } from '../support/import-report.ts';

const [count = 2000, seed = 1] = process.argv.slice(2).map(Number);
process.stdout.write(`${JSON.stringify(await importReport(count, seed), undefined, 2)}\n`);
