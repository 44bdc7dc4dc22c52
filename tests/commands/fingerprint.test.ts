import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../support/build-site.ts';
import { otherStory } from '../support/read-story.ts';
import { runCommand } from '../support/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
  cpSync(otherStory, path.join(folder, 'content'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const command = path.join(projectRoot, 'src/commands/fingerprint.ts');
const run = async (...args: string[]): Promise<string> => (await runCommand(folder, 'fingerprint', ...args)).out;
const save = (text: string | Buffer, file = 'text.txt') => {
  writeFileSync(path.join(folder, file), text);
};

test('a text becomes a fingerprint, the same from a file and from standard input, and is not in it', async () => {
  const text = 'The last crossing was at noon. Nobody waved.';
  const said = execFileSync(process.execPath, [command, 'river-gazette'], {
    cwd: folder,
    input: text,
    encoding: 'utf8',
  });
  expect(said).toBe('content/fingerprints/river-gazette.md: 8 words.\n');
  const target = path.join(folder, 'content/fingerprints/river-gazette.md');
  const first = readFileSync(target, 'utf8');
  save(text);
  await run('river-gazette', 'text.txt');
  expect(readFileSync(target, 'utf8')).toBe(first);
  expect(first).not.toMatch(/crossing|waved/);
});

test.each([
  ['UTF-16', Buffer.from('\ufeffThe café’s last crossing was at noon. Nobody waved.', 'utf16le')],
  ['Windows-1252', Buffer.from('The caf\xe9\x92s last crossing was at noon. Nobody waved.', 'latin1')],
  [
    'HTML',
    Buffer.from(
      '<!doctype html><title>x</title><p>The caf&eacute;’s last <b>crossing</b> was at noon.<p>Nobody waved.',
    ),
  ],
])('a text in %s has the fingerprint of its words', async (_, bytes) => {
  const target = path.join(folder, 'content/fingerprints/river-gazette.md');
  save('The café’s last crossing was at noon.\n\nNobody waved.');
  await run('river-gazette', 'text.txt');
  const plain = readFileSync(target, 'utf8');
  save(bytes, 'saved');
  expect(await run('river-gazette', 'saved')).toBe('content/fingerprints/river-gazette.md: 9 words.\n');
  expect(readFileSync(target, 'utf8')).toBe(plain);
});

test('a PDF is refused by name, with what to do, and the fingerprint stays', async () => {
  const target = path.join(folder, 'content/fingerprints/river-gazette.md');
  const before = readFileSync(target, 'utf8');
  save('%PDF-1.7 The last crossing was at noon.', 'saved.pdf');
  expect(await run('river-gazette', 'saved.pdf')).toBe(
    'saved.pdf is a PDF. Open it, copy its words, and paste them as plain text.\n',
  );
  expect(readFileSync(target, 'utf8')).toBe(before);
});

test.each([
  [[], 'Name a source: npm run fingerprint -- <source id> [text file]'],
  [['river-gazete'], 'There is no source “river-gazete”: add content/sources/river-gazete.md.'],
  [['river-gazette', 'text.txt'], 'The text has fewer than three words.'],
])('without a source or a text it says what to do: %j', async (args, message) => {
  save('two words');
  expect(await run(...args)).toContain(message);
});
