import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { folderOf } from '../../src/story/collections/registry.ts';
import { afterwards, renaming } from '../../src/compiler/rename.ts';
import type { Texts } from '../../src/compiler/read-content.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const texts = await readTexts(otherStory);
const renamed = (before: Texts, ...[collection, from, id]: [Parameters<typeof renaming>[1], string, string]) =>
  afterwards(before, renaming(before, collection, from, id));

test('a renamed entry has its new name everywhere, and nothing else changes', () => {
  const event = 'content/events/2004-02-29-bridge-closed.md';
  const noted: Texts = { ...texts, [event]: (texts[event] ?? '').replace('---\n', '---\n# Kept: bridge-closed\n') };
  const after = renamed(noted, 'events', 'bridge-closed', 'closing');
  expect(event in after).toBe(false);
  const file = after['content/events/2004-02-29-closing.md'];
  expect(file).toContain('# Kept: bridge-closed\n');
  expect(file).toContain('formerly: [bridge-shut, bridge-closed]\n');
  expect(after['content/story.md']).toContain('](event:closing)');
  const timeline = compileStory(after);
  expect(timeline.redirects.filter(({ to }) => to === '/events/closing/').map(({ from }) => from)).toEqual([
    '/events/bridge-shut/',
    '/events/bridge-closed/',
  ]);
  const changed = Object.keys(after).filter((path) => after[path] !== noted[path]);
  const mentions = Object.entries(noted).filter(([, text]) => /bridge-closed/.test(text));
  expect(changed).toHaveLength(mentions.length);
});

test('mentions in front matter change, in lists and alone', () => {
  const after = renamed(texts, 'sources', 'river-gazette', 'gazette');
  expect(after['content/events/2004-02-29-bridge-closed.md']).toContain('credits: [gazette]');
  expect(after['content/sources/gazette.md']).toMatch(/\nformerly: \[river-gazette\]\n---\n/);
  const named = renamed(after, 'actors', 'town-council', 'council');
  expect(named['content/events/2004-02-29-bridge-closed.md']).toContain('speaker: council');
  expect(Object.values(named).filter((text) => /(?<!formerly: \[)town-council/.test(text))).toEqual([]);
  compileStory(named);
});

test('a source takes its fingerprint along, and may have its old name again', () => {
  const after = renamed(texts, 'sources', 'evening-courier', 'courier');
  expect(after['content/fingerprints/courier.md']).toBe(texts['content/fingerprints/evening-courier.md']);
  const back = renamed(after, 'sources', 'courier', 'evening-courier');
  expect(back['content/sources/evening-courier.md']).toContain('formerly: [courier]\n');
  compileStory(back);
});

test('lines that end as Windows has it stay so', () => {
  const windows = Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, file.endsWith('.md') ? text.replaceAll('\n', '\r\n') : text]),
  );
  const after = renamed(windows, 'sources', 'river-gazette', 'gazette');
  expect(after['content/events/2004-02-29-bridge-closed.md']).toContain('credits: [gazette]\r\n');
  compileStory(after);
});

test('there must be such an entry, and the new name must be free', () => {
  expect(() => renaming(texts, 'events', 'bridge', 'closing')).toThrow('There is no event “bridge”.');
  expect(() => renaming(texts, 'events', 'survey', 'ferry-runs')).toThrow(
    'The id “ferry-runs” is already taken by content/events/2004-03-02-ferry-runs.md.',
  );
});

test('a kind is known by the word for one or by its folder', () => {
  expect(['event', 'events', 'topic', 'fingerprint', 'story', ''].map(folderOf)).toEqual([
    'events',
    'events',
    'topics',
    undefined,
    undefined,
    undefined,
  ]);
});
