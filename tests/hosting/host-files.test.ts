import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { headerRules, headersFile, nginxFile, redirectsFile } from '../../src/hosting/host-files.ts';
import { createPaths } from '../../src/story/paths.ts';
import type { Period, Timeline } from '../../src/story/model.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = compileStory(await readTexts(otherStory), '/a/b');
});
const rulesFor = (path: string, { hsts = false, frames = [] as string[] } = {}) =>
  headerRules({ ...timeline, story: { ...timeline.story, frames } }, { hsts }).filter(({ path: of }) =>
    of.endsWith('*') ? path.startsWith(of.slice(0, -1)) : path === of,
  );

describe('headers', () => {
  test.each(['/a/b/', '/a/b/events/survey/', '/a/b/search/', '/a/b/as-of/2004-03-01/', '/a/b/embed/events/survey/'])(
    'of %s come from one rule, and have what a scan for security looks for',
    (path) => {
      const rules = rulesFor(path, { hsts: true });
      expect(rules).toHaveLength(1);
      const headers = rules[0]?.headers ?? {};
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Referrer-Policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['Permissions-Policy']).toContain('camera=()');
      expect(headers['Strict-Transport-Security']).toBe('max-age=31536000');
      expect(headers['Content-Security-Policy']).toMatch(/base-uri 'none'.*object-src 'none'.*frame-ancestors /);
    },
  );

  test('of the pages of periods come from few rules, however many years there are', () => {
    const hrefs = [
      '2019/',
      '2020/09/',
      '-0044/',
      'chapters/orders/',
      'chapters/sale/',
      'background/',
      'part-1/',
      'part-2/',
    ];
    const periods = hrefs.map((href) => ({ href: timeline.paths.file(href) }) as Period);
    const rules = headerRules({ ...timeline, periods }, { hsts: false });
    for (const { href } of periods) {
      const own = rules.filter(({ path }) => path.endsWith('*') && href.startsWith(path.slice(0, -1)));
      expect(
        own.map(({ headers }) => headers['X-Content-Type-Options']),
        href,
      ).toEqual(['nosniff']);
    }
    const years = Array.from({ length: 500 }, (_, at) => ({ href: timeline.paths.file(`${1500 + at}/`) }) as Period);
    expect(headerRules({ ...timeline, periods: years }, { hsts: false }).length).toBeLessThan(40);
  });

  test('let nobody frame a page, and a bare page by whom the editor says, or anybody', () => {
    const framedBy = (path: string, frames: string[] = []) =>
      /frame-ancestors (.*)$/.exec(rulesFor(path, { frames })[0]?.headers['Content-Security-Policy'] ?? '')?.[1];
    expect(framedBy('/a/b/events/survey/')).toBe("'self'");
    expect(framedBy('/a/b/embed/')).toBe('*');
    expect(framedBy('/a/b/embed/', ['https://news.example', '*.paper.example'])).toBe(
      'https://news.example *.paper.example',
    );
    expect(framedBy('/a/b/embed/', ['https://news.example'])).toBe('https://news.example');
  });

  test('keep for ever only what has a hash in its name, and HTTPS only where asked', () => {
    expect(rulesFor('/a/b/_astro/x.js')[0]?.headers['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(rulesFor('/a/b/')[0]?.headers['Cache-Control']).toBe('no-cache');
    expect(rulesFor('/a/b/')[0]?.headers).not.toHaveProperty('Strict-Transport-Security');
  });

  test('are written as Netlify and Cloudflare Pages read them', () => {
    expect(headersFile([{ path: '/x/*', headers: { A: 'b', C: 'd' } }])).toBe('/x/*\n  A: b\n  C: d\n');
  });
});

test('former addresses are redirects', () => {
  expect(redirectsFile(timeline)).toContain('/a/b/events/bridge-shut/ /a/b/events/bridge-closed/ 301\n');
  const nginx = nginxFile(timeline, []);
  expect(nginx).toContain(
    'location = /a/b/events/bridge-shut/ { return 301 /a/b/events/bridge-closed/$is_args$args; }',
  );
});

test('a rule is one for nginx too: of one address, or of all that begin so', () => {
  const nginx = nginxFile(timeline, [
    { path: '/a/b/', headers: { A: 'b' } },
    { path: '/a/b/events/*', headers: { C: 'd' } },
  ]);
  const tried = '  try_files $uri $uri/index.html =404;\n}\n';
  expect(nginx).toContain(`location = /a/b/ {\n  add_header A "b" always;\n${tried}`);
  expect(nginx).toContain(`location /a/b/events/ {\n  add_header C "d" always;\n${tried}`);
});

describe('nginx sends an asker on', () => {
  /** What the rule for addresses without their last slash matches, of what nginx has decoded. */
  const matched = (uri: string, base = '/a.b/c') => {
    const [, pattern = ''] =
      /^location ~ (\S+) \{ return 301/m.exec(nginxFile({ ...timeline, paths: createPaths(base) }, [])) ?? [];
    return new RegExp(pattern).exec(uri)?.[1];
  };

  test.each(['about', 'events/survey', 'as-of/2004-03-01', 'embed/as-of/2004-03-01', '2004/02'])('from %s', (path) => {
    expect(matched(`/a.b/c/${path}`)).toBe(`/a.b/c/${path}`);
    expect(matched(`/${path}`, '/')).toBe(`/${path}`);
  });

  test.each([
    'events/x\r\nSet-Cookie:a=b',
    'events/x\n',
    'x\r/y',
    'x\t',
    'x\u007f',
    'x\u0000',
    'x\u0085y',
    'events/../x',
    '../x',
    '/evil.example',
    '/evil',
    'events//x',
    'x%0d',
    'x y',
    'x?y',
    'x#y',
    'x\\y',
    'x;y',
    'é',
    'x.html',
    'events/x/',
    '',
  ])('not from %j', (path) => {
    expect(matched(`/a.b/c/${path}`)).toBeUndefined();
    expect(matched(`/aXb/c/${path}`)).toBeUndefined();
    expect(matched(`/${path}`, '/')).toBeUndefined();
  });
});

test('calendars and tables have their types on every host, and all else that is said of their folder', () => {
  const rules = headerRules(timeline, { hsts: false });
  const headers = headersFile(rules);
  expect(headers).toContain('/a/b/deadlines/*.ics\n  Content-Type: text/calendar; charset=utf-8\n');
  expect(headers).toContain(
    '/a/b/events.csv\n  Content-Type: text/csv; charset=utf-8\n  X-Content-Type-Options: nosniff\n',
  );
  // Netlify and Cloudflare join what two rules say of one header.
  for (const path of ['/a/b/deadlines/closing.ics', '/a/b/actors/council.ics']) {
    const matching = rules.filter(({ path: of }) =>
      new RegExp(`^${RegExp.escape(of).replaceAll('\\*', '.*')}$`).test(path),
    );
    const names = matching.flatMap(({ headers: said }) => Object.keys(said));
    expect(matching.length).toBe(2);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('X-Content-Type-Options');
  }
  const nginx = nginxFile(timeline, rules);
  expect(nginx).toContain(`location ~ ^/a/b/deadlines/[a-z0-9-]+\\.ics$ {
  types { }
  default_type text/calendar;
  add_header Cache-Control "no-cache" always;
`);
  expect(nginx).toContain('location = /a/b/events.csv {\n  types { }\n  default_type text/csv;\n');
});
