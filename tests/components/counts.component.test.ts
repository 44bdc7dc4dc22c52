/** The sentences with a number, for none, one and several. */
import { describe, expect, test } from 'vitest';
import ActorFacts from '../../src/actors/ActorFacts.astro';
import LabelMeanings from '../../src/about/LabelMeanings.astro';
import AsOfArticle from '../../src/as-of/AsOfArticle.astro';
import KnownEvents from '../../src/as-of/KnownEvents.astro';
import DayStrip from '../../src/as-of/DayStrip.astro';
import ChartDrawing from '../../src/chart/ChartDrawing.astro';
import { storyChart } from '../../src/chart/chart.ts';
import { labelGap } from '../../src/chart/lanes.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import OriginList from '../../src/credits/OriginList.astro';
import BriefHead from '../../src/timeline/BriefHead.astro';
import DeadlineFacts from '../../src/deadlines/DeadlineFacts.astro';
import Scorecard from '../../src/disagreements/Scorecard.astro';
import { scorecard } from '../../src/disagreements/scorecard.ts';
import AccountVersion from '../../src/events/AccountVersion.astro';
import EventInFull from '../../src/events/EventInFull.astro';
import EventArticle from '../../src/events/EventArticle.astro';
import { facetsOf } from '../../src/facets/facets.ts';
import FilterBar from '../../src/filter/FilterBar.astro';
import FilterMenu from '../../src/filter/FilterMenu.astro';
import DataFiles from '../../src/formats/DataFiles.astro';
import { dataFiles } from '../../src/formats/data-files.ts';
import RecapTexts from '../../src/formats/RecapTexts.astro';
import Opening from '../../src/front/Opening.astro';
import Proof from '../../src/quotations/Proof.astro';
import SourceArticle from '../../src/sources/SourceArticle.astro';
import ToldAlone from '../../src/sources/ToldAlone.astro';
import { asOfEachDay, newByDay } from '../../src/story/as-of.ts';
import { sourceGroups } from '../../src/story/listings.ts';
import { toldAlone } from '../../src/story/source-facts.ts';
import { storyPreview } from '../../src/link-picture/card.ts';
import { addDays } from '../../src/story/day.ts';
import { differingSomewhere } from '../../src/story/differing.ts';
import { storyOrigins } from '../../src/story/origins.ts';
import { standing } from '../../src/story/standing.ts';
import FullStory from '../../src/timeline/FullStory.astro';
import TimelineList from '../../src/timeline/TimelineList.astro';
import { htmlOf, wordsOf } from '../support/component-words.ts';
import { byId, frozenStory, otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory));
const frozen = compileStory(await readTexts(frozenStory));
const { paths, articles, events } = timeline;
const [survey, bridge, ferry] = events;
const [article, second] = articles;
const [reopening] = timeline.deadlines;
if (!survey || !bridge || !ferry || !article || !second || !reopening)
  throw new Error('The story has too few entries.');
const order = byId(timeline.sources, 'closing-order');

