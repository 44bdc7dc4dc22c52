import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Event, Source, Timeline } from '../../src/story/model.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { byId, frozenStory, otherStory, readTexts, withEdited } from '../support/read-story.ts';

let timeline: Timeline;
const event = (id: string): Event => byId(timeline.events, id);
const actor = (id: string): Actor => byId(timeline.actors, id);
const source = (id: string): Source => byId(timeline.sources, id);

beforeAll(async () => {
  timeline = compileStory(await readTexts(otherStory), '/a');
});

describe('the timeline', () => {
  test('has the events by date, each knowing the one before and after', () => {
    expect(timeline.events.map(({ id }) => id)).toEqual(['survey', 'bridge-closed', 'ferry-runs']);
    expect(event('bridge-closed').previous?.id).toBe('survey');
    expect(event('bridge-closed').next?.id).toBe('ferry-runs');
    expect(event('survey').previous).toBeUndefined();
  });

  test('has the events of one day by their times, wherever those are, after what has none', async () => {
    const texts = await readTexts(otherStory);
    const survey = 'content/events/1998-05-01-survey.md';
    const copy = (to: string, keys: string) => (all: typeof texts) =>
      withEdited(all, survey, `content/events/1998-05-02-${to}.md`, ['date: 1998-05', `date: 1998-05-02\n${keys}`]);
    const copies = [
      copy('noon', "time: '12:00'"),
      copy('dawn-in-new-york', "time: '06:30 America/New_York'"),
      copy('evening-in-tokyo', "time: '19:15 Asia/Tokyo'"),
      copy('some-time', 'order: 0'),
      copy('first-of-all', "order: -1\ntime: '23:00'"),
    ];
    const { events } = compileStory(copies.reduce((all, add) => add(all), texts));
    expect(events.slice(1, 6).map(({ id }) => id)).toEqual([
      ...['first-of-all', 'some-time', 'evening-in-tokyo', 'dawn-in-new-york', 'noon'],
    ]);
  });

  test('has no key without a value, and none that nobody named', async () => {
    const seen = new Set<unknown>();
    const wrong: string[] = [];
    const walk = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      for (const [key, inner] of Object.entries(value)) {
        if (inner === undefined || (!Array.isArray(value) && /^\d+$/.test(key))) wrong.push(`${at}.${key}`);
        walk(inner, `${at}.${key}`);
      }
    };
    walk(timeline, 'other');
    walk(compileStory(await readTexts(frozenStory)), 'frozen');
    expect(seen.size).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  test('gives every entry an address below the base', () => {
    expect(event('survey').href).toBe('/a/events/survey/');
    expect(actor('town-council').href).toBe('/a/actors/town-council/');
  });

  test('joins events to actors, deadlines and sources, and these to their events', () => {
    expect(actor('town-council').events).toEqual([event('bridge-closed')]);
    expect(byId(timeline.deadlines, 'reopening').events.map(({ id }) => id)).toEqual(['bridge-closed', 'ferry-runs']);
    expect(byId(timeline.deadlines, 'reopening').setBy).toBe(event('bridge-closed'));
    expect(source('evening-courier').accounts.map(({ event: { id } }) => id)).toEqual(['survey', 'bridge-closed']);
    expect(source('river-gazette').creditedBy[0]?.source).toBe(source('evening-courier'));
    expect(source('closing-order').documents).toEqual([event('bridge-closed')]);
    expect(source('morning-post').faults[0]?.event).toBe(event('ferry-runs'));
  });

  test('names a speaker by the actor’s name, or as the article describes them', () => {
    const [first, second] = event('bridge-closed').accounts[0]?.quotes ?? [];
    expect(first).toMatchObject({ speaker: 'Town council', actor: { id: 'town-council' } });
    expect(second).toEqual({ text: 'nobody asked us', speaker: 'a ferry passenger', verified: true });
    expect(actor('town-council').quotes.map(({ text }) => text)).toEqual(['not one day longer']);
  });

  test('stands at the last day on which an article appeared', () => {
    expect(timeline.story.asOf).toBe('2004-03-10');
  });

  test('knows an event from the first day that any of its sources had it', () => {
    expect(event('survey').known).toBe('2004-03-01');
    expect(event('bridge-closed').known).toBe('2004-02-29');
  });

  test('gives an event the surest basis of its sources', () => {
    expect(event('bridge-closed').basis).toBe('document');
    expect(event('ferry-runs').basis).toBe('unattributed');
  });

  test('redirects former ids to the entries that had them', () => {
    expect(timeline.redirects).toEqual([
      { from: '/a/events/bridge-shut/', to: '/a/events/bridge-closed/' },
      { from: '/a/actors/boat-company/', to: '/a/actors/ferry-company/' },
    ]);
  });

  test('cannot be changed by a page', () => {
    expect(Object.isFrozen(timeline)).toBe(true);
    expect(Object.isFrozen(event('bridge-closed').accounts[0]?.quotes)).toBe(true);
  });
});

test('the order given by the editor decides among events of one day, and a range comes after its first day', async () => {
  const variants = [
    ['b', 'date: 2000-01-01'],
    ['a', 'date: 2000-01-01\norder: 1'],
    ['range', 'date: 2000-01-01/2000-01-03\ncourse: once'],
  ] as const;
  const texts = variants.reduce(
    (laid, [id, date]) =>
      withEdited(laid, 'content/events/1998-05-01-survey.md', `content/events/2000-01-01-${id}.md`, [
        'date: 1998-05',
        date,
      ]),
    await readTexts(otherStory),
  );
  const ids = compileStory(texts).events.map(({ id }) => id);
  expect(ids).toEqual(['survey', 'b', 'a', 'range', 'bridge-closed', 'ferry-runs']);
});

test('whoever holds an answer is linked to its own account, or to its page where it has none of that event', () => {
  const [ferry] = timeline.disagreements;
  expect(ferry?.positions.flatMap(({ holders }) => holders.map(({ href }) => href))).toEqual([
    '/a/events/ferry-runs/#morning-post',
    '/a/sources/evening-courier/',
  ]);
});
