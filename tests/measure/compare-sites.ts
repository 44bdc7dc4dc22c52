/**
 * Says where two built folders differ: files that one of them lacks, texts and links of pages, feeds and other files.
 * Run: node tests/measure/compare-sites.ts before/ after/
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Parser } from 'htmlparser2';

const [before, after] = process.argv.slice(2);
if (!before || !after) throw new Error('Give two built folders.');

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What a page says and where it leads: texts, addresses and names, one a line; its ids, classes and styles are not looked at. */
function readingOf(html: string): string[] {
  const lines: string[] = [];
  let ignored = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' || name === 'style') ignored++;
      for (const key of ['href', 'src', 'alt', 'aria-label', 'title', 'datetime', 'content'])
        if (attributes[key] !== undefined) lines.push(`<${name} ${key}> ${attributes[key]}`);
    },
    ontext(text) {
      const clean = text.replace(/\s+/g, ' ').trim();
      if (ignored === 0 && clean) lines.push(clean);
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') ignored--;
    },
  });
  parser.end(html);
  // Bundles are named for what is in them, and policies have hashes of it.
  return lines.filter((line) => !/\/_astro\/|default-src/.test(line));
}

const read = (root: string, file: string): unknown => {
  const text = readFileSync(path.join(root, file), 'utf8');
  if (/\.(html|xml)$/.test(file)) return readingOf(text);
  return file.endsWith('.json') ? (JSON.parse(text) as unknown) : text;
};
const filesOf = (root: string): Set<string> =>
  new Set(
    globSync('**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      // The search index and bundles are named for what is in them; pictures are looked at.
      .filter((file) => !/^(pagefind|_astro)\//.test(file)),
  );

const [old, now] = [filesOf(before), filesOf(after)];
for (const file of old.difference(now)) say(`only before: ${file}`);
for (const file of now.difference(old)) say(`only after: ${file}`);
let different = 0;
for (const file of old.intersection(now)) {
  const [was, is] = [read(before, file), read(after, file)];
  if (isDeepStrictEqual(was, is)) continue;
  different++;
  say(`differs: ${file}`);
  if (!Array.isArray(was) || !Array.isArray(is)) continue;
  const [gone, come] = [new Set(was), new Set(is)];
  for (const line of [...gone.difference(come)].slice(0, 5)) say(`  - ${String(line).slice(0, 200)}`);
  for (const line of [...come.difference(gone)].slice(0, 5)) say(`  + ${String(line).slice(0, 200)}`);
}
say(`${old.intersection(now).size} files in both, ${different} of them different.`);
