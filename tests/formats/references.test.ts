import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { bibtex, cslJson, ris } from '../../src/formats/reference-files.ts';
import {
  citedOn,
  pageReference,
  referenceInWords,
  sourceReference,
  type Reference,
} from '../../src/formats/references.ts';
import type { Source, Timeline } from '../../src/story/model.ts';
import { parseSpan } from '../../src/story/span.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

const publication = { site: new URL('https://timeline.example'), publisher: 'The Times & Co', hostSince: '2026-01-01' };
let timeline: Timeline;
let page: Reference;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory), '/a');
  const event = timeline.events.find(({ id }) => id === 'tiktok-sues');
  if (!event) throw new Error('The event is not there.');
  page = pageReference({ ...event, name: event.title }, timeline, publication);
});
const source = (id: string): Source => {
  const found = timeline.sources.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};
/** What a reader of references that we did not write makes of a file. */
interface Read {
  type: string;
  title: string;
  publisher?: string;
  'container-title'?: string;
  URL?: string;
  issued?: { 'date-parts': number[][] };
}
const read = (file: string): Read[] => new Cite(file).data as Read[];

describe('a page in words', () => {
  test('is its title, the site, the publisher, the day and the address', () => {
    expect(referenceInWords(page)).toBe(
      '“TikTok and ByteDance sue Trump over the first order.” The forced sale of TikTok, The Times & Co. As of 14 September 2020. https://timeline.example/a/events/tiktok-sues/',
    );
  });

  test('is dated by its latest correction where that came after the story’s last day', () => {
    const correction = { day: '2021-01-02' as Timeline['story']['asOf'], said: '', says: '', why: '' };
    const corrected = pageReference({ name: 'A', href: '/a/b/', corrections: [correction] }, timeline, publication);
    expect(corrected.date?.words).toBe('As of 2 January 2021');
  });

  test('is dated by its day where it is of one', () => {
    const { asOf } = timeline.story;
    const { date } = pageReference({ name: 'A', href: '/a/b/', day: asOf }, timeline, publication);
    expect(date).toMatchObject({ value: asOf, approximate: false });
  });
});

describe('a source in words', () => {
  test('has its own day, as far as it is known, and its own address', () => {
    expect(referenceInWords(sourceReference(source('itpro')))).toBe(
      '“ByteDance negotiating with the US to avoid TikTok sale.” ITPro. About 10 September 2020. https://www.itpro.co.uk/business/policy-legislation/357059/bytedance-negotiating-with-the-us-to-avoid-tiktok-sale',
    );
  });

  test.each([
    ['2020-08-06', '2020-08-06', false],
    ['2020-08-06~', '2020-08-06', true],
    ['2020-08', '2020-08', false],
    ['2020-08-30/2020-09-02', '2020-08-30', true],
    ['2020', '2020', false],
  ])('published %s is dated %s', (edtf, value, approximate) => {
    const published = parseSpan(edtf);
    if (!published) throw new Error(`${edtf} is no day.`);
    expect(sourceReference({ ...source('itpro'), published }).date).toMatchObject({ value, approximate });
  });

  test('says that a publisher is inferred', () => {
    const words = referenceInWords(sourceReference(source('interesting-engineering')));
    expect(words).toContain(
      'Interesting Engineering. About 14 September 2020. In a copy at contest.com. The publisher is',
    );
  });

  test('says that its address is of a copy, or of others who tell of it, in every form', () => {
    const told = timeline.sources.find(({ original, copy, retelling }) => !original && !copy && retelling);
    if (!told) throw new Error('Every source can be read itself.');
    const reference = sourceReference(told);
    expect(reference.note).toMatch(/^As told at /);
    expect(bibtex([reference])).toContain(`note = {${reference.note}}`);
    expect(ris([reference])).toContain(`N1  - ${reference.note}.\r\n`);
    expect(cslJson([reference])).toContain(`"note":"${reference.note}"`);
    expect(sourceReference(source('itpro')).note).toBeUndefined();
  });
});

test('a page has two references where it is about a source, and none without the site’s address', () => {
  const { href, title } = source('itpro');
  const cited = citedOn({ name: title, href }, timeline, publication, source('itpro'));
  expect(cited.map(({ to }) => to)).toEqual(['This page', 'The source itself']);
  expect(citedOn({ name: title, href }, timeline, undefined)).toEqual([]);
});

