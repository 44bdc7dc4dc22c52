import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test, vi } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { ContentError } from '../../src/compiler/problems.ts';
import type { Texts } from '../../src/compiler/read-content.ts';
import { cacheKeyOf } from '../../src/events/page-key.ts';
import EventPage from '../../src/pages/events/[id].astro';
import type { Event, Timeline } from '../../src/story/model.ts';
import { siteAddress } from '../support/built-sites.ts';
import { frozenStory, readTexts, yearsStory } from '../support/read-story.ts';

vi.stubEnv('SITE', siteAddress);
const keyOf = (event: Event, timeline: Timeline) => cacheKeyOf(event, timeline).cacheKey;
const container = await AstroContainer.create({ astroConfig: { site: siteAddress } });
const pageOf = (event: Event, timeline: Timeline) =>
  container.renderToString(EventPage, { props: { event, timeline } });

/** Of the lines of a story, one in so many is changed; `STEP=1` changes each, which takes minutes. */
const step = Number(process.env['STEP'] ?? 20);

/** Returns a line with another month, or with a word more. */
const changed = (line: string): string =>
  /\b\d{4}-\d\d\b/.test(line)
    ? line.replace(/-\d\d\b/, (month) => (month === '-09' ? '-08' : '-09'))
    : line.replace(/["']?$/, ' moreover$&');

/** Returns the story with one line of one file changed, or `undefined` if it is refused. */
function withChanged(texts: Texts, file: string, at: number): Timeline | undefined {
  const lines = (texts[file] ?? '').split('\n').map((line, index) => (index === at ? changed(line) : line));
  try {
    return compileStory({ ...texts, [file]: lines.join('\n') });
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

test.each([
  ['frozen', frozenStory],
  ['years', yearsStory],
])(
  'whatever changes in the story %s, an event with the key that it had has the page that it had',
  async (_, folder) => {
    const texts = await readTexts(folder);
    const timeline = compileStory(texts);
    const before = new Map<string, { key: string | undefined; page: string }>();
    for (const event of timeline.events)
      before.set(event.id, { key: keyOf(event, timeline), page: await pageOf(event, timeline) });
    const lines = Object.entries(texts).flatMap(([file, text]) =>
      text.split('\n').map((line, at) => ({ file, line, at })),
    );
    const wrong: string[] = [];
    let kept = 0;
    for (const { file, line, at } of lines.filter((_line, index) => index % step === 0)) {
      const other = line && withChanged(texts, file, at);
      for (const event of (other && other.events) || []) {
        const { key, page } = before.get(event.id) ?? {};
        if (!other || key === undefined || keyOf(event, other) !== key) continue;
        kept += 1;
        if ((await pageOf(event, other)) !== page) wrong.push(`${file}:${at + 1} ${line}: ${event.id}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(kept).toBeGreaterThan(0);
  },
  1_200_000 / step,
);
