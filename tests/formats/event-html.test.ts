import { beforeAll, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { eventInFull } from '../../src/formats/event-html.ts';
import type { Timeline } from '../../src/story/model.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory), '/');
});
const textOf = (id: string): string => {
  const event = timeline.events.find((one) => one.id === id);
  if (!event) throw new Error(`There is no event ${id}.`);
  return eventInFull(event, new URL('https://timeline.example'));
};
const at = (path: string): string => `<a href="https://timeline.example/sources/${path}/">`;

test('a version says what it quotes and of whom, what it credits, and what to note', () => {
  expect(textOf('zhang-letter')).toContain(
    'it faces around the world. “I can assure you that we are developing solutions that will be in the interest of users, creators, partners, and employees” (Zhang Yiming) The article leaves out',
  );
  expect(textOf('four-options')).toContain(
    `approval. Credits ${at('reuters-four-options')}Reuters</a>. The article names`,
  );
  expect(textOf('tech-partner-option')).toContain(
    `Credits ${at('cnbc-avoid-sale')}CNBC</a>, ${at('reuters-avoid-sale')}Reuters</a>. The article credits`,
  );
  expect(textOf('oracle-terms')).not.toContain('Credits');
});

test('a source is named by its publisher and its title, or by a title that begins with that', () => {
  expect(textOf('oracle-terms')).toContain(`${at('thewrap-terms')}TheWrap on the terms of Oracle’s bid</a>`);
  expect(textOf('tech-partner-option')).toContain(
    `${at('wsj-avoid-sale')}The Wall Street Journal: TikTok, US discuss ways to avoid sale</a>`,
  );
});
