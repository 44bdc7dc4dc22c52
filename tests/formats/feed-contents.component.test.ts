import { beforeAll, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import FeedContents from '../../src/formats/FeedContents.astro';
import { renderEach } from '../../src/formats/render-each.ts';
import type { Event, Timeline } from '../../src/story/model.ts';
import { frozenStory, otherStory, readTexts, withEdited } from '../support/read-story.ts';
import { files } from '../support/refusal.ts';

let frozen: Timeline;
let other: Timeline;
beforeAll(async () => {
  frozen = compileStory(await readTexts(frozenStory), '/');
  other = compileStory(await readTexts(otherStory), '/a');
});

const rendered = async (items: readonly unknown[]): Promise<string[]> =>
  [...(await renderEach(FeedContents, items, frozen)).values()].map((html) => html.replace(/\s+/g, ' '));
const eventIn = ({ events }: Timeline, id: string): Event => {
  const event = events.find((one) => one.id === id);
  if (!event) throw new Error(`There is no event ${id}.`);
  return event;
};
const htmlOf = async (id: string, story = other): Promise<string> => (await rendered([eventIn(story, id)]))[0] ?? '';
const link = (path: string, words: string): string => `<a href="/sources/${path}/">${words}</a>`;

test('each item is rendered once', async () => {
  const html = await rendered(frozen.events);
  expect(html).toHaveLength(frozen.events.length);
  expect(new Set(html).size).toBe(frozen.events.length);
});

test('a version says whom it credits, what it quotes and of whom, what to note, and how it is known', async () => {
  const letter = await htmlOf('zhang-letter', frozen);
  expect(letter).toContain('the interest of users, creators, partners, and employees” (Zhang Yiming).');
  const options = await htmlOf('four-options', frozen);
  expect(options).toContain(`YourNewHere</a>, crediting ${link('reuters-four-options', 'Reuters')}: `);
  expect(options).toMatch(/<small>The article names .*?<\/small><span class="basis/);
  const partner = await htmlOf('tech-partner-option', frozen);
  const credits = [link('cnbc-avoid-sale', 'CNBC'), link('reuters-avoid-sale', 'Reuters')];
  expect(partner).toContain(`, crediting ${credits.join(', which credits ')}: `);
});

test('a source is named by its publisher and its title, or by a title that begins with that', async () => {
  expect(await htmlOf('oracle-terms', frozen)).toContain(link('thewrap-terms', 'TheWrap on the terms of Oracle’s bid'));
  expect(await htmlOf('tech-partner-option', frozen)).toContain(
    link('wsj-avoid-sale', 'The Wall Street Journal: TikTok, US discuss ways to avoid sale'),
  );
});

test('what an event has none of is not named', async () => {
  expect(await htmlOf('bridge-closed')).toMatch(
    /<ul class="lines">.*Documents: .*Sets <a href="[^"]*\/deadlines\/reopening\/">/,
  );
  expect(await htmlOf('ferry-runs')).toMatch(/Accounts differ: <a[^>]*>Is the ferry free\?/);
  const survey = await htmlOf('survey');
  expect(survey).toContain('<ul class="lines">');
  expect(survey).not.toMatch(/Accounts differ:|Documents:|Also checked against:|Sets /);
  const { accounts: _, ...documented } = eventIn(other, 'bridge-closed');
  expect((await rendered([{ ...documented, accounts: [] }]))[0]).not.toContain('<ul');
});

test('a correction says what was said, what is, and why, whatever letters they have', async () => {
  const edited = withEdited(await readTexts(otherStory), files.survey, files.survey, [
    'why: The paper printed a correction.',
    'why: The paper <b>printed</b> “it” & more.',
  ]);
  const { corrections } = eventIn(compileStory(edited), 'survey');
  const [html] = await rendered(corrections);
  expect(html).toMatch(
    /^ ?<p>It said: .*<\/p> ?<p>It now says: .*<\/p> ?<p>The paper &lt;b&gt;printed&lt;\/b&gt; “it” &amp; more\.<\/p> ?$/,
  );
});