describe('the page of an event', () => {
  const page = (change: object) =>
    wordsOf(EventArticle, { event: { ...bridge, ...change }, timeline, permalink: 'https://a.example/events/b/' });
  const [account] = bridge.accounts;

  test.each([
    [[account, account], `How 2 of ${articles.length} articles report it`],
    [[account], `How 1 of ${articles.length} articles reports it`],
  ])('counts the articles that report it', async (accounts, title) => {
    expect(await page({ accounts })).toContain(title);
  });

  test('has no heading over nothing', async () => {
    const nothing = { accounts: [], documents: [], checkedAgainst: [], deadlines: [], disagreements: [], words: [] };
    expect(await page(nothing)).not.toMatch(/How \d|behind it|Also checked|Deadlines|differ/);
  });

  test('says of an event that had yet to happen that it is foreseen', async () => {
    const words = await page({ planned: true, accounts: [account] });
    expect(words).toMatch(/foreseen for \w+day \d+ \w+ \d{4}/);
    expect(words).toContain(`How 1 of ${articles.length} articles foresees it`);
    expect(await page({ accounts: [account, account], planned: true })).toContain('articles foresee it');
  });

  test('says where it happened, and names nobody where nobody did it', async () => {
    expect(await page({ place: 'Larkford', time: '18:20 Asia/Shanghai' })).toMatch(
      /\d{4}, 18:20 in Shanghai Larkford Documented/,
    );
    expect(await page({ actors: [] })).not.toContain('Who is involved');
    const html = await htmlOf(EventArticle, { event: bridge, timeline, permalink: 'https://a.example/events/b/' });
    expect(bridge.place).toBeUndefined();
    expect(html).not.toContain('<span></span>');
  });

  test('says whether one document or several are behind it', async () => {
    expect(await page({ documents: [order] })).toContain('The document behind it');
    expect(await page({ documents: [order, article] })).toContain('The documents behind it');
  });

  test('says what a date rests on, why it became known later, and when it was added', async () => {
    const words = await page({ datingNote: 'By its stamp.', knownLater: 'It was sealed.', added: bridge.known });
    expect(words).toMatch(/By its stamp\. It was sealed\. Added to this timeline on \d+ \w+ \d{4}\./);
  });

  test('names the neighbours that there are', async () => {
    expect(await page({ previous: survey, next: ferry })).toMatch(/Before · .* After · /);
    expect(await page({ previous: undefined, next: undefined })).not.toMatch(/Before ·|After ·/);
  });

  test('says that a background event is one, and that a source is not an article', async () => {
    expect(await page({ background: true })).toContain('· Background');
    const tie = { deadline: reopening, role: 'concerns', why: 'It waits for it.' };
    expect(await page({ deadlines: [{ ...tie, source: order }] })).toContain('not in any of the articles');
    expect(await page({ deadlines: [{ ...tie, source: article }] })).not.toContain('not in any of the articles');
  });
});

test('a version of an event has its note where there is one, and an actor a dot between two deadlines', async () => {
  const [account] = bridge.accounts;
  const [council] = bridge.actors;
  const version = (note: string | undefined) => wordsOf(AccountVersion, { account: { ...account, note }, paths });
  expect(await version('Corrected the next day.')).toContain('Corrected the next day.');
  expect(await htmlOf(AccountVersion, { account: { ...account, note: undefined }, paths })).not.toContain('"meta"');
  const tie = { deadline: reopening, role: 'sets' };
  const other = { ...tie, deadline: { ...reopening, id: 'other', title: 'Other' } };
  const events = [{ ...bridge, deadlines: [tie, other] }];
  expect(await wordsOf(ActorFacts, { actor: { ...council, events } })).toMatch(
    /these events: Reopening, [^·]+ · Other, /,
  );
});

test('an event names who said it, though that is no actor', async () => {
  const event = { ...bridge, actors: [], speaker: 'a clerk of the council' };
  expect(await wordsOf(EventInFull, { event })).toContain('Said by a clerk of the council.');
  expect(await wordsOf(EventArticle, { event, timeline, permalink: 'https://a.example/events/b/' })).toContain(
    'Who is involved a clerk of the council',
  );
});

test('an event in full names its deadlines, with a dot between two', async () => {
  const tie = { deadline: reopening, role: 'concerns' };
  const full = (deadlines: object[]) => wordsOf(EventInFull, { event: { ...bridge, deadlines } });
  expect(await full([tie])).not.toContain(' · Relates to');
  expect(await full([tie, tie])).toMatch(/Relates to Reopening.* · Relates to Reopening/);
});

test('an event as of a day names each publisher once, however many sources it has from it', async () => {
  const named = async (...sources: object[]) =>
    (await wordsOf(KnownEvents, { known: [{ event: bridge, sources }] })).split(' from ')[1];
  expect(await named(article, { ...second, publisher: article.publisher })).toBe(article.publisher);
  expect(await named(article, second)).toBe(`${article.publisher} · ${second.publisher}`);
});

