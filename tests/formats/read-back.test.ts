import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { frozenStory, otherStory, readTexts } from '../support/read-story.ts';
import { refusedByReaders } from '../support/read-back.ts';

test.each([frozenStory, otherStory])('strict readers take every format of %s for what was written', async (folder) => {
  expect(refusedByReaders(compileStory(await readTexts(folder)))).toEqual([]);
});

// Each is a part of some format's own syntax, or hard to keep.
test.each([
  ...['</script><style>a{}</style>', '<!-- x -->', ']]>', '<?xml?>', '&amp;&lt;&#x41;', 'a; b, c: d\\n e', 'a\tb'],
  ...[
    '{',
    '}',
    '}{',
    '\\',
    'a {b} \\c %d & <e> "f" g_h ~ ^ $x$ #y',
    '@misc{x, title={y}}',
    '% x',
    "--- '' `` ,, << >> ?` !`",
  ],
  ...['=1+1', "'=2", '@x', '+1', '-1', '"q"', '"""', 'TY  - JOUR', 'ER  - ', 'BEGIN:VEVENT', 'END:VCALENDAR'],
  ...['مرحبا', 'می\u200Cخواهم', '👩‍👩‍👧', '\u00ADs', '\u00A0', 'e\u0301', 'x'.repeat(290), '日本'.repeat(60)],
])('strict readers take %j for what was written, wherever an editor may write it', async (sign) => {
  const texts = await readTexts(otherStory);
  for (const key of ['title', 'publisher', 'says', 'requires', 'restsOn', 'role', 'note', 'question']) {
    const line = new RegExp(`^([\\s-]*${key}): .*$`, 'gm');
    const spoilt = Object.entries(texts).map(([file, text]) => [
      file,
      text.replace(line, (_, start: string) => `${start}: ${JSON.stringify(`${sign} A`)}`),
    ]);
    expect(refusedByReaders(compileStory(Object.fromEntries(spoilt) as typeof texts)), key).toEqual([]);
  }
});
