import { beforeAll, describe, expect, test } from 'vitest';
import { creditLanes, type LaneRow } from '../../src/credits/credit-lanes.ts';
import type { Source, Timeline } from '../../src/story/model.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

const source = (id: string, day: string, approximate = false) =>
  ({ id, published: { latest: `2004-03-${day}`, approximate } }) as unknown as Source;
const [agency, paper, morning, evening, weekly, blog] = [
  source('agency', '01'),
  source('paper', '01'),
  source('morning', '02'),
  source('evening', '03'),
  source('weekly', '09'),
  source('blog', '02', true),
];
/** Each lane of a row as a character: a dot `o`, a line that runs by `|`, or nothing. */
const drawn = (rows: readonly LaneRow[]) =>
  rows.map(
    ({ source: { id }, cells }) =>
      `${cells.map(({ above, below, dot }) => (dot ? (above ? (below ? '+' : 'u') : below ? 'n' : 'o') : above || below ? '|' : ' ')).join('')} ${id}`,
  );

describe('who rests on whom', () => {
  test('is drawn with a lane for each article, from the first source on its way to the article', () => {
    const rows = creditLanes([
      { article: evening, chains: [[paper, agency]] },
      { article: morning, chains: [[agency]] },
      { article: weekly, chains: [[]] },
    ]);
    // The first lane is the morning's, and then the weekly's; the second is the evening's.
    expect(drawn(rows)).toEqual(['nn agency', '|+ paper', 'u| morning', ' u evening', 'o  weekly']);
  });

  test('tells whom a source credits, who rests on it, and where a lane ends', () => {
    const rows = creditLanes([{ article: evening, chains: [[paper, agency]] }]);
    expect(rows.map(({ credits }) => credits.map(({ id }) => id))).toEqual([[], ['agency'], ['paper']]);
    expect(rows.map(({ isEnd }) => isEnd)).toEqual([false, false, true]);
  });

  test('has the reports of one day in the order of the credits, and what is certainly of a day before what may be', () => {
    const rows = creditLanes([{ article: blog, chains: [[]] }], [paper, morning, agency]);
    expect(rows.map(({ source: { id } }) => id)).toEqual(['paper', 'agency', 'morning', 'blog']);
    expect(drawn(rows)).toEqual(['  paper', '  agency', '  morning', 'o blog']);
  });

  test('takes a lane again only below the last that is in it', () => {
    const rows = creditLanes([
      { article: agency, chains: [[]] },
      { article: evening, chains: [[morning]] },
      { article: weekly, chains: [[morning]] },
    ]);
    expect(drawn(rows)).toEqual(['o  agency', 'nn morning', 'u| evening', ' u weekly']);
  });

  test('has several chains of one article in one lane', () => {
    expect(drawn(creditLanes([{ article: evening, chains: [[paper], [agency], [morning]] }]))).toEqual([
      'n paper',
      '+ agency',
      '+ morning',
      'u evening',
    ]);
  });
});

describe('of the shipped story', () => {
  let timeline: Timeline;
  beforeAll(async () => {
    timeline = compileStory(await readTexts(frozenStory));
  });

  test('every account’s credits are on its article’s lane, above it', () => {
    for (const { id, accounts } of timeline.events) {
      const rows = creditLanes(accounts.map(({ source: article, credits }) => ({ article, chains: [credits] })));
      const places = new Map(rows.map(({ source: { id: at } }, row) => [at, row]));
      for (const { source: article, credits } of accounts) {
        const way = [article, ...credits].map((one) => places.get(one.id) ?? -1);
        expect(way, id).toEqual(way.toSorted((a, b) => b - a));
        const lane = rows[way[0] ?? -1]?.cells.findIndex(
          ({ above, below, dot }) => dot && !below && (above || credits.length === 0),
        );
        expect(
          way.every((row) => rows[row]?.cells[lane ?? -1]?.dot),
          id,
        ).toBe(true);
      }
    }
  });
});
