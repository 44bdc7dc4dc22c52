import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/story/day.ts';
import { asOfEachDay } from '../../src/story/as-of.ts';
import { axisOf, letterWidth } from '../../src/chart/axis.ts';
import { chart, chartAsOf, storyChart, type Chart } from '../../src/chart/chart.ts';
import { labelGap } from '../../src/chart/lanes.ts';
import { pictureTitle } from '../../src/chart/picture-title.ts';
import type { Event, Timeline } from '../../src/story/model.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { generateStory } from '../support/generated-story.ts';
import { frozenStory, otherStory, readTexts, yearsStory } from '../support/read-story.ts';

const stories = new Map<string, Timeline>();
beforeAll(async () => {
  const generated = await generateStory(200);
  const folders = { frozen: frozenStory, years: yearsStory, long: generated, other: otherStory };
  for (const [name, folder] of Object.entries(folders)) stories.set(name, compileStory(await readTexts(folder)));
  const long = storyOf('long');
  stories.set('long, none key', { ...long, events: long.events.map((event) => ({ ...event, key: false })) });
  await rm(generated, { recursive: true });
});
const storyOf = (name: string): Timeline => {
  const found = stories.get(name);
  if (!found) throw new Error(`${name} is not there`);
  return found;
};
const draw = (name: string, leastWidth = 620) => {
  const { story, events, deadlines } = storyOf(name);
  const drawn = events.filter(({ background }) => !background);
  return chart({ groups: story.groups, day: story.asOf, events: drawn, deadlines, leastWidth });
};
const marksOf = (drawing: Chart) => drawing.lanes.flatMap(({ marks }) => marks);
const heapsOf = (drawing: Chart) => drawing.lanes.flatMap(({ heaps }) => heaps);

describe.each(['frozen', 'years', 'long', 'long, none key', 'other'])('the picture of the story %s', (name) => {
  test('has every key event once, or every event where fewer than eight are key, as a mark or counted in a heap', () => {
    const drawing = draw(name);
    const ids = [
      ...marksOf(drawing).map(({ event }) => event.id),
      ...heapsOf(drawing).flatMap(({ events }) => events.map(({ id }) => id)),
    ];
    const events = storyOf(name).events.filter(({ background }) => !background);
    const keys = events.filter(({ key }) => key);
    expect(drawing.isShort).toBe(keys.length >= 8);
    expect(ids.toSorted()).toEqual((drawing.isShort ? keys : events).map(({ id }) => id).toSorted());
  });

  test('has no lane of more than eight rows, but for key events, and a row of heaps', () => {
    for (const { marks, heaps } of draw(name).lanes) {
      const others = marks.filter(({ event }) => !event.key);
      expect(new Set(others.map(({ y }) => y)).size).toBeLessThanOrEqual(8);
      expect(new Set(heaps.map(({ y }) => y)).size).toBeLessThanOrEqual(1);
    }
  });

  test('stays between its edges', () => {
    const drawing = draw(name);
    const { axis, bars, height } = drawing;
    const places = [...axis.ticks, ...marksOf(drawing), ...heapsOf(drawing)].map(({ x }) => x);
    for (const x of [
      ...places,
      ...Object.values(axis.wide ?? {}),
      ...bars.flatMap((bar) => [bar.x, bar.end, bar.wordsAt]),
    ]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
    }
    expect(Math.max(...[...marksOf(drawing), ...heapsOf(drawing)].map(({ y }) => y))).toBeLessThan(height);
  });

  test.each([620, 760, 1088, 1600])(
    'has words that run over no mark, no other words and no edge, at %i px',
    (width) => {
      const drawing = draw(name);
      const marks = marksOf(drawing).flatMap(({ event, x, y, label }) => {
        const at = (x / 100) * width;
        const mark = { of: event.id, from: at - 11.9, to: at + 11.9, y };
        if (!label) return [mark];
        const way = label.anchor === 'start' ? 1 : -1;
        const ends = [at + labelGap * way, at + (labelGap + label.words.length * letterWidth) * way];
        return [mark, { of: `words of ${event.id}`, from: Math.min(...ends), to: Math.max(...ends), y }];
      });
      const heaps = heapsOf(drawing).map(({ x, y, events }) => ({
        of: `${events.length} more`,
        from: (x / 100) * width - 20,
        to: (x / 100) * width + 20,
        y,
      }));
      const boxes = [...marks, ...heaps];
      for (const [index, a] of boxes.entries()) {
        if (a.of.startsWith('words')) {
          expect(a.from, a.of).toBeGreaterThanOrEqual(0);
          expect(a.to, a.of).toBeLessThanOrEqual(width);
        }
        for (const b of boxes.slice(index + 1)) {
          // At more than the least width, marks of one day stand one below the other all the same.
          const isApart = Math.abs(a.y - b.y) >= 23.9 || a.to <= b.from + 0.7 || b.to <= a.from + 0.7;
          expect(isApart, `${a.of} and ${b.of}`).toBe(true);
        }
      }
    },
  );
});

