import { beforeAll, describe, expect, test, vi } from 'vitest';
import { asOfEachDay, daysKnown, eventAsOf, newByDay, runningOn, type AsOf } from '../../src/story/as-of.ts';
import { parseDay, type Day } from '../../src/story/day.ts';
import { firstPublished, sourcesOf } from '../../src/story/known.ts';
import type { Timeline } from '../../src/story/model.ts';
import { spanInWords } from '../../src/story/span-words.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, frozenStory, readTexts, withEdited } from '../support/read-story.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is not a day`);
  return parsed;
};

/** Everything on an as-of page that was not public by its day. */
function knownTooLate(timeline: Timeline): string[] {
  return daysKnown(timeline).flatMap((today) => {
    const view = asOf(timeline, today);
    return [
      ...view.events.flatMap(({ event: { id }, sources }) => [
        ...timeline.events
          .filter((event) => event.id === id && firstPublished(sourcesOf(event)).day > today)
          .map(() => `${today}: ${id}`),
        ...(sources.length === 0 ? [`${today}: ${id} from nowhere`] : []),
        ...sources.filter(({ published }) => published.earliest > today).map((source) => `${today}: ${source.id}`),
      ]),
      ...view.countdowns
        .filter(({ deadline }) => deadline.known > today)
        .map(({ deadline }) => `${today}: ${deadline.id}`),
      ...view.disagreements
        .filter(({ positions }) => {
          const open = positions.filter(({ holders }) =>
            holders.some(({ source }) => source.published.earliest <= today),
          );
          return open.length < 2;
        })
        .map(({ id }) => `${today}: ${id}`),
    ];
  });
}

/** The story as of one day on which something became known. */
function asOf(timeline: Timeline, today: Day, most?: number): AsOf {
  const view = asOfEachDay(timeline, most).find((found) => found.day === today);
  if (!view) throw new Error(`Nothing became known on ${today}.`);
  return view;
}

describe('the real story', () => {
  let timeline: Timeline;
  beforeAll(async () => {
    timeline = compileStory(await readTexts(frozenStory));
  });
  const ids = (today: string) => asOf(timeline, day(today)).events.map(({ event }) => event.id);

  test('shows on no day what was known later', () => {
    expect(daysKnown(timeline).length).toBeGreaterThan(10);
    expect(knownTooLate(timeline)).toEqual([]);
  });

  test('would be caught showing it, were the sources of its events a day later', () => {
    const later = {
      ...timeline,
      events: timeline.events.map((event) => ({
        ...event,
        accounts: event.accounts.map((account) => ({
          ...account,
          source: nextDay(account.source),
          credits: account.credits.map(nextDay),
        })),
        documents: event.documents.map(nextDay),
        checkedAgainst: event.checkedAgainst.map(nextDay),
      })),
    };
    expect(knownTooLate(later).length).toBeGreaterThanOrEqual(timeline.events.length);
  });

  test('does not know on the 11th what was reported on the 13th', () => {
    expect(ids('2020-09-11')).not.toContain('oracle-chosen');
    expect(ids('2020-09-13')).toContain('oracle-chosen');
  });

  test('lacks an event of August until a source of September has it', () => {
    expect(ids('2020-09-09')).not.toContain('bytedance-weighs-rules');
    expect(ids('2020-09-10')).toContain('bytedance-weighs-rules');
  });

  test('tells an event under the headline, in the span and by the label of the day', () => {
    const told = (today: string, id: string) => {
      const found = asOf(timeline, day(today)).events.find(({ event }) => event.id === id)?.event;
      return found && [found.title, spanInWords(found.date), found.basis, found.accounts.length];
    };
    expect(told('2020-08-14', 'sale-talks')).toEqual([
      ...['ByteDance talks to Microsoft about selling TikTok’s US business', 'since 2 Aug 2020', 'document', 0],
    ]);
    expect(told('2020-09-14', 'sale-talks')?.slice(0, 2)).toEqual([
      ...['ByteDance talks to Microsoft and Oracle about selling TikTok’s US business', '2 Aug to 13 Sep 2020'],
    ]);
    // On the 9th unnamed people had it; on the 10th an article had it from somebody named.
    expect(told('2020-09-09', 'treasury-statement')?.slice(2)).toEqual(['anonymous', 0]);
    expect(told('2020-09-10', 'treasury-statement')?.slice(2)).toEqual(['on-record', 1]);
  });

  test('has the background from the day on which an article brings it up', () => {
    expect(ids('2020-09-13')).not.toContain('genworth-cleared');
    expect(ids('2020-09-14')).toContain('genworth-cleared');
  });

  test('marks what is new, and links the days before and after', () => {
    const view = asOf(timeline, day('2020-08-14'));
    expect(view.events.filter(({ isNew }) => isNew).map(({ event }) => event.id)).toContain('divestiture-order');
    expect([view.previous, view.next]).toEqual(['2020-08-07', '2020-08-17']);
  });

  test('says that a day is approximate where only articles of inferred dates stand behind it', () => {
    expect(asOf(timeline, day('2020-09-10')).approximate).toBe(true);
    expect(asOf(timeline, day('2020-08-06')).approximate).toBe(false);
  });

  test('counts down only to deadlines that are known by then, and not past', () => {
    const running = (today: string) =>
      runningOn(timeline, day(today)).map(({ deadline: { id }, daysLeft }) => [id, daysLeft]);
    expect(running('2020-08-06')).toContainEqual(['transactions-ban', 45]);
    expect(running('2020-08-06')).not.toContainEqual(['divestiture', expect.anything()]);
    expect(running('2020-09-20')).toContainEqual(['transactions-ban', 0]);
    expect(running('2020-09-21').map(([id]) => id)).not.toContain('transactions-ban');
  });

  test('says nothing of what ended a deadline later', () => {
    const [deadline] = timeline.deadlines;
    const event = timeline.events.at(-1);
    if (!deadline || !event) throw new Error('The story has deadlines and events.');
    const moved = { ...deadline, due: day('2099-01-01'), endedBy: { event, role: 'moves' as const } };
    const [running] = runningOn({ ...timeline, deadlines: [moved] }, deadline.known);
    expect(running?.deadline.id).toBe(deadline.id);
    expect(running?.deadline).not.toHaveProperty('endedBy');
    expect(runningOn({ ...timeline, deadlines: [moved] }, event.known)).toEqual([]);
  });
});

function nextDay<T extends { published: { earliest: Day; latest: Day } }>(source: T): T {
  const later = (date: Day) => day(new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10));
  return { ...source, published: { ...source.published, earliest: later(source.published.earliest) } };
}

test('the days of a story are those on which something became known', async () => {
  const timeline = compileStory(await readTexts(otherStory));
  expect(daysKnown(timeline)).toEqual(['2004-02-29', '2004-03-01', '2004-03-10']);
  const last = asOf(timeline, day('2004-03-10'));
  expect(last.disagreements.map(({ id }) => id)).toEqual(['ferry-fare']);
  expect(asOf(timeline, day('2004-03-01')).disagreements).toEqual([]);
});

test('a headline of another time may have a date of its own', async () => {
  const texts = withEdited(
    await readTexts(otherStory),
    'content/events/2004-03-02-ferry-runs.md',
    'content/events/2004-03-02-ferry-runs.md',
    [
      'title: A ferry runs in its place',
      'title: A ferry runs in its place\nearlier: [{ until: 2004-03-10, title: A boat, date: 2004-03-03 }]',
    ],
  );
  const found = asOf(compileStory(texts), day('2004-03-10')).events.find(
    ({ event }) => event.id === 'ferry-runs',
  )?.event;
  expect([found?.title, found?.date.edtf]).toEqual(['A boat', '2004-03-03']);
});

test('a disagreement is known from the day on which an article has answered', async () => {
  const { disagreements } = compileStory(await readTexts(frozenStory));
  const [cut] = disagreements.filter(({ id }) => id === 'cut-quotation');
  // The letter and the statement that it is compared with were public on the 13th, the article on the 14th.
  expect(cut?.known).toBe('2020-09-14');
});

test('of what was known before, the latest are shown and the rest are counted', async () => {
  const timeline = compileStory(await readTexts(otherStory));
  const last = day('2004-03-10');
  const shown = (most?: number) => asOf(timeline, last, most).events.map(({ event, isNew }) => [event.id, isNew]);
  expect(shown()).toEqual([
    ['survey', false],
    ['bridge-closed', false],
    ['ferry-runs', true],
  ]);
  expect(asOf(timeline, last).more).toBe(0);
  expect(shown(1)).toEqual([
    ['survey', false],
    ['ferry-runs', true],
  ]);
  expect(asOf(timeline, last, 1).more).toBe(1);
  // What had yet to happen was not reported.
  const events = timeline.events.map((event) => ({ ...event, planned: true }));
  expect(asOf({ ...timeline, events }, last, 1).more).toBe(0);
});

test('the events that became known on each day are counted', async () => {
  const timeline = compileStory(await readTexts(otherStory));
  expect([...newByDay(timeline)]).toEqual([
    ['2004-02-29', 1],
    ['2004-03-01', 1],
    ['2004-03-10', 1],
  ]);
});

describe.each(['America/New_York', 'Asia/Shanghai'])('days left, on a machine in %s', (zone) => {
  test('are right across the ends of months, a leap day and a change of the clocks', async () => {
    vi.stubEnv('TZ', zone);
    const texts = await readTexts(otherStory);
    const file = 'content/deadlines/reopening.md';
    const rule = 'rule: { from: 2004-02-29, days: 366 }';
    const daysLeft = (due: string, today: string) => {
      const timeline = compileStory(withEdited(texts, file, file, ['due: 2005-03-01', `due: ${due}`], [rule, '']));
      return runningOn(timeline, day(today))[0]?.daysLeft;
    };
    expect(daysLeft('2004-05-01', '2004-04-30')).toBe(1);
    expect(daysLeft('2008-03-01', '2008-02-28')).toBe(2);
    expect(daysLeft('2020-03-09', '2020-03-07')).toBe(2);
    expect(daysLeft('2020-11-12', '2020-10-30')).toBe(13);
    vi.unstubAllEnvs();
  });
});

test('an event that was called otherwise has no few words but those of then', async () => {
  const [event] = compileStory(await readTexts(otherStory)).events;
  if (!event) throw new Error('The story has no event.');
  const called = (then: { brief?: string }) =>
    eventAsOf({ ...event, brief: 'as of now', earlier: [{ until: event.known, title: 'Then', ...then }] }, event.known);
  expect(called({}).brief).toBeUndefined();
  expect(called({ brief: 'as of then' }).brief).toBe('as of then');
});

test('an event whose only source was not found still says from whom it is', async () => {
  const other = compileStory(await readTexts(otherStory));
  const found = asOfEachDay(other)
    .at(-1)
    ?.events.find(({ event }) => event.id === 'ferry-runs');
  expect(found?.sources.map(({ id }) => id)).toEqual(['morning-post']);
});
