import { describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { mostTelling, scorecard, type ScoreRow } from '../../src/disagreements/scorecard.ts';
import { frozenStory, otherStory, readTexts, withEdited } from '../support/read-story.ts';

const fare = 'content/disagreements/ferry-fare.md';
const texts = await readTexts(otherStory);
const scored = (...edits: readonly [string, string][]) =>
  scorecard(compileStory(withEdited(texts, fare, fare, ...edits)));
const courier = ['    sources: [evening-courier]\n    verdict: open', ''] as const;
const differs: [string, string] = [courier[0], courier[0].replace('open', 'differs')];

describe('the scorecard', () => {
  test('has an answer for each article, in their order, with its verdict and its few words', () => {
    const { articles, rows } = scored(differs);
    expect(rows.map(({ disagreement }) => disagreement.id)).toEqual(['ferry-fare']);
    const answers = rows[0]?.answers.map(({ article, verdict, brief }) => [article.id, verdict, brief]);
    expect(answers).toEqual(
      articles.map(({ id }) => [id, ...(id === 'evening-courier' ? ['differs', 'a penny'] : ['open', 'It is.'])]),
    );
  });

  test('links an article’s own version where it has one of the event, and its page where it has none', () => {
    const [row] = scored().rows;
    expect(row?.answers.map(({ article, href }) => [article.id, href])).toEqual([
      ['evening-courier', '/sources/evening-courier/'],
      ['morning-post', '/events/ferry-runs/#morning-post'],
    ]);
  });

  test('counts in its title the articles that differ from the record', () => {
    expect(scored().finding).toBe('Where the articles give different answers');
    expect(scored(differs).finding).toBe('1 of 2 articles differs somewhere from the record or the reports behind it');
    const both: [string, string] = [
      '    sources: [morning-post]\n    verdict: open',
      '    sources: [morning-post]\n    verdict: differs',
    ];
    expect(scored(differs, both).finding).toBe(
      'All 2 articles differ somewhere from the record or the reports behind them',
    );
  });

  test('counts only those that differ themselves', async () => {
    const timeline = compileStory(await readTexts(frozenStory));
    const { rows } = scorecard(timeline);
    const two = rows.find(({ answers }) => answers.filter(({ verdict }) => verdict === 'differs').length === 2);
    const disagreements = timeline.disagreements.filter((one) => one === two?.disagreement);
    expect(scorecard({ ...timeline, disagreements }).finding).toMatch(/^2 of 5 articles differ /);
  });

  test('leaves an article silent that answers nothing', () => {
    const { rows } = scored(
      ['    sources: [evening-courier]\n    verdict: open', '    sources: [closing-order]'],
      ['verdict: open', 'verdict: differs'],
      ['kind: conflict', 'kind: departure'],
    );
    expect(rows).toEqual([]);
    const { departures } = scored(
      ['    sources: [evening-courier]\n    verdict: open', '    sources: [closing-order]'],
      ['verdict: open', 'verdict: differs'],
      ['kind: conflict', 'kind: departure'],
    );
    const silent = departures[0]?.answers.filter(({ verdict }) => !verdict).map(({ article }) => article.id);
    expect(silent).toEqual(['evening-courier']);
  });

  test('puts first the question on which most articles differ', () => {
    const second = 'content/disagreements/ferry-day.md';
    const more = withEdited(texts, fare, second, ['Is the ferry free?', 'When does it run?'], differs);
    const { rows } = scorecard(compileStory(more));
    expect(rows.map(({ disagreement }) => disagreement.id)).toEqual(['ferry-day', 'ferry-fare']);
  });

  test('of two on which as many differ, puts first the one that more articles answer', () => {
    const timeline = compileStory(withEdited(texts, fare, fare, differs));
    const [one] = timeline.disagreements;
    if (!one) throw new Error('There is no question.');
    const fewer = { ...one, id: 'fewer', positions: one.positions.filter(({ verdict }) => verdict === 'differs') };
    for (const disagreements of [
      [one, fewer],
      [fewer, one],
    ]) {
      const { rows } = scorecard({ ...timeline, disagreements });
      expect(rows.map(({ disagreement }) => disagreement)).toEqual([one, fewer]);
    }
  });

  test('keeps apart what is only about names', () => {
    const { rows, names } = scored(
      ['kind: conflict', 'kind: names'],
      ['    brief: It is.\n', ''],
      ['    brief: a penny\n', ''],
      ['  brief: Not settled\n', ''],
    );
    expect(rows).toEqual([]);
    expect(names.map(({ id }) => id)).toEqual(['ferry-fare']);
  });

  test('has of an article that answers twice what departs most from the record', () => {
    const both = '    sources: [morning-post, evening-courier]\n    verdict: ';
    const verdictsOf = (first: string, second: string) =>
      scored(
        ['    sources: [morning-post]\n    verdict: open', both + first],
        ['    sources: [evening-courier]\n    verdict: open', both + second],
      ).rows[0]?.answers.map(({ verdict }) => verdict);
    expect(verdictsOf('agrees', 'open')).toEqual(['open', 'open']);
    expect(verdictsOf('open', 'differs')).toEqual(['differs', 'differs']);
    expect(verdictsOf('differs', 'agrees')).toEqual(['differs', 'differs']);
  });
});

test('where there is room for few rows, one article’s mistake does not fill them', () => {
  const article = (id: string) => ({ id }) as ScoreRow['answers'][number]['article'];
  const [a, b] = [article('a'), article('b')];
  const row = (id: string, ...differing: (typeof a)[]) =>
    ({
      disagreement: { id },
      answers: [a, b].map((one) => ({ article: one, verdict: differing.includes(one) ? 'differs' : 'agrees' })),
    }) as unknown as ScoreRow;
  const rows = [row('one', a), row('same', a), row('other', b), row('none')];
  const ids = (most: number) => mostTelling(rows, most).map(({ disagreement: { id } }) => id);
  expect(ids(2)).toEqual(['one', 'other']);
  expect(ids(4)).toEqual(['one', 'other', 'same', 'none']);
});
