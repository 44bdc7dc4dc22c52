/** Reads the content in a thread, for `build/read-ahead.ts`, and posts the entries. What is wrong is told by the build. */
import { parentPort, workerData } from 'node:worker_threads';
import { contentFolder } from '../site.ts';
import { readAgain } from './entry-cache.ts';
import { readTexts } from './read-texts.ts';

parentPort?.postMessage(readAgain(await readTexts(contentFolder), workerData as string));