test('a deadline set before the first event has a bar from the left edge', () => {
  const { story, events, deadlines } = storyOf('frozen');
  const [first] = events;
  const [deadline] = deadlines;
  if (!first || !deadline) throw new Error('The story has no event, or no deadline.');
  const { setBy: _, ...earlier } = { ...deadline, known: addDays(first.date.earliest, -10) };
  const drawing = chart({ groups: [], day: story.asOf, events, deadlines: [earlier], leastWidth: 620 });
  expect(drawing.bars.map(({ x }) => x)).toEqual([0]);
});

test('on a day by which nothing of a heap was known, it is not there', () => {
  const timeline = storyOf('long, none key');
  const whole = storyChart(timeline);
  const [day] = asOfEachDay(timeline);
  if (!day) throw new Error('The story has no day.');
  const heaps = heapsOf(chartAsOf(whole, day));
  expect(heaps.length).toBeLessThan(heapsOf(whole).length);
  for (const { events } of heaps) expect(events.length).toBeGreaterThan(0);
});

test('a range is a line from its first day to its last, and a day none', () => {
  const drawing = draw('years');
  const markOf = (id: string) => marksOf(drawing).find(({ event }) => event.id === id);
  expect(markOf('second-start')).toMatchObject({
    x: drawing.axis.place('2009-02-01' as Day),
    until: drawing.axis.place('2011-08-31' as Day),
  });
  expect(markOf('stop')).not.toHaveProperty('until');
});

test('the words of a key event are cut where they are longer than the picture has room for beside it', () => {
  const { events } = storyOf('frozen');
  const long = events.map((event) => ({ ...event, brief: 'A word '.repeat(30) }));
  const labels = marksOf(
    chart({ groups: [], day: storyOf('frozen').story.asOf, events: long, deadlines: [], leastWidth: 620 }),
  );
  for (const { label } of labels) expect(label?.words).toMatch(/^A word .*[^ ]…$/);
});

test.each(['frozen', 'years', 'long'])(
  'every key event of the story %s has its words, in as many rows as it takes',
  (name) => {
    const { events } = storyOf(name);
    const onOneDay = events.map((event, index) => ({
      ...event,
      date: events[index % 2]?.date ?? event.date,
      key: true,
    }));
    const marks = marksOf(
      chart({ groups: [], day: storyOf(name).story.asOf, events: onOneDay, deadlines: [], leastWidth: 320 }),
    );
    expect(marks).toHaveLength(events.length);
    expect(marks.filter(({ label }) => !label)).toEqual([]);
  },
);

test.each(['frozen', 'years'])('every mark of the story %s has its words beside it', (name) => {
  expect(marksOf(draw(name)).filter(({ label }) => !label)).toEqual([]);
});

test('a deadline is a bar from the event that set it to its day, or to the edge where that lies beyond', () => {
  const { bars, axis } = draw('frozen');
  const barOf = (id: string) => bars.find(({ deadline }) => deadline.id === id);
  expect(barOf('transactions-ban')).toMatchObject({
    x: axis.place('2020-08-06' as Day),
    end: axis.place('2020-09-20' as Day),
    beyond: false,
    words: 'Ban on dealings with ByteDance, 20 Sep',
  });
  expect(barOf('divestiture')).toMatchObject({ x: axis.place('2020-08-14' as Day), end: 100, beyond: true });
});

test('a deadline is on the axis when its day is no further off than a quarter of what has passed', () => {
  const { events, deadlines } = storyOf('frozen');
  const [event, deadline] = [events[1], deadlines[0]];
  if (!event || !deadline) throw new Error('The story is empty.');
  const day = addDays(event.date.earliest, 28);
  const isBeyond = (days: number) =>
    chart({ events: [event], deadlines: [{ ...deadline, due: addDays(day, days) }], groups: [], day, leastWidth: 620 })
      .bars[0]?.beyond;
  expect([isBeyond(7), isBeyond(8)]).toEqual([false, true]);
});

test('the words of a bar start with it where they fit, end with it where they do not, or else end at the edge', () => {
  const timeline = storyOf('frozen');
  const deadline = timeline.deadlines.find(({ id }) => id === 'transactions-ban');
  if (!deadline) throw new Error('no deadline');
  const events = timeline.events.filter(({ background }) => !background);
  const barOf = (title: string) =>
    chart({ groups: [], day: timeline.story.asOf, events, deadlines: [{ ...deadline, title }], leastWidth: 620 })
      .bars[0];
  const [short, long, longest] = ['Ban', 'B'.repeat(76), 'B'.repeat(200)].map(barOf);
  expect(short).toMatchObject({ anchor: 'start', wordsAt: short?.x });
  expect(long).toMatchObject({ anchor: 'end', wordsAt: long?.end });
  expect(long?.end).toBeLessThan(100);
  expect(longest).toMatchObject({ anchor: 'end', wordsAt: 100 });
});

