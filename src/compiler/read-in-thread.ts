/** Reads some files in a thread, for `build/read-ahead.ts`, and posts their entries. */
import { parentPort, workerData } from 'node:worker_threads';
import { lastContent } from './last-content.ts';
import { readContent, type Texts } from './read-content.ts';

const { texts, base } = workerData as { texts: Texts; base: string };
readContent(texts, base);
parentPort?.postMessage(lastContent().entries);