describe('the page of a source', () => {
  const page = (change: object, props: object = {}) =>
    wordsOf(SourceArticle, {
      source: { ...article, original: 'https://www.example.com/a', ...change },
      ...{ words: [], passages: [], events, omissionsNamed: true, ...props },
    });
  const passage = { text: 'two words', href: '/events/a/', title: 'An event' };

  test('counts the passages that it can mark there', async () => {
    expect(await page({}, { passages: [passage] })).toContain('Open it at example.com with our quotation highlighted');
    expect(await page({ original: undefined, copy: 'https://b.example/' }, { passages: [passage, passage] })).toContain(
      'Open the copy at b.example with our 2 quotations highlighted',
    );
    expect(await page({})).not.toContain('marked');
  });

  test('counts whom it credits, and says so of a title of ours', async () => {
    const account = { ...article.accounts[0], credits: [second] };
    const words = await page({ accounts: [account, account], titleIs: 'ours' });
    expect(words).toContain('Its own title was not found; this one is ours.');
    expect(words).toMatch(/Whom it credits .* 2 events/);
  });

  test('says on what events it bears, or that none is based on it', async () => {
    const lone = { accounts: [], documents: [], checked: [], creditedBy: [], faults: [] };
    expect(await page({ ...lone, documents: [bridge] })).toMatch(/Events based on it .* documented by it/);
    const lost = { ...lone, original: undefined, copy: undefined, retelling: undefined };
    expect(await page({ ...lost, creditedBy: [article.accounts[0]] })).toContain('Events for which it is credited');
    expect(await page(lone)).toContain('No event is based on it.');
    expect(await page({ ...lone, checked: [bridge] })).not.toContain('no event is based on it');
  });

  test('lists faults where it tells no event, each with its proof', async () => {
    const fault = { says: 'It says ten.', record: 'Nine.', sources: [order], event: bridge };
    expect(await page({ accounts: [], faults: [fault] })).toMatch(
      /Where it departs from the record Departs from the record\. It says ten\. Nine\. See .* · /,
    );
  });
});

describe('what one article tells', () => {
  const alone = { events: [], told: 1, leftOut: 0, isWhole: true, later: 0, otherFaults: [] };
  const fault = { says: 'It says ten.', record: 'Nine.', sources: [order] };
  const told = (change: object, named = true) =>
    wordsOf(ToldAlone, { source: article, alone: { ...alone, ...change }, named, listed: true });

  test.each([
    [{}, /It tells 1 event\.( |$)/],
    [{ told: 2, leftOut: 3 }, /It tells 2 events and leaves out 3 that had been reported by then, shown in grey\./],
    [{ later: 1 }, /1 more event became known after it\./],
    [{ isWhole: false }, /we may not have read all of it/],
    [{ otherFaults: [fault] }, /It departs once from the record\./],
    [{ otherFaults: [fault, fault] }, /It departs twice from the record\./],
  ])('%j', async (change, sentence) => {
    expect(await told(change)).toMatch(sentence);
  });

  test('says nothing of later events where there are none', async () => {
    expect(await told({})).not.toMatch(/0|became known after/);
  });

  test('counts what it leaves out, and names it where it is named', async () => {
    const omitted = { leftOut: 1, events: [{ event: bridge, faults: [] }] };
    expect(await told(omitted)).toMatch(/left out .*Bridge/i);
    expect(await told({ leftOut: 1, events: [] }, false)).not.toMatch(/shown in grey|left out /);
  });
});

describe('the first screen', () => {
  const opening = (change: object) =>
    wordsOf(Opening, { timeline: { ...timeline, ...change }, standing: standing(timeline) });
  const [differing] = differingSomewhere(frozen.articles);

  test.each([
    [[article], /1 article tells it, checked against \d+ other sources?\. It ends on/],
    [[article, second], /2 articles tell it/],
    [[differing], /; it differs from them somewhere/],
    [[differing, differing], /; each differs from them somewhere/],
    [[differing, article], /1 differs from them somewhere/],
    [[differing, differing, article], /2 differ from them somewhere/],
  ])('counts the articles, and those that differ', async (own, sentence) => {
    expect(await opening({ articles: own })).toMatch(sentence);
  });

  test('offers a shorter version where there is one, and says who publishes the story', async () => {
    const story = { ...timeline.story, publisher: 'The Example', contact: 'mailto:a@b.example' };
    const key = [{ ...bridge, key: true }, ferry];
    // Astro's container has no `compressHTML: true`, and drops the line end before “Published”.
    expect(await opening({ story, events: key })).toMatch(
      /Shorter: in brief\. ?Published by The Example\. Report an error: a@b\.example/,
    );
    expect(await opening({ events: [{ ...bridge, key: true }] })).not.toMatch(/Shorter|Published|Report an error/);
  });
});

