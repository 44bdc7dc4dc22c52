import { describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { ofTellers, tellerWord, toldInWords } from '../../src/story/tellers.ts';
import { byId, otherStory, readTexts, withEdited } from '../support/read-story.ts';

const article = { kind: 'article' } as const;
const report = { kind: 'report' } as const;

test('what tells a story is called articles where all of it is', () => {
  expect(tellerWord([article, article])).toBe('article');
  expect(tellerWord([article, report])).toBe('source');
});

test.each([
  ['An article gives the date.', 'A source gives the date.'],
  ['Articles credit others; each article’s version is one.', 'Sources credit others; each source’s version is one.'],
  ['as an article quotes it', 'as a source quotes it'],
])('%s', (sentence, other) => {
  expect(ofTellers(sentence, [article])).toBe(sentence);
  expect(ofTellers(sentence, [report])).toBe(other);
});

describe('a story', () => {
  test('may be told by a press report, as well as its version says', async () => {
    const file = 'content/sources/evening-courier.md';
    const texts = await readTexts(otherStory);
    const told = compileStory(withEdited(texts, file, file, ['kind: article', 'kind: report\nbasis: on-record']));
    const courier = byId(told.sources, 'evening-courier');
    expect(told.articles).toContain(courier);
    const survey = byId(told.events, 'survey');
    expect(survey.accounts[0]?.source).toBe(courier);
    expect(survey.basis).toBe('unattributed');
  });

  test('may be told by documents alone', () => {
    const { articles, events, story } = compileStory({
      'content/story.md': '---\ntitle: A law\ndescription: It passed.\nlang: en\ntimeZone: UTC\n---\n\nIt passed.\n',
      'content/events/1999-01-02-passed.md':
        '---\ntitle: The law passes\ndate: 1999-01-02\ndating: document\nkind: act\ndocuments: [law]\n---\n\nIt passed.\n',
      'content/sources/law.md':
        '---\nkind: document\ntitle: The law\npublisher: Parliament\nhref: https://law.example/\npublished: 1999-01-03\ndating: document\n---\n',
    });
    expect(articles.map(({ id }) => id)).toEqual(['law']);
    expect(story.asOf).toBe('1999-01-03');
    expect(events[0]).toMatchObject({ basis: 'document', known: '1999-01-03', actors: [] });
    expect(toldInWords(events, articles)).toEqual({
      told: '1 event',
      by: '1 source',
      reported: 'reported it',
      others: '',
    });
  });
});
