import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawPicture, layOut, margin } from '../../src/link-picture/picture.ts';
import { renderPicture } from '../../src/link-picture/render.ts';
import { basisLabels } from '../../src/story/words.ts';
import { pictureSize } from '../../src/link-picture/card.ts';
import type { Preview } from '../../src/link-picture/card.ts';
import type { Basis } from '../../src/story/vocabulary.ts';

const longTitle = `${'The council of the town says that the bridge stays closed '.repeat(4).slice(0, 194)} today`;
const preview: Preview = {
  href: '/preview.png',
  kicker: 'The Larkford bridge',
  title: 'The council closes the bridge',
  date: 'Sunday 29 February 2004',
  status: 'Documented',
  basis: 'document',
};
const cases: Record<string, Preview> = {
  'a title of one word': { ...preview, title: 'Closed' },
  'a title of 200 characters': { ...preview, title: longTitle },
  'a title of 200 capitals': { ...preview, title: 'WWWW '.repeat(40).trim() },
  'a title that is one endless word': { ...preview, title: 'W'.repeat(200) },
  'a title without one known letter': { ...preview, title: '北京' },
  'a long deadline': { ...preview, due: `Sets: ${longTitle}`, title: longTitle },
  'a long date and status': {
    ...preview,
    date: 'About 29 September 2004 to about 30 September 2005, date estimated',
    status: 'Unnamed sources',
    basis: 'anonymous',
  },
  'a long name of the story': { ...preview, kicker: longTitle },
  'a story': { ...preview, text: 'An invented story for the tests, of a bridge, a council and a ferry.' },
  'three sides of a disagreement': {
    ...preview,
    title: 'Who may cross the bridge?',
    claims: [
      { by: 'The record', says: 'Nobody' },
      { by: 'The Morning Post', says: 'only those on foot', verdict: 'differs' },
      { by: 'The Evening Courier', says: 'Nobody, says the council.', verdict: 'agrees' },
    ],
  },
  'sides with much to say': {
    ...preview,
    title: longTitle,
    claims: [
      { by: longTitle, says: longTitle },
      { by: 'W'.repeat(60), says: 'WWWW '.repeat(40).trim(), verdict: 'open' },
      { by: longTitle, says: 'W'.repeat(200), verdict: 'differs' },
    ],
  },
  'a story with much to say': { ...preview, title: longTitle, text: `${longTitle} ${longTitle} ${longTitle}` },
};

/** The boxes round a picture's texts: ascenders and descenders as the typeface has them, in ems. */
const boxes = (shown: Preview) =>
  layOut(shown).blocks.map(({ face, x, y, size, leading, lines }) => ({
    left: x,
    right: x + Math.max(...lines.map((line) => face.width(line))) * size,
    top: y - size * 0.75,
    bottom: y + (lines.length - 1) * size * leading + size * 0.27,
  }));

describe.each(Object.entries(cases))('with %s', (_, shown) => {
  test('no text leaves the margins or lies on another', () => {
    const all = boxes(shown);
    for (const [index, { left, right, top, bottom }] of all.entries()) {
      expect(left).toBeGreaterThanOrEqual(margin);
      expect(right).toBeLessThanOrEqual(pictureSize.width - margin + 0.01);
      expect(bottom).toBeLessThanOrEqual(pictureSize.height - 40);
      for (const other of all.slice(index + 1)) {
        const apart = other.top >= bottom || other.bottom <= top || other.left >= right || other.right <= left;
        expect(apart, `${index}`).toBe(true);
      }
    }
  });

  test('the margins stay paper', async () => {
    const { data, info } = await sharp(await renderPicture(shown))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject(pictureSize);
    // A letter's foot may stick out a little: the edge of a column is where its stem stands.
    const edge = margin - 8;
    const inked = (x: number, y: number): boolean => (data[(y * info.width + x) * info.channels] ?? 0) < 245;
    const columns = [...Array(edge).keys()].flatMap((x) => [x, info.width - 1 - x]);
    expect(columns.filter((x) => [...Array(info.height).keys()].some((y) => inked(x, y)))).toEqual([]);
  });
});

test('a title of one word is larger than a title of many, which has at most five lines', () => {
  const titleOf = (title: string) => layOut({ ...preview, title }).blocks[1];
  expect(titleOf('Closed')?.size).toBeGreaterThan(100);
  expect(titleOf(longTitle)?.size).toBeLessThan(70);
  expect(titleOf(longTitle)?.lines.length).toBeLessThanOrEqual(5);
  expect(titleOf(longTitle)?.lines.join(' ')).toBe(longTitle);
});

test('every status has a mark of its own, and a picture without a basis none', () => {
  const bases = Object.keys(basisLabels) as Basis[];
  const marks = bases.map((basis) => layOut({ ...preview, basis }).mark);
  expect(new Set(marks).size).toBe(4);
  const [document, onRecord, anonymous, unattributed] = marks;
  expect(document).toMatch(/^<rect/);
  expect(onRecord).toMatch(/^<circle(?!.*fill="none")/);
  expect(anonymous).toMatch(/^<circle.*fill="none"(?!.*dasharray)/);
  expect(unattributed).toMatch(/^<circle.*fill="none".*stroke-dasharray/);
  const { basis: _basis, ...story } = preview;
  expect(layOut(story).mark).toBe('');
});

test('only a deadline is in the accent colour', () => {
  expect(drawPicture(preview)).not.toContain('#94200f');
  expect(drawPicture({ ...preview, due: 'Sets: Reopening, 1 Mar 2005' })).toContain('#94200f');
});

test('a drawing has outlines in place of text, so that it needs no font', () => {
  expect(drawPicture(preview)).not.toMatch(/<text|font|NaN|undefined/);
});

/** A drawing with a line for each element, its outlines as a short hash. */
const drawn = (shown: Preview) =>
  drawPicture(shown)
    .replaceAll(
      / d="([^"]{60,})"/g,
      (_, d: string) => ` d="${createHash('sha256').update(d).digest('hex').slice(0, 12)}"`,
    )
    .replaceAll('><', '>\n<');
/** The texts of a drawing in their places. */
const placed = (shown: Preview) =>
  layOut(shown).blocks.map(({ x, y, size, leading, lines }) => `${x},${y} ${size}/${leading} ${lines.join(' | ')}`);

// Whoever moves anything sees here what moved, and looks at the picture.
test('every text, rule and mark stands where it was last looked at', async () => {
  const shown = {
    ...cases,
    'a status on record': { ...preview, basis: 'on-record' },
    'a status without a source': { ...preview, basis: 'unattributed', due: 'Sets: Reopening, 1 Mar 2005' },
  } satisfies Record<string, Preview>;
  const all = Object.entries(shown).flatMap(([name, one]) => [`# with ${name}`, ...placed(one), drawn(one), '']);
  await expect(all.join('\n')).toMatchFileSnapshot('../fixtures/layouts/link-pictures.txt');
});
