import { expect, test } from 'vitest';
import { groupByDate } from '../../src/story/by-date.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory), '/a');

test('dates say how many months after the one before them they come', () => {
  expect(
    groupByDate(timeline.events).map(({ date, monthsLater, events }) => [date?.edtf, monthsLater, events.length]),
  ).toEqual([
    ['1998-05', 0, 1],
    ['2004-02-29', 69, 1],
    ['2004-03-02~/2004-03-09', 1, 1],
  ]);
});
