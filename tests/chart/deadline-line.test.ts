import { beforeAll, describe, expect, test } from 'vitest';
import { deadlineLine, dotsInWords } from '../../src/chart/deadline-line.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { addDays } from '../../src/story/day.ts';
import type { Deadline, Event, Timeline } from '../../src/story/model.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
let event: Event;
let deadline: Deadline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory));
  const own = timeline.deadlines.find(({ rule }) => rule);
  if (!own?.setBy) throw new Error('No deadline has a rule.');
  [deadline, event] = [own, own.setBy];
});

describe('the dots in words', () => {
  const told = (...marks: (readonly [Event['dating'], boolean])[]) =>
    dotsInWords({
      ...{ from: deadline.known, to: deadline.due, days: 9 },
      marks: marks.map(([dating, isAboutDeadline]) => ({ event: { ...event, dating }, at: 50, isAboutDeadline })),
    });

  test('say that there is none, or one', () => {
    expect(told()).toBe('No event is dated to a single day in that time.');
    expect(told(['stated', false])).toBe('The dot is the one event dated to a single day in that time.');
    expect(told(['stated', true])).toBe(
      'The dot is the one event dated to a single day in that time, which sets or relates to this deadline.',
    );
  });

  test('say how many there are, how many days are our estimate, and what the large ones are', () => {
    expect(told(['stated', false], ['inferred', false])).toBe(
      'Each dot is one of the 2 events dated to a single day in that time (1 by our estimate); none sets or relates to this deadline.',
    );
    expect(told(['stated', true], ['stated', false])).toContain(
      'time; the large one sets or relates to this deadline.',
    );
    expect(told(['inferred', true], ['inferred', true])).toContain(
      'time (2 by our estimate); the 2 large ones set or relate to this deadline.',
    );
  });
});

describe('the line of a deadline', () => {
  test('runs from the day it was set to its day, with the events in between', () => {
    const ban = timeline.deadlines.find(({ id }) => id === 'transactions-ban');
    if (!ban) throw new Error('no deadline');
    const line = deadlineLine(ban, timeline);
    expect(line).toMatchObject({ from: '2020-08-06', to: '2020-09-20', days: 45 });
    expect(line?.marks[0]).toMatchObject({ at: 0, isAboutDeadline: true });
    expect(line?.marks.every(({ at }) => at >= 0 && at <= 100)).toBe(true);
    expect(line?.marks.find(({ event: { id } }) => id === 'treasury-statement')).toMatchObject({
      at: 75.6,
      isAboutDeadline: false,
    });
  });

  test('is not drawn where nothing tells the day on which it starts', () => {
    const press = timeline.deadlines.find(({ id }) => id === 'ban-by-29-september');
    expect(press && deadlineLine(press, timeline)).toBeUndefined();
  });

  test('has the events on its first and last day, and none beyond', () => {
    const from = deadline.rule?.from ?? deadline.known;
    const on = (day: Event['date']['earliest']): Event => ({
      ...event,
      date: { ...event.date, earliest: day, latest: day },
    });
    const days = [addDays(from, -1), from, deadline.due, addDays(deadline.due, 1)];
    const line = deadlineLine(deadline, { ...timeline, events: days.map(on) });
    expect(line?.marks.map(({ at }) => at)).toEqual([0, 100]);
  });

  test('is none where it falls on the day it was set, and one where it falls on the next', () => {
    const { rule: _, ...unruled } = deadline;
    const lineOf = (days: number) =>
      deadlineLine({ ...unruled, due: addDays(event.date.earliest, days), setBy: event }, timeline);
    expect(lineOf(0)).toBeUndefined();
    expect(lineOf(1)?.days).toBe(1);
  });

  test('has no event that took more than a day, or may have', () => {
    const { earliest } = event.date;
    const events = [{ ...event, date: { ...event.date, latest: addDays(earliest, 1) } }];
    expect(deadlineLine(deadline, { ...timeline, events })?.marks).toEqual([]);
  });
});
