/** Reads the texts of all files into entries. */
import { folders, isDated } from '../story/collections/registry.ts';
import { contentFolder } from '../site.ts';
import { isImageName } from '../story/collections/values.ts';
import type { Collection } from '../story/collections/index.ts';
import { datedName, type Entry, type Files } from './entry.ts';
import { readFrontMatter } from './front-matter.ts';
import { lastContent, lastEntry } from './last-content.ts';
import { createRenderer, emptyBody } from './markdown/index.ts';

/** The text of each file by its path, such as `content/story.md`; for an image, its size in pixels: `1600 900`. */
export type Texts = Readonly<Record<string, string>>;

const entryFile = new RegExp(`^(?:(story)|(${folders.join('|')})/([^/]+))\\.md$`);
/** Where the images are. */
export const imageFolder = `${contentFolder}/images/`;
/** Whether a file is ignored: the editor’s handbook, and any file in whose path a name starts with a dot. */
export const isIgnored = (file: string): boolean =>
  file === `${contentFolder}/README.md` || file.slice(contentFolder.length).includes('/.');

/** Returns the files as entries, by name, with bodies as HTML for a site below the path `base`. It never throws. */
export function readContent(texts: Texts, base: string): Files {
  const render = createRenderer(base);
  const strays: string[] = [];
  const images = new Map<string, readonly [number, number]>();
  const read = new Map<string, { text: string; base: string; entry: Entry }>();
  const entries = Object.keys(texts)
    .filter((file) => !isIgnored(file))
    .sort()
    .flatMap((file): Entry[] => {
      const [, story, folder = story, name = story] = entryFile.exec(file.slice(contentFolder.length + 1)) ?? [];
      const [width, height] = file.startsWith(imageFolder) ? (texts[file] ?? '').split(' ').map(Number) : [];
      const image = file.slice(imageFolder.length);
      if (width && height && isImageName(image)) {
        images.set(image, [width, height]);
        return [];
      }
      if (name === undefined) {
        strays.push(file);
        return [];
      }
      // The pattern is made from the collections' names.
      const collection = folder as Collection;
      const text = texts[file] ?? '';
      const entryOf = (): Entry => {
        const { body, ...front } = readFrontMatter(text);
        const id = collection !== 'story' && isDated(collection) ? (datedName.exec(name)?.[2] ?? name) : name;
        const rendered = front.unreadable.length > 0 ? emptyBody : render(body, collection === 'story');
        return { collection, id, name, file, ...front, body: rendered };
      };
      const entry = lastEntry(file, text, base) ?? entryOf();
      read.set(file, { text, base, entry });
      return [entry];
    });
  lastContent().entries = read;
  return { entries, images, strays };
}
