import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { byChapter, chapterDays, chapterOn } from '../../src/story/chapters.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

const { chapters, events } = compileStory(await readTexts(frozenStory));

test('a day is in the last chapter that has begun by then', () => {
  const on = (day: string) => chapterOn(chapters, day as never)?.id;
  expect([on('2020-08-01'), on('2020-08-02'), on('2020-08-16'), on('2020-08-17'), on('2021-01-01')]).toEqual([
    undefined,
    'two-orders',
    'two-orders',
    'beijing-changes-the-rules',
    'a-partner',
  ]);
});

test('a list is parted by chapters in its order, and what has no day comes by itself', () => {
  const parts = byChapter(chapters, events, ({ background, date }) => (background ? undefined : date.earliest));
  expect(parts.map(({ chapter, items }) => [chapter?.id, items.length])).toEqual([
    [undefined, 1],
    ['two-orders', 8],
    ['beijing-changes-the-rules', 8],
    ['ways-round-a-sale', 9],
    ['a-partner', 8],
  ]);
  expect(parts.flatMap(({ items }) => items)).toEqual(events);
  expect(byChapter([], events, ({ date }) => date.earliest)).toEqual([{ chapter: undefined, items: events }]);
});

test('its days run from its first to that on which its last event began, and one day is said once', () => {
  expect(chapters.map(chapterDays)).toMatchInlineSnapshot(`
    [
      "2 to 14 August 2020",
      "17 to 30 August 2020",
      "2 to 12 September 2020",
      "13 to 14 September 2020",
    ]
  `);
  const [first] = chapters;
  if (!first) throw new Error('There is a first one.');
  expect(chapterDays({ ...first, events: [] })).toBe('2 August 2020');
});
