/** A story with one file spoilt, in as many ways as wanted, the same from the same seed. */
import type { Texts } from '../../src/compiler/read-content.ts';

/** Returns a generator of whole numbers below a limit (mulberry32). */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Values that front matter, or a cell, may have by mistake. */
export const values = [
  ...[
    '~',
    'null',
    'true',
    'yes',
    '0',
    '-1',
    '1e400',
    '0x10',
    '.nan',
    '[]',
    '{}',
    '[[]]',
    '{ a: { b: c } }',
    '""',
    "''",
  ],
  ...[
    '"open',
    "'open",
    '*alias',
    '&anchor x',
    '&a [*a]',
    '!!binary aGk=',
    '!tag x',
    '|',
    '>-',
    '|\n  text',
    '@x',
    '%x',
  ],
  ...['a: b', '- a', '? a', '# only', 'x # lost', '<<: *a', '__proto__', 'constructor', 'toString', '{ __proto__: 1 }'],
  ...[
    '2004-02-30',
    '2004-13',
    '2004',
    '04-03-02',
    '2004-03-02~',
    '2004-03-09/2004-03-02',
    '2004-03-02/..',
    '9999-12-31',
  ],
  ...['0000-01-01', '2004-03-02/2004-03-09', '16/07/1969', '2004-W10', '2004-03-02T12:00', 'today', '2004-03-0２'],
  ...[
    'survey',
    'surveys',
    'events',
    'event:survey',
    '../survey',
    'SURVEY',
    '1998-05-01-survey',
    'morning-post',
    'index',
  ],
  ...['javascript:alert(1)', 'https://', 'https://a b', 'https://example.com/courier/bridge', '//host', 'mailto:a@b.c'],
  ...[
    '<b>x</b>',
    '&amp; &lt;',
    '“x”',
    '\u202Eevil',
    '\u0000',
    '\u001B[31m',
    '\uFEFFx',
    '\uD800',
    '𝒳',
    'e\u0301',
    '\u00A0',
    '\u2028',
  ],
  ...[
    'word '.repeat(4000),
    'x'.repeat(5000),
    '[a, a, a]',
    '[morning-post, morning-post]',
    '{ id: reopening, role: sets }',
  ],
  // What nobody sees, what is no character, what YAML cuts, and what is nested without end.
  ...['x\u00ADy', '"\\u200B"', '"\\uFFFE"', '"\\uD800"', '\u2066x', 'می\u200Cخواهم', '\u{E0101}'],
  ...['It was the #1 app', '#1 app', 'one\n  two #3\n  four', '“quoted”', '=1+1', '{b}', 'con'],
  ...['- '.repeat(5000), '['.repeat(5000), 'x: '.repeat(3000)],
];

/** Texts that a body, or a cell, may have. */
export const bodies = [
  ...['&#x202E;x', '&#0;x', '&#xFFFE;', '&shy;', 'soft\u00ADhyphen'],
  ...[
    '| a | b |\n|-|-|\n| c | d |',
    'x[^1]\n\n[^1]: y',
    '~~x~~',
    '[[x]]',
    '[x] (event:survey)',
    '[x](event:survey',
    '==x==',
  ],
  ...[
    'https://example.com/x',
    'www.example.com',
    'a@example.com',
    '- a\n- b\n\n1. c',
    '---\n\nkind: act\n\n---\n\nText.',
  ],
  ...['**a'.repeat(9000), ']'.repeat(9000), '1. '.repeat(9000), '> - '.repeat(5000), '- a\n'.repeat(3000)],
  ...[
    '---\n\nOne.\n\n---\n\nTwo.',
    '+++\na = 1\n+++\n\nOne.',
    '***',
    '# Heading',
    'Heading\n===',
    'Under\n---',
    '- [ ] task',
  ],
  ...[
    '> '.repeat(60) + 'deep',
    '- '.repeat(60) + 'deep',
    '*'.repeat(500),
    '['.repeat(500),
    '`'.repeat(501),
    '~~~ lang\ncode',
    '```\ncode',
  ],
  ...[
    '    code word',
    '\tcode word',
    '[a]: https://example.com',
    '[a][b]',
    '[a](event:survey)',
    '[a](event:none)',
    '[a](<event:survey>)',
  ],
  ...[
    '[a](https://example.com "title")',
    '![alt](x.png)',
    '<div>block</div>',
    '<!-- comment -->',
    '<https://example.com>',
    '&copy; &#65; &nbsp;x',
  ],
  ...[
    '31 June 2004',
    '2 March 2004',
    '2\nMarch\n2004',
    '1. one\n2. two',
    '7) seven',
    '* a\n* b',
    '\\*not\\* it',
    'line\\\nbreak',
    'hard  \nbreak',
  ],
  ...[
    '| a | b |\n|---|---|\n| c | d |',
    'a^[note]',
    '[^1]\n\n[^1]: foot',
    '{{ x }}',
    '${x}',
    '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c',
    '\r\nwindows\r\n',
  ],
  ...[
    'ß İ ı ﬁ',
    'שלום world',
    '\u2066x\u2069',
    'a\u00ADb',
    'http://bare.example',
    'snake_case_word',
    '_a_b_c_',
    '**a**b',
    'x'.repeat(20_000),
  ],
  ...[
    '~~gone~~',
    'H~2~O',
    '==mark==',
    '$$x$$',
    ':smile:',
    '[[wiki]]',
    '@user',
    '#tag',
    '-- dash -- ...',
    '"straight" ‘curly’',
  ],
];

