/** The images of a story as files, each at a lasting address: for feeds, frames, data, and the story in one file. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { contentFolder } from '../site.ts';
import type { ImageFile, Timeline } from '../story/model.ts';

/** The greatest width of an image, in pixels. */
const widest = 1600;

/** Returns the images that a story shows, each once. */
export function imageFiles({ story, events, actors, chapters }: Timeline): ImageFile[] {
  const shown = [story, ...events, ...actors, ...chapters].flatMap(({ image }) => image?.src ?? []);
  return [...new Set(shown)];
}

/** Returns an image in its own format, turned upright, without the camera's metadata. */
export async function imageBytes({ id }: ImageFile): Promise<Uint8Array<ArrayBuffer>> {
  const file = await readFile(`${contentFolder}/images/${id}`);
  const bytes = id.endsWith('.svg')
    ? file
    : await sharp(file).autoOrient().resize({ width: widest, withoutEnlargement: true }).toBuffer();
  return new Uint8Array(bytes);
}

const types: Readonly<Record<string, string>> = { jpg: 'jpeg', svg: 'svg+xml' };

/** Returns the media type of an image, by its name. */
export function imageType(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return `image/${types[ending] ?? ending}`;
}
