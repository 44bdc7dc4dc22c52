/**
 * `npm run measure:build -- [events]` builds a story that grows in all its parts, without link pictures, and in the
 * same run a bare Astro site of as many pages with as much text. It prints the time of each part, the highest memory,
 * the pages and bytes written, the heaviest pages, and how many times the bare site's time ours took.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { astro, changeSettings, copyProject, projectRoot, quiet } from '../support/build-site.ts';
import { siteAddress } from '../support/built-sites.ts';
import { growStory } from '../support/grown-story.ts';
import { filesOf } from '../support/pages.ts';

const count = Number(process.argv[2] ?? 1000);

/** Builds what is in a folder, and returns what it took. */
async function measured(root: string): Promise<{ seconds: number; megabytes: number; output: string }> {
  const start = performance.now();
  let kilobytes = 0;
  const output = await new Promise<string>((resolve, reject) => {
    const options = { cwd: root, env: { ...process.env, ...quiet, SITE: siteAddress }, maxBuffer: 1 << 28 };
    const child = execFile(process.execPath, [astro, 'build'], options, (error, stdout, stderr) => {
      clearInterval(timer);
      if (error) reject(new Error(stdout.slice(-3000) + stderr));
      else resolve(stdout);
    });
    // Linux tells the highest resident memory of a process that is still there.
    const timer = setInterval(() => {
      readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').then(
        (status) => (kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? kilobytes)),
        () => undefined,
      );
    }, 100);
  });
  return { seconds: (performance.now() - start) / 1000, megabytes: Math.round(kilobytes / 1024), output };
}

/** When each part of a build was done, in seconds from its first line, by Astro's own clock. */
function partsOf(output: string): string[] {
  const secondsOf = (line: string): number | undefined => {
    const [, h, m, s] = /^\s*(\d\d):(\d\d):(\d\d)/.exec(line) ?? [];
    return h === undefined ? undefined : Number(h) * 3600 + Number(m) * 60 + Number(s);
  };
  const lines = output.split('\n').filter((line) => /\[\w|✓/.test(line) && !line.includes('(+'));
  const first = secondsOf(lines[0] ?? '') ?? 0;
  return lines.map((line) => `${String((secondsOf(line) ?? first) - first).padStart(5)} s  ${line.trim().slice(9)}`);
}

const content = await growStory(count);
const site = await copyProject(content);
await changeSettings(site, { previewPictures: false });
const ours = await measured(site);
const dist = path.join(site, 'dist');
const files = await Promise.all(
  filesOf(dist).map(async (file) => ({ file, bytes: (await stat(path.join(dist, file))).size })),
);
const pages = files.filter(({ file }) => file.endsWith('.html'));

const bare = await mkdtemp(path.join(os.tmpdir(), 'bare-'));
await mkdir(path.join(bare, 'src/pages'), { recursive: true });
await symlink(path.join(projectRoot, 'node_modules'), path.join(bare, 'node_modules'));
await writeFile(path.join(bare, 'package.json'), '{ "type": "module" }');
await writeFile(
  path.join(bare, 'src/pages/[id].astro'),
  `---
export const getStaticPaths = () => Array.from({ length: ${pages.length} }, (_, id) => ({ params: { id: String(id) } }));
const text = 'The ferry left the northern bank late, since the wind had not turned by noon. '.repeat(4);
---
<html lang="en"><head><title>{Astro.params.id}</title></head><body><h1>{Astro.params.id}</h1><p>{text}</p></body></html>
`,
);
const theirs = await measured(bare);

const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8);
process.stdout.write(
  [
    `${count} events: ${ours.seconds.toFixed(1)} s, ${ours.megabytes} MB of memory, ${pages.length} pages, ${(total / 1e6).toFixed(1)} MB`,
    `a bare Astro site of as many pages: ${theirs.seconds.toFixed(1)} s, ${theirs.megabytes} MB; ours takes ${(ours.seconds / theirs.seconds).toFixed(2)} times as long`,
    'parts, by the second in which they were done:',
    ...partsOf(ours.output),
    'heaviest pages:',
    ...heaviest.map(({ file, bytes }) => `${(bytes / 1000).toFixed(0).padStart(7)} kB  ${file}`),
    '',
  ].join('\n'),
);
await Promise.all([content, site, bare].map((folder) => rm(folder, { recursive: true, force: true })));
