import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../support/build-site.ts';
import { siteAddress } from '../support/built-sites.ts';
import { otherStory } from '../support/read-story.ts';

let site: BuiltSite;
/** A folder for temporary files that others may write to. */
let shared: string;
beforeAll(async () => {
  shared = mkdtempSync(path.join(os.tmpdir(), 'shared-'));
  chmodSync(shared, 0o1777);
  site = await buildSite({ content: otherStory, env: { SITE: siteAddress, TMPDIR: shared } });
});
afterAll(async () => {
  rmSync(shared, { recursive: true, force: true });
  await site.remove();
});
const pictureOf = ({ dist }: BuiltSite) => readFileSync(path.join(dist, 'preview.png'));

test('the fonts are unpacked for one build alone, and are gone after it', () => {
  expect(site.code, site.output).toBe(0);
  expect(readdirSync(shared).filter((name) => name.includes('picture'))).toEqual([]);
});

test('they are their user’s alone while they are there, and what somebody else has put there changes no picture', async () => {
  const before = pictureOf(site);
  // Until now the name was made of the fonts’ hash alone.
  for (const name of ['link-picture-fonts-6b2a3c4d5e6f7a8b', 'link-picture-', 'link-picture']) {
    mkdirSync(path.join(shared, name), { recursive: true });
    writeFileSync(path.join(shared, name, 'fonts.conf'), '<fontconfig></fontconfig>');
  }
  const building = { isOver: false };
  const built = site.rebuild().finally(() => (building.isOver = true));
  let mode: number | undefined;
  while (mode === undefined && !building.isOver) {
    const [name] = readdirSync(shared).filter((one) => /^link-picture-(?!fonts)\w{6}$/.test(one));
    if (name) mode = statSync(path.join(shared, name)).mode & 0o777;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const again = await built;
  expect(again.code, again.output).toBe(0);
  expect(mode).toBe(0o700);
  expect(pictureOf(again).equals(before)).toBe(true);
});

test('fonts that cannot be unpacked stop the build, which says so, and the last good output stays', async () => {
  const before = pictureOf(site);
  const file = path.join(shared, 'a-file');
  writeFileSync(file, '');
  const failed = await site.rebuild({ SITE: siteAddress, TMPDIR: file });
  expect(failed.code).not.toBe(0);
  expect(failed.output).toMatch(
    /The fonts of link pictures can’t be unpacked: ENOTDIR: .*\. Set TMPDIR to a folder that you may write to\./,
  );
  expect(pictureOf(site).equals(before)).toBe(true);
});
