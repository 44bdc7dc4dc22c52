import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { atomFeed, jsonFeed } from '../../src/formats/feed-forms.ts';
import { feedsOf, type Feed } from '../../src/formats/feeds.ts';
import type { Texts } from '../../src/compiler/read-content.ts';
import type { Day } from '../../src/story/day.ts';
import type { Timeline } from '../../src/story/model.ts';
import { contents } from '../support/feed-contents.ts';
import { frozenStory, otherStory, readTexts, withEdited } from '../support/read-story.ts';
import { files } from '../support/refusal.ts';

const publication = {
  site: new URL('https://timeline.example'),
  publisher: 'The Larkford Times',
  hostSince: '2026-01-01',
};
let texts: Texts;
let timeline: Timeline;
beforeAll(async () => {
  texts = await readTexts(otherStory);
  timeline = compileStory(texts, '/a');
});
const feedOf = (folder: string, story = timeline, most = 50): Feed => {
  const found = feedsOf(story, most).find((feed) => feed.folder === folder);
  if (!found) throw new Error(`There is no feed in “${folder}”.`);
  return found;
};
const parsed = (folder: string, story = timeline) =>
  new RssParser().parseString(atomFeed(feedOf(folder, story), story, publication, contents));
/** As much of JSON Feed as its rules are about. */
interface Json {
  version: string;
  title: string;
  feed_url: string;
  language: string;
  authors: { name: string }[];
  items: { id: string; url: string; content_html: string; date_published: string; date_modified: string }[];
}
const json = (folder: string, story = timeline) =>
  JSON.parse(jsonFeed(feedOf(folder, story), story, publication, contents)) as Json;

describe('a feed that is too long for one document', () => {
  const feeds = () => feedsOf(timeline, 2);
  const hrefsOf = (feed: Feed | undefined) => feed?.entries.map(({ href }) => href) ?? [];
  const xmlOf = (folder: string) => {
    const feed = feeds().find((one) => one.folder === folder);
    return feed ? atomFeed(feed, timeline, publication, contents) : '';
  };

  test('has an archive with every event once, the oldest first', () => {
    const [current, first, second, corrections] = feeds();
    expect([current, first, second, corrections].map((feed) => feed?.folder)).toEqual([
      '',
      'archive/1/',
      'archive/2/',
      'corrections/',
    ]);
    const archived = [...hrefsOf(first), ...hrefsOf(second)];
    expect(archived.toSorted()).toEqual(timeline.events.map(({ href }) => href).toSorted());
    expect(first?.entries.every(({ published }) => published <= (second?.entries[0]?.published ?? ''))).toBe(true);
  });

  test('names the parts around it, and an archive says that it is one (RFC 5005)', () => {
    const linksOf = (xml: string) =>
      [...xml.matchAll(/<link href="([^"]+)" rel="(current|\w+-archive)"/g)].map(([, href, rel]) => [rel, href]);
    const at = (path: string) => `https://timeline.example/a/${path}feed.xml`;
    expect(linksOf(xmlOf(''))).toEqual([['prev-archive', at('archive/2/')]]);
    expect(linksOf(xmlOf('archive/2/'))).toEqual([
      ['current', at('')],
      ['prev-archive', at('archive/1/')],
    ]);
    expect(linksOf(xmlOf('archive/1/'))).toEqual([
      ['current', at('')],
      ['next-archive', at('archive/2/')],
    ]);
    const mark = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';
    expect(['', 'archive/1/'].map((folder) => xmlOf(folder).includes(mark))).toEqual([false, true]);
  });

  test('can be read from part to part', async () => {
    const feed = await new RssParser().parseString(xmlOf('archive/1/'));
    expect(feed.items).toHaveLength(2);
    const [current, , second] = feeds().map(
      (one) => JSON.parse(jsonFeed(one, timeline, publication, contents)) as { next_url?: string },
    );
    expect(current?.next_url).toBe('https://timeline.example/a/archive/2/feed.json');
    expect(second?.next_url).toBe('https://timeline.example/a/archive/1/feed.json');
  });

  test('is one document where it has room', () => {
    expect(feedsOf(timeline, 50).filter(({ archive }) => archive)).toEqual([]);
  });
});

