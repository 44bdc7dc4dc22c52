import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { eventColumns, eventsCsv } from '../../src/formats/events-csv.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory));
const titles = [
  ...['=HYPERLINK("https://evil.example","x")', '+1', '-1', '@SUM(A1)', "'=x", "''@x"],
  ...["'tis so", 'A = B', '“quoted”', 'two\nlines', '\ttab', 'a,b;c', "'"],
];

test.each(titles)('%j is no formula in a spreadsheet, and is what it was to whoever reads it back', (title) => {
  const [event] = timeline.events;
  if (!event) throw new Error('There is no event.');
  const story = { ...timeline, events: [{ ...event, title, text: title }] };
  const options = { columns: true as const, bom: true };
  const [row] = parse(eventsCsv(story, undefined), options) as unknown as { title: string; text: string }[];
  for (const cell of [row?.title ?? '', row?.text ?? '']) {
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    // As the columns' descriptions say.
    expect(cell.replace(/^'(?='*[=+\-@\t\r])/, '')).toBe(title);
  }
});

test('what was decided is told with the columns', () => {
  expect(eventColumns.title).toContain('apostrophe');
});
