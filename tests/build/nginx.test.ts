import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteAddress, subPath } from '../support/built-sites.ts';

const program = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file));
const port = 8471;
const address = `http://127.0.0.1:${port}`;

// Where there is no nginx these are skipped, which vitest tells.
describe.skipIf(!program)('nginx with the file of the build, below a sub-path', () => {
  let root: string;
  let server: ChildProcess;
  beforeAll(async () => {
    root = mkdtempSync(path.join(os.tmpdir(), 'nginx-'));
    // nginx starts as root and works as somebody else.
    spawnSync('chmod', ['755', root]);
    const site = path.join(root, 'www', subPath);
    mkdirSync(path.dirname(site), { recursive: true });
    cpSync(inject('distBelow'), site, { recursive: true });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${root}/${name};`,
    );
    writeFileSync(
      path.join(root, 'nginx.conf'),
      `daemon off; pid ${root}/pid; error_log ${root}/error.log; events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}
server { listen 127.0.0.1:${port}; root ${root}/www; include ${site}/nginx.conf; } }`,
    );
    server = spawn(program ?? '', ['-c', path.join(root, 'nginx.conf'), '-p', root], { stdio: 'inherit' });
    const isUp = () =>
      fetch(`${address}${subPath}/`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isUp())) await setTimeout(100);
  });
  afterAll(() => {
    server.kill();
    rmSync(root, { recursive: true, force: true });
  });
  const ask = (target: string, headers: Record<string, string> = {}) =>
    fetch(address + target, { redirect: 'manual', headers });

  test('every address of the sitemap answers, with its headers', async () => {
    const sitemap = readFileSync(path.join(inject('distBelow'), 'sitemap.xml'), 'utf8');
    const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, href = '']) => href.replace(siteAddress, ''));
    expect(paths.length).toBeGreaterThan(100);
    for (const target of paths) {
      const { status, headers } = await ask(target);
      expect([target, status, headers.get('x-content-type-options')]).toEqual([target, 200, 'nosniff']);
      expect(headers.get('content-security-policy'), target).toContain("frame-ancestors 'self'");
    }
  });

  test('what is not there is the page that says so, and an address without its last slash leads on', async () => {
    const missing = await ask(`${subPath}/events/nothing-here/`);
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('Page not found')]);
    const bare = await ask(`${subPath}/about`);
    expect([bare.status, bare.headers.get('location')]).toEqual([301, `${subPath}/about/`]);
    expect((await ask(`${subPath}/nginx.conf`)).status).toBe(404);
  });

  test('pages are compressed, hashed files kept for ever, bare pages framed, and files have their types', async () => {
    const page = await ask(`${subPath}/about/`, { 'accept-encoding': 'gzip' });
    expect([page.headers.get('content-encoding'), page.headers.get('cache-control')]).toEqual(['gzip', 'no-cache']);
    const front = readFileSync(path.join(inject('distBelow'), 'index.html'), 'utf8');
    const [font = ''] = /_astro\/[^"']+\.woff2/.exec(front) ?? [];
    expect((await ask(`${subPath}/${font}`)).headers.get('cache-control')).toContain('immutable');
    expect((await ask(`${subPath}/embed/`)).headers.get('content-security-policy')).toContain('frame-ancestors *');
    for (const [file, type] of [
      ['feed.xml', 'xml'],
      ['timeline.json', 'application/json'],
      ['events/tiktok-sues/preview.png', 'image/png'],
    ]) {
      const { status, headers } = await ask(`${subPath}/${file ?? ''}`);
      expect([file, status, headers.get('content-type')]).toEqual([file, 200, expect.stringContaining(type ?? '')]);
    }
  });
});