describe('the story as of a day', () => {
  const view = asOfEachDay(timeline).at(-1);
  if (!view) throw new Error('The story has no days.');
  const [known] = view.events;
  if (!known) throw new Error('The day has no events.');
  const page = (change: object) =>
    wordsOf(AsOfArticle, {
      ...{ timeline, view: { ...view, ...change } },
      ...{ counts: newByDay(timeline), drawing: storyChart(timeline) },
    });

  test.each([
    [[], 'No new event that day'],
    [[{ ...known, isNew: true }], '1 new event that day'],
    [[{ ...known, isNew: true }, known, { ...known, isNew: true }], '2 new events that day'],
  ])('counts what was new', async (own, title) => {
    expect(await page({ events: own.map((one) => ({ ...one })) })).toContain(title);
  });

  test('counts nothing as reported that had yet to happen', async () => {
    const planned = { ...known, isNew: true, event: { ...known.event, planned: true } };
    const words = await page({ events: [planned, { ...known, isNew: false }], more: 0 });
    expect(words).toContain('sources had reported 1 event and foreseen 1.');
    expect(words).toContain('foreseen for');
  });

  test('counts what there was before, and in all', async () => {
    const words = await page({ events: [{ ...known, isNew: false }], more: 1, approximate: true });
    expect(words).toContain('1 more event had been reported before.');
    expect(words).toContain('By that evening this site’s sources had reported 2 events.');
    expect(words).toContain('dated only approximately');
    expect(await page({ events: [], more: 0, approximate: false })).not.toMatch(
      /had been reported before|approximately/,
    );
  });
});

describe('the strip of days', () => {
  const strip = (count: number, { apart = 1, at = 0, isIndex = false } = {}) => {
    const days = Array.from(
      { length: count },
      (_, index) => [addDays(bridge.known, index * apart), index + 1] as const,
    );
    return htmlOf(DayStrip, { counts: new Map(days), paths, current: days[at]?.[0], isIndex });
  };

  test('has a mark for each event, up to twelve', async () => {
    const short = await strip(5, { at: 3 });
    expect(short.match(/<small>\d+ new/g)).toEqual([1, 2, 3, 4, 5].map((fresh) => `<small>${fresh} new`));
    expect(short.match(/aria-current="page"/g)).toHaveLength(1);
    expect(short).toContain(`height="${5 * 7}"`);
    expect(short).toContain(`y1="${5 * 7}" y2="${(5 - 4) * 7}"`);
    expect(short).not.toContain('2004</small>');
    expect(short).not.toContain('All 5 days');
    expect(await strip(40)).toContain(`height="${12 * 7}"`);
  });

  test('shows those around a day where there are many, and all on the page that lists them', async () => {
    const around = await strip(100, { at: 50 });
    expect(around.match(/<li>/g)).toHaveLength(60);
    expect(around).toContain('All 100 days');
    expect((await strip(100)).match(/<li>/g)).toHaveLength(30);
    const all = await strip(100, { isIndex: true });
    expect(all.match(/<li>/g)).toHaveLength(100);
    expect(all).not.toContain('All 100 days');
  });

  test('has the year below each of days of several, and puts very many into their months', async () => {
    expect((await strip(3, { apart: 3000 })).match(/<small>20\d\d/g)).toEqual([
      '<small>2004',
      '<small>2012',
      '<small>2020',
    ]);
    const months = await strip(300, { isIndex: true });
    expect(months.match(/<ol aria-label="[^"]*/g)?.slice(0, 2)).toEqual([
      '<ol aria-label="February 2004',
      '<ol aria-label="March 2004',
    ]);
  });

  test('has a page for each year of more than 400 days', async () => {
    expect((await strip(400, { isIndex: true })).match(/<li>/g)).toHaveLength(400);
    const last = await strip(401, { at: 400, isIndex: true });
    expect(last.match(/as-of\/\d{4}-/g)).toHaveLength(94);
    expect(last.match(/href="[^"]*as-of\/\d{4}\/"[^>]*>/g)).toEqual(
      ['<a href="/as-of/2004/">', '<a href="/as-of/2005/" aria-current="page">'].map((link) => link.slice(3)),
    );
  });
});

