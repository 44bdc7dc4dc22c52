import { describe, expect, test } from 'vitest';
import type { Chapter, Event, Period } from '../../src/story/model.ts';
import { createPaths } from '../../src/story/paths.ts';
import { allPeriods, periodsIn, periodsOf, storyPeriods } from '../../src/story/periods.ts';
import { spanOf } from '../support/span-of.ts';

const event = (date: string, background = false) => ({ id: date, date: spanOf(date), background }) as unknown as Event;
const events = (...dates: readonly string[]) => dates.map((date) => event(date));
/** A period as one line for each page: its address and title, its events, and how many its page lists. */
const lines = (periods: readonly Period[]) =>
  allPeriods(periods).map(
    ({ href, title, events: own, listed }) => `${href} ${title}: ${own.length}, lists ${listed.length}`,
  );
const paths = createPaths('/');
const chapter = (id: string, from: string, number: number) =>
  ({ id, from, number, title: `Chapter ${number}`, href: `/chapters/${id}/` }) as unknown as Chapter;

describe('events for which a page has no room', () => {
  const two = events('2019-03-01', '2019-04-02', '2020-01-01', '2020-09-01', '2020-09-14', '2020-12-24');

  test('are not divided while there is room', () => {
    expect(periodsIn(two, '/', 6)).toEqual([]);
  });

  test('are divided by year, and a year that is still too long by month', () => {
    expect(lines(periodsIn(two, '/a/actors/oracle/', 3))).toEqual([
      '/a/actors/oracle/2019/ 2019: 2, lists 2',
      '/a/actors/oracle/2020/ 2020: 4, lists 0',
      '/a/actors/oracle/2020/01/ January 2020: 1, lists 1',
      '/a/actors/oracle/2020/09/ September 2020: 2, lists 2',
      '/a/actors/oracle/2020/12/ December 2020: 1, lists 1',
    ]);
  });

  test('of one year are divided by month at once, and of one month by day', () => {
    expect(lines(periodsIn(two.slice(2), '/', 2))).toEqual([
      '/2020/01/ January 2020: 1, lists 1',
      '/2020/09/ September 2020: 2, lists 2',
      '/2020/12/ December 2020: 1, lists 1',
    ]);
    expect(lines(periodsIn(two.slice(3, 5), '/', 1))).toEqual([
      '/2020/09/01/ 1 September 2020: 1, lists 1',
      '/2020/09/14/ 14 September 2020: 1, lists 1',
    ]);
  });

  test('stay on the page of the year or month if that is all their date says', () => {
    const rough = events('2020', '2020', '2020-09', '2020-09-01', '2020-09-02', '2020-11-01', '2021-01');
    expect(lines(periodsIn(rough, '/', 2))).toEqual([
      '/2020/ 2020: 6, lists 2',
      '/2020/09/ September 2020: 3, lists 1',
      '/2020/09/01/ 1 September 2020: 1, lists 1',
      '/2020/09/02/ 2 September 2020: 1, lists 1',
      '/2020/11/ November 2020: 1, lists 1',
      '/2021/ 2021: 1, lists 1',
    ]);
  });

  test('are divided by number where dates do not divide them', () => {
    expect(lines(periodsIn(events(...Array<string>(5).fill('1967'), '1968'), '/', 2))).toEqual([
      '/1967/ 1967: 5, lists 2',
      '/1967/part-2/ 1967, Part 2: 2, lists 2',
      '/1967/part-3/ 1967, Part 3: 1, lists 1',
      '/1968/ 1968: 1, lists 1',
    ]);
    expect(lines(periodsIn(events(...Array<string>(3).fill('2020-09-01')), '/', 2))).toEqual([
      '/part-1/ Part 1: 2, lists 2',
      '/part-2/ Part 2: 1, lists 1',
    ]);
  });

  test('may be older than our era', () => {
    expect(lines(periodsIn(events('-0044-03-15', '-0044-04-02', '-0043-12-07'), '/', 1))).toEqual([
      '/-0044/ 45 BC: 2, lists 0',
      '/-0044/03/ March 45 BC: 1, lists 1',
      '/-0044/04/ April 45 BC: 1, lists 1',
      '/-0043/ 44 BC: 1, lists 1',
    ]);
  });
});

describe('a story', () => {
  const chapters = [chapter('orders', '2020-08-02', 1), chapter('sale', '2020-09-01', 2)];
  const told = events('2020-07-01', '2020-08-02', '2020-08-14', '2020-09-01');
  const story = [...told, event('1998-05-01', true), event('1999', true)];

  test('is divided by its chapters, what comes before them by date, and the background comes last', () => {
    expect(lines(storyPeriods({ events: story, chapters, paths }, 2))).toEqual([
      '/2020/ 2020: 1, lists 1',
      '/chapters/orders/ Chapter 1: 2, lists 2',
      '/chapters/sale/ Chapter 2: 1, lists 1',
      '/background/ Background: 2, lists 2',
    ]);
  });

  test('has parts of a chapter that is too long, and names them by it', () => {
    expect(lines(storyPeriods({ events: story, chapters, paths }, 1)).slice(1)).toEqual([
      '/chapters/orders/ Chapter 1: 2, lists 0',
      '/chapters/orders/2020/08/02/ Chapter 1, 2 August 2020: 1, lists 1',
      '/chapters/orders/2020/08/14/ Chapter 1, 14 August 2020: 1, lists 1',
      '/chapters/sale/ Chapter 2: 1, lists 1',
      '/background/ Background: 2, lists 0',
      '/background/1998/ Background, 1998: 1, lists 1',
      '/background/1999/ Background, 1999: 1, lists 1',
    ]);
  });

  test('has no periods while it fits its front page', () => {
    expect(storyPeriods({ events: story, chapters, paths }, 6)).toEqual([]);
  });

  test('has a page for a chapter without events, since links lead to it', () => {
    const without = storyPeriods({ events: story.slice(0, 3), chapters, paths }, 2);
    expect(lines(without)).toContain('/chapters/sale/ Chapter 2: 0, lists 0');
  });

  test.each([1, 2, 3, 5])('lists each event on one page of at most %i', (most) => {
    const periods = storyPeriods({ events: story, chapters, paths }, most);
    const pages = allPeriods(periods);
    expect(pages.flatMap(({ listed }) => listed).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      story.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(pages.every(({ listed }) => listed.length <= most)).toBe(true);
    expect(new Set(pages.map(({ href }) => href)).size).toBe(pages.length);
    for (const one of story) {
      const trail = periodsOf(one, periods);
      expect(trail.at(-1)?.listed).toContain(one);
      expect(trail.slice(1).every(({ href }, at) => href.startsWith(trail[at]?.href ?? '?'))).toBe(true);
    }
  });
});