describe.each([
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
])('as %s', (_, write) => {
  test('a page is a web page with its title, site or publisher, day and address', () => {
    const [found] = read(write([page]));
    expect(found).toMatchObject({
      type: 'webpage',
      title: 'TikTok and ByteDance sue Trump over the first order',
      URL: 'https://timeline.example/a/events/tiktok-sues/',
      issued: { 'date-parts': [[2020, 9, 14]] },
    });
    expect(found?.publisher).toBe('The Times & Co');
  });

  test('an article is a newspaper’s, and a document is one', () => {
    const [article, document] = read(write([sourceReference(source('itpro')), sourceReference(source('eo-13942'))]));
    expect(article).toMatchObject({
      // citation-js passes over BibLaTeX's `entrysubtype`.
      type: write === bibtex ? 'article-journal' : 'article-newspaper',
      title: 'ByteDance negotiating with the US to avoid TikTok sale',
      'container-title': 'ITPro',
      // Of a newspaper's article in RIS, citation-js reads the year alone.
      issued: { 'date-parts': [write === ris ? [2020] : [2020, 9, 10]] },
    });
    expect(document?.type).not.toMatch(/article|book/);
    expect(bibtex([sourceReference(source('itpro'))])).toContain('entrysubtype = {newspaper}');
  });

  test('every source of a rich story is read', () => {
    const references = timeline.sources.map(sourceReference);
    expect(read(write(references)).map(({ title }) => title)).toEqual(references.map(({ title }) => title));
  });
});

test('in BibTeX a page names the site it is of, unless that is called as its publisher is', () => {
  expect(bibtex([page])).toContain('maintitle = {The forced sale of TikTok}');
  expect(bibtex([page])).not.toContain('entrysubtype');
  expect(bibtex([{ ...page, publisher: 'The forced sale of TikTok' }])).not.toContain('maintitle');
  // BibLaTeX's data model has no publisher for these three types, and the newspaper is where an article stands.
  expect(bibtex([sourceReference(source('itpro'))])).not.toMatch(/maintitle|organization|publisher/);
  expect(bibtex([sourceReference(source('export-catalogue'))])).toContain(
    'organization = {{Ministry of Commerce and Ministry of Science and Technology of China}}',
  );
});

test('what is about right is said to be', () => {
  const about = sourceReference(source('itpro'));
  expect(bibtex([about])).toContain('date = {2020-09-10~}');
  expect(ris([about])).toContain('DA  - 2020/09/10/\r\nN1  - The date is approximate.\r\n');
  expect(cslJson([about])).toContain('"circa":true');
});

test('a source of no certain day has its month, in every form', () => {
  const published = parseSpan('2020-09~');
  if (!published) throw new Error('It is no month.');
  const reference = sourceReference({ ...source('itpro'), published });
  expect(reference.date?.value).toBe('2020-09');
  expect(bibtex([reference])).toContain('date = {2020-09~}');
  expect(ris([reference])).toContain('DA  - 2020/09//');
});

test('the language is told of a page, and of no source, whose language nobody has written down', () => {
  expect(ris([page])).toContain('LA  - en\r\n');
  expect(ris([sourceReference(source('itpro'))])).not.toContain('LA  -');
});

test('signs that TeX would read are escaped, but for those in an address', () => {
  const entry = bibtex([{ ...page, title: 'A & B_{c} 50% ~ \\', url: 'https://x.example/a_b%20c' }]);
  expect(entry).toContain(
    'title = {{A \\& B\\_\\textbraceleft{}c\\textbraceright{} 50\\% \\textasciitilde{} \\textbackslash{}}}',
  );
  expect(entry).toContain('url = {https://x.example/a_b%20c}');
});

test.each(['{', '}', '}{', '{{{', 'a\nb', 'a\r\nER  - ', '\\{', '@misc{x,', '%', '#$', 'and'])(
  'a title with %j keeps every reader in step',
  (sign) => {
    const odd = {
      ...page,
      title: `A ${sign} B`,
      publisher: `P ${sign}`,
      note: `N ${sign}`,
      url: 'https://x.example/{a}\\b',
    };
    const file = bibtex([odd, page]);
    // What BibTeX’s own reader does: braces are counted, whatever stands before them.
    let depth = 0;
    for (const letter of file) depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
    expect(depth).toBe(0);
    expect(file.match(/^@/gm)).toHaveLength(2);
    expect(file).toContain('url = {https://x.example/%7Ba%7D%5Cb}');
    const records = ris([odd, page]).split('ER  - \r\n');
    expect(records).toHaveLength(3);
    for (const line of records.join('').split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  },
);

test.each([
  ['en', 'english'],
  ['en-GB', 'british'],
  ['en-US', 'american'],
  ['en-IE', 'english'],
  ['de', 'ngerman'],
  ['fr-CA', 'french'],
])('BibLaTeX is told the language %s by the name that babel has for it', (lang, name) => {
  expect(bibtex([{ ...page, lang }])).toContain(`langid = {${name}}`);
  expect(bibtex([{ ...page, lang }])).not.toMatch(/\blanguage = /);
});

test('a style of references prints a page', () => {
  const printed = new Cite(cslJson([page])).format('bibliography', { format: 'text', template: 'apa' });
  expect(printed).toMatch(/2020, September 14/);
  expect(printed).toContain('https://timeline.example/a/events/tiktok-sues/');
});
