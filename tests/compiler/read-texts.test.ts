import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from '../../src/compiler/problems.ts';
import { readTexts } from '../../src/compiler/read-texts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'content-'));
  mkdirSync(path.join(folder, 'events'));
  writeFileSync(path.join(folder, 'events/a.md'), 'a');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const told = async (of = folder): Promise<string[]> => {
  try {
    return Object.keys(await readTexts(of)).toSorted();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ file, message }) => `${file}: ${message}`);
  }
};

test('a link to a file is followed', async () => {
  writeFileSync(path.join(folder, 'elsewhere'), 'b');
  symlinkSync('../elsewhere', path.join(folder, 'events/b.md'));
  expect((await readTexts(folder))['content/events/b.md']).toBe('b');
});

test('whatever is no plain file is refused by name, all at once; what is hidden is left alone', async () => {
  symlinkSync('nowhere.md', path.join(folder, 'events/broken.md'));
  symlinkSync('loop.md', path.join(folder, 'events/loop.md'));
  symlinkSync('events', path.join(folder, 'sources'));
  symlinkSync('nowhere', path.join(folder, '.hidden'));
  const { status } = spawnSync('mkfifo', [path.join(folder, 'events/pipe.md')]);
  expect(await told()).toEqual([
    'content/events/broken.md: It leads nowhere: it is a link to what is not there.',
    'content/events/loop.md: It leads nowhere: it is a link to itself.',
    ...(status === 0 ? ['content/events/pipe.md: It is neither a file nor a folder.'] : []),
    'content/sources: It is a link to a folder, which is not followed.',
  ]);
});

test('a file that is too long is refused, and one that is as long as it may be is read', async () => {
  writeFileSync(path.join(folder, 'events/long.md'), 'x'.repeat(262_144));
  expect(await told()).toHaveLength(2);
  writeFileSync(path.join(folder, 'events/long.md'), 'x'.repeat(262_145));
  expect(await told()).toEqual(['content/events/long.md: It has 262145 bytes, and 262144 are the most.']);
});

test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is refused', async () => {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/events/`), Buffer.from([0xe4]), Buffer.from('.md')]), 'b');
  expect(await told()).toEqual(['content/events/\ufffd.md: Its name is not in UTF-8.']);
});

test('without a folder, or with a file in its place, it says so', async () => {
  expect(await told(path.join(folder, 'none'))).toEqual(['content/: There is no such folder.']);
  expect(await told(path.join(folder, 'events/a.md'))).toEqual(['content/: It is a file.']);
});

test('more files than a system lets be open are read', () => {
  for (let file = 0; file < 3000; file++) writeFileSync(path.join(folder, `events/${file}.md`), 'x');
  const script = `import { readTexts } from ${JSON.stringify(path.resolve('src/compiler/read-texts.ts'))};
    console.log(Object.keys(await readTexts(process.argv[1])).length)`;
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'ulimit -n 150; exec "$0" --input-type=module -e "$1" "$2"', process.execPath, script, folder],
    { encoding: 'utf8' },
  );
  expect(stdout + stderr).toBe('3001\n');
});
