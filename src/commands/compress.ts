import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { counted } from '../story/text.ts';
import { runCommand } from './command.ts';

const help = `npm run compress

Writes .br (RFC 7932) and .gz (RFC 1952) files beside those in dist/, for servers that send them as they are.
`;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
const texts = /\.(html|css|js|json|xml|svg|txt|csv|ics)$/;
/** A smaller file fits into one packet anyway. */
const leastBytes = 1000;

async function run(): Promise<string> {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && texts.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  let [written, before, after] = [0, 0, 0];
  for (const file of files) {
    const content = readFileSync(file);
    if (content.length < leastBytes) continue;
    const [brotli, gzipped] = await Promise.all([asBrotli(content), asGzip(content, { level: 9 })]);
    writeFileSync(`${file}.br`, brotli);
    writeFileSync(`${file}.gz`, gzipped);
    [written, before, after] = [written + 1, before + content.length, after + brotli.length];
  }
  return `${counted(written, 'file')}: ${before} bytes are ${after} in brotli.\n`;
}

await runCommand(help, {}, run);
