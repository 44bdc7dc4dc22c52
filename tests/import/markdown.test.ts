import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/compiler/markdown/index.ts';
import { wordsOf } from '../../src/import/html.ts';
import { markdownOf } from '../../src/import/markdown.ts';

const read = (text: string) => {
  const notes: string[] = [];
  const markdown = markdownOf(text, (what) => notes.push(what));
  return { markdown, notes };
};

describe('HTML becomes Markdown that a page can show', () => {
  test.each([
    ['<p>A <b>bold</b> and <i>slanted</i> word.</p><p>Next.</p>', 'A **bold** and *slanted* word.\n\nNext.', []],
    ['A <a href="https://a.example/x">link</a>.', 'A [link](https://a.example/x).', []],
    ['Safe &#x202e;and &#0;sound.', 'Safe and sound.', []],
    ['one<br>two<ul><li>a</li><li>b</li></ul>', 'one\\\ntwo\n\n- a\n- b', []],
    ['<blockquote>Said.</blockquote>', '> Said.', []],
    ['<h2>Why</h2><p>So.</p>', '**Why**\n\nSo.', ['a heading is a paragraph']],
    ['<a href="/about">here</a>', 'here', ['the link to “/about” is plain text']],
    [
      '<a href="https://a.example" title="More">x</a>',
      '[x](https://a.example)',
      ['the title of a link, “More”, was left out'],
    ],
    ['<s>old</s> new', 'old new', ['words that were struck through are plain']],
    ['<p>x</p><script>alert(1)</script>', 'x', ['a script in the text was left out']],
    [
      '<iframe src="https://v.example/1"></iframe>',
      '<https://v.example/1>',
      ['what was embedded in the text is a link'],
    ],
    [
      '<img src="https://p.example/1.jpg" alt="A dog">',
      '[A dog](https://p.example/1.jpg)',
      ['what was embedded in the text is a link'],
    ],
    ['Tom &amp; Anna', 'Tom & Anna', []],
    ['plain * star, [brackets] and <3', 'plain \\* star, \\[brackets] and <3', []],
    ['one\r\ntwo\r\n\r\nthree', 'one\\\ntwo\n\nthree', []],
    ['10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O, x<sup>ab</sup>', '10⁶ m², H₂O, x^ab', []],
    ['<b>Bold </b>next<i> it</i> al', '**Bold** next *it* al', []],
    ['Email <jo@x.org>', 'Email \\<jo\\@x.org>', []],
    ['if a<b and c>d', 'if a\\<b and c>d', []],
    ['<li>x</li><li>y</li>', '- x\n- y', []],
    ['<td>a</td><td>b</td>', '|   |   |\n| - | - |\n| a | b |', []],
    ['x\u2028y', 'x\\\ny', []],
    ['<a href="www.x.example">x</a>', '[x](https://www.x.example)', []],
    ['<svg><text>drawn</text></svg>x', 'x', ['a svg in the text was left out']],
    ['mark {{this}} up', 'mark `{{this}}` up', ['signs that look like another program’s markup are code']],
    ['a\u202eb\u0000c', 'abc', []],
    ['   ', '', []],
  ])('%s', (html, markdown, notes) => {
    expect(read(html)).toEqual({ markdown, notes });
  });

  test('a table is a table, each row as wide as the widest', () => {
    const { markdown } = read('<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>');
    expect(markdown).toBe('| A |   |\n| - | - |\n| 1 | 2 |');
  });

  test('and every word of it is on the page', () => {
    const render = createRenderer('/');
    const html =
      '<div><h1>a</h1>b <em>c <u>d</u></em> <table><tr><td>e</td></tr></table><dl><dt>f</dt><dd>g</dd></dl></div>';
    const { findings, text } = render(read(html).markdown);
    expect(findings).toEqual([]);
    expect(text.replace(/\s+/g, ' ')).toBe('a b c d e f g');
  });
});

test('a heading in HTML is its words', () => {
  expect(wordsOf('The <b>first</b><br/>day &amp; night')).toBe('The first day & night');
});

test('a link in Markdown, which no key may have, is its words and its address', () => {
  expect(wordsOf('[A](https://a.example) of [[b](event:c)](d)')).toBe('A (https://a.example) of b (event:c) (d)');
});
