import { expect, test } from 'vitest';
import { compileStory } from '../../../src/compiler/compile-story.ts';
import { refusal, spoilt } from '../../support/refusal.ts';

const chapter = (title: string, body = 'Why the [bridge](event:bridge-closed) was shut.') =>
  `---\ntitle: ${title}\n---\n\n${body}\n`;
const first = { 'content/chapters/1998-05-01-the-survey.md': chapter('The survey') };
const second = { 'content/chapters/2004-02-29-the-closing.md': chapter('The closing') };

test('chapters in order hold every event from their day until the next one’s', () => {
  const { chapters } = compileStory(spoilt({ ...first, ...second }));
  expect(
    chapters.map(({ id, number, from, to, events }) => [id, number, from, to, events.map((one) => one.id)]),
  ).toEqual([
    ['the-survey', 1, '1998-05-01', '2004-02-28', ['survey']],
    ['the-closing', 2, '2004-02-29', '2004-03-10', ['bridge-closed', 'ferry-runs']],
  ]);
});

test('a chapter’s file without a day, or with one that does not exist', () => {
  expect(
    refusal({
      'content/chapters/the-survey.md': chapter('The survey'),
      'content/chapters/1998-02-30-surveying.md': chapter('Surveying'),
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/chapters/1998-02-30-surveying.md:1  bad-date
      “1998-02-30” is not a day that exists.
      Name the file after the day on which the chapter begins.

    content/chapters/the-survey.md:1  file-name
      The file’s name, “the-survey”, does not start with a date.
      Name it like 2020-08-06-some-chapter.md."
  `);
});

test('two chapters that begin on one day', () => {
  expect(refusal({ ...first, 'content/chapters/1998-05-01-surveyors.md': chapter('Surveyors') }))
    .toMatchInlineSnapshot(`
      "content/chapters/1998-05-01-the-survey.md:1  chapter
        The chapter begins on 1998-05-01, and so does content/chapters/1998-05-01-surveyors.md.
        Rename it to the day of its first event: <day>-the-survey.md."
    `);
});

test('an event before the first chapter, unless it is background', () => {
  expect(refusal(second)).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:3  chapter
      The event is dated 1998-05-01, but the first chapter, content/chapters/2004-02-29-the-closing.md, begins on 2004-02-29.
      Rename that file to 1998-05-01-the-closing.md, or write \`background: true\` here."
  `);
  const background = {
    'content/events/1998-05-01-survey.md': ['dating: stated', 'dating: stated\nbackground: true'],
  } as const;
  expect(compileStory(spoilt({ ...second, ...background })).chapters).toHaveLength(1);
});

test('a chapter without events', () => {
  expect(refusal({ ...first, 'content/chapters/2004-03-03-a-pause.md': chapter('A pause') })).toMatchInlineSnapshot(`
    "content/chapters/2004-03-03-a-pause.md:1  chapter
      No event is in the chapter.
      Remove it, or rename it to an earlier day."
  `);
});

test('is not said to have none while an event’s file is faulty', () => {
  expect(
    refusal({ ...first, ...second, 'content/events/2004-02-29-bridge-closed.md': ['kind: act', 'kind: deed'] }),
  ).not.toContain('No event is in the chapter');
});

test('an id that an event has, or had', () => {
  expect(
    refusal({
      'content/chapters/1998-05-01-survey.md': chapter('The survey'),
      'content/chapters/2004-02-29-bridge-shut.md': chapter('The closing'),
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/chapters/1998-05-01-survey.md:1  duplicate
      The id “survey” is already taken by content/events/1998-05-01-survey.md.
      Give the chapter another id.

    content/chapters/2004-02-29-bridge-shut.md:1  duplicate
      The id “bridge-shut” is already taken by content/events/2004-02-29-bridge-closed.md.
      Give the chapter another id."
  `);
});

test('a chapter whose text links nothing, or that has none', () => {
  expect(
    refusal({
      'content/chapters/1998-05-01-the-survey.md': chapter('The survey', 'The board looked at it.'),
      'content/chapters/2004-02-29-the-closing.md': chapter('The closing', ''),
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/chapters/1998-05-01-the-survey.md:4  no-link
      The text has no link to evidence for what it says.
      Link each claim to its evidence: [the order](event:some-id).

    content/chapters/2004-02-29-the-closing.md:4  no-body
      There is no text below the front matter.
      Write one to three sentences there."
  `);
});
