import { beforeAll, describe, expect, test } from 'vitest';
import { fieldsOf, filterCss, traitsIn } from '../../src/filter/fields.ts';
import type { Timeline } from '../../src/story/model.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(otherStory), '/');
});

describe('what the timeline can be narrowed by', () => {
  test('counts, for every option, the events that answer to it', () => {
    const facets = fieldsOf(timeline);
    const traits = timeline.events.map(traitsIn(timeline));
    expect(facets.map(({ name }) => name)).toContain('actor');
    for (const { name, options } of facets) {
      expect(options.length).toBeGreaterThan(0);
      for (const { value, count } of options) {
        expect(count).toBe(traits.filter((of) => of.includes(`${name}-${value}`)).length);
        expect(count).toBeGreaterThan(0);
      }
    }
  });

  test('every trait of an event is an option, so that nothing is dropped', () => {
    const options = fieldsOf(timeline).flatMap(({ name, options: list }) =>
      list.map(({ value }) => `${name}-${value}`),
    );
    expect(new Set(timeline.events.flatMap(traitsIn(timeline)))).toEqual(new Set(options));
  });

  test('every event answers to exactly one option of an exclusive facet', () => {
    for (const { name } of fieldsOf(timeline).filter(({ exclusive }) => exclusive)) {
      for (const event of timeline.events) {
        expect(traitsIn(timeline)(event).filter((trait) => trait.startsWith(`${name}-`))).toHaveLength(1);
      }
    }
  });

  test('articles of one publisher are told apart by their titles', () => {
    const [article] = timeline.articles;
    if (!article) throw new Error('the story has no article');
    const event = timeline.events.find(({ accounts }) => accounts.some(({ source }) => source === article));
    const namesake = { ...article, id: 'namesake', title: 'Another piece' };
    const facets = fieldsOf({
      ...timeline,
      articles: [article, namesake],
      events: event
        ? [event, { ...event, accounts: event.accounts.map((account) => ({ ...account, source: namesake })) }]
        : [],
    });
    const names = facets.find(({ name }) => name === 'article')?.options.map(({ name }) => name);
    expect(names).toEqual([`${article.publisher}: ${article.title}`, `${article.publisher}: Another piece`]);
  });

  test('an article of a publisher that has no other is told by its publisher alone', () => {
    const names = fieldsOf(timeline)
      .find(({ name }) => name === 'article')
      ?.options.map(({ name }) => name);
    expect(names).toEqual(['Evening Courier', 'Morning Post']);
  });
});

test('the style has one rule for each option, and names the number of events', () => {
  const facets = fieldsOf(timeline);
  const css = filterCss(facets, 1);
  const options = facets.flatMap(({ options: list }) => list);
  expect(css.match(/display:none/g)).toHaveLength(options.length);
  const deadlines = facets.find(({ name }) => name === 'deadline')?.options ?? [];
  expect(css.match(/display:block/g)).toHaveLength(deadlines.length);
  expect(css).toContain('" of 1 event"');
});

test('every option has a rule of its own', () => {
  const css = filterCss(fieldsOf(timeline), 3);
  const rule = (option: string, trait: string) =>
    `#Filter:has(${option}:checked)~.timeline :is(ol>li:not(.${trait}),section:not(:has(.${trait}))){display:none}`;
  expect(css).toContain(rule('[name=actor][value="town-council"]', 'actor-town-council'));
  expect(css).toContain(rule('[name=kind][value="act"]', 'kind-act'));
});

test('only a key event answers to the facet of key events', () => {
  const keys = timeline.events.filter((event) => traitsIn(timeline)(event).includes('key-only'));
  expect(keys).toEqual(timeline.events.filter(({ key }) => key));
  expect(keys).toHaveLength(1);
});

test('newsrooms are not among those who act, in traits and facets', () => {
  const [council, ...others] = timeline.actors;
  if (!council) throw new Error('The story has no actor.');
  const paper = { ...council, id: 'paper', href: '/actors/paper/', kind: 'news' as const };
  const [event, ...rest] = timeline.events;
  if (!event) throw new Error('The story has no event.');
  const told = {
    ...timeline,
    actors: [paper, council, ...others],
    events: [{ ...event, actors: [paper, council] }, ...rest],
  };
  expect(told.events.flatMap(traitsIn(told))).not.toContain('actor-paper');
  expect(
    fieldsOf(told)
      .find(({ name }) => name === 'actor')
      ?.options.map(({ value }) => value),
  ).not.toContain('paper');
});

test('what no event answers to is no choice, and a whole facet of it is none', () => {
  const names = fieldsOf({ ...timeline, deadlines: [] }).map(({ name }) => name);
  expect(names).not.toContain('deadline');
  expect(names).toContain('actor');
});
