import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../support/build-site.ts';
import { otherStory } from '../support/read-story.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
  cpSync(otherStory, path.join(folder, 'content'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (input: string, ...args: string[]): string =>
  execFileSync(process.execPath, [path.join(projectRoot, 'src/commands/fingerprint.ts'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    stdio: 'pipe',
  });

test('a text becomes a fingerprint, the same from a file and from standard input, and is not in it', () => {
  const text = 'The last crossing was at noon. Nobody waved.';
  expect(run(text, 'river-gazette')).toBe('content/fingerprints/river-gazette.md: 8 words.\n');
  const target = path.join(folder, 'content/fingerprints/river-gazette.md');
  const first = readFileSync(target, 'utf8');
  writeFileSync(path.join(folder, 'text.txt'), text);
  run('', 'river-gazette', 'text.txt');
  expect(readFileSync(target, 'utf8')).toBe(first);
  expect(first).not.toMatch(/crossing|waved/);
});

test.each([
  [[], 'Name a source: npm run fingerprint -- <source id> [text file]'],
  [['river-gazete'], 'There is no source “river-gazete”: add content/sources/river-gazete.md.'],
  [['river-gazette'], 'The text has fewer than three words.'],
])('without a source or a text it says what to do: %j', (args, message) => {
  expect(() => run('two words', ...args)).toThrow(message);
});
