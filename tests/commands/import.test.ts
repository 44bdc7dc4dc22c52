import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { timelineJs } from '../../src/formats/timelinejs.ts';
import { readTexts } from '../../src/compiler/read-texts.ts';
import type { Timeline } from '../../src/story/model.ts';
import { otherStory, yearsStory } from '../support/read-story.ts';
import { runCommand } from '../support/run-command.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'import-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const save = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const run = (...args: string[]) => runCommand(root, 'import', ...args);
const events = () => readdirSync(path.join(root, 'story/events')).toSorted();
const importTable = (text: string, ...more: string[]) => {
  save('list.csv', text);
  return run('csv', 'list.csv', '--to', 'story', '--map', 'title=What,date=When,text=Text,id=Id', ...more);
};
const compiled = async (folder: string): Promise<Timeline> => compileStory(await readTexts(folder));

const table =
  'Id,What,When,Text\n,First thing,6 August 2020,It began.\n,Second thing,2020-09,It went on.\n,Third,soon,Lost\n';

describe('a table', () => {
  test('becomes a story that passes the check; rows that cannot be held are listed, and fail the command', async () => {
    const { status, out } = await importTable(table);
    expect(status).toBe(1);
    expect(out).toBe(`3 rows read; 2 events in story: 4 files written, 0 as they were.

Rows that cannot be held:
  row 4, “Third”: “soon” is not a date that can be held. The handbook lists those that can.
`);
    expect(events()).toEqual(['2020-08-06-first-thing.md', '2020-09-01-second-thing.md']);
    expect(read('story/events/2020-09-01-second-thing.md')).toBe(`---
title: Second thing
date: 2020-09
dating: stated
kind: act
accounts:
  - source: list
    basis: unattributed
    says: Second thing
---

It went on.
`);
    const { story } = await compiled(path.join(root, 'story'));
    expect(story.title).toBe('list');
  });

  test('imported again changes what has changed there, keeps ids and an editor’s changes, and says what differs', async () => {
    await importTable(table);
    const kept = read('story/events/2020-08-06-first-thing.md').replace('It began.', 'It began at noon.');
    save('story/events/2020-08-06-first-thing.md', kept);
    save(
      'story/events/2020-08-07-own.md',
      kept.replace('First thing', 'An editor’s own').replace('2020-08-06', '2020-08-07'),
    );
    const unchanged = await importTable(table);
    expect(unchanged.out).toContain('0 files written, 4 as they were.');
    const changed = table
      .replace('It began.', 'It began early.')
      .replace('Second thing,2020-09', 'Another name,2020-09')
      .replace(',Third,soon', ',Third,2020-10-01');
    const { status, out } = await importTable(changed);
    expect(status).toBe(0);
    expect(events()).toEqual([
      '2020-08-06-first-thing.md',
      '2020-08-07-own.md',
      '2020-09-01-second-thing.md',
      '2020-10-01-third.md',
    ]);
    expect(read('story/events/2020-08-06-first-thing.md')).toBe(kept);
    expect(read('story/events/2020-09-01-second-thing.md')).toContain('title: Another name');
    expect(out).toContain('Changed both there and here, so that your files stay.');
    expect(out).toContain('-It began.\n+It began early.');
    expect((await importTable(changed)).out).toContain('+It began early.');
    const { out: less } = await importTable(changed.replace(/^,Third.*$/m, ''));
    expect(less).toContain('No longer there; remove what you do not want to keep:\n  events/2020-10-01-third.md');
    expect(existsSync(path.join(root, 'story/events/2020-10-01-third.md'))).toBe(true);
  });

  test('whose row has a new date has its file renamed, and one that an editor deleted stays away', async () => {
    await importTable(table);
    rmSync(path.join(root, 'story/events/2020-09-01-second-thing.md'));
    await importTable(table.replace('6 August', '8 August'));
    expect(events()).toEqual(['2020-08-08-first-thing.md']);
  });

  test('of which an id comes later, a row cannot be held any more, or an editor has the same id, makes no doubles', async () => {
    await importTable(table);
    const own = read('story/events/2020-08-06-first-thing.md');
    save('story/events/2020-08-07-third.md', own.replace('2020-08-06', '2020-08-07'));
    const { out } = await importTable(
      table.replace(',First', 'one,First').replace(',2020-09,', ',TBC,').replace(',Third,soon', ',Third,2020-10-01'),
    );
    expect(out).not.toContain('No longer there');
    expect(out).toContain('row 3, “Second thing”: “TBC” is not a date');
    expect(events()).toEqual([
      '2020-08-06-first-thing.md',
      '2020-08-07-third.md',
      '2020-09-01-second-thing.md',
      '2020-10-01-third-2.md',
    ]);
  });

  test('of alike rows keeps each with its text, and says what was removed here', async () => {
    const rows = (...texts: string[]) => `Id,What,When,Text\n${texts.map((text) => `,Same,2020,${text}`).join('\n')}\n`;
    await importTable(rows('one', 'two'));
    await importTable(rows('new', 'one', 'two'));
    expect(
      ['same', 'same-2', 'same-3'].map((id) => read(`story/events/2020-01-01-${id}.md`).split('\n').at(-2)),
    ).toEqual(['one', 'two', 'new']);
    rmSync(path.join(root, 'story/events/2020-01-01-same-2.md'));
    const { out } = await importTable(rows('new', 'one', 'two changed'));
    expect(out).toContain('Removed or renamed here, and left so:\n  events/2020-01-01-same-2.md');
  });

  test('gives no row the id of another of its day, but keeps that of a title corrected', async () => {
    await importTable('Id,What,When,Text\n,Earthquake in Lima,2020,\n,Flod in Bern,2021,\n');
    const { out } = await importTable('Id,What,When,Text\n,Election in Peru,2020,\n,Flood in Bern,2021,\n');
    expect(events()).toEqual([
      '2020-01-01-earthquake-in-lima.md',
      '2020-01-01-election-in-peru.md',
      '2021-01-01-flod-in-bern.md',
    ]);
    expect(read('story/events/2021-01-01-flod-in-bern.md')).toContain('title: Flood in Bern');
    expect(out).toContain('No longer there; remove what you do not want to keep:\n  events/2020-01-01-earthquake');
  });

  test('goes neither over the import of another file nor into a file', async () => {
    await importTable(table);
    save('other.csv', table);
    const other = (to: string) => run('csv', 'other.csv', '--to', to, '--map', 'title=What,date=When');
    expect((await other('story')).out).toContain('story was imported from another file, “list”. Name a new folder, or');
    expect((await other('list.csv')).out).toContain('list.csv is a file. Name a new folder.');
  });

  test('has its pictures copied again when they change, unless another was put there', async () => {
    const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"/>`;
    const again = () => {
      save('list.csv', 'What,When,Picture,By\nA,1999,a.svg,Anna\n');
      return run('csv', 'list.csv', '--to', 'story', '--map', 'title=What,date=When,media=Picture,credit=By');
    };
    save('a.svg', svg(9));
    await again();
    save('a.svg', svg(10));
    await again();
    expect(read('story/images/a.svg')).toBe(svg(10));
    save('story/images/a.svg', svg(11));
    save('a.svg', svg(12));
    expect((await again()).out).toContain('is not that in images/a.svg, which was changed here and stays');
    expect(read('story/images/a.svg')).toBe(svg(11));
  });

  test('whose record is damaged says so', async () => {
    await importTable(table);
    save('story/.import.json', '{"version":1}');
    expect((await importTable(table)).out).toBe(
      'story/.import.json is damaged. Restore it, or import into a new folder.\n',
    );
  });

  test('with links, topics, a place, pictures and what has not happened yet', async () => {
    save('pictures/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    save(
      'list.csv',
      'What,When,Tag,Where,Link,Picture,By\nA,1999,x; y,Rome,https://a.example,pictures/a.svg,Anna\nB,2999,,,nowhere,pictures/b.svg,\n',
    );
    const map = 'title=What,date=When,topics=Tag,location=Where,links=Link,media=Picture,credit=By';
    const { status, out } = await run('csv', 'list.csv', '--to', 'story', '--map', map);
    expect([status, out.split('\n').slice(2)]).toEqual([
      0,
      [
        'Said in another way:',
        '  row 3, “B”: its picture has no credit: write it',
        '  row 3, “B”: “nowhere” is not an address',
        '  row 3, “B”: what it shows is left out, since it is not there or is no picture: “pictures/b.svg”',
        '',
      ],
    ]);
    const { events: all, topics } = await compiled(path.join(root, 'story'));
    expect(all.map(({ place, image, links, planned }) => [place, image?.src.id, links, planned])).toEqual([
      ['Rome', 'a.svg', [{ href: 'https://a.example' }], false],
      [undefined, undefined, [], true],
    ]);
    expect(topics.map(({ name }) => name)).toEqual(['x', 'y']);
  });

  test('is not put over what was not imported, and says how it is to be called', async () => {
    save('story/notes.txt', 'x');
    expect(await importTable(table)).toEqual({
      status: 1,
      out: 'story has something in it that was not imported. Name a new folder: --to some-story\n',
    });
    save('list.csv', table);
    for (const [args, message] of [
      [['xml', 'list.csv'], 'Say what it is: timelinejs, csv or json, and not “xml”.'],
      [['csv'], 'Name one file.'],
      [['csv', 'none.csv'], 'There is no file “none.csv”.'],
      [['csv', '.'], '“.” is not a file.'],
      [['csv', 'list.csv'], 'Say with --to in which folder'],
      [['csv', 'list.csv', '--to', 'new'], 'Say with --map which column is what. list.csv has: Id, What, When, Text.'],
      [['csv', 'list.csv', '--to', 'new', '--dates', 'x'], '--dates is day-first or month-first.'],
      [['csv', 'list.csv', '--to', 'new', '--published', 'x'], '--published is a date'],
    ] as const) {
      const { status, out } = await run(...args);
      expect([status, out.includes(message)], out).toEqual([2, true]);
    }
    save('a.xlsx', 'PK\u0003\u0004 x');
    expect((await run('csv', 'a.xlsx', '--to', 'new')).out).toContain('Save it as CSV or JSON.');
  });

  test('of which no row can be held writes nothing', async () => {
    const { status, out } = await importTable('Id,What,When,Text\n,A,soon,x\n');
    expect([status, out]).toEqual([1, expect.stringContaining('No row can be held, so nothing was written.\nrow 2: ')]);
    expect(existsSync(path.join(root, 'story'))).toBe(false);
  });
});

