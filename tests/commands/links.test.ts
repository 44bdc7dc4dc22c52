import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../support/build-site.ts';
import { otherStory } from '../support/read-story.ts';

let root = '';
const server = createServer((request, response) => response.writeHead(request.url === '/gone' ? 404 : 200).end('…'));
beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'links-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  cpSync(otherStory, path.join(root, 'content'), { recursive: true });
  const edit = (file: string, change: (text: string) => string) => {
    const at = path.join(root, 'content/sources', file);
    writeFileSync(at, change(readFileSync(at, 'utf8')));
  };
  edit('evening-courier.md', (text) => text.replace(/href: .*/, `href: ${address}/there`));
  edit('closing-order.md', (text) =>
    text.replace(/href: .*/, `href: ${address}/gone\narchived: { href: ${address}/kept, day: 2004-03-01 }`),
  );
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

test('sources that no archive keeps are listed, and addresses that do not answer as they should', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(projectRoot, 'src/commands/links.ts')], {
    cwd: root,
  });
  expect(stdout).toMatch(/that no archive keeps:\n(.*\n)*? {2}evening-courier\n/);
  expect(stdout).not.toContain('  closing-order\n');
  expect(stdout).toMatch(/closing-order: http:\S+\/gone answers 404/);
  expect(stdout).not.toContain('/kept');
  expect(stdout).not.toContain('/there');
});
