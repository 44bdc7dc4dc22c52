import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import type { Texts } from '../../src/compiler/read-content.ts';
import { projectRoot } from '../support/build-site.ts';
import { errorOf, otherStory, readTexts } from '../support/read-story.ts';
import { copyOf, files, spoilt } from '../support/refusal.ts';

const texts = await readTexts(otherStory);
const { survey, post, gazette, courier, fare, board, reopening } = files;

const edited = (file: string, ...edits: [string, string][]): Texts => spoilt({ [file]: edits });
/** What becomes of a text in another encoding that is read as UTF-8, as the site reads all files. */
const misread = (text: string, encoding: BufferEncoding): string => Buffer.from(text, encoding).toString('utf8');
const copied = (from: string, to: string): Texts => spoilt({ [to]: copyOf(from) });
const moved = (from: string, to: string): Texts => {
  const { [from]: text = '', ...rest } = texts;
  return { ...rest, [to]: text };
};
const without = (file: string): Texts => {
  const { [file]: _, ...rest } = texts;
  return rest;
};

/** Each thing that an editor may get wrong, and how many problems it is. */
const mistakes: Record<string, readonly [Texts, number]> = {
  'a headline with hindsight': [
    edited(files.bridge, ['The council closes', 'Morning Post tells that the council closes']),
    1,
  ],
  'a file in Latin-1': [edited(board, ['It owns', misread('Itä owns', 'latin1')]), 1],
  'a stray byte in two lines': [edited(board, ['River', 'Riv\uFFFDr'], ['river.', 'riv\uFFFDr.']), 1],
  'a file in UTF-16 with a byte order mark': [{ ...texts, [survey]: misread(`\uFEFF${copyOf(survey)}`, 'utf16le') }, 1],
  'a file in UTF-16 without one': [{ ...texts, [survey]: misread(copyOf(survey), 'utf16le') }, 1],
  'a NUL in a title': [edited(survey, ['Surveyors', 'Sur\0veyors']), 1],
  'a bidirectional override in a name': [edited(board, ['name: River', 'name: \u202EreviR']), 1],
  'a control character, escaped': [edited(survey, ['Surveyors look at the bridge', '"Surveyors look\\u0007"']), 1],
  'the marks of a merge': [
    edited(survey, [
      'The river board had',
      '<<<<<<< HEAD\nThe river board had\n=======\nThe board had\n>>>>>>> other\nIt had',
    ]),
    1,
  ],
  'no closing line': [edited(survey, ['---\n\nThe river', '\nThe river']), 1],
  'a quotation mark that is not closed': [edited(survey, ['title: Surveyors', 'title: "Surveyors']), 1],
  'a tab': [edited(survey, ['  - source', '\t- source']), 1],
  'a key given twice': [edited(survey, ['kind: act', 'kind: act\ntitle: Another']), 1],
  'a text that looks like an alias that holds itself': [edited(board, ['[Board of the river]', '&a [*a]']), 1],
  'an event among the sources': [copied(survey, 'content/sources/survey-of-1998.md'), 1],
  'a source among the actors': [copied(gazette, 'content/actors/gazette.md'), 1],
  'an actor’s file renamed': [moved('content/actors/town-council.md', 'content/actors/council.md'), 1],
  'a source’s file deleted': [without(courier), 1],
  'a link to an address of the site': [edited(survey, ['surveyed.', '[surveyed](/events/bridge-closed/).']), 1],
  'an id with its date': [edited(fare, ['ferry-runs', '2004-03-02-ferry-runs']), 1],
  'a source with a date': [edited(post, ['published:', 'date:']), 1],
  'an event with a time of day': [edited(survey, ['dating:', 'time: 12:00\ndating:']), 1],
  'a deadline with setBy': [edited(reopening, ['due:', 'setBy: bridge-closed\ndue:']), 1],
  'an id where keys belong': [edited(fare, ['{ events: [ferry-runs], deadlines: [reopening] }', 'ferry-runs']), 1],
  'a missing choice': [edited(survey, ['    basis: unattributed\n', '']), 1],
  'a day as it is written elsewhere': [edited(survey, ['date: 1998-05', 'date: 16/07/1969']), 1],
  'a day that does not exist': [edited(survey, ['date: 1998-05', 'date: 1998-02-30']), 1],
  'only the story': [{ 'content/story.md': copyOf('content/story.md') }, 3],
  'an empty file between two fences': [{ ...texts, 'content/actors/nobody.md': '---\n---\n' }, 1],
  'a key named __proto__': [edited(board, ['role:', '__proto__: { x: 1 }\nrole:']), 1],
  'an account that credits what came after it': [
    edited(gazette, ['published: 2004-02-29', 'published: 2004-03-05']),
    1,
  ],
  'a source of the year 9999': [edited(post, ['published: 2004-03-10~', 'published: 9999-01-01']), 1],
  'two sources of one address': [
    edited(
      post,
      ['published:', 'href: https://example.com/courier/bridge\npublished:'],
      ['note: Its address was not found.\n', ''],
    ),
    1,
  ],
  'a disagreement named index': [moved(fare, 'content/disagreements/index.md'), 1],
  'a title of 4,000 words': [edited(survey, ['Surveyors', 'Surveyors '.repeat(4000)]), 1],
  'a body of 4,000 quotation marks': [edited(survey, ['The river', `${'>'.repeat(4000)} The river`]), 1],
  'a link to a list of nothing': [
    edited('content/story.md', ['A bridge was', 'See the [topics](/topics/). A bridge was']),
    1,
  ],
  'a language that there is not': [edited('content/story.md', ['lang: en', 'lang: german']), 1],
  'an address that no link uses': [edited(survey, ['surveyed.', 'surveyed.\n\n[1]: https://example.com/lost']), 1],
  'a link with a title': [edited(survey, ['surveyed.', '[surveyed](event:ferry-runs "in May").']), 1],
  'no space after the hyphen of an item': [edited(survey, ['  - source: evening', '  -source: evening']), 1],
  'the dash that a word processor makes of a hyphen': [
    edited(survey, ['  - source: evening', '  – source: evening']),
    1,
  ],
  'an event among the actors, and the other way round': [
    { ...moved(survey, 'content/actors/1998-05-01-survey.md'), 'content/events/river-board.md': copyOf(board) },
    2,
  ],
  'a title that begins with a quotation': [edited(survey, ['title: Surveyors', 'title: "Surveyors"']), 1],
  'a title that begins with an emphasis': [edited(survey, ['title: Surveyors', 'title: *Surveyors*']), 1],
  'a title that begins with a link': [edited(survey, ['Surveyors look', '[Surveyors](https://a.example/x) look']), 1],
  'a name that begins with an @': [edited(board, ['name: River', 'name: @River']), 1],
  'no space after a key, behind a list in brackets': [edited(board, ['role: ', 'role:']), 1],
  'a space that does not break after a key': [edited(board, ['role: ', 'role:\u00a0']), 1],
  'a name where a list belongs': [edited(survey, ['[river-board]', 'river-board, town-council']), 1],
  'keys where a list belongs': [edited(survey, ['  - source', '    source']), 1],
  'a name where an id belongs': [edited(survey, ['[river-board]', '[River Board]']), 1],
  'a picture without its text': [edited(survey, ['kind: act', 'kind: act\nimage: { src: bridge.svg, credit: Us }']), 1],
  'a former id that is the file’s own': [edited(survey, ['kind: act', 'kind: act\nformerly: [survey]']), 1],
  'a link in a title': [edited(survey, ['look at', 'look [at](https://a.example/x)']), 1],
  'a time in a zone that means several': [
    edited(survey, ['date: 1998-05', 'date: 1998-05-01'], ['dating:', 'time: 18:20 CST\ndating:']),
    1,
  ],
  'two topics of one name': [
    {
      ...texts,
      'content/topics/one.md': '---\nname: Tolls\n---\n',
      'content/topics/two.md': '---\nname: tolls\n---\n',
    },
    1,
  ],
  'words after a code fence': [edited(survey, ['surveyed.', 'surveyed.\n\n```yaml words\na\n```']), 1],
};

