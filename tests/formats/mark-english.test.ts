import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { markEnglish } from '../../src/formats/mark-english.ts';
import { otherStory, readTexts, withEdited } from '../support/read-story.ts';

const texts = await readTexts(otherStory);
const inLanguage = (lang: string) =>
  compileStory(withEdited(texts, 'content/story.md', 'content/story.md', ['lang: en', `lang: ${lang}`]));
const german = inLanguage('de');
const [survey] = german.events;
const title = survey?.title ?? '';

test.each([
  ['our own heading', '<h2>Deadlines</h2>', '<h2 lang="en">Deadlines</h2>'],
  ['a title', `<h2>${title}</h2>`, `<h2>${title}</h2>`],
  ['a title with marks round it', `<h2>“${title}.”</h2>`, `<h2>“${title}.”</h2>`],
  ['two titles', `<p>${title} · ${title}</p>`, `<p>${title} · ${title}</p>`],
  [
    'a version with its words',
    `<li>: ${title} “${title}” (${title}).</li>`,
    `<li>: ${title} “${title}” (${title}).</li>`,
  ],
  ['what has no letters', '<p>2004 · 3</p>', '<p>2004 · 3</p>'],
  [
    'words beside a title',
    `<p>See <a>${title}</a> too.</p>`,
    `<p><span lang="en">See</span> <a>${title}</a> <span lang="en">too.</span></p>`,
  ],
  ['a sentence with a title in it', `<p>See ${title}.</p>`, `<p lang="en">See ${title}.</p>`],
  [
    'the largest part',
    '<nav><ul><li>A</li><li>B</li></ul></nav>',
    '<nav lang="en"><ul><li>A</li><li>B</li></ul></nav>',
  ],
  ['an entity', '<p>Who&rsquo;s <b>who</b></p>', '<p lang="en">Who&rsquo;s <b>who</b></p>'],
  [
    'words of a source, parted to be compared',
    '<blockquote>not <mark>one</mark></blockquote>',
    '<blockquote>not <mark>one</mark></blockquote>',
  ],
  ['a label of a control', '<p><input placeholder="Words"></p>', '<p lang="en"><input placeholder="Words"></p>'],
  [
    'a control that closes itself',
    `<p>${title}<input aria-label="Words" /></p>`,
    `<p>${title}<input aria-label="Words"  lang="en"/></p>`,
  ],
  [
    'an option',
    `<select><option>Any</option><option>${title}</option></select>`,
    `<select><option lang="en">Any</option><option>${title}</option></select>`,
  ],
  [
    'a drawing',
    `<svg><text>${title}</text><text>Others</text></svg>`,
    `<svg><text>${title}</text><text lang="en">Others</text></svg>`,
  ],
  ['a script and a style', '<script>let a</script><style>a{}</style>', '<script>let a</script><style>a{}</style>'],
  [
    'a whole page',
    '<html lang="de"><head><title>About</title></head><body><p>Words</p></body></html>',
    '<html lang="de"><head lang="en"><title>About</title></head><body><p lang="en">Words</p></body></html>',
  ],
  ['words without an element', `Since <b>${title}</b>`, `<span lang="en">Since</span> <b>${title}</b>`],
])('%s', (_, html, expected) => {
  expect(markEnglish(html, german)).toBe(expected);
});

test('every text of a body is the content’s, however its sentences are parted', () => {
  const bodies = german.events.map(({ html }) => html).join('');
  expect(bodies).toContain('<a ');
  expect(markEnglish(bodies, german)).toBe(bodies);
});

test('in a story in English nothing is marked', () => {
  expect(markEnglish('<h2>Deadlines</h2>', inLanguage('en-GB'))).toBe('<h2>Deadlines</h2>');
});
