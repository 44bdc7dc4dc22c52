import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { calendarsOf, escapedText, folded, icalendar } from '../../src/formats/calendar.ts';
import { exportTimeline } from '../../src/formats/timeline-json.ts';
import type { Timeline } from '../../src/story/model.ts';
import { frozenStory, otherStory, readTexts, yearsStory } from '../support/read-story.ts';

const publication = { site: new URL('https://timeline.example'), publisher: '', hostSince: '2026-01-01' };
let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(frozenStory), '/');
});
const calendarAt = (file: string, story = timeline): string => {
  const found = calendarsOf(story).find((calendar) => calendar.file === file);
  if (!found) throw new Error(`There is no calendar ${file}.`);
  return icalendar(found, story, publication);
};
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('there are calendars', () => {
  test('of all deadlines, each of them, and each actor that has some', () => {
    const found = calendarsOf(timeline).map(({ file }) => file);
    expect(found[0]).toBe('deadlines');
    expect(found).toContain('deadlines/divestiture');
    expect(found).toContain('actors/oracle');
    expect(found).not.toContain('actors/cfius');
    // Those that all concern one deadline have one too.
    const own = (timeline.actors.find(({ id }) => id === 'oracle')?.events ?? []).slice(0, 1);
    const [one] = timeline.deadlines;
    if (!own[0] || !one) throw new Error('The story has no event of Oracle’s, or no deadline.');
    const event = { ...own[0], deadlines: [{ deadline: one, role: 'sets' as const }] };
    const actors = timeline.actors.map((actor) => ({ ...actor, events: actor.id === 'oracle' ? [event] : [] }));
    expect(calendarsOf({ ...timeline, actors }).map(({ file }) => file)).toContain('actors/oracle');
  });

  test('which say what became of a deadline, and of which month or year it is', async () => {
    const years = compileStory(await readTexts(yearsStory));
    const [first, accounts, second] = eventsIn(calendarAt('deadlines', years)).map(({ description }) => description);
    expect(first).not.toMatch(/By the end|^Is /m);
    expect(accounts).toMatch(/^By the end of June 2010\n.*\nIs moved: The builder starts again\n/);
    expect(second).toMatch(/\nIs met: The harbour opens\n/);
    expect(exportTimeline(years, undefined)).toMatchObject({
      deadlines: [{ due: '1999-12-31' }, { due: '2010-06' }, { due: '2025-01-01' }],
    });
  });

  test('none in a story without deadlines', () => {
    expect(calendarsOf({ ...timeline, deadlines: [] })).toEqual([]);
  });
});

describe('a reader of calendars', () => {
  test.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'in %s has every deadline on its day',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      const found = eventsIn(calendarAt('deadlines'));
      const days = found.map(({ startDate, endDate }) => [startDate.isDate, startDate.toString(), endDate.toString()]);
      const local = found.map(({ startDate }) => startDate.toJSDate().toDateString());
      const expected = timeline.deadlines.map(({ due }) => new Date(`${due}T00:00:00`).toDateString());
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
      expect(days).toEqual([
        [true, '2020-09-15', '2020-09-16'],
        [true, '2020-09-20', '2020-09-21'],
        [true, '2020-09-29', '2020-09-30'],
        [true, '2020-11-12', '2020-11-13'],
      ]);
      expect(local).toEqual(expected);
    },
  );

  test('is told what it demands, who set it and what each source says', () => {
    const [event] = eventsIn(calendarAt('deadlines/divestiture'));
    expect(event?.summary).toBe('Deadline: Sale of TikTok’s US business');
    expect(event?.description).toContain(
      'Set by: Trump orders ByteDance to give up TikTok’s US business within 90 days',
    );
    expect(event?.description).toContain('SomagNews: ByteDance must sell TikTok’s US operations by 12 November.');
    expect(event?.description).toMatch(/https:\/\/timeline\.example\/deadlines\/divestiture\/$/);
  });

  test('is told which deadline no document has', () => {
    const [event] = eventsIn(calendarAt('deadlines/ban-by-29-september'));
    expect(event?.summary).toContain('(reported; not found in any document)');
    expect(event?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });

  test('keeps a deadline whose place another took, as cancelled', () => {
    const [first, second, ...others] = timeline.deadlines;
    if (!first || !second) throw new Error('The story has too few deadlines.');
    const story = { ...timeline, deadlines: [first, { ...second, replaces: [first] }, ...others] };
    const [event] = eventsIn(calendarAt('deadlines', story));
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('iCalendar’s rules (RFC 5545)', () => {
  test('no line is longer than 75 octets, and each ends in CRLF', () => {
    for (const { file } of calendarsOf(timeline)) {
      const lines = calendarAt(file).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
    }
  });

  test('a folded line splits no character and is whole again when unfolded', () => {
    const line = `SUMMARY:${'é🙂'.repeat(40)}`;
    expect(folded(line)).not.toContain('\ufffd');
    expect(Buffer.from(folded(line)).toString().replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
  });

  test('signs that part values are escaped', () => {
    expect(escapedText('a, b; c\\d\ne')).toBe('a\\, b\\; c\\\\d\\ne');
  });

  test('ids and stamps come from the content, so that the same story gives the same bytes', async () => {
    const other = compileStory(await readTexts(otherStory), '/a');
    expect(calendarAt('deadlines/reopening', other)).toMatchSnapshot();
  });
});
