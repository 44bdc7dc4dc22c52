import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../support/build-site.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'swap-'));
  mkdirSync(path.join(root, 'dist'));
  writeFileSync(path.join(root, 'dist/index.html'), 'old');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A build that writes one page, in a process of its own that is killed before its `killAt`th change of a folder. */
const script = (text: string, killAt: number, left = 1e12) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let changes = 0;
  for (const name of ['renameSync', 'rmSync']) {
    const real = fs[name];
    fs[name] = (...given) => {
      if (++changes === ${killAt}) process.kill(process.pid, 'SIGKILL');
      return real(...given);
    };
  }
  fs.statfsSync = () => ({ bavail: ${left}, bsize: 1 });
  syncBuiltinESMExports();
  const { keepLastGood } = await import(${JSON.stringify(path.join(projectRoot, 'src/build/keep-last-good.ts'))});
  const { hooks } = keepLastGood();
  const { pathToFileURL, fileURLToPath } = await import('node:url');
  let outDir = pathToFileURL('dist/');
  hooks['astro:config:setup']({ command: 'build', config: { outDir }, updateConfig: (config) => (outDir = config.outDir) });
  fs.mkdirSync(fileURLToPath(outDir), { recursive: true });
  fs.writeFileSync(new URL('index.html', outDir), ${JSON.stringify(text)});
  hooks['astro:build:done']({ logger: { info: () => undefined } });
  console.log(changes);
`;
const build = (text: string, killAt = 0, left?: number) =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', script(text, killAt, left)], {
    cwd: root,
    encoding: 'utf8',
  });
const page = (folder: string): string | undefined => {
  const file = path.join(root, folder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

test('a build that is done takes the place of the one before, and leaves nothing beside it', () => {
  expect(build('new').stdout.trim()).toBe('4');
  expect(page('dist')).toBe('new');
  expect(readdirSync(root)).toEqual(['dist']);
});

test.each([1, 2, 3, 4])(
  'a build killed before change %i of a folder loses no site, and the next one is whole',
  (at) => {
    expect(build('new', at).signal).toBe('SIGKILL');
    const whole = page('dist') ?? page('.dist.old');
    expect(whole).toBe(at === 4 ? 'new' : 'old');
    // A build that fails later still finds the last good site in its place.
    const failing = build('worse', 3);
    expect(failing.signal).toBe('SIGKILL');
    expect(page('dist') ?? page('.dist.old')).toBe(whole);
    expect(build('newer').signal).toBe(null);
    expect(page('dist')).toBe('newer');
    expect(readdirSync(root)).toEqual(['dist']);
  },
);

test('a build that dies before it is done leaves the output where it is', () => {
  const dying = script('new', 0).replace(
    "hooks['astro:build:done']",
    "process.kill(process.pid, 'SIGKILL'), hooks['astro:build:done']",
  );
  spawnSync(process.execPath, ['--input-type=module', '--eval', dying], { cwd: root });
  expect(page('dist')).toBe('old');
});

test('an output folder that is a link to another is followed, and the link stays', () => {
  renameSync(path.join(root, 'dist'), path.join(root, 'elsewhere'));
  symlinkSync(path.join(root, 'elsewhere'), path.join(root, 'dist'));
  expect(build('new').signal).toBe(null);
  expect(lstatSync(path.join(root, 'dist')).isSymbolicLink()).toBe(true);
  expect(page('elsewhere')).toBe('new');
  expect(readdirSync(root)).toEqual(['dist', 'elsewhere']);
});

const told = ({ stderr }: { stderr: string }) => /Error: (.*?)\]?$/m.exec(stderr)?.[1] ?? stderr;

test('a link that leads nowhere is told in a line', () => {
  renameSync(path.join(root, 'dist'), path.join(root, 'elsewhere'));
  symlinkSync('nowhere', path.join(root, 'dist'));
  expect(told(build('new'))).toMatch(
    /dist is a link to a folder that does not exist\. Create the folder, or remove the link\./,
  );
});

test('a second build at the same time is refused, and one that was killed is in nobody’s way', () => {
  writeFileSync(path.join(root, '.dist.lock'), String(process.pid));
  expect(told(build('new'))).toBe(
    `Another build of this project is running (process ${process.pid}). Wait for it to finish, or stop it.`,
  );
  expect(page('dist')).toBe('old');
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(path.join(root, '.dist.lock'), String(pid));
  expect(build('new').status).toBe(0);
  expect(readdirSync(root)).toEqual(['dist']);
});

test('where the folders cannot be made or renamed, the old site is whole, and a line says so', () => {
  writeFileSync(path.join(root, '.dist.next'), 'a file');
  expect(told(build('new'))).toMatch(/^The site cannot be written to .* \(EEXIST\)\. The last site is unchanged\.$/);
  rmSync(path.join(root, '.dist.next'));
  const failing = script('new', 0).replace(
    'return real(...given);',
    `if (name === 'renameSync' && given[1].endsWith('.old')) throw Object.assign(new Error(), { code: 'EBUSY' }); return real(...given);`,
  );
  const failed = spawnSync(process.execPath, ['--input-type=module', '--eval', failing], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(told(failed)).toMatch(
    /^The new site cannot replace .*dist \(EBUSY\), which is unchanged\. The new site is in /,
  );
  expect([failed.status, page('dist'), page('.dist.next')]).toEqual([1, 'old', 'new']);
});

test('where only the old site cannot be removed, the build is done, with a warning', () => {
  const failing = script('new', 0)
    .replace(
      'return real(...given);',
      `if (changes === 4) throw Object.assign(new Error(), { code: 'EACCES' }); return real(...given);`,
    )
    .replace('info: () => undefined', 'info: () => undefined, warn: console.log');
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', failing], { cwd: root, encoding: 'utf8' });
  expect([done.status, page('dist')]).toEqual([0, 'new']);
  expect(done.stdout).toMatch(/^The previous site is still in .*\.dist\.old \(EACCES\)\. Remove it when you can\.$/m);
});

test('a disk without room for another site as large is told in a line, and the last one stays', () => {
  writeFileSync(path.join(root, 'dist/large.html'), 'x'.repeat(3_000_000));
  const { status, stderr } = build('new', 0, 2_000_000);
  expect(status).not.toBe(0);
  expect(stderr).toContain('The disk has 2 MB left, and the site needs 4 MB. Make room; the last site is unchanged.');
  expect(page('dist')).toBe('old');
  expect(build('new', 0, 4_000_000).status).toBe(0);
  expect(page('dist')).toBe('new');
});
