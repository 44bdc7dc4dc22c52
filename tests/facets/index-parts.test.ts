import { describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { indexGroups, indexParts } from '../../src/facets/index-parts.ts';
import { pageAddresses } from '../../src/formats/sitemap.ts';
import { site } from '../../src/site.ts';
import { actorGroups } from '../../src/story/listings.ts';
import type { Actor, Timeline } from '../../src/story/model.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory), '/a');
const most = site.eventsPerPage;

/** A story with so many ferry companies, named in no order of the alphabet, the last of them with the most events. */
function withCompanies(count: number, lang = 'en'): Timeline {
  const [actor] = timeline.actors.filter(({ kind }) => kind === 'company');
  if (!actor) throw new Error('The story has no company.');
  const companies = Array.from({ length: count }, (_, at): Actor => {
    const name = `${'ZÖAÄOM'.charAt(at % 6)}-line ${at}`;
    return {
      ...actor,
      id: `line-${at}`,
      href: `/a/actors/line-${at}/`,
      name,
      events: Array(at).fill(timeline.events[0]),
    };
  });
  return { ...timeline, story: { ...timeline.story, lang }, actors: companies };
}

describe('an index', () => {
  test('of no more entries than a page may have is one page', () => {
    const story = withCompanies(most);
    expect(indexGroups(story, 'actors')).toEqual(actorGroups(story));
    expect(indexParts(story)).toEqual([]);
  });

  test('that is longer has those with the most events, and all by name in parts', () => {
    const story = withCompanies(2 * most + 1);
    const [group] = indexGroups(story, 'actors');
    expect(group?.rows).toHaveLength(50);
    expect(group?.rows[0]?.href).toBe(`/a/actors/line-${2 * most}/`);
    const parts = group?.parts ?? [];
    expect(parts.map(({ rows }) => rows.length)).toEqual([most, most, 1]);
    expect(new Set(parts.flatMap(({ rows }) => rows.map(({ href }) => href)))).toEqual(
      new Set(story.actors.map(({ href }) => href)),
    );
    expect(parts.map(({ href }) => href)).toEqual(['/a/actors/all/1/', '/a/actors/all/2/', '/a/actors/all/3/']);
    expect(parts.map(({ title }) => title)).toEqual(['A-line 2 – M-line 395', 'Ö-line 1 – Z-line 390', 'Z-line 396']);
    expect(pageAddresses(story)).toEqual(expect.arrayContaining(parts.map(({ href }) => href)));
    expect(indexParts(story).map(({ folder, group: of }) => [folder, of])).toEqual(
      Array(3).fill(['actors', 'Companies']),
    );
  });

  test('is in the order of the story’s own language', () => {
    const [, , last] = indexParts(withCompanies(2 * most + 1, 'sv'));
    expect(last?.title).toMatch(/^Ö/);
  });

  test('of sources is in the order of their dates', () => {
    const sources = Array.from({ length: most + 1 }, () => timeline.articles[0]).flatMap((article) => article ?? []);
    const [part] = indexParts({ ...timeline, sources });
    expect(part?.folder).toBe('sources');
    expect(part?.title).toMatch(/^\d+ \w+ \d{4}$/);
  });
});
