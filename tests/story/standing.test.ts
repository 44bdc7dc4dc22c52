import { expect, test } from 'vitest';
import type { Timeline } from '../../src/story/model.ts';
import { countdowns, standing } from '../../src/story/standing.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory), '/a');

test('the story stands at its latest key events and at the deadlines still to come', () => {
  const { asOf, latest, running } = standing(timeline);
  expect(asOf).toBe('2004-03-10');
  expect(latest.map(({ id }) => id)).toEqual(['bridge-closed']);
  expect(running.map(({ deadline, daysLeft }) => [deadline.id, daysLeft])).toEqual([['reopening', 356]]);
});

test('a key event that is still to come is not among the latest', () => {
  const [key] = timeline.events.filter((event) => event.key);
  if (!key) throw new Error('The story has no key event.');
  const day = (text: string) => text as Timeline['story']['asOf'];
  const future = {
    ...key,
    id: 'future',
    date: { ...key.date, earliest: day('2004-03-11'), latest: day('2004-03-11') },
  };
  const { latest } = standing({ ...timeline, events: [...timeline.events, future] });
  expect(latest.map(({ id }) => id)).toEqual(['bridge-closed']);
});

test('a deadline that is past counts below zero', () => {
  const past = { ...timeline, story: { ...timeline.story, asOf: '2005-03-02' as Timeline['story']['asOf'] } };
  expect(countdowns(past, past.story.asOf)[0]?.daysLeft).toBe(-1);
  expect(standing(past).running).toEqual([]);
});
