import { createHash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite, type BuiltSite } from '../support/build-site.ts';
import { siteAddress } from '../support/built-sites.ts';
import { filesOf } from '../support/pages.ts';
import { frozenStory, otherStory } from '../support/read-story.ts';
import { fiveAtOnce, refusal, spoilt } from '../support/refusal.ts';

let other: BuiltSite;
beforeAll(async () => {
  other = await buildSite({ content: otherStory, env: { SITE: siteAddress } });
  expect(other.code, other.output).toBe(0);
});
afterAll(() => other.remove());

async function hashes(dist: string): Promise<Record<string, string>> {
  const hash = async (file: string) => {
    const content = await readFile(path.join(dist, file));
    return [file, createHash('sha256').update(content).digest('hex')] as const;
  };
  const entries: readonly (readonly [string, string])[] = await Promise.all(filesOf(dist).map(hash));
  return Object.fromEntries(entries);
}

test('on a machine in another zone and language the output is the same, byte for byte', async () => {
  const zone = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
  const site = await buildSite({ content: frozenStory, env: { SITE: siteAddress, ...zone } });
  expect(site.code, site.output).toBe(0);
  expect(await hashes(site.dist)).toEqual(await hashes(inject('dist')));
  await site.remove();
});

describe('with the content of another story', () => {
  test('the site tells that story, and nothing of ours', async () => {
    const site = other;
    const files = filesOf(site.dist).filter((file) => !/\.(woff2|svg|png)$/.test(file));
    const texts = await Promise.all(files.map((file) => readFile(path.join(site.dist, file), 'utf8')));
    expect(texts.filter((text) => /tiktok|bytedance|oracle|trump|china/i.test(text))).toEqual([]);

    const page = (file: string) => texts[files.indexOf(file)] ?? '';
    expect(page('index.html')).toContain('<h1>The Larkford bridge</h1>');
    expect(page('index.html')).toContain(
      'about <time datetime="2004-03-02">2 Mar</time> to <time datetime="2004-03-09">9 Mar 2004</time>',
    );
    expect(page('index.html')).toContain('6 years later');
    expect(page('index.html')).toContain('<span id="bridge-shut"></span>');
    expect(page('events/bridge-shut/index.html')).toContain('content="0;url=/events/bridge-closed/"');
    expect(page('actors/boat-company/index.html')).toContain('content="0;url=/actors/ferry-company/"');
    expect(page('events/bridge-closed/index.html')).toContain('Word for word as in the article that we read');
    expect(page('events/ferry-runs/index.html')).toContain('Not checked against the article’s own words');
    expect(page('corrections/index.html')).toContain('The bridge was surveyed in June.');
    expect(page('events/survey/index.html')).toContain('The paper printed a correction.');
    expect(page('deadlines/reopening/index.html')).toContain('Tuesday 1 March 2005');
    expect(filesOf(site.dist).filter((file) => file.endsWith('.png'))).toEqual([
      'deadlines/reopening/preview.png',
      'disagreements/ferry-fare/preview.png',
      ...['bridge-closed', 'bridge-shut', 'ferry-runs', 'survey'].map((id) => `events/${id}/preview.png`),
      'preview.png',
    ]);
    expect(page('events/bridge-closed/index.html')).toContain(
      'property="og:image:alt" content="The Larkford bridge: The council closes the bridge. Sets: Reopening, 1 Mar 2005.',
    );
  });
});

test('without the site’s address nothing that must be a whole address is there, and the build says so once', async () => {
  const { dist, output } = inject('long');
  expect(output.match(/Built without the site’s address.*feeds, calendars, references or embeds/g)).toHaveLength(1);
  expect(output.match(/Set `publisher` and `contact` in content\/story\.md/g)).toHaveLength(1);
  const files = filesOf(dist).filter((file) => /\.(html|txt|xml|json)$/.test(file));
  expect(files).not.toContain('sitemap.xml');
  const texts = await Promise.all(files.map((file) => readFile(path.join(dist, file), 'utf8')));
  // Astro's own pages that lead elsewhere aside.
  const pages = texts.filter((text) => !text.includes('http-equiv="refresh"'));
  expect(pages.filter((text) => /localhost|rel="canonical"|property="og:(url|image)|Sitemap:/.test(text))).toEqual([]);
});

describe('a build that fails', () => {
  test('for its content tells every problem once and leaves the last good output as it was', async () => {
    const before = await hashes(other.dist);
    const broken = spoilt(fiveAtOnce);
    for (const [file, text] of Object.entries(broken))
      if (file.endsWith('.md')) await writeFile(path.join(other.root, file), text);
    const failed = await other.rebuild();
    expect(failed.code).not.toBe(0);
    expect(failed.output.split(refusal(fiveAtOnce))).toHaveLength(2);
    expect(failed.output).not.toContain('src/compiler');
    expect(await hashes(other.dist)).toEqual(before);
    await cp(otherStory, path.join(other.root, 'content'), { recursive: true });
  });

  // A file stands where a folder belongs.
  test.each([
    ['pagefind', 'The search index could not be made, so nothing was published:'],
    ['embed', 'The pages to embed could not be written, so nothing was published:'],
  ])('since %s cannot be written says so, and leaves the last good output as it was', async (folder, message) => {
    const before = await hashes(other.dist);
    const inTheWay = path.join(other.root, 'public', folder);
    await writeFile(inTheWay, '');
    const failed = await other.rebuild();
    await rm(inTheWay);
    expect(failed.code).not.toBe(0);
    expect(failed.output).toContain(message);
    expect(await hashes(other.dist)).toEqual(before);
  });
});
