import { beforeAll, describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../src/story/actor-facts.ts';
import { exportTimeline } from '../../src/formats/timeline-json.ts';
import { actorGroups, sourceGroups } from '../../src/story/listings.ts';
import type { Actor, Event, Source, Timeline } from '../../src/story/model.ts';
import { groupByDate } from '../../src/story/periods.ts';
import { pageAddresses, sitemap } from '../../src/formats/sitemap.ts';
import { creditsOf, eventsRestingOn } from '../../src/story/source-facts.ts';
import { countdowns, standing } from '../../src/story/standing.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { frozenStory, otherStory, readTexts, withEdited } from '../support/read-story.ts';

let timeline: Timeline;
const find = <T extends { id: string }>(entries: readonly T[], id: string): T => {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};
const event = (id: string): Event => find(timeline.events, id);
const actor = (id: string): Actor => find(timeline.actors, id);
const source = (id: string): Source => find(timeline.sources, id);

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
    expect(find(timeline.deadlines, 'reopening').events.map(({ id }) => id)).toEqual(['bridge-closed', 'ferry-runs']);
    expect(find(timeline.deadlines, 'reopening').setBy).toBe(event('bridge-closed'));
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

test('dates say how many months after the one before them they come', () => {
  expect(
    groupByDate(timeline.events).map(({ date, monthsLater, events }) => [date?.edtf, monthsLater, events.length]),
  ).toEqual([
    ['1998-05', 0, 1],
    ['2004-02-29', 69, 1],
    ['2004-03-02~/2004-03-09', 1, 1],
  ]);
});

test('the story stands at its latest key events and at the deadlines still to come', () => {
  const { asOf, latest, running } = standing(timeline, 3);
  expect(asOf).toBe('2004-03-10');
  expect(latest.map(({ id }) => id)).toEqual(['bridge-closed']);
  expect(running.map(({ deadline, daysLeft }) => [deadline.id, daysLeft])).toEqual([['reopening', 356]]);
});

test('a key event that is still to come is not among the latest', () => {
  const [key] = timeline.events.filter((event) => event.key);
  if (!key) throw new Error('The story has no key event.');
  const day = (text: string) => text as Timeline['story']['asOf'];
  const future = {
    ...key,
    id: 'future',
    date: { ...key.date, earliest: day('2004-03-11'), latest: day('2004-03-11') },
  };
  const { latest } = standing({ ...timeline, events: [...timeline.events, future] }, 3);
  expect(latest.map(({ id }) => id)).toEqual(['bridge-closed']);
});

test('whoever holds an answer is linked to its own account, or to its page where it has none of that event', () => {
  const [ferry] = timeline.disagreements;
  expect(ferry?.positions.flatMap(({ holders }) => holders.map(({ href }) => href))).toEqual([
    '/a/events/ferry-runs/#morning-post',
    '/a/sources/evening-courier/',
  ]);
});

test('what a document shows is said before what was checked against it', () => {
  const event = find(timeline.events, 'bridge-closed');
  const order = { ...source('closing-order'), documents: [event], checked: [event, find(timeline.events, 'survey')] };
  expect(eventsRestingOn(order).map(({ event: { id }, how }) => [id, how])).toEqual([
    ['bridge-closed', 'documented by it'],
    ['survey', 'checked against it'],
  ]);
});

test('a deadline that is past counts below zero', () => {
  const past = { ...timeline, story: { ...timeline.story, asOf: '2005-03-02' as Timeline['story']['asOf'] } };
  expect(countdowns(past, past.story.asOf)[0]?.daysLeft).toBe(-1);
  expect(standing(past, 3).running).toEqual([]);
});

test('an actor’s deadlines are those of its events, each once', () => {
  expect(deadlinesOf(actor('town-council')).map(({ id }) => id)).toEqual(['reopening']);
  expect(deadlinesOf(actor('river-board'))).toEqual([]);
});

test('an article’s credits are counted, and what rests on a source is told', () => {
  expect(creditsOf(source('evening-courier')).map(({ source: { id }, count }) => [id, count])).toEqual([
    ['river-gazette', 1],
  ]);
  expect(eventsRestingOn(source('river-gazette')).map(({ event: { id }, how }) => [id, how])).toEqual([
    ['bridge-closed', 'credited by Evening Courier'],
  ]);
  expect(eventsRestingOn(source('closing-order')).map(({ how }) => how)).toEqual(['documented by it']);
});

test('the indexes have every actor and every source once', () => {
  const lines = (groups: ReturnType<typeof actorGroups>) =>
    groups.flatMap((group) => group.rows.map(({ href }) => href));
  expect(lines(actorGroups(timeline)).toSorted()).toEqual(timeline.actors.map(({ href }) => href).toSorted());
  expect(lines(sourceGroups(timeline)).toSorted()).toEqual(timeline.sources.map(({ href }) => href).toSorted());
});

test('the sitemap has every page once, and no address that redirects', () => {
  const addresses = pageAddresses(timeline);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toContain('/a/events/bridge-closed/');
  expect(addresses).not.toContain('/a/events/bridge-shut/');
  expect(sitemap(timeline, new URL('https://example.org'))).toContain(
    '<url><loc>https://example.org/a/events/survey/</loc></url>',
  );
});

test('the export has the public format, and leaves out what is not known', () => {
  const data: unknown = JSON.parse(JSON.stringify(exportTimeline(timeline, new URL('https://example.org'))));
  expect(data).toMatchSnapshot();
});
