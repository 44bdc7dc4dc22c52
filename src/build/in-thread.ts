import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own, with `workerData`. Resolves with what the module posts; rejects if it throws, or
 * ends before it has posted.
 */
export function inThread(module: string, workerData: unknown, transferList: ArrayBuffer[] = []): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(module, { workerData, transferList });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      reject(new Error('It ended before it was done; see its own message above.'));
    });
  });
}
