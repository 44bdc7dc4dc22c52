import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { chart, chartAsOf, storyChart, type Chart } from '../../src/chart/chart.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { asOfEachDay } from '../../src/story/as-of.ts';
import { generateStory } from '../support/generated-story.ts';
import { frozenStory, otherStory, readTexts, yearsStory } from '../support/read-story.ts';

/** A picture as text, a line for each of its parts. */
function inWords({ height, axis, bars, lanes, dayX }: Chart): string[] {
  const { from, to, crowded, wide, ticks } = axis;
  return [
    `height ${height}, day at ${dayX}, ${from} to ${to}, wide ${wide ? `${wide.from} to ${wide.to}` : 'nowhere'}`,
    ...(crowded ? [`crowded ${crowded.from} to ${crowded.to}: ${crowded.count}`] : []),
    ...ticks.map(({ x, words, anchor }) => `tick ${x} ${anchor} ${words}`),
    ...bars.map(
      ({ deadline, x, end, y, beyond, words, wordsAt, anchor }) =>
        `bar ${deadline.id} ${x}-${end} at ${y}${beyond ? ' beyond' : ''}: ${wordsAt.toFixed(2)} ${anchor} ${words}`,
    ),
    ...lanes.flatMap(({ name, y, marks, heaps }) => [
      `lane ${name} at ${y}`,
      ...marks.map(
        ({ event, x, y: down, until, label }) =>
          `  ${event.id} ${x},${down}${until === undefined ? '' : ` to ${until}`}${label ? ` ${label.anchor} ${label.words}` : ''}`,
      ),
      ...heaps.map(({ x, y: down, events, words }) => `  heap ${x},${down} ${events.length} ${words}`),
    ]),
  ];
}

// Whoever moves anything sees here what moved, and looks at the picture.
test.each([
  ['frozen', frozenStory],
  ['years', yearsStory],
  ['other', otherStory],
])('in the picture of the story %s everything stands where it was last looked at', async (name, folder) => {
  const timeline = compileStory(await readTexts(folder));
  const { story, events, deadlines } = timeline;
  const narrow = chart({ events, deadlines, groups: [], day: story.asOf, leastWidth: 320 });
  const parts = { whole: inWords(storyChart(timeline)), narrow: inWords(narrow) };
  const text = Object.entries(parts).flatMap(([part, all]) => [`# ${part}`, ...all, '']);
  await expect(text.join('\n')).toMatchFileSnapshot(`../fixtures/layouts/${name}.txt`);
});

test('in the picture of 200 events the heaps stand where they were last looked at', async () => {
  const folder = await generateStory(200);
  const timeline = compileStory(await readTexts(folder));
  const drawing = storyChart({ ...timeline, events: timeline.events.map((event) => ({ ...event, key: false })) });
  await rm(folder, { recursive: true });
  const text = inWords(drawing).filter((line) => /^(height|crowded|tick|lane| {2}heap)/.test(line));
  await expect(text.join('\n')).toMatchFileSnapshot('../fixtures/layouts/long.txt');
});

test('each day’s picture has what was known by then', async () => {
  const timeline = compileStory(await readTexts(frozenStory));
  const whole = storyChart(timeline);
  const days = asOfEachDay(timeline).map((snapshot) => {
    const { bars, lanes, dayX } = chartAsOf(whole, snapshot);
    const marks = lanes.flatMap((lane) => lane.marks.map(({ event }) => event.id));
    return `${snapshot.day} ${dayX} ${bars.map(({ deadline }) => deadline.id).join()} ${marks.length}`;
  });
  await expect(days.join('\n')).toMatchFileSnapshot('../fixtures/layouts/days.txt');
});