/** One spoilt story: what was done to which file, and all texts. */
export interface Mutation {
  readonly what: string;
  /** The file that was changed, under the name that it has now. */
  readonly file: string;
  readonly texts: Texts;
}

/** Yields `count` spoilt stories, each with one change to one file of the story given. */
export function* mutations(story: Texts, count: number, seed = 1): Generator<Mutation> {
  const below = random(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const files = Object.keys(story);
  const bodyStart = (text: string) => text.indexOf('\n---\n', 4) + 5;
  const changes: Record<string, (text: string) => string> = {
    'a line removed': (text) =>
      text
        .split('\n')
        .toSpliced(below(text.split('\n').length), 1)
        .join('\n'),
    'a line twice': (text) => {
      const lines = text.split('\n');
      const at = below(lines.length);
      return lines.toSpliced(at, 0, lines[at] ?? '').join('\n');
    },
    'two lines swapped': (text) => {
      const lines = text.split('\n');
      const [a, b] = [below(lines.length), below(lines.length)];
      return lines
        .with(a, lines[b] ?? '')
        .with(b, lines[a] ?? '')
        .join('\n');
    },
    'a line indented': (text) => {
      const lines = text.split('\n');
      const at = below(lines.length);
      return lines.with(at, pick(['  ', '\t', ' ', '- ', '> ']) + (lines[at] ?? '')).join('\n');
    },
    'a value replaced': (text) => {
      const lines = text.split('\n');
      const keyed = lines.flatMap((line, at) => (/^[\s-]*\w+:/.test(line) ? [at] : []));
      const at = keyed.length > 0 ? pick(keyed) : 0;
      return lines
        .with(
          at,
          (lines[at] ?? '').replace(/:.*$/, () => `: ${pick(values)}`),
        )
        .join('\n');
    },
    'a key renamed': (text) =>
      text.replace(/^(\w+):/m, () => `${pick(['titel', 'date', '__proto__', 'x y', '1', 'Title'])}:`),
    'a key added': (text) =>
      text.replace(
        '---\n',
        () => `---\n${pick(['key', 'note', 'extra', 'order', 'formerly', '__proto__'])}: ${pick(values)}\n`,
      ),
    'a text put in': (text) => {
      const at = below(text.length + 1);
      return text.slice(0, at) + pick([...values, ...bodies]) + text.slice(at);
    },
    'a piece cut out': (text) => {
      const at = below(text.length);
      return text.slice(0, at) + text.slice(at + below(40));
    },
    'the end cut off': (text) => text.slice(0, below(text.length)),
    'another body': (text) => `${text.slice(0, bodyStart(text))}\n${pick(bodies)}\n`,
    'a body put before': (text) => `${text.slice(0, bodyStart(text))}${pick(bodies)}\n\n${text.slice(bodyStart(text))}`,
    'two bodies': (text) => `${text.slice(0, bodyStart(text))}\n${pick(bodies)}\n\nBetween.\n\n${pick(bodies)}\n`,
    'read as another encoding': (text) =>
      Buffer.from(`${text}é`, pick(['latin1', 'utf16le'] as const)).toString('utf8'),
    'other line ends': (text) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\u0085'])),
  };
  const renames: Record<string, (file: string) => string> = {
    'moved to another folder': (file) =>
      file.replace(
        /^content\/(\w+\/)?/,
        () => `content/${pick(['events/', 'actors/', 'sources/', 'deadlines/', 'other/', ''])}`,
      ),
    renamed: (file) =>
      file.replace(/[^/]+\.md$/, () =>
        pick(['2004-02-30-x.md', 'Upper.md', 'a b.md', 'index.md', 'ä.md', 'x.txt', '.hidden.md', '-.md', 'survey.md']),
      ),
  };
  for (let made = 0; made < count; made++) {
    const file = pick(files);
    const { [file]: text = '', ...rest } = story;
    if (below(12) === 0) {
      const [what, rename] = pick(Object.entries(renames));
      const to = rename(file);
      yield { what, file: to, texts: { ...rest, [to]: text } };
      continue;
    }
    const [what, change] = pick(Object.entries(changes));
    yield { what, file, texts: { ...rest, [file]: change(text) } };
  }
}

/**
 * Returns the words of a body's Markdown that a page made of it lacks. Marks of lists, entities, and the labels and
 * addresses of links are no words that a reader sees.
 */
export function lostWords(markdown: string, html: string): string[] {
  const shown = html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  const source = markdown
    .replace(/^\s*(?:>\s*)*(?:[-*+]\s+)*\d{1,9}[.)]\s/gm, '')
    .replace(/&#?\w+;/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\]\[[^\]]*\]/g, ' ')
    .replace(/^ {0,3}\[[^\]]+\]:.*$/gm, '');
  return (source.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !shown.includes(word));
}
