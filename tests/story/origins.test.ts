import { beforeAll, describe, expect, test } from 'vitest';
import { allCorrections } from '../../src/story/corrections.ts';
import type { Timeline } from '../../src/story/model.ts';
import { originsInWords, originsOf, storyOrigins } from '../../src/story/origins.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, frozenStory, readTexts, withEdited } from '../support/read-story.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory));
});
const event = (id: string) => {
  const found = timeline.events.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

describe('origins', () => {
  test('are the far ends of the credits, each once', () => {
    expect(originsOf(event('tech-partner-option')).map(({ source }) => source?.publisher)).toEqual(['Reuters']);
    expect(originsOf(event('source-code-not-for-sale')).map(({ accounts }) => accounts.length)).toEqual([2]);
    expect(originsOf(event('no-sale-to-either')).map(({ source }) => source?.id)).toEqual(['cgtn-neither', undefined]);
  });

  test.each([
    ['source-code-not-for-sale', '2 articles, one original report: South China Morning Post, unnamed sources.'],
    ['microsoft-bid-rejected', '3 articles, none of which names another source; on the record.'],
    ['tiktok-sues', '1 article, which names no other source; unattributed.'],
    ['no-sale-to-either', '2 articles, one original report: CGTN, unnamed sources. One of them names no other source.'],
  ])('of %s in words', (id, words) => {
    expect(originsInWords(event(id))).toBe(words);
  });

  test('of an event that no article reports are no words', () => {
    expect(originsInWords({ accounts: [] })).toBe('');
  });

  test('all come down to original reports, or name no other source', () => {
    const origins = storyOrigins(timeline);
    const accounts = timeline.articles.flatMap(({ accounts }) => accounts);
    expect(origins.reduce((sum, { count }) => sum + count, 0)).toBe(accounts.length);
    expect(origins.map(({ source }) => source?.id).filter((id) => id === undefined)).toHaveLength(1);
    expect(origins.at(-1)?.source).toBeUndefined();
    const counts = origins.slice(0, -1).map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const shutdown = origins.find(({ source }) => source?.id === 'reuters-prefers-shutdown');
    expect(shutdown?.articles.map(({ article, accounts }) => [article.id, accounts.length])).toEqual([
      ['yournewhere', 3],
    ]);
  });
});

test('corrections are gathered from all entries, with the entry they belong to', async () => {
  const other = compileStory(await readTexts(otherStory));
  expect(allCorrections(other)).toMatchObject([
    {
      name: 'Surveyors look at the bridge',
      entry: { href: '/events/survey/' },
      number: 1,
      correction: {
        day: '2004-04-01',
        said: 'The bridge was surveyed in June.',
        says: 'It was surveyed in May.',
        why: 'The paper printed a correction.',
      },
    },
  ]);
  expect(allCorrections(timeline)).toEqual([]);
});

test('four thousand events are joined and frozen without running out of stack', async () => {
  const texts = await readTexts(otherStory);
  const survey = texts['content/events/1998-05-01-survey.md'] ?? '';
  const many = Array.from(
    { length: 4000 },
    (_, index) => [`content/events/1998-05-01-survey-${index}.md`, survey.replace(/^formerly.*\n/m, '')] as const,
  );
  expect(compileStory({ ...texts, ...Object.fromEntries(many) }).events).toHaveLength(4003);
});

test('after an event of which only the year is known, no months are counted', async () => {
  const { groupByDate } = await import('../../src/story/by-date.ts');
  const texts = withEdited(
    await readTexts(otherStory),
    'content/events/1998-05-01-survey.md',
    'content/events/1990-01-01-plan.md',
    ['date: 1998-05', 'date: 1990'],
  );
  const dates = groupByDate(compileStory(texts).events);
  expect(dates.map(({ date, monthsLater }) => [date?.edtf, monthsLater]).slice(0, 2)).toEqual([
    ['1990', 0],
    ['1998-05', 0],
  ]);
});
