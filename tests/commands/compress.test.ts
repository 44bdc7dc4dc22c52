import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';

const page = `<p>${'The ferry left late. '.repeat(200)}</p>`;
let root = '';
let said = '';
beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'compress-'));
  const write = (file: string, text: string) => {
    const target = path.join(root, 'dist', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  write('events/a/index.html', page);
  write('short.txt', 'Too short.');
  write('picture.png', page);
  await runCommand(root, 'compress');
  // What is there from before is not compressed again.
  said = (await runCommand(root, 'compress')).out;
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('texts are beside themselves in brotli and gzip, and are the same when unpacked', () => {
  const file = (end: string) => readFileSync(path.join(root, `dist/events/a/index.html${end}`));
  expect(brotliDecompressSync(file('.br')).toString()).toBe(page);
  expect(gunzipSync(file('.gz')).toString()).toBe(page);
  expect(file('.br').length).toBeLessThan(page.length / 10);
});

test('pictures and what fits one packet are left alone', () => {
  expect(readdirSync(path.join(root, 'dist')).toSorted()).toEqual(['events', 'picture.png', 'short.txt']);
});

test('it says how many files there are, and what they came to', () => {
  expect(said).toMatch(/^1 file: \d+ bytes are \d+ in brotli\.\n$/);
});
