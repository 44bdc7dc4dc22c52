import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { recapAsMarkdown, recapAsText } from '../../src/formats/recap-text.ts';
import { countWords } from '../../src/story/text.ts';
import { recapsOn } from '../../src/story/recaps.ts';
import type { Day } from '../../src/story/day.ts';
import type { Timeline } from '../../src/story/model.ts';
import { otherStory, readTexts, withEdited } from '../support/read-story.ts';
import { files } from '../support/refusal.ts';

let timeline: Timeline;
beforeAll(async () => {
  const texts = await readTexts(otherStory);
  const withBridge = withEdited(texts, files.bridge, files.bridge, [
    'kind: act',
    'kind: act\nrecap: { within: 50, says: "The council closed [the] bridge." }',
  ]);
  timeline = compileStory(
    withEdited(withBridge, files.ferry, files.ferry, ['kind: ', 'recap: { within: 400, says: A ferry ran. }\nkind: ']),
  );
});
const on = (day: string) =>
  recapsOn(timeline, day as Day).map(({ length, sentences }) => [length, sentences.map(({ says }) => says).join(' ')]);

describe('background paragraphs', () => {
  test('have the sentences of their length and of shorter ones, and none is there twice', () => {
    expect(on('2004-03-10')).toEqual([
      [50, 'The council closed [the] bridge.'],
      [400, 'The council closed [the] bridge. A ferry ran.'],
    ]);
  });

  test('have only what was known by their day, and are not there before', () => {
    expect(on('2004-02-29')).toEqual([[50, 'The council closed [the] bridge.']]);
    expect(on('2004-02-28')).toEqual([]);
  });

  test('rest on what could be read by their day', () => {
    const ids = (day: string) => recapsOn(timeline, day as Day)[0]?.sources.map(({ id }) => id);
    expect(ids('2004-02-29')?.every((id) => ids('2004-03-10')?.includes(id))).toBe(true);
    expect(ids('2004-02-29')).not.toContain('evening-courier');
    expect(ids('2004-03-10')).toContain('evening-courier');
  });

  test('are copied as text with their sources, and as Markdown with links', () => {
    const [short] = recapsOn(timeline, '2004-03-10' as Day);
    if (!short) throw new Error('There is no paragraph.');
    const site = new URL('https://timeline.example');
    expect(recapAsText(short, site)).toContain(
      'Evening Courier, “Bridge shut”, 1 March 2004, https://example.com/courier/bridge',
    );
    expect(recapAsMarkdown(short, site)).toContain('The council closed \\[the\\] bridge. (');
    expect(recapAsMarkdown(short, site)).toContain('[Evening Courier](<https://example.com/courier/bridge>)');
  });
});

test('words are counted as a word processor does', () => {
  expect(countWords('On 6 August, “TikTok’s” US business – sold.')).toBe(8);
});
