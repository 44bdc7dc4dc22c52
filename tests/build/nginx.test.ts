import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteAddress, subPath } from '../support/built-sites.ts';
import { random } from '../support/mutations.ts';
import { filesOf } from '../support/pages.ts';

const program = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file));
const port = 8471;
const address = `http://127.0.0.1:${port}`;

/** Headers that an answer may have. */
const known = [
  ...['server', 'date', 'content-type', 'content-length', 'connection', 'location', 'last-modified', 'etag', 'vary'],
  ...['accept-ranges', 'cache-control', 'content-security-policy', 'permissions-policy', 'referrer-policy'],
  ...['x-content-type-options', 'transfer-encoding'],
];

/** Addresses with what servers have stumbled over put in anywhere; the same every time. */
function requests(count: number): string[] {
  const paths = [
    '',
    '/',
    '/about',
    '/about/',
    '/events/tiktok-sues',
    '/events/tiktok-sues/',
    '/timeline.json',
    '/nginx.conf',
  ];
  const tricks = [
    ...[
      '%0d%0aSet-Cookie:a=b',
      '%0aX-Evil:1',
      '%0d',
      '%00',
      '%09',
      '%7f',
      '%c2%85',
      '%e2%80%a8',
      '%0d%0a%0d%0a<b>evil</b>',
    ],
    ...[
      '/..',
      '/../..',
      '/%2e%2e',
      '/%2e%2e%2f',
      '..%5c',
      '/./',
      '/.',
      '//',
      '//evil.example',
      '/%2fevil.example',
      '\\',
    ],
    ...[
      '%c0%ae%c0%ae/',
      '%u002e',
      '%',
      '%zz',
      ';a=b',
      '?q=%0d%0aa:b',
      '?//evil.example',
      '#x',
      '&',
      '~',
      '@evil.example',
    ],
    ...[
      'é',
      '%C3%A9',
      '%252e',
      '%20',
      '+',
      '*',
      '$uri',
      '$1',
      '{',
      '}',
      '"',
      'nginx.conf',
      '.htaccess',
      'A',
      'x'.repeat(300),
    ],
  ];
  const below = random(7);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  return Array.from({ length: count }, () => {
    let target = subPath + pick(paths);
    for (let times = below(3); times >= 0; times--) {
      const at = subPath.length + below(target.length + 1 - subPath.length);
      target = target.slice(0, at) + pick(tricks) + target.slice(at);
    }
    return target.startsWith('/') ? target : `/${target}`;
  });
}

/** Asks as no browser would: with the address as it is. */
async function answerTo(target: string): Promise<{ status: number; headers: Map<string, string>; body: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.end(Buffer.from(`GET ${target} HTTP/1.0\r\nHost: localhost\r\n\r\n`));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const [, head = '', body = ''] = /^(.*?)\r\n\r\n(.*)$/s.exec(Buffer.concat(chunks).toString('latin1')) ?? [];
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return { status: Number(first.split(' ')[1]), headers: new Map(headers), body };
}

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
      ['events.csv', 'text/csv; charset=utf-8'],
      ['deadlines.ics', 'text/calendar; charset=utf-8'],
      ['deadlines/divestiture.ics', 'text/calendar; charset=utf-8'],
      ['actors/oracle.ics', 'text/calendar; charset=utf-8'],
      ['feed.xml', 'xml'],
      ['timeline.json', 'application/json'],
      ['events/tiktok-sues/preview.png', 'image/png'],
    ]) {
      const { status, headers } = await ask(`${subPath}/${file ?? ''}`);
      expect([file, status, headers.get('content-type')]).toEqual([file, 200, expect.stringContaining(type ?? '')]);
      expect(headers.get('x-content-type-options'), file).toBe('nosniff');
    }
  });

  test('the query of an address goes with it to where it leads', async () => {
    const { headers } = await ask(`${subPath}/about?q=a%0d%0aSet-Cookie:b`);
    expect(headers.get('location')).toBe(`${subPath}/about/?q=a%0d%0aSet-Cookie:b`);
  });

  test('500 made-up requests get no header, no body and no address that was not meant', async () => {
    const meant = new Set(
      filesOf(inject('distBelow')).map((file) => readFileSync(path.join(inject('distBelow'), file)).toString('latin1')),
    );
    const statuses: Record<number, number> = {};
    for (const target of requests(500)) {
      const { status, headers, body } = await answerTo(target);
      statuses[status] = (statuses[status] ?? 0) + 1;
      for (const name of headers.keys()) expect(known, `${JSON.stringify(target)}: ${name}`).toContain(name);
      const location = headers.get('location');
      if (location !== undefined) {
        expect(status, target).toBe(301);
        expect(location, target).toMatch(/^\/a\/b\/(?:[a-z0-9-]+\/)*(?:\?[^\r\n]*)?$/);
      }
      // nginx says itself what is a bad request, or leads elsewhere.
      if (status === 200 || status === 404) expect(meant.has(body), `${status} ${JSON.stringify(target)}`).toBe(true);
      else expect(body, target).not.toMatch(/evil|a=b/);
    }
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '301', '400', '404']));
  });
});
