/** Images: every one that is named exists, and every one that exists is named. */
import { fileAt, type Rule } from '../fault.ts';
import { didYouMean } from '../problems.ts';
import { imageFolder } from '../read-content.ts';

/** The images, and the files that name them. */
export const imageRules: Rule = function* ({ files, story, events, actors, chapters }) {
  const entries = [...events, ...actors, ...chapters, ...(story ? [story] : [])];
  const named = new Set<string>();
  let allThere = true;
  for (const entry of entries) {
    const { image } = entry.fields;
    if (!image) continue;
    named.add(image.src);
    if (files.images.has(image.src)) continue;
    allThere = false;
    const message = `There is no image “${image.src}” in ${imageFolder}.`;
    const fix = didYouMean(image.src, files.images.keys(), 'Put the file there, or correct the name.');
    yield [entry, ['image', 'src'], 'unknown-image', message, fix];
  }
  const mayHaveOne = ['events', 'actors', 'chapters', 'story'];
  // An image is not called unused yet: a file with errors may use it, or a misspelt name may be meant for it.
  if (
    !story ||
    !allThere ||
    files.entries.filter(({ collection }) => mayHaveOne.includes(collection)).length > entries.length
  )
    return;
  for (const name of files.images.keys()) {
    if (named.has(name)) continue;
    const fix = 'Name it in the `image` of a file, or remove it.';
    yield [fileAt(imageFolder + name), 1, 'stray-file', 'No page shows this image.', fix];
  }
};
