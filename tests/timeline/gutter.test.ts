import { describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { addDays, type Day } from '../../src/story/day.ts';
import type { Deadline, Event } from '../../src/story/model.ts';
import {
  clocksBeside,
  lanesOf,
  mostLanes,
  partsAbove,
  partsBeside,
  runningInto,
  turnsInWords,
} from '../../src/timeline/gutter.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(frozenStory));
const [anEvent] = timeline.events;
const [aDeadline] = timeline.deadlines;
if (!anEvent || !aDeadline) throw new Error('The story has events and deadlines.');

/** Five events, a day apart from 2021-05-01. */
const list = [1, 2, 3, 4, 5].map((number): Event => {
  const day = `2021-05-0${number}` as Day;
  const date = {
    edtf: day,
    start: { text: day, precision: 'day', approximate: false, uncertain: false } as const,
    earliest: day,
    latest: day,
    approximate: false,
  };
  return { ...anEvent, id: `day-${number}`, date };
});
const [first, second, third, fourth, fifth] = list as [Event, Event, Event, Event, Event];
const { setBy: _, ...unset } = aDeadline;
const deadline = (due: string, more: Partial<Deadline>): Deadline => ({
  ...unset,
  basis: 'document',
  known: '2021-05-01' as Day,
  due: due as Day,
  ...more,
});
const beside = (deadlines: readonly Deadline[], events = list, asOf = '2021-05-05') =>
  clocksBeside(events, deadlines, asOf as Day).map(({ lane, from, to, end }) => [lane, from, to, end]);

describe('a clock', () => {
  test('runs from the entry that sets it to the last one where its day is still to come', () => {
    expect(beside([deadline('2021-06-01', { setBy: second })])).toEqual([[1, 1, 4, undefined]]);
  });

  test('that starts and passes before the next entry is beside its one entry', () => {
    expect(beside([deadline('2021-05-02', { setBy: second })])).toEqual([[1, 1, 1, 'passes']]);
  });

  test('starts at the first entry from the day on which it became known where none sets it', () => {
    expect(beside([deadline('2021-06-01', { known: '2021-05-03' as Day })])).toEqual([[1, 2, 4, undefined]]);
  });

  test('starts at the first shown entry at or after its own where that is not in the list', () => {
    expect(beside([deadline('2021-06-01', { setBy: second })], [first, third, fifth])).toEqual([[1, 1, 2, undefined]]);
  });

  test.each([
    ['meets', 'is met'],
    ['moves', 'is moved'],
    ['misses', 'is missed'],
  ] as const)('ends at the entry that %s it', (role, end) => {
    expect(beside([deadline('2021-06-01', { setBy: first, endedBy: { event: fourth, role } })])).toEqual([
      [1, 0, 3, end],
    ]);
  });

  test('that an event outside the list ends goes to the last entry by that day, and says when it was', () => {
    const moved = [deadline('2021-06-01', { setBy: first, endedBy: { event: third, role: 'moves' } })];
    expect(beside(moved, [first, second, fourth])).toEqual([[1, 0, 1, 'is moved (3 May 2021)']]);
  });

  test('passes after the last entry by its day, that day included, and runs on while the story stands on it', () => {
    const due = [deadline('2021-05-03', { setBy: first })];
    expect(beside(due)).toEqual([[1, 0, 2, 'passes']]);
    expect(beside([deadline('2021-05-05', { setBy: first })])).toEqual([[1, 0, 4, undefined]]);
    expect(beside(due, [first, second, fifth])).toEqual([[1, 0, 1, 'passes']]);
  });

  test('is not there where nothing of its time is', () => {
    expect(beside([deadline('2021-05-02', { setBy: first })], [fourth, fifth])).toEqual([]);
    expect(beside([deadline('2021-06-01', { known: '2021-05-06' as Day })])).toEqual([]);
  });

  test('takes the first lane that is free after the entry at which another ended', () => {
    const short = deadline('2021-05-02', { setBy: first });
    const long = deadline('2021-06-01', { setBy: second });
    expect(beside([short, long, deadline('2021-06-02', { setBy: third })])).toEqual([
      [1, 0, 1, 'passes'],
      [2, 1, 4, undefined],
      [1, 2, 4, undefined],
    ]);
  });
});

test('no more lanes are drawn than leave room for words, and the words tell of all', () => {
  const many = Array.from({ length: mostLanes + 2 }, () => deadline('2021-06-01', { setBy: first }));
  const clocks = clocksBeside(list, many, '2021-05-05' as Day);
  expect(lanesOf(clocks)).toBe(mostLanes);
  expect(partsBeside(clocks, 0)).toHaveLength(mostLanes);
  expect(turnsInWords(clocks, 0, 0, first.date.earliest)).toHaveLength(mostLanes + 2);
  expect(lanesOf([])).toBe(0);
});

test('beside an entry it starts or ends there, and above one it runs through, if it has begun before', () => {
  const clocks = clocksBeside(
    list,
    [deadline('2021-05-03', { setBy: first }), deadline('2021-06-01', { setBy: third, basis: 'unattributed' })],
    '2021-05-05' as Day,
  );
  const seen = (parts: ReturnType<typeof partsBeside>) =>
    parts.map(
      ({ lane, starts, ends, isUnsupported }) =>
        `${lane}${starts ? ' starts' : ''}${ends ? ' ends' : ''}${isUnsupported ? ' apart' : ''}`,
    );
  expect(list.map((_event, at) => seen(partsBeside(clocks, at)))).toEqual([
    ['1 starts'],
    ['1'],
    ['1 ends', '2 starts apart'],
    ['2 apart'],
    ['2 apart'],
  ]);
  expect(list.map((_event, at) => seen(partsAbove(clocks, at)))).toEqual([[], ['1'], ['1'], ['2 apart'], ['2 apart']]);
  expect(runningInto(clocks, 3).map(({ lane }) => lane)).toEqual([2]);
});

test('an unconfirmed deadline that nothing in the list sets was known before, unless it became known that very day', () => {
  const unset = [deadline('2021-06-01', { known: '2021-05-02' as Day, basis: 'anonymous' })];
  const words = (events: readonly Event[]) =>
    turnsInWords(clocksBeside(events, unset, '2021-05-05' as Day), 0, 9, first.date.earliest).map((turn) => turn.words);
  expect(words([first, second])).toEqual(['unconfirmed deadline: 1 Jun']);
  expect(words([first, third])).toEqual(['unconfirmed deadline, reported before: 1 Jun']);
});

test('words stand where one starts or ends, with the days that are left', () => {
  const due = addDays(first.date.earliest, 10);
  const clocks = clocksBeside(
    list,
    [
      deadline(due, { setBy: first, endedBy: { event: second, role: 'meets' } }),
      deadline(due, { setBy: second, basis: 'anonymous' }),
    ],
    '2021-05-05' as Day,
  );
  const turns = (from: number, to: number, { date }: Event) =>
    turnsInWords(clocks, from, to, date.earliest).map(({ words }) => words);
  expect(turns(0, 0, first)).toEqual(['deadline set: 10 days to 11 May']);
  expect(turns(1, 2, second)).toEqual(['the deadline of 11 May is met', 'unconfirmed deadline: 11 May']);
  expect(turns(3, 4, fourth)).toEqual([]);
});
