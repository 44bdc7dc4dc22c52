import { expect, test } from 'vitest';
import { exportTimeline } from '../../src/formats/timeline-json.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory), '/a');

test('the export has the public format, and leaves out what is not known', () => {
  const data: unknown = JSON.parse(JSON.stringify(exportTimeline(timeline, new URL('https://example.org'))));
  expect(data).toMatchSnapshot();
});
