import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
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
    'content/events/broken.md: It is a link that leads nowhere.',
    'content/events/loop.md: It is a link to itself.',
    ...(status === 0 ? ['content/events/pipe.md: It is neither a file nor a folder.'] : []),
    'content/sources: It is a link to a folder, and such links are not followed.',
  ]);
});

test('a file that is too long is refused, and one that is as long as it may be is read', async () => {
  writeFileSync(path.join(folder, 'events/long.md'), 'x'.repeat(262_144));
  expect(await told()).toHaveLength(2);
  writeFileSync(path.join(folder, 'events/long.md'), 'x'.repeat(262_145));
  expect(await told()).toEqual(['content/events/long.md: It has 262145 bytes; the limit is 262144.']);
});

test('of an image its size is read, turned as it is seen; what is none, or could run, is refused', async () => {
  mkdirSync(path.join(folder, 'images'));
  const at = (name: string) => path.join(folder, 'images', name);
  const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: '#345' } });
  await plain.clone().png().toFile(at('flat.png'));
  // A camera that was held upright: its rows are columns.
  await plain.clone().withMetadata({ orientation: 6 }).jpeg().toFile(at('upright.jpg'));
  writeFileSync(at('map.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"/>');
  const texts = await readTexts(folder);
  expect(['flat.png', 'upright.jpg', 'map.svg'].map((name) => texts[`content/images/${name}`])).toEqual([
    '40 20',
    '20 40',
    '8 9',
  ]);
  writeFileSync(at('words.png'), 'no image');
  writeFileSync(at('runs.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="9" onload="x()"/>');
  expect(await told()).toEqual([
    'content/images/runs.svg: It is not an image that can be shown.',
    'content/images/words.png: It is not an image that can be shown.',
  ]);
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