describe('a timeline of TimelineJS', () => {
  /** The slides of a story, without what the handbook says is not held. */
  const slidesOf = (timeline: Timeline) => {
    const { events: slides } = timelineJs(timeline, undefined);
    return slides.map(({ start_date, end_date, text, media, ...slide }) => {
      const [headline] = /(?<=>).*(?=<)/.exec(text.headline) ?? [];
      const words = text.text
        .replace(/<p><small>.*?<\/small><\/p>$/, '')
        .replace(/<a [^>]*>|<\/a>|<time [^>]*>|<\/time>/g, '')
        .replace(/\s+/g, ' ');
      const when = [start_date, end_date].map((date) => date && { ...date, display_date: undefined });
      return { ...slide, when, headline, words, media: media && { ...media, url: media.url.replace(/.*\//, '') } };
    });
  };

  test.each([
    ['other', otherStory],
    ['years', yearsStory],
  ])('comes back as it was, exported, imported and exported again: %s', async (_, folder) => {
    const before = await compiled(folder);
    const data = timelineJs(before, undefined);
    // The line of sources below a slide's text is added by each export.
    const slides = data.events.map((slide) => ({
      ...slide,
      text: { ...slide.text, text: slide.text.text.replace(/<p><small>.*?<\/small><\/p>$/, '') },
    }));
    save('story.json', JSON.stringify({ ...data, events: slides, eras: [] }));
    const { out } = await run('timelinejs', 'story.json', '--to', 'story');
    expect(out).not.toContain('cannot be held');
    const after = await compiled(path.join(root, 'story'));
    const byId = new Map(slidesOf(after).map((slide) => [slide.unique_id, slide]));
    for (const slide of slidesOf(before)) expect(byId.get(slide.unique_id)).toEqual(slide);
  });
});
