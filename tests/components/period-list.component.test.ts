import { describe, expect, test } from 'vitest';
import PeriodList from '../../src/components/PeriodList.astro';
import type { Chapter, Event, Period } from '../../src/story/model.ts';
import { createPaths } from '../../src/story/paths.ts';
import { storyPeriods } from '../../src/story/periods.ts';
import { htmlOf, wordsOf } from '../support/component-words.ts';
import { spanOf } from '../support/span-of.ts';

const paths = createPaths('/');
const event = (date: string) => ({ id: date, date: spanOf(date), background: false }) as unknown as Event;
const periodsFor = (dates: readonly string[], most = 1, chapters: readonly Chapter[] = []): Period[] =>
  storyPeriods({ events: dates.map(event), chapters, paths }, most);
const chapter = {
  ...{ id: 'orders', title: 'Two orders', text: 'They come within a week.', from: '2020-01-01', number: 1 },
  ...{ href: '/chapters/orders/', formerly: ['first-orders'] },
} as unknown as Chapter;
const years = (count: number) => Array.from({ length: count }, (_, at) => `${1890 + at}-01-01`);

describe('the list of periods', () => {
  test('has each year with its number of events and its months', async () => {
    const periods = periodsFor(['2019-05-01', '2020-01-01', '2020-01-02', '2020-09-14'], 2);
    expect(await wordsOf(PeriodList, { periods })).toBe('2019 1 event 2020 3 events Jan 2 Sep 1');
    expect(await htmlOf(PeriodList, { periods })).toContain('<a href="/2020/01/" aria-label="January 2020">');
  });

  test('says what a chapter is about, and is where addresses of the front page led to it', async () => {
    const periods = periodsFor(['2020-01-01', '2020-01-02'], 1, [chapter]);
    expect(await wordsOf(PeriodList, { periods })).toContain('Two orders 2 events They come within a week.');
    const html = await htmlOf(PeriodList, { periods });
    for (const id of ['orders', 'first-orders']) expect(html).toContain(`<span id="${id}"></span>`);
  });

  test('has years by decade where there are more than thirty', async () => {
    expect(await wordsOf(PeriodList, { periods: periodsFor(years(30)) })).not.toContain('1890s');
    expect(await wordsOf(PeriodList, { periods: periodsFor(years(31)) })).toMatch(
      /^1890s 10 events 1890 1 1891 1 .* 1910s 10 events .* 1920s 1 event 1920 1$/,
    );
  });

  test('leads elsewhere if asked to', async () => {
    const to = (href: string) => `/in-full${href}`;
    expect(await htmlOf(PeriodList, { periods: periodsFor(years(2)), to })).toContain('href="/in-full/1890/"');
  });
});
