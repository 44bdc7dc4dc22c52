import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import type { Timeline } from '../../src/story/model.ts';
import { creditsOf, eventsRestingOn, ownWordsBySource, toldAlone } from '../../src/story/source-facts.ts';
import { byId, frozenStory, otherStory, readTexts } from '../support/read-story.ts';

const other = compileStory(await readTexts(otherStory), '/a');
let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory));
});
const alone = (id: string) => {
  const article = timeline.articles.find((candidate) => candidate.id === id);
  if (!article) throw new Error(`${id} is not there`);
  return { article, ...toldAlone(article, timeline.events) };
};

describe('the story as one article alone tells it', () => {
  test('has every event of the story once: told, left out, or known only later', () => {
    for (const { id } of timeline.articles) {
      const { article, told, leftOut, later, events } = alone(id);
      const own = article.accounts.filter(({ event }) => event.background).length;
      const story = timeline.events.filter(({ background }) => !background).length;
      // Where the publisher is not certain, nor is what else the article may have had.
      if (article.attribution) expect(leftOut, id).toBe(0);
      else expect(told - own + leftOut + later, id).toBe(story);
      expect(events).toHaveLength(told + leftOut);
    }
  });

  test('leaves out only what somebody had reported by the day it was published', () => {
    const { article, events, later } = alone('itpro');
    const left = events.filter(({ account }) => !account).map(({ event }) => event);
    expect(left.map(({ id }) => id)).toContain('microsoft-august-statement');
    expect(left.map(({ id }) => id)).not.toContain('oracle-chosen');
    for (const { known } of left) expect(known <= article.published.latest).toBe(true);
    expect(later).toBeGreaterThan(0);
  });

  test('has where it departs from the record at the event, and no departure is lost', () => {
    for (const { id } of timeline.articles) {
      const { article, events, otherFaults } = alone(id);
      expect([...events.flatMap(({ faults }) => faults), ...otherFaults].length, id).toBe(article.faults.length);
      for (const { event, faults } of events) for (const fault of faults) expect(fault.event).toBe(event);
    }
  });

  test('has apart a departure that belongs to an event it does not tell', () => {
    const { article, events } = alone('itpro');
    const untold = events.find(({ account }) => !account)?.event;
    const [fault] = article.faults;
    if (!untold || !fault) throw new Error('The article leaves out nothing, or has no fault.');
    const { otherFaults } = toldAlone({ ...article, faults: [{ ...fault, event: untold }] }, timeline.events);
    expect(otherFaults).toHaveLength(1);
  });

  test('has its events in the order of the timeline', () => {
    const places = alone('somagnews').events.map(({ event }) => timeline.events.indexOf(event));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('a source’s own words', () => {
  test('are all that events and disagreements quote of its text, each passage once', () => {
    const bySource = ownWordsBySource(timeline.events, timeline.disagreements);
    const quoted = [
      ...timeline.events.flatMap(({ words }) => words),
      ...timeline.disagreements.flatMap(({ record, positions }) =>
        [record, ...positions].flatMap(({ words }) => words),
      ),
    ];
    for (const { source, text } of quoted) {
      expect(bySource.get(source)?.filter((words) => words.text === text)).toHaveLength(1);
    }
    const passages = new Set(quoted.map(({ source, text }) => `${source.id} ${text}`));
    expect([...bySource.values()].flat()).toHaveLength(passages.size);
  });

  test('stand in the order that the editor gives, whatever quotes them first', () => {
    const [first, second] = timeline.events;
    const [source] = timeline.sources;
    if (!first || !second || !source) throw new Error('The story is too short.');
    const quoting = [
      { ...first, words: [{ source, text: 'the end', order: 2 }] },
      { ...second, words: [{ source, text: 'the start', order: 1 }] },
    ];
    const [question] = timeline.disagreements;
    if (!question) throw new Error('The story has no disagreement.');
    // The order is said once, wherever else the same words are quoted.
    const asking = { ...question, positions: [], record: { ...question.record, words: [{ source, text: 'the end' }] } };
    const words = ownWordsBySource(quoting, [asking]).get(source);
    expect(words?.map(({ text }) => text)).toEqual(['the start', 'the end']);
  });
});

test('what a document shows is said before what was checked against it', () => {
  const event = byId(other.events, 'bridge-closed');
  const order = {
    ...byId(other.sources, 'closing-order'),
    documents: [event],
    checked: [event, byId(other.events, 'survey')],
  };
  expect(eventsRestingOn(order).map(({ event: { id }, how }) => [id, how])).toEqual([
    ['bridge-closed', 'documented by it'],
    ['survey', 'checked against it'],
  ]);
});

test('an article’s credits are counted, and what rests on a source is told', () => {
  expect(creditsOf(byId(other.sources, 'evening-courier')).map(({ source: { id }, count }) => [id, count])).toEqual([
    ['river-gazette', 1],
  ]);
  expect(eventsRestingOn(byId(other.sources, 'river-gazette')).map(({ event: { id }, how }) => [id, how])).toEqual([
    ['bridge-closed', 'credited by Evening Courier'],
  ]);
  expect(eventsRestingOn(byId(other.sources, 'closing-order')).map(({ how }) => how)).toEqual(['documented by it']);
});
