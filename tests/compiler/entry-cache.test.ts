import { appendFileSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileAgain, keepEntries, newTexts } from '../../src/compiler/entry-cache.ts';
import { forgetContent, lastContent } from '../../src/compiler/last-content.ts';
import { readContent } from '../../src/compiler/read-content.ts';
import { projectRoot } from '../support/build-site.ts';
import { files, spoilt } from '../support/refusal.ts';

const before = process.cwd();
const kept = '.astro/cache/entries';
const texts = spoilt({});
let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'cache-'));
  for (const folder of ['src/compiler', 'src/story'])
    cpSync(path.join(projectRoot, folder), path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  process.chdir(root);
  forgetContent();
  compileAgain(texts);
});
afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
  forgetContent();
});

/** Compiles as a new process would, and returns whether a file had to be read, since then all are kept again. */
function readsAny(all: typeof texts, base = '/'): boolean {
  const { ino } = statSync(kept);
  forgetContent();
  compileAgain(all, base);
  return statSync(kept).ino !== ino;
}

/** Does as a thread would, which shares nothing. */
function forgetting<Result>(act: () => Result): Result {
  forgetContent();
  try {
    return act();
  } finally {
    forgetContent();
  }
}

test('what was read in an earlier process is not read again', () => {
  expect(readsAny(texts)).toBe(false);
});

test.each<readonly [string, () => boolean]>([
  ['a file has changed', () => readsAny(spoilt({ [files.board]: ['River', 'Stream'] }))],
  ['the base is another', () => readsAny(texts, '/below/')],
  [
    'the code has changed',
    () => {
      appendFileSync('src/compiler/markdown/index.ts', '// changed');
      return readsAny(texts);
    },
  ],
  [
    'a package has changed',
    () => {
      writeFileSync('package-lock.json', '{ "changed": true }');
      return readsAny(texts);
    },
  ],
  [
    'what was kept is broken',
    () => {
      writeFileSync(kept, 'broken');
      return readsAny(texts);
    },
  ],
])('it is read again when %s', (_, reads) => {
  expect(reads()).toBe(true);
});

test('the story is the same with what was kept and without', () => {
  forgetContent();
  const again = compileAgain(texts);
  rmSync('.astro', { recursive: true });
  forgetContent();
  expect({ ...compileAgain(texts), paths: again.paths }).toEqual(again);
});

test('a folder that cannot be written to costs only time', () => {
  rmSync('.astro', { recursive: true });
  writeFileSync('.astro', '');
  forgetContent();
  expect(compileAgain(texts).events.length).toBeGreaterThan(0);
});

test('a story is compiled from what threads have read and posted, which is kept', () => {
  const changed = spoilt({ [files.board]: ['River', 'Stream'] });
  forgetContent();
  const fresh = newTexts(changed, '/');
  // Images have no entries.
  expect(Object.keys(fresh).filter((file) => file.endsWith('.md'))).toEqual([files.board]);
  const posted = forgetting(() => {
    readContent(fresh, '/');
    return structuredClone(lastContent().entries ?? new Map<never, never>());
  });
  expect(newTexts(changed, '/')).toEqual(fresh);
  keepEntries([posted]);
  expect(compileAgain(changed).events.length).toBeGreaterThan(0);
  expect(lastContent().entries?.get(files.board)?.entry).toBe(posted.get(files.board)?.entry);
  expect(readsAny(changed)).toBe(false);
});
