import { describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { readContent } from '../../src/compiler/read-content.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const texts = await readTexts(otherStory);
const survey = 'content/events/1998-05-01-survey.md';
const bodyOf = (body: string): string => {
  const edited = { ...texts, [survey]: (texts[survey] ?? '').replace(/\n---\n[\s\S]*$/, `\n---\n${body}`) };
  return compileStory(edited).events.find(({ id }) => id === 'survey')?.html ?? '';
};

describe('no word of a body is lost', () => {
  test('between two rules, the first of which opens it', () => {
    expect(bodyOf('---\n\nFirst.\n\n---\n\nSecond.\n')).toBe('<hr>\n<p>First.</p>\n<hr>\n<p>Second.</p>');
  });

  test('where it looks like front matter in TOML', () => {
    expect(bodyOf('+++\ntitle = 1\n+++\n\nText.\n')).toBe('<p>+++\ntitle = 1\n+++</p>\n<p>Text.</p>');
  });
});

test('files are read in the order of their names, and those that no collection reads are told apart', () => {
  const { entries, images, strays } = readContent(
    { ...texts, 'content/notes.txt': '', 'content/events/old/x.md': '', 'content/.x.md': '', 'content/README.md': '' },
    '/',
  );
  expect(strays).toEqual(['content/events/old/x.md', 'content/notes.txt']);
  expect(entries).toHaveLength(Object.keys(texts).length - 1);
  expect([...images]).toEqual([['bridge.svg', [640, 240]]]);
  expect(entries.at(-1)).toMatchObject({ collection: 'story', id: 'story', name: 'story' });
  expect(entries.filter(({ collection }) => collection === 'events').map(({ name }) => name)).toEqual([
    '1998-05-01-survey',
    '2004-02-29-bridge-closed',
    '2004-03-02-ferry-runs',
  ]);
});
