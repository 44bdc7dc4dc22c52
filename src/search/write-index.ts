/** Writes Pagefind's index, in a thread beside the build, from the records that a page made; see `record.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './record.ts';

// What `build/alongside.ts` hands to a thread.
const { folder, bytes } = workerData as { folder: string; bytes: ArrayBuffer };
// Our own page wrote it: see `files.ts`.
const { language, records } = JSON.parse(Buffer.from(bytes).toString()) as {
  language: string;
  records: SearchRecord[];
};
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join(' '));
const added = await Promise.all(
  records.map(({ url, content, meta }) => index.addCustomRecord({ url, content, language, meta: { ...meta } })),
);
// Not `writeFiles`: its output was once read back truncated (“Unexpected end of JSON input”).
const made = await index.getFiles();
const faults = [...added, made].flatMap((answer) => answer.errors);
if (faults.length > 0) throw new Error(faults.join(' '));
// Pagefind also makes four interfaces of its own, a worker, and a program for languages that it cannot stem.
const stems = made.files.some(({ path: file }) => /^wasm\.(?!unknown)/.test(file));
const wanted = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|(index|fragment)\/.*|.*\.pf_meta)$/;
for (const { path: file, content } of made.files) {
  if (!wanted.test(file) || (stems && file.startsWith('wasm.unknown'))) continue;
  const target = path.join(folder, 'pagefind', file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}
await close();
parentPort?.postMessage(`${records.length} pages can be searched.`);
