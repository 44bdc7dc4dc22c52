import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/import/csv.ts';
import { linesOfJson } from '../../src/import/json.ts';
import { parseMap, rowsBy } from '../../src/import/tables.ts';
import { readTimelineJson, readTimelineTable } from '../../src/import/timelinejs.ts';

const table = (text: string, map: string) => rowsBy(parseMap(map), linesOf(text));

describe('a table', () => {
  test('has its columns by an editor’s map; what has no place is counted', () => {
    const { rows, leftOut } = table(
      '\ufeffWhat;When;Kind;Note;Link\r\n"One; two";2020;a|b;x;https://a.example\r\n;;;;\r\nThree;2021;;;',
      'title=What,date=When,topics=Kind,links=Link',
    );
    expect(rows.map(({ place, title, date, topics, links }) => [place, title, date, topics, links])).toEqual([
      ['row 2', 'One; two', '2020', ['a', 'b'], ['https://a.example']],
      ['row 4', 'Three', '2021', [], []],
    ]);
    expect([...leftOut]).toEqual([['Note', 1]]);
  });

  test('may have a comma in the name of a column, one column in several parts, and cells beyond its headings', () => {
    const { rows, leftOut } = table('Day, local\tA\tB\n2020\tone\ttwo\tmore', 'date=Day, local,text=A,text=B,title=A');
    expect(rows[0]).toMatchObject({ date: '2020', title: 'one', text: 'one\n\ntwo' });
    expect([...leftOut]).toEqual([['column 4', 1]]);
  });

  test('may have other separators within the names of its columns', () => {
    expect(linesOf('Title, of a, kind;Date;Note\nA;2020;x').columns).toEqual(['Title, of a, kind', 'Date', 'Note']);
    expect(linesOf('When;What\n2020;a, b, c, d').columns).toEqual(['When', 'What']);
  });

  test.each([
    ['title', 'Write --map as title=Column,date=Column, and not “title”.'],
    ['what=A', 'A column cannot be “what”. It can be id, title, date,'],
    ['title=C,date=B', 'There is no column “C”. The columns are: A, B. Their names must be in the first line.'],
    ['title=A', 'Say which column is the date: --map date=…. The columns are: A, B.'],
  ])('cannot be read by %s', (map, message) => {
    expect(() => table('A,B\n1,2', map)).toThrow(message);
  });

  test('that is empty or none says so', () => {
    expect(() => linesOf('')).toThrow('It is empty.');
    expect(() => linesOf('A,B\n"1,2')).toThrow('It is not a table in CSV: ');
  });
});

describe('JSON', () => {
  const json = JSON.stringify({ data: { items: [{ a: { b: 'x' }, tags: ['t', 'u'], n: 5, deep: [{ c: 1 }] }] } });

  test('has its values by their paths, lists joined', () => {
    const { columns, lines } = linesOfJson(json, 'data.items');
    expect(columns).toEqual(['a.b', 'tags', 'n', 'deep.0.c']);
    expect(Object.fromEntries(lines[0]?.cells ?? [])).toEqual({ 'a.b': 'x', tags: 't\nu', n: '5', 'deep.0.c': '1' });
    expect(linesOfJson('{ "x": { "a": 1 }, "y": { "a": 2 } }', '').lines).toHaveLength(2);
  });

  test('has every figure of its numbers', () => {
    const { lines } = linesOfJson('[{"id": 1301234567890123457, "n": 1.50}]', '');
    expect([...(lines[0]?.cells.values() ?? [])]).toEqual(['1301234567890123457', '1.50']);
  });

  test('gives a part every item of a list', () => {
    const lines = linesOfJson('[{"t": "a", "d": 1, "s": [{"u": "x"}, {"u": "y", "v": "z"}]}, {"t": "b", "d": 2}]', '');
    const { rows, leftOut } = rowsBy(parseMap('title=t,date=d,text=s.*.u'), lines);
    expect(rows.map(({ text }) => text)).toEqual(['x\n\ny', '']);
    expect([...leftOut.keys()]).toEqual(['s.1.v']);
    expect(() => rowsBy(parseMap('title=t,date=d,text=s.*.w'), lines)).toThrow('There is no column “s.*.w”.');
  });

  test('may be a table, a list in each of its lines, and have a line that is none', () => {
    const { columns, lines } = linesOfJson('{"d": [["A", "B"], ["x", ["y", "z"]], [1]]}', 'd');
    expect(columns).toEqual(['A', 'B']);
    expect(lines.map(({ cells }) => [...cells.values()])).toEqual([
      ['x', 'y\nz'],
      ['1', ''],
    ]);
    expect(linesOfJson('[{"A": "x"}, "y", null]', '').lines.map(({ place, cells }) => [place, ...cells])).toEqual([
      ['0', ['A', 'x']],
      ['1', ['(value)', 'y']],
    ]);
  });

  test('without a list says so', () => {
    expect(() => linesOfJson(json, 'data.none')).toThrow('There is no list of objects at “data.none”.');
    expect(() => linesOfJson('[1, 2]', '')).toThrow('There is no list of objects at “”.');
    expect(() => linesOfJson('{', '')).toThrow('It is not JSON: ');
  });
});

