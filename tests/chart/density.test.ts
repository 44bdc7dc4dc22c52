import { beforeAll, describe, expect, test } from 'vitest';
import { densityOf, type Density } from '../../src/chart/density.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import type { Event, Timeline } from '../../src/story/model.ts';
import { createPaths } from '../../src/story/paths.ts';
import { storyPeriods } from '../../src/story/periods.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';
import { spanOf } from '../support/span-of.ts';

const paths = createPaths('/');
const event = (date: string) =>
  ({ id: date, href: `/events/${date}/`, date: spanOf(date), background: false, actors: [] }) as unknown as Event;
const drawn = (dates: readonly string[], most = 1): Density => {
  const events = dates.map(event);
  const density = densityOf(events, [], storyPeriods({ events, chapters: [], paths }, most));
  if (!density) throw new Error('There is no picture.');
  return density;
};

describe('the density of events', () => {
  test.each([
    ['day', ['2020-09-01', '2020-09-14']],
    ['month', ['2018-01-01', '2023-12-31']],
    ['year', ['2018-01-01', '2024-01-01']],
    ['decade', ['1900-01-01', '2024-01-01']],
    ['century', ['-0499-01-01', '2024-01-01']],
  ])('is by %s where these fit', (unit, dates) => {
    expect(drawn(dates).unit).toBe(unit);
  });

  test('has a bar for each length of time with events, at its place, which leads to the period that has them all', () => {
    const { bins, length } = drawn(['2018-01-05', '2018-01-20', '2018-03-02', '2023-12-31']);
    expect(length).toBe(72);
    expect(bins.map(({ at, href, words }) => [at, href, words])).toEqual([
      [0, '/2018/01/', 'January 2018: 2 events'],
      [2, '/2018/03/', 'March 2018: 1 event'],
      [71, '/2023/', 'December 2023: 1 event'],
    ]);
  });

  test('leads from a century to the period that has all of its events, before our era too', () => {
    const { bins } = drawn(['-0005-03-15', '0003-01-01', '0003-02-01', '1500-01-01'], 2);
    expect(bins.map(({ at, href, words }) => [at, href, words])).toEqual([
      [0, '/-0005/', '100 years from 101 BC: 1 event'],
      [1, '/0003/', '100 years from 1 BC: 2 events'],
      [16, '/1500/', '100 years from 1500: 1 event'],
    ]);
  });

  test('leads to the first year of a decade, which is no period itself, and says so', () => {
    const decades = drawn(['1940-05-01', '1949-01-01', '2024-01-01']);
    expect(decades.bins.map(({ href, words }) => [href, words])).toEqual([
      ['/1940/', '1940s: 2 events'],
      ['/2024/', '2020s: 1 event'],
    ]);
    expect([decades, drawn(['2018-01-01', '2024-01-01'])].map(({ isLonger }) => isLonger)).toEqual([true, false]);
  });

  test('has at most eight names below its axis, each where its length of time begins', () => {
    const { ticks } = drawn(['2018-01-05', '2023-12-31']);
    expect(ticks).toHaveLength(8);
    expect(ticks.slice(0, 2)).toEqual([
      { x: 0, words: 'Jan 2018' },
      { x: 12.5, words: 'Oct 2018' },
    ]);
  });

  test('draws the most events of a lane as high as its room, and every other by its share, none too low to be seen', () => {
    const { bins, lanes, height } = drawn([...Array<string>(4).fill('2020-01-01'), '2020-02-01']);
    expect(lanes).toEqual([{ name: 'Events', y: 24 }]);
    expect(height).toBe(24 + 22 + 120 + 2);
    expect(bins.map(({ bars }) => bars)).toEqual([`M0 ${height}v-120h.8v120`, `M31 ${height}v-30h.8v30`]);
  });

  test('is nothing without events', () => {
    expect(densityOf([], [], [])).toBeUndefined();
  });
});

describe('the lanes', () => {
  let timeline: Timeline;
  beforeAll(async () => {
    timeline = compileStory(await readTexts(frozenStory));
  });

  test('are the sides of the story', () => {
    const { story, events } = timeline;
    const density = densityOf(events, story.groups, storyPeriods({ ...timeline, chapters: [] }, 5));
    expect(density?.lanes.map(({ name }) => name)).toEqual(
      [...story.groups, 'Others'].filter((name) => density?.lanes.some((lane) => lane.name === name)),
    );
    expect(density?.lanes.length).toBeGreaterThan(2);
  });

  test('are those of the leading actors only if these did half of it', () => {
    const one = timeline.events.filter(({ actors }) => actors[0]?.id === 'donald-trump');
    const periods = storyPeriods({ ...timeline, chapters: [] }, 5);
    expect(densityOf(one, [], periods)?.lanes.map(({ name }) => name)).toContain('Donald Trump');
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...event(`2020-08-${String((at % 28) + 1).padStart(2, '0')}`),
    }));
    const mixed = [...one, ...many].toSorted((a, b) => (a.date.earliest < b.date.earliest ? -1 : 1));
    expect(densityOf(mixed, [], periods)?.lanes.map(({ name }) => name)).toEqual(['Events']);
  });
});
