/** Link pictures that are drawn only once, by as many processes as there are cores, and kept for later builds. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { forgetUnused, hashOfCode, keep, recall } from '../cache/cache.ts';
import type { Preview } from './card.ts';
import { renderPicture } from './picture.ts';

const folder = 'pictures';
/** All that draws a picture: this folder, the words that it adds, and the fonts. */
const drawers = ['src/link-picture', 'src/story', 'src/styles/fonts'];
/** Starting a process takes as long as drawing about so many pictures. */
const fewest = 12;
/** Milliseconds between two lines that say how far it is. */
const pause = 5000;

let code: string | undefined;

/** Returns the name under which a picture is kept: a hash of what it shows and of what draws it. */
function nameOf({ href: _, ...shown }: Preview): string {
  return `${folder}/${createHash('sha256')
    .update(code ?? '')
    .update(JSON.stringify(shown))
    .digest('hex')}.png`;
}

/** What a drawing process answers: nothing, or why it failed. */
export type Drawn = { readonly error?: string };

/** Has one process draw pictures until none is left, taking each from the list. */
async function drawWith(left: Preview[], onDrawn: () => void): Promise<void> {
  const child = fork('src/link-picture/draw-pictures.ts');
  try {
    await new Promise<void>((resolve, reject) => {
      const ask = () => {
        const preview = left.shift();
        if (preview) child.send({ name: nameOf(preview), preview });
        else resolve();
      };
      child.on('message', ({ error }: Drawn) => {
        if (error !== undefined) {
          reject(new Error(error));
          return;
        }
        onDrawn();
        ask();
      });
      child.on('error', reject);
      child.on('exit', (status) => {
        reject(new Error(`The process that draws link pictures ended (${String(status)}).`));
      });
      ask();
    });
  } finally {
    // After a fault, the others stop too.
    left.length = 0;
    child.removeAllListeners('exit');
    if (child.connected) {
      child.disconnect();
      // It removes its fonts.
      await once(child, 'exit');
    }
  }
}

/**
 * Draws the pictures that no earlier build has kept, and says now and then how far it is. Outside a whole project nothing
 * is kept, and each is drawn when it is asked for. @throws When one cannot be drawn.
 */
export async function drawPictures(previews: readonly Preview[]): Promise<void> {
  code = hashOfCode(drawers);
  if (code === undefined) return;
  forgetUnused(folder);
  const missing = [...new Map(previews.map((preview) => [nameOf(preview), preview]))].filter(([name]) => !recall(name));
  const total = missing.length;
  if (total < fewest) return;
  let [drawn, said] = [0, Date.now()];
  const left = missing.map(([, preview]) => preview);
  const processes = Array.from({ length: Math.min(availableParallelism(), Math.ceil(total / fewest)) }, () =>
    drawWith(left, () => {
      drawn++;
      if (Date.now() - said < pause) return;
      said = Date.now();
      process.stdout.write(`${drawn} of ${total} link pictures are drawn.\n`);
    }),
  );
  // None is left running when one has failed.
  await Promise.allSettled(processes);
  await Promise.all(processes);
}

/** Returns a picture as PNG, kept or drawn now. */
export async function pictureOf(preview: Preview): Promise<Uint8Array> {
  code ??= hashOfCode(drawers);
  const kept = code === undefined ? undefined : recall(nameOf(preview));
  if (kept) return kept;
  const picture = await renderPicture(preview);
  if (code !== undefined) keep(nameOf(preview), picture);
  return picture;
}
