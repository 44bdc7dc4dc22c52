import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { embedSnippet, embedsOf, oEmbed, type Embed } from '../../src/embed/embeds.ts';
import { daysKnown } from '../../src/story/as-of.ts';
import { isBy } from '../../src/story/day.ts';
import type { Event, Timeline } from '../../src/story/model.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

const site = new URL('https://timeline.example');
let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory), '/a');
});
const embedAt = (folder: string): Embed => {
  const found = embedsOf(timeline).find((embed) => embed.folder === folder);
  if (!found) throw new Error(`There is nothing to embed in ${folder}.`);
  return found;
};

/** The story's events, of which those are key that `isKey` says. */
const told = (isKey: (event: Event) => boolean) => timeline.events.map((event) => ({ ...event, key: isKey(event) }));

const listOf = (story: Timeline, folder = '') => {
  const { shows } = embedsOf(story).find((embed) => embed.folder === folder) ?? {};
  if (!shows || 'event' in shows) throw new Error(`There is no list in ${folder}.`);
  return shows;
};

describe('bare pages', () => {
  test('are of the story, each event, actor and deadline, and each day on which something became known', () => {
    const folders = embedsOf(timeline).map(({ folder }) => folder);
    const { events, actors, deadlines } = timeline;
    expect(folders[0]).toBe('');
    expect(new Set(folders).size).toBe(folders.length);
    expect(folders.filter((folder) => folder.startsWith('events/'))).toHaveLength(events.length);
    expect(folders.filter((folder) => folder.startsWith('actors/'))).toHaveLength(actors.length);
    expect(folders.filter((folder) => folder.startsWith('deadlines/'))).toHaveLength(deadlines.length);
    expect(folders).toContain('as-of/2020-08-14/');
  });

  test('of a day have only what was known by then', () => {
    const { events } = listOf(timeline, 'as-of/2020-08-14/');
    const ids = events.map(({ id }) => id);
    expect(ids).toContain('divestiture-order');
    expect(ids).not.toContain('tiktok-sues');
  });

  test.each([
    ['the key events', () => timeline],
    ['all but the background, without key events', () => ({ ...timeline, events: told(() => false) })],
    [
      'the first key event as soon as it is known',
      () => ({ ...timeline, events: told(({ id }) => id === 'tiktok-sues') }),
    ],
  ])('of a day have the latest thirty of %s', (_, storyOf) => {
    const story = storyOf();
    for (const day of daysKnown(story)) {
      const known = story.events.filter((event) => isBy(event.known, day));
      const keys = known.filter(({ key }) => key);
      const expected = keys.length > 0 ? keys : known.filter(({ background }) => !background);
      const { events } = listOf(story, `as-of/${day}/`);
      expect(events.map(({ id }) => id)).toEqual(expected.slice(-30).map(({ id }) => id));
    }
  });

  test('of the story have its key events, of an actor its own, of an event itself', () => {
    expect(listOf(timeline).events).toEqual(timeline.events.filter(({ key }) => key));
    expect(listOf(timeline).about).toBe(timeline.story.description);
    expect(listOf(timeline, 'actors/wilbur-ross/').events).toHaveLength(2);
    const [event] = timeline.events;
    expect(embedAt(`events/${event?.id ?? ''}/`).shows).toEqual({ event });
  });
});

describe('a list in a frame', () => {
  const length = (story: Timeline) => listOf(story).events.length;

  test('has all but the background where no event is a key one', () => {
    const events = timeline.events.map((event, at) => ({ ...event, key: false, background: at === 0 }));
    expect(length({ ...timeline, events: events.slice(0, 10) })).toBe(9);
  });

  test('has the one key event where there is one', () => {
    const events = timeline.events.map((event, at) => ({ ...event, key: at === 3 }));
    expect(length({ ...timeline, events })).toBe(1);
  });

  test('has the latest thirty at most', () => {
    const events = Array.from({ length: 5 }, () => timeline.events).flat();
    expect(length({ ...timeline, events: events.map((event) => ({ ...event, key: true })) })).toBe(30);
  });
});

test('what a host pastes names the frame, fits it without a script, and escapes its title', () => {
  expect(embedSnippet({ folder: 'events/x/', title: 'A "b" <c>' }, timeline, site)).toBe(
    '<iframe src="https://timeline.example/a/embed/events/x/" title="A &quot;b&quot; &lt;c&gt;" style="width:100%;border:0;min-height:480px;frame-sizing:content-height" loading="lazy"></iframe>',
  );
});

test('oEmbed has what its specification asks of a rich one', () => {
  const found = oEmbed(embedAt('deadlines/divestiture/'), timeline, site, 'The Times');
  expect(found).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'The Times' });
  expect(found.html).toContain('<iframe src="https://timeline.example/a/embed/deadlines/divestiture/"');
  // As wide as a column, and as high as the snippet's least height.
  expect(found.width).toBe(680);
  expect(found.html).toContain(`min-height:${found.height}px`);
});
