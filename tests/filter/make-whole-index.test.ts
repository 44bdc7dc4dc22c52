import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { traitsIn } from '../../src/filter/fields.ts';
import { wholeIndex } from '../../src/filter/make-whole-index.ts';
import { addDays, type Day } from '../../src/story/day.ts';
import { storyPeriods } from '../../src/story/periods.ts';
import { spanInWords } from '../../src/story/span-words.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

const story = compileStory(await readTexts(frozenStory));
const timeline = { ...story, periods: storyPeriods(story, 5) };
const index = wholeIndex(timeline);
const ids = index.ids.split(' ');
const eventOf = (id: string) => {
  const event = story.events.find((one) => one.id === id);
  if (!event) throw new Error(`There is no event ${id}.`);
  return event;
};

test('the index has every event once, by the periods that list it, with its title', () => {
  expect(ids.toSorted()).toEqual(story.events.map(({ id }) => id).toSorted());
  expect(index.titles.split('\n')).toEqual(ids.map((id) => eventOf(id).title));
  expect(index.periods.reduce((sum, [, , count]) => sum + count, 0)).toBe(ids.length);
  let first = 0;
  for (const [href, title, count] of index.periods) {
    expect(title).not.toBe('');
    expect(ids.slice(first, first + count).map((id) => eventOf(id).id)).toEqual(
      timeline.periods
        .flatMap((period) => [period, ...period.parts])
        .find((period) => period.href === href)
        ?.listed.map(({ id }) => id),
    );
    first += count;
  }
});

test('it has the first day of each event, and in words the dates that are more or less than a day', () => {
  let day = '1970-01-01' as Day;
  ids.forEach((id, at) => {
    day = addDays(day, index.days[at] ?? 0);
    const { date } = eventOf(id);
    expect(day).toBe(date.earliest);
    if (index.dates[at] !== undefined) expect(index.dates[at]).toBe(spanInWords(date));
    else expect(spanInWords(date)).toMatch(/^\w{3} \d+ \w{3} \d{4}$/);
  });
  expect(Object.keys(index.dates).length).toBeGreaterThan(0);
});

test('it has each trait by which an event can be chosen', () => {
  const traitsOf = traitsIn(timeline);
  ids.forEach((id, at) => {
    const found = index.fields.flatMap(({ name, values, has }) =>
      (has.split(' ')[at] ?? '')
        .split(',')
        .filter(Boolean)
        .map((place) => `${name}-${values[Number(place)] ?? ''}`),
    );
    expect(found.toSorted()).toEqual(traitsOf(eventOf(id)).toSorted());
  });
});
