/** From a drawing to a file. */
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