test('the list counts the background, and the months between two dates', async () => {
  const [first, last] = frozen.events;
  if (!first || !last) throw new Error('The story has no events.');
  const words = await wordsOf(TimelineList, { timeline, events: [survey, bridge, { ...ferry, background: true }] });
  expect(words).toMatch(/Background 1 event from before the story/);
  expect(words).toMatch(/6 years later/);
});

test('the list says of a day to come that its events are foreseen', async () => {
  const words = await wordsOf(TimelineList, { timeline, events: [bridge, { ...ferry, planned: true }] });
  expect(words.match(/Foreseen for/g)).toHaveLength(1);
});

test('the list of origins counts the reports that were found, and the accounts behind which they are', async () => {
  const credited = { ...article.accounts[0], source: article, credits: [order] };
  const one = storyOrigins({ articles: [{ ...article, accounts: [credited] }] as never });
  expect(await wordsOf(OriginList, { origins: one })).toMatch(
    /^1 original report is behind 1 of the articles’ 1 account /,
  );
  const own = { ...second.accounts[0], source: article, credits: [{ ...order, id: 'another' }] };
  const two = storyOrigins({ articles: [{ ...article, accounts: [credited, own] }] as never });
  expect(await wordsOf(OriginList, { origins: two })).toMatch(
    /^2 original reports are behind 2 of the articles’ 2 accounts /,
  );

  const many = Array.from({ length: 21 }, (_, at) => ({ ...article, id: `post-${at}` }));
  const telling = many.map((source) => ({ ...source, accounts: [{ ...credited, source }] }));
  const listed = await wordsOf(OriginList, { origins: storyOrigins({ articles: telling as never }) });
  expect(listed).toMatch(/An account is what one article says of one event\. .* behind 21 accounts in 21 articles$/);
  const wires = Array.from({ length: 31 }, (_, at) => ({ ...order, id: `wire-${at}`, title: `Wire ${at}.` }));
  const all = wires.map((wire) => ({ ...credited, credits: [wire] }));
  const first = many.map((source) => ({ ...source, accounts: all.map((account) => ({ ...account, source })) }));
  const shortened = await wordsOf(OriginList, { origins: storyOrigins({ articles: first as never }) });
  expect(shortened).toContain('These are the 30 reports behind the most.');
  expect(shortened.match(/behind 21 accounts in 21 articles/g)).toHaveLength(30);
});

describe('the bar above a part of the timeline', () => {
  const [facet] = facetsOf(timeline);
  const [current] = facet?.members ?? [];
  if (!facet || !current) throw new Error('The story has no actors.');

  test('counts what it shows, and links to the rest', async () => {
    expect(await wordsOf(FilterBar, { timeline, facet, current })).toContain(
      `${current.events.length} event${current.events.length === 1 ? '' : 's'} with ${current.name}`,
    );
  });

  test.each([
    [9, false],
    [10, true],
  ])('a menu of %i choices can be searched: %s', async (many, isSearched) => {
    expect((await htmlOf(FilterMenu, { title: 'Who', many })).includes('type="search"')).toBe(isSearched);
  });
});

test('a background paragraph counts its sources', async () => {
  const recap = { length: 50, sentences: [{ says: 'It shut.', event: bridge, sources: [order] }], sources: [order] };
  expect(await wordsOf(RecapTexts, { recaps: [recap], site: undefined })).toMatch(
    /In 50 words or fewer It shut\. Each sentence leads to its event\. 1 source\./,
  );
  expect(await wordsOf(RecapTexts, { recaps: [], site: undefined })).toBe('');
});

test('the story in full counts the events that articles report, and those that none does', async () => {
  const full = (change: object) => wordsOf(FullStory, { timeline: { ...timeline, ...change }, file: undefined });
  expect(await full({ events: [bridge, { ...ferry, accounts: [] }], articles: [article] })).toMatch(
    /^\S.*, in full 1 event as 1 article reported it by [^,]*, and 1 that the article does not report\. On paper/,
  );
  expect(await full({ events: [bridge, { ...ferry, planned: true }], articles })).toContain(
    '1 event as 2 articles reported',
  );
  expect(await full({ deadlines: [reopening], disagreements: timeline.disagreements.slice(0, 1) })).toMatch(
    / Deadlines Reopening, .* Where accounts differ /,
  );
  expect(await full({ events: [bridge], disagreements: [], deadlines: [] })).not.toMatch(
    /none of them reports|Save it|Where accounts differ|Deadlines/,
  );
});

