import { beforeAll, describe, expect, test } from 'vitest';
import { asOfEachDay } from '../../src/story/as-of.ts';
import { chart } from '../../src/chart/chart.ts';
import { labelGap } from '../../src/chart/lanes.ts';
import { pictureTitle } from '../../src/chart/picture-title.ts';
import type { Timeline } from '../../src/story/model.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, ownContent, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(ownContent));
});
const draw = (leastWidth: number) =>
  chart({
    groups: timeline.story.groups,
    day: timeline.story.asOf,
    events: timeline.events,
    deadlines: timeline.deadlines,
    leastWidth,
  });

describe.each([280, 620])('a picture for %i px and more', (leastWidth) => {
  test('has every event once, named by its date and title', () => {
    const marks = draw(leastWidth).lanes.flatMap((lane) => lane.marks);
    expect(marks.map(({ event: { id } }) => id).toSorted()).toEqual(timeline.events.map(({ id }) => id).toSorted());
    expect(marks.map(({ words }) => words)).toContain(
      'Thu 6 Aug 2020: Trump orders a ban on dealings with ByteDance, to be spelled out in 45 days (documented)',
    );
  });

  test('has no two marks in one place, crowded days included', () => {
    const marks = draw(leastWidth).lanes.flatMap((lane) => lane.marks);
    for (const [index, a] of marks.entries()) {
      for (const b of marks.slice(index + 1)) {
        const across = (Math.abs(a.x - b.x) / 100) * leastWidth;
        expect(Math.max(across, Math.abs(a.y - b.y)), `${a.words} and ${b.words}`).toBeGreaterThanOrEqual(13.5);
      }
    }
  });

  test('stays between its edges', () => {
    const { ticks, bars, lanes, height } = draw(leastWidth);
    const places = [...ticks.map(({ x }) => x), ...bars.flatMap(({ x, end }) => [x, end])];
    for (const x of [...places, ...lanes.flatMap(({ marks }) => marks.map((mark) => mark.x))]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
    }
    expect(Math.max(...lanes.flatMap(({ marks }) => marks.map(({ y }) => y)))).toBeLessThan(height);
  });
});

test('a deadline is a bar from the event that set it to its day, or to the edge where that lies beyond', () => {
  const bars = draw(620).bars.map(({ deadline: { id }, beyond, words }) => [id, beyond, words]);
  expect(bars).toContainEqual(['transactions-ban', false, 'Ban on dealings with ByteDance, 20 Sep']);
  expect(bars).toContainEqual(['divestiture', true, 'Sale of TikTok’s US business, 12 Nov →']);
});

test('what happened years before stands left of a break', () => {
  const drawing = draw(620);
  const genworth = drawing.lanes.flatMap(({ marks }) => marks).find(({ event }) => event.id === 'genworth-cleared');
  const first = drawing.lanes.flatMap(({ marks }) => marks).find(({ event }) => event.id === 'sale-talks');
  expect(drawing.hasEarlier).toBe(true);
  expect(genworth?.x).toBeLessThan(first?.x ?? 0);
});

test('the picture as of a day knows nothing later: its line is that day', () => {
  const [day] = timeline.events.filter(({ id }) => id === 'tiktok-sues').map(({ known }) => known);
  if (!day) throw new Error('no day');
  const view = asOfEachDay(timeline).find((found) => found.day === day);
  if (!view) throw new Error(`Nothing became known on ${day}.`);
  const deadlines = view.countdowns.map(({ deadline }) => deadline);
  const drawing = chart({
    groups: timeline.story.groups,
    day,
    events: view.events.map(({ event }) => event),
    deadlines,
    leastWidth: 620,
  });
  const marks = drawing.lanes.flatMap((lane) => lane.marks);
  expect(marks.length).toBe(view.events.length);
  expect(Math.max(...marks.map(({ x }) => x))).toBe(drawing.today);
});

test('a story of a few days has a picture too', async () => {
  const other = compileStory(await readTexts(otherStory));
  const drawing = chart({
    groups: other.story.groups,
    day: other.story.asOf,
    events: other.events,
    deadlines: other.deadlines,
    leastWidth: 280,
  });
  expect(drawing.lanes.flatMap(({ marks }) => marks)).toHaveLength(3);
  expect(drawing.ticks.length).toBeGreaterThan(0);
});

describe('the words beside the key events', () => {
  // Of the site's sans, 13 px high, no letter is wider on average.
  const letter = 7.2;

  test.each([620, 760, 1088, 1600])('at %i px run over no other mark, no other words and no edge', (width) => {
    const boxes = draw(620).lanes.flatMap(({ marks }) =>
      marks.flatMap(({ event, x, y, label }) => {
        const at = (x / 100) * width;
        const mark = { of: event.id, from: at - 7, to: at + 7, y };
        if (!label) return [mark];
        const from = at + (7 + labelGap) * (label.anchor === 'start' ? 1 : -1);
        const end = from + label.words.length * letter * (label.anchor === 'start' ? 1 : -1);
        return [mark, { of: `words of ${event.id}`, from: Math.min(from, end), to: Math.max(from, end), y }];
      }),
    );
    expect(boxes.filter(({ of }) => of.startsWith('words'))).toHaveLength(
      timeline.events.filter(({ key }) => key).length,
    );
    for (const [index, a] of boxes.entries()) {
      if (a.of.startsWith('words')) {
        expect(a.from, a.of).toBeGreaterThanOrEqual(0);
        expect(a.to, a.of).toBeLessThanOrEqual(width);
      }
      for (const b of boxes.slice(index + 1)) {
        const isApart = Math.abs(a.y - b.y) >= 13.5 || a.to <= b.from || b.to <= a.from;
        expect(isApart, `${a.of} and ${b.of}`).toBe(true);
      }
    }
  });

  test('are left out where there is no room for them', () => {
    expect(
      draw(280)
        .lanes.flatMap(({ marks }) => marks)
        .filter(({ label }) => label),
    ).toEqual([]);
  });
});

describe('the title of the picture', () => {
  test('says in how few days at the end half of the events fell', () => {
    const { events, story } = timeline;
    const drawn = events.filter(({ background }) => !background);
    expect(pictureTitle(drawn, story.asOf)).toMatch(/^\d+ of 33 events fell in the last \d+ days$/);
  });

  test('says nothing of events that are spread, or of none', async () => {
    const other = compileStory(await readTexts(otherStory));
    expect(pictureTitle(other.events, other.story.asOf)).toBe('The story in one picture');
    expect(pictureTitle([], other.story.asOf)).toBe('The story in one picture');
  });
});

test('a story with sides has a lane for each, in the editor’s order, and the others last', () => {
  const names = draw(620).lanes.map(({ name }) => name);
  expect(names).toEqual([...timeline.story.groups, 'Others'].filter((name) => names.includes(name)));
  expect(names.length).toBeGreaterThan(3);
});
