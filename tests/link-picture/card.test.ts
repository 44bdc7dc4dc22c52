import { beforeAll, expect, test } from 'vitest';
import type { Timeline } from '../../src/story/model.ts';
import type { Verdict } from '../../src/story/vocabulary.ts';
import {
  allPreviews,
  deadlinePreview,
  disagreementPreview,
  eventPreview,
  previewInWords,
  previewOf,
  storyPreview,
  type Preview,
} from '../../src/link-picture/card.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { storyPeriods } from '../../src/story/periods.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
const eventCard = (id: string): Preview => {
  const event = timeline.events.find((one) => one.id === id);
  if (!event) throw new Error(`${id} is not there`);
  return eventPreview(event, timeline);
};

beforeAll(async () => {
  timeline = compileStory(await readTexts(otherStory), '/a');
});

test('an event’s picture says its story, title, date and status, and the deadline it sets with a year that differs', () => {
  expect(eventCard('bridge-closed')).toEqual({
    href: '/a/events/bridge-closed/preview.png',
    kicker: 'The Larkford bridge',
    title: 'The council closes the bridge',
    due: 'Sets: Reopening, 1 Mar 2005',
    date: 'Sunday 29 February 2004',
    status: 'Documented',
    mark: { kind: 'act', sure: true },
  });
});

test('a date of our own estimate is told as one, and a deadline that an event only concerns is not told', () => {
  const { date, due } = eventCard('ferry-runs');
  expect(date).toBe('About 2 March to 9 March 2004, date estimated');
  expect(due).toBeUndefined();
});

test('the story’s picture says its description, its last day and how much it holds', () => {
  expect(storyPreview(timeline)).toEqual({
    href: '/a/preview.png',
    title: 'The Larkford bridge',
    text: 'An invented story for the tests, of a bridge, a council and a ferry.',
    date: 'As it stood on 10 March 2004',
    status: '3 events, 2 articles',
  });
});

test('a deadline’s picture says its day, what must have happened by then, and how many days were left', () => {
  const [deadline] = timeline.deadlines;
  if (!deadline) throw new Error('The story has no deadline.');
  expect(deadlinePreview(deadline, timeline)).toEqual({
    href: '/a/deadlines/reopening/preview.png',
    kicker: 'The Larkford bridge',
    title: 'Reopening',
    text: 'The bridge is open again.',
    due: '12 months left on 10 March 2004',
    date: 'Tuesday 1 March 2005',
    status: 'Documented',
  });
  const { due, status } = deadlinePreview({ ...deadline, basis: 'anonymous' }, timeline);
  expect([due, status]).toEqual([undefined, 'Reported; not found in any document']);
});

test('a disagreement’s picture asks the question, and sets the record beside two answers, those that differ first', () => {
  const [ferry] = timeline.disagreements;
  if (!ferry) throw new Error('The story has no disagreement.');
  const position = (brief: string, verdict: Verdict) => ({ says: `${brief}!`, brief, verdict, words: [], holders: [] });
  const card = disagreementPreview(ferry, timeline);
  expect(card).toMatchObject({
    href: '/a/disagreements/ferry-fare/preview.png',
    title: 'Is the ferry free?',
    claims: [
      { by: 'The record', says: 'Not settled' },
      { by: 'Morning Post', says: 'It is.', verdict: 'open' },
      { by: 'Evening Courier', says: 'a penny', verdict: 'open' },
    ],
    date: 'Accounts differ',
    status: '2 answers',
  });
  expect(previewInWords(card)).toContain('The record: Not settled. Morning Post (not settled): It is. ');
  const more = { ...ferry, positions: [position('c', 'agrees'), position('a', 'differs'), position('b', 'differs')] };
  expect(disagreementPreview(more, timeline).claims?.map(({ says }) => says)).toEqual(['Not settled', 'a', 'c']);
});

test('a picture in words is whole sentences, with no full stop twice', () => {
  expect(previewInWords(storyPreview(timeline))).toBe(
    'The Larkford bridge. An invented story for the tests, of a bridge, a council and a ferry. As it stood on 10 March 2004. 3 events, 2 articles.',
  );
  expect(previewInWords(eventCard('survey'))).toBe(
    'The Larkford bridge: Surveyors look at the bridge. May 1998. Unattributed.',
  );
});

test('a page shows its own picture where there is one, and the story’s where not', () => {
  const [event] = timeline.events;
  const [disagreement] = timeline.disagreements;
  expect(previewOf(timeline).href).toBe('/a/preview.png');
  expect(previewOf(timeline, event)).toEqual(event && eventPreview(event, timeline));
  const [deadline] = timeline.deadlines;
  expect(previewOf(timeline, deadline)).toEqual(deadline && deadlinePreview(deadline, timeline));
  expect(previewOf(timeline, disagreement)).toEqual(disagreement && disagreementPreview(disagreement, timeline));
});

test('there is a picture for the story and for each event, deadline and disagreement, former addresses included', () => {
  expect(allPreviews(timeline, false).map(({ page }) => page)).toEqual([undefined]);
  expect(allPreviews(timeline, true).map(({ page }) => page)).toEqual([
    undefined,
    'events/survey',
    'events/bridge-closed',
    'events/bridge-shut',
    'events/ferry-runs',
    'deadlines/reopening',
    'disagreements/ferry-fare',
  ]);
});

test('in a story of several periods these have pictures too, and an event that is not key shows its period’s', () => {
  const [survey, bridge, ferry] = timeline.events.map((event) => ({ ...event, key: event.id === 'bridge-closed' }));
  if (!survey || !bridge || !ferry) throw new Error('The story has three events.');
  const events = [survey, bridge, ferry];
  const long: Timeline = { ...timeline, events, periods: storyPeriods({ ...timeline, events }, 2) };
  const [first, second] = long.periods;
  expect(previewOf(long, second)).toEqual({
    href: '/a/2004/preview.png',
    kicker: 'The Larkford bridge',
    title: '2004',
    date: expect.stringMatching(/^\d+ \w+ 2004 to \d+ \w+ 2004$/) as string,
    status: '2 events',
  });
  expect(previewOf(long, survey)).toEqual(previewOf(long, first));
  expect(previewOf(long, bridge)).toEqual(eventPreview(bridge, long));
  expect(previewOf(long, ferry)).toEqual(previewOf(long, second));
  expect(allPreviews(long, true).map(({ page }) => page)).toEqual([
    undefined,
    '1998',
    '2004',
    'events/bridge-closed',
    'events/bridge-shut',
    'deadlines/reopening',
    'disagreements/ferry-fare',
  ]);
});
