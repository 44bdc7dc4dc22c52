/**
 * `npm run measure:lighthouse` builds the site, serves it compressed as a host would, and has
 * Lighthouse (mobile, its simulated slow line and phone) judge one page of every kind. It
 * prints a table and fails where a category is below 100. Lighthouse comes from the registry
 * for the run; it is too large to be installed with the project.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { findBrowser, launchFlags, mediaTypes } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { kinds } from '../support/kinds.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Verdict {
  readonly categories: Record<(typeof categories)[number], { score: number | null }>;
  readonly audits: Record<
    string,
    { numericValue?: number; displayValue?: string; score: number | null; title: string }
  >;
}

let dist = '';
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = path.join(dist, pathname, pathname.endsWith('/') ? 'index.html' : '');
  readFile(file)
    .then((content) => {
      const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
      response.setHeader('content-type', type);
      response.setHeader('cache-control', pathname.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache');
      if (!/^text|javascript|json|xml/.test(type)) return response.end(content);
      return response.setHeader('content-encoding', 'br').end(brotliCompressSync(content));
    })
    .catch(() => response.writeHead(404).end());
});
await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const address = `http://localhost:${(server.address() as AddressInfo).port}`;
const built = await buildSite({ env: { SITE: address } });
if (built.code !== 0) throw new Error(built.output);
dist = built.dist;

async function judge(url: string): Promise<Verdict> {
  const report = path.join(built.root, 'lighthouse.json');
  const flags = ['--headless=new', ...launchFlags].join(' ');
  const args = ['--yes', `lighthouse@${version}`, url, '--quiet', '--output=json', `--output-path=${report}`];
  await promisify(execFile)('npx', [...args, `--chrome-flags=${flags}`], {
    env: { ...process.env, CHROME_PATH: await findBrowser() },
    maxBuffer: 1 << 26,
  });
  return JSON.parse(await readFile(report, 'utf8')) as Verdict;
}

const wanted = process.argv.slice(2);
process.stdout.write('| kind of page | performance | accessibility | best practices | SEO | largest paint | bytes |\n');
process.stdout.write('| --- | --- | --- | --- | --- | --- | --- |\n');
for (const [kind, page] of Object.entries(kinds)) {
  if (kind === 'not found' || (wanted.length > 0 && !wanted.includes(kind))) continue;
  const { categories: scores, audits } = await judge(address + page);
  const points = categories.map((name) => Math.round((scores[name].score ?? 0) * 100));
  const paint = audits['largest-contentful-paint']?.displayValue ?? '';
  const bytes = audits['total-byte-weight']?.numericValue ?? 0;
  process.stdout.write(`| ${kind} | ${points.join(' | ')} | ${paint} | ${bytes} |\n`);
  if (points.some((score) => score < 100)) {
    process.exitCode = 1;
    const faults = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
    process.stderr.write(
      `${kind}: ${faults.map(({ title, displayValue }) => `${title} ${displayValue ?? ''}`).join('; ')}\n`,
    );
  }
}
server.close();
await built.remove();
