import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { recapAsMarkdown, recapAsText } from '../../src/formats/recap-text.ts';
import { countWords } from '../../src/story/text.ts';
import { recapsOn } from '../../src/story/recaps.ts';
import type { Texts } from '../../src/compiler/read-content.ts';
import type { Day } from '../../src/story/day.ts';
import type { Timeline } from '../../src/story/model.ts';
import { otherStory, readTexts, withEdited } from '../support/read-story.ts';
import { files } from '../support/refusal.ts';

let texts: Texts;
let timeline: Timeline;
beforeAll(async () => {
  texts = withEdited(await readTexts(otherStory), files.bridge, files.bridge, [
    'kind: act',
    'kind: act\nrecap: { within: 50, says: "The council closed [the] bridge." }',
  ]);
  timeline = compileStory(
    withEdited(texts, files.ferry, files.ferry, ['kind: ', 'recap: { within: 400, says: A ferry ran. }\nkind: ']),
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

  /** What the sentence on the bridge rests on, told by its articles, and by the day. */
  const restsOn = (day: string, ...edits: readonly (readonly [string | RegExp, string])[]) => {
    const story = compileStory(withEdited(texts, files.bridge, files.bridge, ...edits));
    return recapsOn(story, day as Day)[0]?.sources.map(({ id }) => id);
  };
  const undocumented = ['documents: [closing-order]', 'checkedAgainst: [closing-order]'] as const;

  test('rest on the documents behind an event, or else on whom its articles credit, or else on all that tell of it', () => {
    expect(restsOn('2004-03-10')).toEqual(['closing-order']);
    const reported = ['dating: document', 'dating: stated'] as const;
    expect(restsOn('2004-03-10', undocumented, reported)).toEqual(['river-gazette']);
    expect(restsOn('2004-03-10', undocumented, reported, ['    credits: [river-gazette]\n', ''])).toEqual([
      'closing-order',
      'evening-courier',
    ]);
  });

  test('are copied as text with their sources, and as Markdown with links', () => {
    const [short] = recapsOn(timeline, '2004-03-10' as Day);
    if (!short) throw new Error('There is no paragraph.');
    const site = new URL('https://timeline.example');
    expect(recapAsText(short, site)).toContain(
      'Town council, “Closing order”, 29 February 2004, https://example.com/order',
    );
    expect(recapAsMarkdown(short, site)).toContain('The council closed \\[the\\] bridge. (');
    expect(recapAsMarkdown(short, site)).toContain('[Town council](<https://example.com/order>)');
  });
});

test('words are counted as a word processor does', () => {
  expect(countWords('On 6 August, “TikTok’s” US business – sold.')).toBe(8);
});
