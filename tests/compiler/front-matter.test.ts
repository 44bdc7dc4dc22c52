import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/compiler/front-matter.ts';

describe('front matter', () => {
  test('is parted from the body, each value with its line', () => {
    const { fields, lines, body, bodyLine } = readFrontMatter(
      '---\ntitle: One\nreports:\n  - source: a\n    quotes: [{ text: x, speaker: y }]\n---\n\nBody.\n',
    );
    expect(fields).toEqual({ title: 'One', reports: [{ source: 'a', quotes: [{ text: 'x', speaker: 'y' }] }] });
    expect(lines).toMatchObject({ '': 1, title: 2, reports: 3, 'reports.0.source': 4, 'reports.0.quotes.0.text': 5 });
    expect(body).toBe('\nBody.\n');
    expect(bodyLine).toBe(7);
  });

  test('keeps a date as the text it is', () => {
    expect(readFrontMatter('---\ndate: 2020-08-06\nmonth: 2020-08\n---\n').fields).toEqual({
      date: '2020-08-06',
      month: '2020-08',
    });
  });

  test('may have Windows line ends and a byte order mark', () => {
    const { fields, body, bodyLine } = readFrontMatter('\uFEFF---\r\ntitle: One\r\n---\r\nBody.\r\n');
    expect([fields, body, bodyLine]).toEqual([{ title: 'One' }, 'Body.\r\n', 4]);
  });

  test('may be empty', () => {
    expect(readFrontMatter('---\n---\nBody.').fields).toEqual({});
  });

  test('that is not closed is unreadable', () => {
    expect(readFrontMatter('---\ntitle: One\n').unreadable?.message).toBe('The file does not start with front matter.');
  });

  test('a rule in the body does not end it early', () => {
    expect(readFrontMatter('---\na: 1\n---\nOne.\n\n---\n\nTwo.').body).toBe('One.\n\n---\n\nTwo.');
  });

  test('with a key given twice is unreadable, with the line', () => {
    expect(readFrontMatter('---\na: 1\na: 2\n---\n').unreadable).toMatchObject({ line: 3 });
  });
});
