/** A process that draws link pictures, one for each message, and keeps them; see `kept-pictures.ts`. */
import { keep } from '../cache/cache.ts';
import type { Preview } from './card.ts';
import type { Drawn } from './kept-pictures.ts';
import { renderPicture } from './picture.ts';

// If nobody listens any more, another process has failed.
const answer = (drawn: Drawn) => process.connected && process.send?.(drawn);

process.on('message', ({ name, preview }: { readonly name: string; readonly preview: Preview }) => {
  renderPicture(preview).then(
    (picture) => {
      keep(name, picture);
      answer({});
    },
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});
