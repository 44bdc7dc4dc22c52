import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';
import { evidenceOf } from '../../src/timeline/evidence.ts';

const { events } = compileStory(await readTexts(frozenStory));
const eventOf = (id: string) => {
  const event = events.find((one) => one.id === id);
  if (!event) throw new Error(`There is no ${id}.`);
  return event;
};

test('an entry names its documents by their titles and its articles by who published them, each where it can be read', () => {
  const { documents, articles, checkedAgainst } = evidenceOf(eventOf('transactions-order'));
  expect(documents.map(({ name, isElsewhere }) => [name, isElsewhere])).toEqual([['Executive Order 13942', true]]);
  expect(articles.map(({ name, differs }) => [name, differs?.words].join(' '))).toMatchInlineSnapshot(`
    [
      "ITPro differs on 3 questions",
      "Interesting Engineering ",
      "PC News Computer differs",
      "SomagNews ",
    ]
  `);
  expect(checkedAgainst).toEqual([]);
  expect([...documents, ...articles].filter(({ href }) => !/^https?:/.test(href))).toEqual([]);
});

test('who differs on one question leads to it, on several to where the event has them, and who agrees in part says so', () => {
  const event = eventOf('transactions-order');
  const article = event.accounts[0]?.source;
  const [question] = event.disagreements;
  const [position] = question?.positions ?? [];
  if (!article || !question || !position) throw new Error('There is a question.');
  const holders = [{ source: article, href: article.href }];
  const asked = (...verdicts: ('differs' | 'partly' | 'agrees')[]) =>
    evidenceOf({
      ...event,
      disagreements: verdicts.map((verdict) => ({ ...question, positions: [{ ...position, verdict, holders }] })),
    }).articles[0]?.differs;
  expect(asked('differs')).toEqual({ words: 'differs', href: question.href });
  expect(asked('partly', 'agrees')).toEqual({ words: 'agrees in part', href: question.href });
  expect(asked('partly', 'differs', 'differs')).toEqual({
    words: 'differs on 2 questions',
    href: `${event.href}#Differ`,
  });
  expect(asked('agrees')).toBeUndefined();
});

test('a source that was not found leads to our page about it', () => {
  const event = eventOf('transactions-order');
  const [document] = event.documents;
  if (!document) throw new Error('There is a document.');
  const { original: _, copy: __, retelling: ___, ...lost } = document;
  expect(evidenceOf({ ...event, documents: [lost] }).documents).toEqual([
    { name: 'Executive Order 13942', href: document.href, isElsewhere: false },
  ]);
});
