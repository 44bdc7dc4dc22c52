import { describe, expect, test } from 'vitest';
import { plainText, readCopy } from '../../src/copy-check/read-copy.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf8'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const words = 'The café’s “owner” paid €5 for Łódź.';
const western = 'The caf\xe9\x92s \x93owner\x94 paid \x805.';

describe('a saved text is read in its encoding:', () => {
  test.each([
    ['UTF-8', utf8(words), words],
    ['UTF-8 with its mark', utf8(`\ufeff${words}`), words],
    ['UTF-16 with its mark', utf16(`\ufeff${words}`), words],
    ['UTF-16, the other way round', utf16be(`\ufeff${words}`), words],
    ['UTF-16 without a mark', utf16(words), words],
    ['UTF-16 without a mark, the other way round', utf16be(words), words],
    ['Windows-1252', latin1(western), 'The café’s “owner” paid €5.'],
    [
      'a page in Windows-1252 that says so',
      latin1(`<meta charset="windows-1252"><p>${western}`),
      'The café’s “owner” paid €5.',
    ],
    [
      'a page that says so as of old',
      latin1(`<html><head><META content='text/html; charset=iso-8859-2' http-equiv=Content-Type><p>\xa3\xf3d\xbc`),
      'Łódź',
    ],
    ['a page of XHTML that says so', latin1('<?xml version="1.0" encoding="koi8-r"?><p>\xed\xc9\xd2'), 'Мир'],
    [
      'a page that names UTF-8 and is not in it',
      latin1(`<meta charset="utf-8"><p>${western}`),
      'The café’s “owner” paid €5.',
    ],
    ['a page that names no encoding that exists', utf8(`<meta charset="klingon"><p>${words}`), words],
    ['a page that says it is UTF-16 and is not', utf8(`<meta charset="utf-16"><p>${words}`), words],
    [
      'a text that only spells a name of one',
      utf8('A <meta charset="koi8-r"> is a tag. Café'),
      'A <meta charset="koi8-r"> is a tag. Café',
    ],
    ['Japanese', latin1('<meta charset=shift_jis><p>\x93\xfa\x96{'), '日本'],
    ['nothing', utf8(''), ''],
  ])('%s', (_, bytes, text) => {
    expect(readCopy(bytes)).toEqual({ text });
  });
});

test.each([
  ['%PDF-1.7 strictly comply', 'a PDF'],
  ['\r\n%PDF-1.4', 'a PDF'],
  ['{\\rtf1\\ansi strictly comply}', 'an RTF file'],
  ['PK\x03\x04\x14\0\x06\0[Content_Types].xml … word/document.xml', 'a Word document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a Word document'],
  [
    'PK\x03\x04\x14\0\0mimetypeapplication/vnd.oasis.opendocument.text',
    'a document of an office program, an e-book or an archive',
  ],
  ['bplist00\xd1', 'a web archive'],
  ['From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n<p>a=20', 'a web archive or a mail'],
  ['\x89PNG\r\n\x1a\n', 'a picture'],
  ['\xff\xd8\xff\xe0', 'a picture'],
  ['\x1f\x8b\x08', 'a compressed file'],
  ['some\0 bytes', 'not a text file'],
])('%j is refused by name, with what to do', (start, is) => {
  const copy = readCopy(latin1(start));
  expect(copy).toMatchObject({ is });
  expect('fix' in copy && copy.fix).toMatch(/^[A-Z].*\.$/);
});

describe('HTML is read as a reader sees it:', () => {
  test.each([
    ['<!doctype html><title>t</title><p>One<p>Two', 'One\n\nTwo'],
    ['<div>One</div>Two<br>Three', 'One\n\nTwo\n\nThree'],
    ['<p>One\n  <b>two</b>\tthree</p>', 'One two three'],
    ['<p>a<script>"</p>"</script>b<style>c</style>d</p>', 'abd'],
    ['<p>a<noscript>b<p>c</noscript>d', 'ad'],
    ['<p>a<template><p>b</template>c', 'ac'],
    ['<p>a<svg><title>b</title><text>c</text></svg>d', 'ad'],
    ['<p>a<svg/>b', 'ab'],
    ['<head><title>x</title><p>a', 'a'],
    ['<p>caf&eacute; &amp;lt; &#8220;q&#x201D; &nbsp;x', 'café &lt; “q”\u00a0x'.replace('”\u00a0', '” \u00a0')],
    ['<p>officials<sup>1</sup>, 10<sup>th</sup> and<sup><a href="#n">12</a></sup>', 'officials[1], 10th and[12]'],
    ['<p title="<script>">a</p>', 'a'],
    ['<!-- <p>x --><p>a', 'a'],
    ['<p>a</script>b</noscript>c', 'abc'],
    ['<pre>a\n  b</pre>', 'a\n\nb'],
    ['<p>don<wbr>key&shy;s', 'donkey\u00ads'],
    ['<table><tr><td>a<td>b</table>', 'a\n\nb'],
    ['<p>1 < 2 and <3', '1 < 2 and <3'],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  test('and a text with a tag in it, which begins with none, is a text', () => {
    expect(plainText('Write <p> for a paragraph.')).toBe('Write <p> for a paragraph.');
    expect(plainText('<3 is a heart')).toBe('<3 is a heart');
  });

  test('in time that grows as its length does, however deep it is nested', () => {
    for (const piece of ['<b><div>', '<svg>', '<div></b>', '<', '&', '<!--', '<script>', '<sup>1', '<table><td>']) {
      const timed = (times: number) => {
        const start = process.cpuUsage();
        plainText(`<p>${piece.repeat(times)}`);
        const { user } = process.cpuUsage(start);
        return user;
      };
      timed(10_000);
      // Quadratic, it would be 64 times as long.
      expect(timed(160_000), piece).toBeLessThan(30 * Math.max(timed(20_000), 5000));
    }
  });
});
