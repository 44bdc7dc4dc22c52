import { beforeAll, describe, expect, test } from 'vitest';
import { checkedSources, passagesBySource } from '../../src/copy-check/passages.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import type { Timeline } from '../../src/story/model.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory));
});

describe('what a copy can be compared with', () => {
  test('is every source that was read, and no other', () => {
    const read = timeline.sources.filter((source) => source.read);
    expect(checkedSources(timeline).map(({ href }) => href)).toEqual(read.map(({ href }) => href));
    expect(read.length).toBeLessThan(timeline.sources.length);
  });

  test('has each passage once, with the place where it is quoted', () => {
    const [event] = timeline.events.filter(({ accounts }) => accounts.some(({ quotes }) => quotes.length > 0));
    const account = event?.accounts.find(({ quotes, source }) => quotes.length > 0 && source.read);
    if (!event || !account) throw new Error('Nothing is quoted.');
    const again = { ...event, href: '/events/again/' };
    const passages = passagesBySource({ ...timeline, events: [event, again], disagreements: [] }).get(account.source);
    expect(passages?.map(({ text, href }) => [text, href.startsWith(event.href)])).toEqual(
      account.quotes.map(({ text }) => [text, true]),
    );
  });

  test('has none of a source that was not read', () => {
    const events = timeline.events.map((event) => ({
      ...event,
      accounts: event.accounts.map(({ source: { read: _, ...source }, ...account }) => ({ ...account, source })),
    }));
    const sources = [...passagesBySource({ ...timeline, events, disagreements: [] }).keys()];
    expect(sources.filter(({ kind }) => kind === 'article')).toEqual([]);
  });
});