describe('there are feeds', () => {
  test('of the story, the corrections, each deadline and each actor', () => {
    expect(feedsOf(timeline, 50).map(({ folder }) => folder)).toEqual([
      '',
      'corrections/',
      ...timeline.actors.map(({ id }) => `actors/${id}/`),
      'deadlines/reopening/',
    ]);
  });

  test('of what changed last only, where there is much', () => {
    const hrefs = (most: number) => feedOf('', timeline, most).entries.map(({ href }) => href);
    expect(hrefs(2)).toEqual(hrefs(50).slice(0, 2));
  });

  test('of two that changed on one day, with the later in the story first', () => {
    const sameDay = { ...timeline, events: timeline.events.map((event) => ({ ...event, added: '2006-01-01' as Day })) };
    expect(feedOf('', sameDay).entries.map(({ href }) => href)).toEqual(
      timeline.events.map(({ href }) => href).toReversed(),
    );
  });
});

describe('a reader of Atom', () => {
  test('finds every event with its day, its page and its whole text', async () => {
    const { items, ...feed } = await parsed('');
    expect(feed).toMatchObject({ title: 'The Larkford bridge', feedUrl: 'https://timeline.example/a/feed.xml' });
    expect(items.map(({ link, pubDate }) => [link, pubDate])).toEqual([
      // Corrected after all that happened.
      ['https://timeline.example/a/events/survey/', '2004-03-01T12:00:00.000Z'],
      ['https://timeline.example/a/events/ferry-runs/', '2004-03-10T12:00:00.000Z'],
      ['https://timeline.example/a/events/bridge-closed/', '2004-02-29T12:00:00.000Z'],
    ]);
    const bridge = timeline.events.find(({ id }) => id === 'bridge-closed');
    expect(items.at(-1)?.content?.trim()).toBe(bridge?.html);
  });

  test('and another reader agree', async () => {
    for (const { folder } of feedsOf(timeline, 50)) {
      const other = extractFromXml(atomFeed(feedOf(folder), timeline, publication, contents));
      const { items, title } = await parsed(folder);
      expect(other.title).toBe(title);
      expect(other.entries?.map(({ id, link }) => [id, link])).toEqual(
        items.map((item) => [(item as { id?: string }).id, item.link]),
      );
    }
  });

  test('finds each correction on its day', async () => {
    const { items } = await parsed('corrections/');
    expect(items.map(({ title, pubDate }) => [title, pubDate?.slice(0, 10)])).toEqual(
      feedOf('corrections/').entries.map(({ title, published }) => [title, published]),
    );
    expect(items[0]?.content).toContain('It said: ');
  });

  test('finds a later correction of the same entry beside the first, whose id stays', () => {
    const idsOf = (story: Timeline) =>
      feedOf('corrections/', story).entries.map(({ firstHref, published }) => [firstHref, published]);
    const twice = withEdited(texts, files.survey, files.survey, [
      'corrections:\n',
      'corrections:\n  - { day: 2005-01-02, said: A., says: B., why: C. }\n',
    ]);
    expect(idsOf(timeline)).toEqual([['/a/events/survey/#Correction-1', '2004-04-01']]);
    expect(idsOf(compileStory(twice, '/a'))).toEqual([
      ['/a/events/survey/#Correction-2', '2005-01-02'],
      ['/a/events/survey/#Correction-1', '2004-04-01'],
    ]);
  });

  test('keeps the id of each correction when one of the same day is added, and when its entry has a new name', () => {
    const idsOf = (edited: Texts) =>
      feedOf('corrections/', compileStory(edited, '/a')).entries.map(({ firstHref, of }) => [firstHref, of]);
    const [known] = idsOf(texts);
    const why = 'why: The paper printed a correction.\n';
    const added = `${why}  - { day: 2004-04-01, said: A., says: B., why: C. }\n`;
    const appended = withEdited(texts, files.survey, files.survey, [why, added]);
    expect(idsOf(appended)).toContainEqual(known);
    expect(idsOf(appended).map(([id]) => id)).toContain('/a/events/survey/#Correction-2');
    const { [files.survey]: survey = '', ...rest } = appended;
    const renamed = survey.replace('---\n', '---\nformerly: [survey]\n');
    const others = Object.entries(rest).map(([path, text]) => [
      path,
      text.replaceAll('event:survey', 'event:soundings'),
    ]);
    const anew = { ...Object.fromEntries(others), [files.survey.replace('survey', 'soundings')]: renamed } as Texts;
    expect(idsOf(anew)).toEqual(idsOf(appended));
  });
});

