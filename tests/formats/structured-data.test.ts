import { beforeAll, describe, expect, test } from 'vitest';
import { breadcrumbs, citation, eventArticle, withImage } from '../../src/formats/structured-data.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import type { Source, Timeline } from '../../src/story/model.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const site = new URL('https://timeline.example');
let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(otherStory));
});
const source = (id: string): Source => {
  const found = timeline.sources.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

describe('what search engines are told of a source', () => {
  test('is its day where that is known', () => {
    expect(citation(source('evening-courier'), site)).toMatchObject({
      '@type': 'NewsArticle',
      '@id': 'https://timeline.example/sources/evening-courier/',
      datePublished: '2004-03-01',
      url: 'https://example.com/courier/bridge',
    });
  });

  test('is no day where that is only about right, or one of several', () => {
    expect(citation(source('morning-post'), site)).not.toHaveProperty('datePublished');
    const { published, ...rest } = source('evening-courier');
    const range = { ...published, latest: '2004-03-02' as typeof published.latest };
    expect(citation({ ...rest, published: range }, site)).not.toHaveProperty('datePublished');
  });

  test('is no publisher that is only inferred', () => {
    expect(citation(source('evening-courier'), site)).toHaveProperty('publisher.name', 'Evening Courier');
    expect(citation({ ...source('evening-courier'), attribution: 'inferred' }, site)).not.toHaveProperty('publisher');
  });
});

test('search engines are told an event’s date as the editor gave it, “about” included', () => {
  const dates = timeline.events.map((event) => {
    const article = eventArticle(event, timeline, site);
    return [event.id, article['temporalCoverage']];
  });
  expect(dates).toEqual([
    ['survey', '1998-05'],
    ['bridge-closed', '2004-02-29'],
    ['ferry-runs', '2004-03-02~/2004-03-09'],
  ]);
});

test('the way to a page is counted from one, with whole addresses', () => {
  const way = breadcrumbs(
    [
      { name: 'The bridge', href: '/' },
      { name: 'Survey', href: '/events/survey/' },
    ],
    site,
  );
  expect(way['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'The bridge', item: 'https://timeline.example/' },
    { '@type': 'ListItem', position: 2, name: 'Survey', item: 'https://timeline.example/events/survey/' },
  ]);
});

test('a person is told from an organisation', () => {
  const [event] = timeline.events;
  const [actor] = timeline.actors;
  if (!event || !actor) throw new Error('The story is empty.');
  const actors = [
    { ...actor, name: 'Ann', kind: 'person' as const },
    { ...actor, name: 'Board', kind: 'government' as const },
  ];
  const article = eventArticle({ ...event, actors }, timeline, site);
  expect(article['about']).toEqual([
    { '@type': 'Person', name: 'Ann' },
    { '@type': 'Organization', name: 'Board' },
  ]);
});

test('only an article has the picture of its page', () => {
  const nodes = [{ '@type': 'Article' }, { '@type': 'NewsArticle' }];
  expect(withImage(nodes, '/preview.png')).toEqual([
    { '@type': 'Article', image: '/preview.png' },
    { '@type': 'NewsArticle' },
  ]);
});
