import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { calendarHref, facetsOf, followed, followedMembers } from '../../src/facets/facets.ts';
import { indexesOf } from '../../src/facets/indexes.ts';
import type { Timeline } from '../../src/story/model.ts';
import { otherStory, readTexts, yearsStory } from '../support/read-story.ts';

let timeline: Timeline;
/** A story with topics. */
let years: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(otherStory), '/a');
  years = compileStory(await readTexts(yearsStory), '/a');
});

describe('a facet', () => {
  test('has as the events of each member those that answer to it', () => {
    for (const { idsOf, members } of facetsOf(years)) {
      expect(members).not.toHaveLength(0);
      for (const { id, events, narrows } of members)
        expect(years.events.filter((event) => idsOf(event).includes(id))).toEqual(narrows ? events : []);
    }
  });

  test('is made once for a story, since every page asks', () => {
    expect(facetsOf(timeline)).toBe(facetsOf(timeline));
  });

  test('without members is not followed', () => {
    expect(followed(timeline).map(({ folder }) => folder)).toEqual(['actors', 'deadlines']);
    expect(followed(years).map(({ folder }) => folder)).toContain('topics');
    expect(followed({ ...timeline, deadlines: [] }).map(({ folder }) => folder)).toEqual(['actors']);
  });
});

test('what is followed has its files beside its page', () => {
  for (const { folder, href } of followedMembers(timeline)) expect(timeline.paths.file(folder)).toBe(href);
});

test('a member has a calendar where it has deadlines', () => {
  const hrefs = followedMembers(timeline).map(calendarHref);
  expect(hrefs.filter((href) => href)).toEqual([
    '/a/actors/ferry-company.ics',
    '/a/actors/town-council.ics',
    '/a/deadlines/reopening.ics',
  ]);
  expect(hrefs.filter((href) => !href)).not.toHaveLength(0);
});

test('a story without topics has no page of them', () => {
  const folders = (story: Timeline) => indexesOf(story).map(({ folder }) => folder);
  expect(folders(years)).toContain('topics');
  expect(folders({ ...timeline })).not.toContain('topics');
});

test('there is an index of events, of each facet and of the disagreements', () => {
  expect(indexesOf(timeline).map(({ href, name, count }) => [href, name, count])).toEqual([
    ['/a/', 'Timeline', '3 events'],
    ['/a/actors/', 'Who’s who', '3 actors'],
    ['/a/deadlines/', 'Deadlines', '1 deadline'],
    ['/a/sources/', 'Sources', '4 sources'],
    ['/a/disagreements/', 'Disagreements', '1 disagreement'],
  ]);
});