describe('Atom’s rules (RFC 4287)', () => {
  test('hold for every feed of a rich story', async () => {
    const rich = compileStory(await readTexts(frozenStory), '/');
    for (const feed of feedsOf(rich, 50)) {
      const xml = atomFeed(feed, rich, publication, contents);
      const ids = [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = '']) => id);
      expect(ids).toHaveLength(feed.entries.length + 1);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^tag:timeline\.example,2026-01-01:\/\S*$/);
      for (const one of xml.split('<entry>').slice(1)) {
        for (const needed of ['<title>', '<updated>', 'rel="alternate"']) expect(one).toContain(needed);
      }
      expect(xml.split('<entry>')[0]).toMatch(/<author>[\s\S]*<id>[\s\S]*rel="self"[\s\S]*<title>[\s\S]*<updated>/);
    }
  });
});

describe('a reader of JSON Feed', () => {
  test('finds the same entries by the same ids', async () => {
    const { items } = await parsed('');
    const feed = json('');
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Larkford bridge',
      feed_url: 'https://timeline.example/a/feed.json',
      language: 'en',
      authors: [{ name: 'The Larkford Times' }],
    });
    expect(feed.items.map(({ id, url, content_html }) => [id, url, content_html])).toEqual(
      items.map((item) => [(item as { id?: string }).id, item.link, item.content?.trim()]),
    );
    expect(extractFromJson(JSON.stringify(feed)).entries?.map(({ id }) => id)).toEqual(feed.items.map(({ id }) => id));
  });
});

test('a feed of nothing has an empty list, as JSON Feed wants it', () => {
  const entry = withEdited(texts, files.survey, files.survey, [/corrections:[\s\S]*?(?=---)/, '']);
  expect(json('corrections/', compileStory(entry, '/a')).items).toEqual([]);
});

describe('what a reader remembers', () => {
  test('stays the same when a date is corrected or an event gets another name', () => {
    const { [files.bridge]: bridge = '', ...rest } = texts;
    const moved = {
      ...rest,
      [files.story]: (rest[files.story] ?? '').replaceAll('event:bridge-closed', 'event:bridge-barred'),
      'content/events/2004-02-28-bridge-barred.md': bridge
        .replace('date: 2004-02-29', 'date: 2004-02-28')
        .replace('[bridge-shut]', '[bridge-shut, bridge-closed]'),
    };
    const renamed = compileStory(moved, '/a');
    const ids = (story: Timeline) => json('', story).items.map(({ id }) => id);
    expect(ids(renamed).toSorted()).toEqual(ids(timeline).toSorted());
    // Its first name was another.
    expect(ids(timeline)).toContain('tag:timeline.example,2026-01-01:/a/events/bridge-shut/');
  });

  test('moves up when it is corrected, its first day unchanged', () => {
    const edited = withEdited(texts, files.ferry, files.ferry, [
      'kind: ',
      'corrections:\n  - { day: 2005-01-02, said: A., says: B., why: C. }\nkind: ',
    ]);
    const [first] = json('', compileStory(edited, '/a')).items;
    expect(first).toMatchObject({
      url: 'https://timeline.example/a/events/ferry-runs/',
      date_published: '2004-03-10T12:00:00.000Z',
      date_modified: '2005-01-02T12:00:00.000Z',
    });
  });

  test('is dated by the day it was added, where that is given', () => {
    const edited = withEdited(texts, files.survey, files.survey, ['kind: act', 'kind: act\nadded: 2006-01-02']);
    expect(json('', compileStory(edited, '/a')).items[0]).toMatchObject({ date_published: '2006-01-02T12:00:00.000Z' });
  });
});
