/** From a drawing to a file. */
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import type { Preview } from './card.ts';
import { drawPicture } from './picture.ts';

/**
 * Returns a picture as PNG. Paper, inks and the steps between them fit a palette of 16
 * colours, four bits a pixel: half the size and a third of the time of full colour. More
 * effort or compression would take twice the time to save a twentieth of the bytes.
 */
export async function renderPicture(preview: Preview): Promise<Buffer> {
  return sharp(Buffer.from(drawPicture(preview)))
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
}

/**
 * Returns a function for the picture at a place of a list. Astro asks for one file after
 * the other; so that no core stands still, the next ones are begun with each, and none
 * is kept once it is handed out.
 */
export function renderAhead(
  previews: readonly Preview[],
  render: (preview: Preview) => Promise<Buffer> = renderPicture,
  ahead: number = availableParallelism(),
): (index: number) => Promise<Buffer> {
  const begun = new Map<Preview, Promise<Buffer>>();
  const begin = (preview: Preview): Promise<Buffer> => {
    const picture = begun.get(preview) ?? render(preview);
    begun.set(preview, picture);
    // Whoever takes it is told of a fault; until then it is not an unhandled one.
    picture.catch(() => undefined);
    return picture;
  };
  return (index) => {
    const [wanted, ...next] = previews.slice(index, index + 1 + ahead);
    if (!wanted) throw new Error(`There is no picture ${index}.`);
    const picture = begin(wanted);
    begun.delete(wanted);
    next.forEach((preview) => void begin(preview));
    return picture;
  };
}