describe('TimelineJS', () => {
  const slide = {
    start_date: { year: '-44', month: '3', day: '15', hour: '9', minute: '5', second: '1' },
    end_date: { year: 14 },
    text: { headline: 'Ides', text: '<p>x</p>' },
    media: { url: 'https://m.example', caption: 'c', credit: 'd', thumbnail: 't' },
    group: 'Rome',
    unique_id: 'ides',
    background: { color: 'red' },
    autolink: '',
  };

  test('JSON has its slides, 44 BC as the year -43, and says what is left out', () => {
    const era = { start_date: { year: '1' }, end_date: { year: '9' }, text: { headline: 'Era' } };
    const { rows, leftOut } = readTimelineJson(
      JSON.stringify({ title: { text: { headline: 'T' } }, events: [slide, 'x'], eras: [era], scale: 'human' }),
    );
    expect(rows.map(({ place, kind, date }) => [place, kind, date])).toEqual([
      ['title', 'title', ''],
      ['events.0', 'event', '-0043-03-15'],
      ['events.1', 'event', ''],
      ['eras.0', 'era', '0001'],
    ]);
    expect(rows[1]).toMatchObject({
      id: 'ides',
      end: '0014',
      time: '09:05',
      topics: ['Rome'],
      media: { caption: 'c' },
    });
    expect([...leftOut.keys()]).toEqual(['scale', 'start_date.second', 'media.thumbnail', 'background']);
  });

  test.each([
    [{ year: '2014', month: '', day: '5' }, '2014, day 5 of no month'],
    [{ year: '0' }, '0'],
    [{ year: '2013.0', month: 1.5, day: '' }, '2013-1.5'],
    [{ year: '2013.0', month: '1.0', day: '1.0' }, '2013-01-01'],
    [{ year: '44 BC', month: '3', day: '15' }, '-0043-03-15'],
    ['1999-05-06', '1999-05-06'],
  ])('a date of %j is read as %s', (start_date, date) => {
    const { rows } = readTimelineJson(JSON.stringify({ events: [{ start_date, text: 'words', media: 'm' }] }));
    expect(rows[0]).toMatchObject({ date, text: 'words', media: { url: 'm' } });
  });

  test('JSON of its second version is read as well', () => {
    const date = [
      { startDate: '2011,3,23', endDate: '2011,3,24', headline: 'H', text: 't', tag: 'g', asset: { media: 'm' } },
    ];
    const { rows } = readTimelineJson(
      `storyjs_jsonp_data = ${JSON.stringify({ timeline: { headline: 'T', text: 'x', startDate: '2010', date } })};\n`,
    );
    expect(rows.map(({ title, date: when }) => [title, when])).toEqual([
      ['T', '2010'],
      ['H', '2011-03-23'],
    ]);
    expect(rows[1]).toMatchObject({ date: '2011-03-23', end: '2011-03-24', topics: ['g'], media: { url: 'm' } });
  });

  test('its table has its rows', () => {
    const head =
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit';
    const { rows, leftOut } = readTimelineTable(
      `${head},Media Caption,Media Thumbnail,Alt Text,Type,Group,Background\n,,,,,,,,,T,,,,,,,title,,\n2020,8,,18:20,2020,9,,19:00,Late,H,x,m,c,d,,a,,g,red\n2021,,,,,,,,,I,,,,,,,slide,,`,
    );
    expect(
      rows.map(({ place, kind, title, date, end, media: { alt } }) => [place, kind, title, date, end, alt]),
    ).toEqual([
      ['row 2', 'title', 'T', '', '', ''],
      ['row 3', 'event', 'H', '2020-08', '2020-09', 'a'],
      ['row 4', 'event', 'I', '2021', '', ''],
    ]);
    expect([...leftOut.keys()]).toEqual(['End Time', 'Display Date', 'Background', 'Type “slide”']);
  });

  test.each([
    ['what is no list', '{}', 'It has no list “events”: see https://timeline.knightlab.com/'],
    ['what is no object', '[1]', 'It has no list “events”'],
  ])('%s is refused', (_, text, message) => {
    expect(() => readTimelineJson(text)).toThrow(message);
  });

  test('another table is refused', () => {
    expect(() => readTimelineTable('Day,Headline\n1,2')).toThrow('It has no column “year”');
  });
});