test('bars stand one below the other, and the lanes below them', () => {
  const { bars, lanes } = draw('frozen');
  expect(bars.map(({ y }) => y)).toEqual(bars.map((_, index) => 24 + index * 23));
  expect(lanes[0]?.y).toBeGreaterThan((bars.at(-1)?.y ?? 0) + 23);
});

test('the name of a deadline is cut where it is longer than the picture', () => {
  const words = draw('years', 320).bars.map((bar) => bar.words);
  expect(words[0]).toMatch(/^First date of the opening.*…, 31 Dec 1999$/);
  expect(words[0]?.length).toBeLessThanOrEqual(44);
});

describe('the axis', () => {
  const day = (text: string) => text as Day;
  const words = (from: string, to: string, days: readonly string[] = [from]) =>
    axisOf(days.map(day), day(from), day(to), 620).ticks.map((tick) => tick.words);

  test('of weeks has days, of months months, of decades years; a year stands where it is another', () => {
    expect(words('2020-08-02', '2020-09-20')).toEqual([
      '2 Aug',
      '9 Aug',
      '16 Aug',
      '23 Aug',
      '30 Aug',
      '6 Sep',
      '13 Sep',
      '20 Sep',
    ]);
    expect(words('2019-10-05', '2020-04-20')).toEqual(['Nov 2019', 'Dec', 'Jan 2020', 'Feb', 'Mar', 'Apr']);
    expect(words('1996-01-01', '2019-06-19')).toEqual([
      '1996',
      '1998',
      '2000',
      '2002',
      '2004',
      '2006',
      '2008',
      '2010',
      '2012',
      '2014',
      '2016',
      '2018',
    ]);
  });

  test('of centuries round the birth of Christ has years with their eras', () => {
    expect(words('-0752-04-21', '0476-09-05')).toEqual(['601 BC', '401 BC', '201 BC', '1 BC', 'AD 200', 'AD 400']);
  });

  test('gives half of its width to days on which most fell, and says where the scale changes', () => {
    const rush = Array.from({ length: 8 }, (_, index) => `2018-06-${11 + index}`);
    const axis = axisOf(['1996-01-01', '2004-05-01', ...rush].map(day), day('1996-01-01'), day('2018-06-18'), 620);
    expect(axis.crowded).toEqual({ from: '2018-06-11', to: '2018-06-18', count: 8 });
    expect(axis.wide).toEqual({ from: 50, to: 98.5 });
    expect(axis.place(day('2018-06-10'))).toBeLessThanOrEqual(50);
    expect(axis.place(day('2018-06-11'))).toBeGreaterThan(50);
    expect(axis.place(day('2018-06-18')) - axis.place(day('2018-06-17'))).toBeGreaterThan(5);
  });

  test('of events that are spread has one scale', () => {
    const spread = Array.from({ length: 8 }, (_, index) => day(`2018-0${index + 1}-11`));
    const axis = axisOf(spread, day('2018-01-11'), day('2018-08-11'), 620);
    expect(axis.crowded).toBeUndefined();
    expect(axis.wide).toBeUndefined();
  });

  test('has one scale where the crowded days are more than half of its days already', () => {
    const start = day('2018-01-01');
    const crowd = Array.from({ length: 9 }, (_, index) => addDays(start, 40 + index * 7));
    const axis = axisOf([start, ...crowd], start, addDays(start, 99), 620);
    expect(axis.crowded).toBeUndefined();
    expect(axis.wide).toBeUndefined();
  });

  test('has one scale where they are just half of its days', () => {
    const start = day('2018-01-01');
    const crowd = Array.from({ length: 8 }, (_, index) => addDays(start, 8 + index));
    const scalesOf = (to: number) => axisOf([start, ...crowd], start, addDays(start, to), 620).wide;
    expect([scalesOf(15) === undefined, scalesOf(16) === undefined]).toEqual([true, false]);
  });

  test('has no two days whose words touch, and none that stick out, however long it is', () => {
    for (let days = 5; days < 3000; days = Math.ceil(days * 1.07)) {
      const { ticks } = axisOf([day('2018-01-03')], day('2018-01-03'), addDays(day('2018-01-03'), days), 320);
      let taken = 0;
      for (const { x, words: label, anchor } of ticks) {
        const width = ((label.length * letterWidth) / 320) * 100;
        const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
        expect(left, `${label} of ${days} days`).toBeGreaterThanOrEqual(taken - 1e-9);
        taken = left + width;
        expect(taken, `${label} of ${days} days`).toBeLessThanOrEqual(100 + 1e-9);
      }
    }
  });

  test('holds what lies before or beyond it at its ends', () => {
    const axis = axisOf([day('2018-01-11')], day('2018-01-11'), day('2018-02-11'), 620);
    expect(axis.place(day('1990-01-01'))).toBe(axis.place(day('2018-01-11')));
    expect(axis.place(day('2090-01-01'))).toBe(axis.place(day('2018-02-11')));
  });
});