test('a period in full counts the articles that report its events, not those of the whole story', async () => {
  const own = frozen.events.filter(({ accounts }) => accounts.length === 1).slice(0, 1);
  const period = { href: '/2020/', title: '2020', short: '2020', events: own, listed: own, parts: [] };
  expect(await wordsOf(FullStory, { timeline: frozen, file: undefined, period })).toMatch(
    /^2020, in full 1 event as 1 article reported it by /,
  );
});

describe('the proof of a quotation', () => {
  const proof = (change: object) => wordsOf(Proof, { text: 'two words', source: { ...article, ...change }, paths });

  test('says how many words it was looked up in, and when they were read', async () => {
    const read = { words: 450, day: bridge.known, sketch: '' };
    expect(await proof({ read, original: undefined, copy: 'https://b.example/' })).toMatch(
      /Word for word as in the article that we read .* the article’s 450 words, which we read on .* a copy of the article at b\.example · Check them/,
    );
    expect(await proof({ read: { words: 450, sketch: '' }, kind: 'document' })).toMatch(/the text’s 450 words\. With/);
  });

  test('says that nothing was compared where there is no fingerprint', async () => {
    expect(await proof({ read: undefined, original: 'https://a.example/' })).toMatch(
      /^Not checked against the article’s own words .* Find these words in the article at a\.example$/,
    );
  });
});

test('the page of a deadline says how many days are left, or that it is not counted down to', async () => {
  const page = (change: object) => wordsOf(DeadlineFacts, { deadline: { ...reopening, ...change }, timeline });
  const due = addDays(timeline.story.asOf, 1);
  expect(await page({ due, rule: { from: timeline.story.asOf, days: 1 } })).toMatch(/1 day left on .* 1 day from /);
  const words = await page({ due, basis: 'unattributed', setBy: undefined, rule: undefined, documents: [] });
  expect(words).toMatch(/not found in any document .* No order or other act that sets it has been found/);
  expect(words).toContain('The day itself was named');
  expect(words).not.toMatch(/left on|Applies alongside|Replaces/);
  const others = { coexistsWith: [reopening], replaces: [reopening], disagreements: timeline.disagreements };
  expect(await page(others)).toMatch(/Applies alongside .* Replaces .* Accounts differ/);
  const moved = await page({ endedBy: { event: bridge, role: 'moves' } });
  expect(moved).toMatch(/is moved, 29 Feb 2004 .* What became of it It is moved: The council closes the bridge/);
  const later = { ...reopening, id: 'later', title: 'Later', replaces: [reopening] };
  const replaced = { deadline: reopening, timeline: { ...timeline, deadlines: [later] } };
  expect(await wordsOf(DeadlineFacts, replaced)).toMatch(/Replaced by Later/);
});

describe('the story in brief', () => {
  const head = (keys: number, period?: object) => {
    const whole = { href: '/in-brief/', events: [bridge, ferry].map((event, at) => ({ ...event, key: at < keys })) };
    const brief = keys > 0 ? { ...whole, events: whole.events.slice(0, keys) } : whole;
    return wordsOf(BriefHead, { timeline: { ...timeline, story }, whole: brief, period });
  };
  const { story } = timeline;

  test.each([
    [2, 'Of 3 events, these 2 tell the story in brief.'],
    [1, 'Of 3 events, this one tells the story in brief.'],
    [0, 'The story in 2 events.'],
  ])('of %i key events says how many they are', async (keys, sentence) => {
    expect(await head(keys)).toMatch(new RegExp(`, in brief .* ${sentence}$`));
  });

  test('of a period counts its own', async () => {
    const period = { href: '/in-brief/2004/', title: '2004', events: [bridge], listed: [bridge], parts: [] };
    expect(await head(2, period)).toMatch(/^2004, in brief 1 of the 2 events that tell the story in brief\.$/);
  });
});

test('the scorecard says who is silent on a question', async () => {
  const { articles: own, rows } = scorecard(timeline);
  const silent = rows.map((row) => ({ ...row, answers: own.map((one) => ({ article: one })) }));
  const groups = [{ title: 'A heading', rows: silent }];
  const words = await wordsOf(Scorecard, { articles: own, groups, labelledBy: 'Finding' });
  expect(words.match(/silent/g)).toHaveLength(own.length * rows.length);
  expect(words).toContain('A heading');
});

