/** Writes the bare pages, in a thread beside the build, from what `embed-files.ts` made. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

// What `build/alongside.ts` hands to a thread.
const { folder, bytes } = workerData as { folder: string; bytes: ArrayBuffer };
// Our own page wrote it.
const files = Object.entries(JSON.parse(Buffer.from(bytes).toString()) as Record<string, string>);
for (const [file, text] of files) {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
parentPort?.postMessage(`${files.length / 2} pages can be embedded.`);
