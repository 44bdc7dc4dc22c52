import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../support/build-site.ts';
import { otherStory } from '../support/read-story.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'check-'));
  cpSync(otherStory, path.join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const check = (cwd = root, env = process.env) =>
  spawnSync(process.execPath, [path.join(projectRoot, 'src/commands/check.ts')], { cwd, env, encoding: 'utf8' });

test('content in order is told to be so', () => {
  expect(check()).toMatchObject({ status: 0, stdout: 'The content is in order: 3 events, 4 sources.\n' });
});

test('every problem is told, and the command fails', () => {
  rmSync(path.join(root, 'content/actors/river-board.md'));
  rmSync(path.join(root, 'content/story.md'));
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toContain('The content has 2 problems.');
  expect(stderr).toContain('content/events/1998-05-01-survey.md:6  unknown-id\n  “river-board” is not an actor.');
});

test('the content may be elsewhere: the example beside the site’s own story is in order', () => {
  const env = { ...process.env, CONTENT: 'tests/stories/node-fork' };
  expect(check(projectRoot, env).stdout).toBe('The content is in order: 58 events, 60 sources.\n');
});