test('the picture as of a day has what was known, where it stands in the whole, and its line on that day', () => {
  const timeline = storyOf('frozen');
  const whole = storyChart(timeline);
  const places = new Map(marksOf(whole).map(({ event, x, y }) => [event.id, [x, y]]));
  let before = 0;
  for (const view of asOfEachDay(timeline)) {
    const drawing = chartAsOf(whole, view);
    const marks = marksOf(drawing);
    expect(marks.map(({ event }) => event.id).toSorted()).toEqual(
      timeline.events
        .filter(({ known, key }) => key && known <= view.day)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const { event, x, y } of marks) expect([x, y]).toEqual(places.get(event.id));
    expect(drawing.bars.map(({ deadline }) => deadline.id)).toEqual(view.countdowns.map(({ deadline }) => deadline.id));
    expect(drawing.dayX).toBeGreaterThan(before);
    before = drawing.dayX;
  }
});

describe('the title of the picture', () => {
  const crowded = { from: '2018-06-11' as Day, to: '2018-06-18' as Day, count: 8 };

  test('says in how few days many of the events fell', () => {
    expect(pictureTitle(crowded, 10, '2018-06-18' as Day)).toBe('8 of the story’s 10 events fell in the last 8 days');
    expect(pictureTitle(crowded, 10, '2019-01-01' as Day)).toBe('8 of the story’s 10 events fell in 8 days');
    const years = { ...crowded, from: '2016-01-01' as Day };
    expect(pictureTitle(years, 10, crowded.to)).toBe('8 of the story’s 10 events fell from 2016 to 2018');
    expect(pictureTitle({ ...crowded, to: crowded.from }, 10, '2019-01-01' as Day)).toBe(
      '8 of the story’s 10 events fell on 11 June 2018',
    );
  });

  test('says nothing of events that are spread, or of a few', () => {
    expect(pictureTitle(undefined, 10, '2018-06-18' as Day)).toBe('The story in one picture');
    expect(pictureTitle(crowded, 7, '2018-06-18' as Day)).toBe('The story in one picture');
  });
});

test('a story with sides has a lane for each, in the editor’s order, and the others last', () => {
  const names = draw('frozen').lanes.map(({ name }) => name);
  expect(names).toEqual([...storyOf('frozen').story.groups, 'Others'].filter((name) => names.includes(name)));
  expect(names.length).toBeGreaterThan(3);
});

test('a story with one side has a lane for it, and one for the others', () => {
  const { story, events } = storyOf('frozen');
  const groups = story.groups.slice(0, 1);
  const { lanes } = chart({ groups, day: story.asOf, events, deadlines: [], leastWidth: 620 });
  expect(lanes.map(({ name }) => name)).toEqual([...groups, 'Others']);
});

test('a story in which nobody is named has one lane, which is not that of others', () => {
  const { story, events } = storyOf('frozen');
  const nobody = events.map((event) => ({ ...event, actors: [] }));
  const { lanes } = chart({ groups: [], day: story.asOf, events: nobody, deadlines: [], leastWidth: 620 });
  expect(lanes.map(({ name }) => name)).toEqual(['Events']);
});

test('a planned event is drawn after the story’s day, and does not crowd a day', () => {
  const { story, events } = storyOf('frozen');
  const [last] = events.filter(({ background }) => !background).slice(-1);
  if (!last) throw new Error('The story has no events.');
  const day = addDays(story.asOf, 40);
  const planned = {
    ...last,
    id: 'planned',
    planned: true,
    key: true,
    date: { ...last.date, earliest: day, latest: day },
  };
  const drawn = (own: readonly Event[]) =>
    chart({ groups: [], day: story.asOf, events: own, deadlines: [], leastWidth: 620 });
  const { dayX, lanes, axis } = drawn([...events, planned]);
  const mark = lanes.flatMap(({ marks }) => marks).find(({ event }) => event === planned);
  expect(mark?.x).toBeGreaterThan(dayX);
  expect(axis.crowded?.count).toBe(drawn(events).axis.crowded?.count);
});