test('the scorecard of more articles than a table has room for lists, by question, only those that answer', async () => {
  const { articles: own, rows } = scorecard(timeline);
  const many = Array.from({ length: 9 }, () => own)
    .flat()
    .slice(0, 9);
  const groups = [{ rows }];
  const html = await htmlOf(Scorecard, { articles: many, groups, labelledBy: 'Finding' });
  expect(html).not.toContain('<table');
  const answers = rows.flatMap((row) => row.answers.filter(({ verdict }) => verdict));
  expect(answers.length).toBeGreaterThan(0);
  expect(html.match(/<li>/g)).toHaveLength(answers.length);
  expect(await htmlOf(Scorecard, { articles: many.slice(1), groups, labelledBy: 'Finding' })).toContain('<table');
});

test('a story that reports tell says “source” where one of articles says “article”', async () => {
  const telling = articles.map((one) => ({
    ...one,
    kind: 'report' as const,
    accounts: one.accounts.map((account) => ({ ...account, source: { ...account.source, kind: 'report' as const } })),
  }));
  const retold = events.map(({ datingNote: _, ...event }) => ({
    ...event,
    accounts: event.accounts.map((account) => ({ ...account, source: { ...account.source, kind: 'report' as const } })),
  }));
  const story = { ...timeline, articles: telling, events: retold, sources: [...telling, order] };
  const said = await Promise.all([
    wordsOf(Opening, { timeline: story, standing: standing(story) }),
    wordsOf(LabelMeanings, { articles: telling }),
    wordsOf(EventArticle, { event: retold[1], timeline: story, permalink: 'https://a.example/' }),
    wordsOf(FullStory, { timeline: story, file: undefined }),
    wordsOf(OriginList, { origins: storyOrigins(story) }),
    wordsOf(ToldAlone, {
      source: telling[0],
      alone: toldAlone(telling[0] ?? article, retold),
      named: true,
      listed: true,
    }),
  ]);
  const alone = [
    dataFiles(story, undefined)[1]?.about ?? '',
    scorecard(story).finding,
    storyPreview(story).status,
    ...sourceGroups(story).map(({ about }) => about ?? ''),
    ...facetsOf(story).map(({ title }) => title),
  ];
  expect([...said, ...alone].filter((words) => /article/i.test(words))).toEqual([]);
  expect([...said, ...alone].filter((words) => /source/i.test(words)).length).toBeGreaterThan(8);
});

test('a format that is specified elsewhere leaves the site, and one of ours does not', async () => {
  const files = dataFiles(timeline, undefined);
  const html = await htmlOf(DataFiles, { files, licence: 'CC-BY-4.0' });
  expect(html).toMatch(/href="https:\/\/timeline\.knightlab\.com[^"]*" rel="external"/);
  expect(html).toContain('<a href="/timeline.schema.json">');
});

test('a lane has its name below its line, and each event’s words beside its mark', async () => {
  const drawing = storyChart(frozen);
  const html = await htmlOf(ChartDrawing, { drawing, day: frozen.story.asOf, linksWithinPage: true });
  for (const { name, y } of drawing.lanes)
    expect(html).toMatch(new RegExp(`<text class="lane" y="${y + 20.5}"[^>]*>${RegExp.escape(name)}<`));
  for (const { y, label } of drawing.lanes.flatMap(({ marks }) => marks))
    if (label) expect(html).toContain(`y="${y + 4.5}" dx="${label.anchor === 'start' ? labelGap : -labelGap}"`);
});

test('the picture has an arrow where a deadline lies beyond it, and an end where it does not', async () => {
  const whole = storyChart(frozen);
  const bars = whole.bars.map((bar, at) => ({ ...bar, beyond: at === 0 }));
  expect(bars.length).toBeGreaterThan(2);
  const props = { drawing: { ...whole, bars }, day: frozen.story.asOf, linksWithinPage: true };
  const html = await htmlOf(ChartDrawing, props);
  expect(html.match(/href="#Onward"/g)).toHaveLength(1);
  expect(html.match(/class="bar end"/g)).toHaveLength(bars.length - 1);
});
