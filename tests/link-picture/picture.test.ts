import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { layOut, margin, renderPicture } from '../../src/link-picture/picture.ts';
import { verdictMark } from '../../src/link-picture/marks.ts';
import { pictureSize, type Preview } from '../../src/link-picture/card.ts';
import type { Verdict } from '../../src/story/vocabulary.ts';

const longTitle = `${'The council of the town says that the bridge stays closed '.repeat(4).slice(0, 194)} today`;
const preview: Preview = {
  href: '/preview.png',
  kicker: 'The Larkford bridge',
  title: 'The council closes the bridge',
  date: 'Sunday 29 February 2004',
  status: 'Documented',
  mark: { kind: 'act', sure: true },
};
const cases: Record<string, Preview> = {
  'a title of one word': { ...preview, title: 'Closed' },
  'a title of 200 characters': { ...preview, title: longTitle },
  'a title of 200 capitals': { ...preview, title: 'WWWW '.repeat(40).trim() },
  'a title that is one endless word': { ...preview, title: 'W'.repeat(200) },
  'a title in another script': { ...preview, title: '北京' },
  'a long deadline': { ...preview, due: `Sets: ${longTitle}`, title: longTitle },
  'a long date and status': {
    ...preview,
    date: 'About 29 September 2004 to about 30 September 2005, date estimated',
    status: 'Unnamed sources',
    mark: { kind: 'reported', sure: false },
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

/** A picture as grey or coloured points, and how to ask for one. */
async function pointsOf(shown: Preview) {
  const { data, info } = await sharp(await renderPicture(shown))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { info, red: (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0, data };
}

describe.each(Object.entries(cases))('with %s', (_, shown) => {
  test('no text leaves the margins or lies on another', async () => {
    const { texts } = await layOut(shown);
    const boxes = texts.map(({ x, y, set }) => ({ left: x, top: y, right: x + set.width, bottom: y + set.height }));
    for (const [index, { left, right, top, bottom }] of boxes.entries()) {
      expect(left).toBeGreaterThanOrEqual(margin);
      expect(right).toBeLessThanOrEqual(pictureSize.width - margin + 1);
      expect(bottom).toBeLessThanOrEqual(pictureSize.height - 32);
      for (const other of boxes.slice(index + 1)) {
        const apart = other.top >= bottom || other.bottom <= top || other.left >= right || other.right <= left;
        expect(apart, `${index}`).toBe(true);
      }
    }
  });

  test('the margins stay paper', async () => {
    const { info, red } = await pointsOf(shown);
    expect(info).toMatchObject(pictureSize);
    const columns = [...Array(margin - 2).keys()].flatMap((x) => [x, info.width - 1 - x]);
    expect(columns.filter((x) => [...Array(info.height).keys()].some((y) => red(x, y) < 245))).toEqual([]);
  });
});

const titleOf = async (title: string) => (await layOut({ ...preview, title })).texts[1]?.set;

test('a title of one word is larger than a title of many', async () => {
  const [short, long] = await Promise.all([titleOf('Closed'), titleOf(longTitle)]);
  expect(short?.height).toBeGreaterThan(75);
  expect(long?.height).toBeLessThan(330);
});

test('the lines of a title are about equally long', async () => {
  const set = await titleOf('The council of the town closes the bridge today');
  expect(set?.width).toBeLessThan(900);
});

test('an event has the mark of its kind, filled where somebody answers for it, and a story none', async () => {
  const markOf = async (mark: Preview['mark']) => (await layOut({ ...preview, ...(mark && { mark }) })).marks;
  expect(await markOf({ kind: 'act', sure: true })).toMatch(/^<rect(?!.*fill)/);
  expect(await markOf({ kind: 'statement', sure: true })).toMatch(/^<circle(?!.*fill)/);
  expect(await markOf({ kind: 'reported', sure: false })).toMatch(/^<path.*fill="none"/);
  const { mark: _mark, ...story } = preview;
  expect((await layOut(story)).marks).toBe('');
});

test('a tick stands before what agrees and a cross before what differs, and before all else nothing', async () => {
  const verdicts = ['agrees', 'differs', 'partly', 'open'] as const;
  const marks = verdicts.map((verdict) => verdictMark(verdict, 0, 0, 20));
  expect(marks.map(Boolean)).toEqual([true, true, false, false]);
  expect(marks[0]).not.toBe(marks[1]);
  // Where there is none, the word starts at the margin.
  const wordAt = async (verdict: Verdict) =>
    (await layOut({ ...preview, claims: [{ by: 'The Post', says: 'no', verdict }] })).texts[4]?.x;
  expect([await wordAt('agrees'), await wordAt('open')]).toEqual([margin + 27, margin]);
});

test('only a deadline is in the accent colour', async () => {
  const isRed = async (shown: Preview) => {
    const { data } = await pointsOf(shown);
    return [...Array(data.length / 3).keys()].some((at) => (data[at * 3] ?? 0) - (data[at * 3 + 1] ?? 0) > 80);
  };
  expect(await isRed(preview)).toBe(false);
  expect(await isRed({ ...preview, due: 'Sets: Reopening, 1 Mar 2005' })).toBe(true);
});

test('a title that is read from right to left starts at the right', async () => {
  const inked = async (title: string) => {
    const { info, red } = await pointsOf({ ...preview, title });
    const columns = [...Array(info.width).keys()];
    // Between the name of the story and the rule above the date.
    return columns.filter((x) => [...Array(80).keys()].some((y) => red(x, y + 150) < 128));
  };
  expect(Math.min(...(await inked('Closed')))).toBeLessThan(margin + 10);
  expect(Math.max(...(await inked('נסגר')))).toBeGreaterThan(pictureSize.width - margin - 10);
});

test('signs of markup are drawn, not read', async () => {
  expect((await titleOf('<b>Closed</b> & done'))?.width).toBeGreaterThan((await titleOf('Closed done'))?.width ?? 0);
});

test('the same preview gives the same bytes, a PNG', async () => {
  const [first, again] = await Promise.all([renderPicture(preview), renderPicture(preview)]);
  expect(first.subarray(1, 4).toString()).toBe('PNG');
  expect(first.equals(again)).toBe(true);
});

// Whoever moves anything sees here what moved, and looks at the picture.
test('every text and mark stands where it was last looked at', async () => {
  const shown = {
    ...cases,
    'a status on record': { ...preview, mark: { kind: 'statement', sure: true } },
    'a status without a source': { ...preview, mark: { kind: 'act', sure: false }, due: 'Sets: Reopening, 1 Mar 2005' },
  } satisfies Record<string, Preview>;
  const all = await Promise.all(
    // What fonts the machine has decides how wide another script is.
    Object.entries(shown)
      .filter(([, { title }]) => title !== '北京')
      .map(async ([name, one]) => {
        const { texts, marks } = await layOut(one);
        const boxes = texts.map(({ x, y, set }) => `${x},${y} ${set.width}×${set.height}`);
        return [`# with ${name}`, ...boxes, marks.replaceAll('><', '>\n<'), ''].join('\n');
      }),
  );
  await expect(all.join('\n')).toMatchFileSnapshot('../fixtures/layouts/link-pictures.txt');
});
