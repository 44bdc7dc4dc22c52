import { describe, expect, test } from 'vitest';
import CreditChain from '../../src/credits/CreditChain.astro';
import DeadlineTable from '../../src/deadlines/DeadlineTable.astro';
import EventEntry from '../../src/timeline/EventEntry.astro';
import SourceAddress from '../../src/components/SourceAddress.astro';
import SpanTime from '../../src/components/SpanTime.astro';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { parseSpan } from '../../src/story/span.ts';
import { htmlOf, wordsOf as words } from '../support/component-words.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory));
const [survey, bridge, ferry] = timeline.events;
const [reopening] = timeline.deadlines;
const [article] = timeline.articles;
if (!survey || !bridge || !ferry || !reopening || !article) throw new Error('The story has too few entries.');

describe('the table of deadlines', () => {
  const left = (daysLeft: number, basis = reopening.basis) =>
    words(DeadlineTable, { caption: '', countdowns: [{ deadline: { ...reopening, basis }, daysLeft }] });

  test.each([
    [1, '1 day'],
    [0, 'that day'],
    [-3, '3 days ago'],
  ])('has %i days as “%s”', async (days, expected) => {
    expect(await left(days)).toMatch(new RegExp(`happened ${expected} Reopening, 1 Mar Set by `));
  });

  test('does not count down to a day that only the press has', async () => {
    expect(await left(3, 'unattributed')).toMatch(/ 1 Mar\? Reopening.*not found in any document/);
  });
});

describe('where a source can be read', () => {
  const bare = { ...article, original: undefined, copy: undefined, retelling: undefined };
  test.each([
    [{ original: 'https://www.example.com/a' }, 'read it at example.com'],
    [{ copy: 'https://example.org/b' }, 'read a copy at example.org'],
    [{ retelling: 'https://example.net/c' }, 'read an account of it at example.net'],
    [{}, 'no link found'],
  ])('%j is “%s”', async (address, expected) => {
    expect(await words(SourceAddress, { source: { ...bare, ...address } })).toBe(expected);
  });
});

describe('the way of an account', () => {
  test('that credits nobody says so', async () => {
    const account = { source: article, credits: [], notIn: [], basis: 'anonymous' };
    expect(await words(CreditChain, { account })).toMatch(/Unnamed sources, no other source named$/);
  });

  test('that credits somebody names them', async () => {
    const [, other] = timeline.articles;
    const account = { source: article, credits: [other], notIn: [other], basis: 'on-record' };
    expect(await words(CreditChain, { account })).toMatch(/credits .*not in its text On the record$/);
  });
});

describe('a date', () => {
  test.each([
    ['2020-09-14~', 'about 14 Sep 2020'],
    ['2020-08-28/2020-09-10~', '28 Aug to about 10 Sep 2020'],
  ])('%s is “%s”, with each day for programs', async (edtf, expected) => {
    expect(await words(SpanTime, { span: parseSpan(edtf) })).toBe(expected);
    const html = await htmlOf(SpanTime, { span: parseSpan(edtf) });
    expect([...html.matchAll(/datetime="([^"]+)"/g)].map(([, day]) => day)).toEqual(
      edtf.replaceAll('~', '').split('/'),
    );
  });
});

describe('an event of the list', () => {
  const entry = { level: 3, parts: [] };

  test('says how it is known, that its day is an estimate, and by whom it is told', async () => {
    const event = { ...ferry, dating: 'inferred', disagreements: [] };
    expect(await words(EventEntry, { ...entry, event })).toMatch(/Unattributed · date estimated Morning Post$/);
  });

  test('has the words of what sets a deadline, and of nothing else', async () => {
    const said = [{ text: 'shut until further notice', source: article }];
    expect(await words(EventEntry, { ...entry, event: { ...bridge, words: said } })).toContain(
      '“shut until further notice”',
    );
    expect(await words(EventEntry, { ...entry, event: { ...survey, words: said } })).not.toContain('shut until');
  });
});

test('an archive’s address leaves the site as the source’s own does, and says so', async () => {
  const archived = { href: 'https://archive.example/story', day: survey.known };
  const source = { ...article, original: 'https://example.com/story', archived };
  const html = await htmlOf(SourceAddress, { source });
  for (const href of [archived.href, source.original])
    expect(html).toMatch(new RegExp(`<a href="${href}" rel="external"`));
});