describe('a mistake is told once', () => {
  test.each(Object.entries(mistakes))('%s', (_, [broken, count]) => {
    expect(errorOf(broken).problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toHaveLength(count);
  });
});

test('each message says what is wrong and how to mend it', async () => {
  const heading = 'The content has 1 problem. Nothing was published.\n\n';
  const told = Object.entries(mistakes).map(
    ([name, [broken]]) => `# ${name}\n\n${errorOf(broken).message.replace(heading, '')}`,
  );
  await expect(told.join('\n')).toMatchFileSnapshot(path.join(projectRoot, 'tests/fixtures/messages.txt'));
});

test('no control character of a message reaches the terminal', () => {
  expect(errorOf(edited(fare, ['closing-order', '"\\u001b[31mred"'])).message).toContain('“\\u001b[31mred”');
});

test('a missing id is told at its first place, and the others follow in order', () => {
  const broken = edited(
    fare,
    ['[morning-post]', '[none-such]'],
    ['[evening-courier]', '[none-such]'],
    ['[closing-order]', '[none-such]'],
  );
  expect(errorOf(broken).problems.map(({ line, message }) => [line, message])).toEqual([
    [8, `“none-such” is not a source. 2 other places name it: ${fare}:12 and ${fare}:17.`],
  ]);
});

test('content that breaks no rule is let through', () => {
  expect(compileStory(texts).events).toHaveLength(3);
});

test('a story without files says what is missing', () => {
  expect(() => compileStory({})).toThrowErrorMatchingInlineSnapshot(`
    [ContentError: The content has 3 problems. Nothing was published.

    content/events/:1  nothing-there
      There are no events.
      Add a file for each event.

    content/sources/:1  nothing-there
      There are no sources.
      Add a file for each source.

    content/story.md:1  nothing-there
      There is no story.
      Add content/story.md.
    ]
  `);
});
