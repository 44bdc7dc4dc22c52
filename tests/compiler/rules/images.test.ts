import { expect, test } from 'vitest';
import { compileStory } from '../../../src/compiler/compile-story.ts';
import { refusal, spoilt } from '../../support/refusal.ts';

const chapter = (image: string) =>
  `---\ntitle: All of it\nimage:\n${image}---\n\nWhy the [bridge](event:bridge-closed) was shut.\n`;
const named = (src: string) => ({
  'content/chapters/1998-05-01-all.md': chapter(`  src: ${src}\n  alt: A ferry\n  credit: Ann Example\n`),
});
const ferry = { 'content/images/ferry.jpg': '1600 900' };

test('an image has its address, and the width and height of its file', () => {
  const [only] = compileStory(spoilt({ ...named('ferry.jpg'), ...ferry }), '/a').chapters;
  expect(only?.image).toEqual({
    src: { id: 'ferry.jpg', href: '/a/images/ferry.jpg', width: 1600, height: 900 },
    alt: 'A ferry',
    credit: 'Ann Example',
  });
});

test('an image that is not there, and one that no page shows', () => {
  expect(refusal({ ...named('fery.jpg'), ...ferry })).toMatchInlineSnapshot(`
    "content/chapters/1998-05-01-all.md:4  unknown-image
      There is no image “fery.jpg” in content/images/.
      Did you mean \`ferry.jpg\`?"
  `);
  expect(refusal(named('boat.jpg'))).toMatchInlineSnapshot(`
    "content/chapters/1998-05-01-all.md:4  unknown-image
      There is no image “boat.jpg” in content/images/.
      Put the file there, or correct the name."
  `);
});

test('a file that may name an image is faulty: then none is said to be shown nowhere', () => {
  expect(refusal({ ...ferry, 'content/chapters/1998-05-01-all.md': chapter('  src: ferry.jpg\n') }))
    .toMatchInlineSnapshot(`
      "The content has 2 problems. Nothing was published.

      content/chapters/1998-05-01-all.md:3  missing-key
        The key \`image.alt\` is missing.
        Add \`alt\` below \`image\`.

      content/chapters/1998-05-01-all.md:3  missing-key
        The key \`image.credit\` is missing.
        Add \`credit\` below \`image\`."
    `);
});

test('names that are none of an image, and what no format of the web has', () => {
  expect(refusal({ ...named('../ferry.jpg') })).toMatchInlineSnapshot(`
    "content/chapters/1998-05-01-all.md:4  bad-value
      \`image.src\` is “../ferry.jpg”, which is not the name of an image.
      Write the name of a file in content/images/: lower-case words joined by hyphens, then .jpg, .png, .webp, .avif or .svg."
  `);
  expect(refusal({ 'content/images/Ferry.HEIC': 'x' })).toMatchInlineSnapshot(`
    "content/images/Ferry.HEIC:1  stray-file
      No page can show a file of this name.
      Name it so: lower-case words joined by hyphens, then .jpg, .png, .webp, .avif or .svg."
  `);
});

test('decoration has an empty alternative text', () => {
  const images = spoilt({ ...named('ferry.jpg'), ...ferry });
  const file = 'content/chapters/1998-05-01-all.md';
  const decorated = { ...images, [file]: (images[file] ?? '').replace('alt: A ferry', "alt: ''") };
  expect(compileStory(decorated).chapters[0]?.image?.alt).toBe('');
});
