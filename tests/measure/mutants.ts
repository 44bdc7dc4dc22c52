/**
 * `npm run measure:mutants -- [count] [seed] [room …]` puts small faults into a copy of the pure rooms, one at a time,
 * and runs the unit tests on each: first those of the room, then all. A fault that no test notices has survived. It
 * prints the survivors and the share that was killed, by room. Half a minute for each fault that survives.
 *
 * The room `components` is every component, on which the tests of components run, then those of pages of each kind, then those of whole sites; the room
 * `build` is the steps of a build, on which the tests of builds run: minutes for each fault.
 */
import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import path from 'node:path';
import { copyProject, projectRoot } from '../support/build-site.ts';
import { mutantsOf, type Mutant } from '../support/code-mutants.ts';

const [count = 160, seed = 1] = process.argv.slice(2, 4).map(Number);
const asked = process.argv.slice(4);
const rooms =
  asked.length > 0
    ? asked
    : [
        'story',
        'facets',
        'chart',
        'credits',
        'timeline',
        'fingerprint',
        'quotations',
        'filter',
        'disagreements',
        'compiler',
        'formats',
        'hosting',
        'copy-check',
        'embed',
        'link-picture',
        'search',
      ];

/** What only builds and browsers run: tests of sites look at it. */
const seenInBuilds = /\.client\.ts$|alongside|write-index|write-embeds|embed-files|render-each/;

const root = await copyProject(path.join(projectRoot, 'content'));
for (const name of ['tests', 'vitest.config.ts', 'README.md', '.github'])
  await cp(path.join(projectRoot, name), path.join(root, name), { recursive: true });

/** Returns whether the tests of a project pass, or some of its files. */
const passes = (project: string, ...files: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--project', project, '--bail', '1', '--reporter', 'dot', ...files];
    // A fault may make a loop endless.
    execFile(process.execPath, args, { cwd: root, timeout: 400_000 }, (error) => resolve(!error));
  });

const buildTests = ['builds', 'keep-last-good', 'single-file', 'site', 'search', 'address'];
const siteTests = ['build/site', 'browser/pages', 'browser/walk', 'browser/as-of', 'browser/gutter', 'browser/filters'];

/** Returns whether no test notices what was put into a room; the quickest tests come first. */
async function goesUnnoticed(room: string): Promise<boolean> {
  if (room === 'components')
    return (
      (await passes('components')) &&
      (await passes('site', 'tests/build/page-outlines.test.ts')) &&
      passes('site', ...siteTests.map((name) => `tests/${name}.test.ts`))
    );
  if (room === 'build') return passes('site', ...buildTests.map((name) => `tests/build/${name}.test.ts`));
  // Most are noticed by the tests of the room, which take a second.
  return (await passes('unit', `tests/${room}/`, 'tests/answers.test.ts')) && passes('unit');
}

/** The files of a room that faults are put into. */
function filesOf(room: string): string[] {
  if (room === 'components')
    return globSync('src/**/*.astro', { cwd: root }).filter((file) => !/^src\/(pages|layouts)\//.test(file));
  const files = globSync(`src/${room}/**/*.ts`, { cwd: root });
  return room === 'build' ? files : files.filter((file) => !seenInBuilds.test(file));
}

/** A reproducible choice: mulberry32. */
let state = seed;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
async function sampleOf(room: string, wanted: number): Promise<Mutant[]> {
  const files = filesOf(room);
  const all = (
    await Promise.all(files.map(async (file) => mutantsOf(file, await readFile(path.join(root, file), 'utf8'))))
  ).flat();
  return all
    .map((mutant) => ({ mutant, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, wanted)
    .map(({ mutant }) => mutant);
}

if (asked.length === 0 && !(await passes('unit'))) throw new Error('The tests fail before anything is changed.');
let [killedInAll, triedInAll] = [0, 0];
for (const room of rooms) {
  const mutants = await sampleOf(room, Math.ceil(count / rooms.length));
  let survived = 0;
  for (const mutant of mutants) {
    const file = path.join(root, mutant.file);
    const source = await readFile(file, 'utf8');
    await writeFile(file, source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end));
    if (await goesUnnoticed(room)) {
      survived++;
      process.stdout.write(`  survived: ${mutant.file}:${mutant.line}  ${mutant.change}\n`);
    }
    await writeFile(file, source);
  }
  killedInAll += mutants.length - survived;
  triedInAll += mutants.length;
  process.stdout.write(`${room}: ${mutants.length - survived} of ${mutants.length} killed\n`);
}
process.stdout.write(`${killedInAll} of ${triedInAll} killed, ${((killedInAll / triedInAll) * 100).toFixed(1)} %\n`);
await rm(root, { recursive: true, force: true });
