/**
 * What hosts read beside the pages: headers and redirects, for Netlify and Cloudflare Pages (`_headers`, `_redirects`), and
 * for nginx. Each page names its own inline styles and scripts in a policy of its own; headers add what a page cannot say.
 */
import { pagedCollections } from '../story/collections.ts';
import type { Timeline } from '../story/model.ts';
import { fixedPages } from '../story/paths.ts';

/** What an editor may want of the headers. */
export interface HostSettings {
  /** Whether browsers are told to keep to HTTPS, for a year (RFC 6797). */
  readonly hsts: boolean;
}

/** Headers by the addresses that they are for; `*` at the end stands for anything, and no address has two rules. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const day = 86_400;
/** Hashed names never change what they hold. */
const forEver = `public, max-age=${365 * day}, immutable`;
/** Pages are asked for again, and answered with “not modified”. */
const asked = 'no-cache';

function pageHeaders(framedBy: string, { hsts }: HostSettings): Record<string, string> {
  return {
    'Cache-Control': asked,
    'Content-Security-Policy': `base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors ${framedBy}`,
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(hsts && { 'Strict-Transport-Security': `max-age=${365 * day}` }),
  };
}

/** Returns the rules of a site: pages that nobody frames, bare pages that the story's hosts may, files that never change. */
export function headerRules({ story, paths }: Timeline, settings: HostSettings): HeaderRule[] {
  const own = pageHeaders("'self'", settings);
  const folders = [...new Set([...fixedPages, ...pagedCollections.map((collection) => `${collection}/`)])].sort();
  const { frames } = story;
  return [
    { path: paths.home, headers: own },
    ...folders.map((folder) => ({ path: `${paths.file(folder)}*`, headers: own })),
    {
      path: `${paths.file('embed/')}*`,
      headers: pageHeaders(frames.length > 0 ? frames.join(' ') : '*', settings),
    },
    {
      path: `${paths.file('_astro/')}*`,
      headers: { 'Cache-Control': forEver, 'X-Content-Type-Options': 'nosniff' },
    },
  ];
}

/** Returns the rules as Netlify and Cloudflare Pages read them. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .map((rule) => `${rule}\n`)
    .join('\n');
}

/** Returns former addresses with what stands for them now, as both read them. */
export function redirectsFile({ redirects }: Timeline): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** Returns what goes into a server's block for nginx, whose `root` has the built site below the base path. */
export function nginxFile({ redirects, paths }: Timeline, rules: readonly HeaderRule[]): string {
  const location = ({ path, headers }: HeaderRule) => {
    const isExact = !path.endsWith('*');
    const lines = Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`);
    return [
      `location ${isExact ? '= ' : ''}${path.replace(/\*$/, '')} {`,
      ...lines,
      '  try_files $uri $uri/index.html =404;',
      '}',
    ];
  };
  return [
    '# For a server block whose root has the built site below the base path: include this file in it.',
    'index index.html;',
    'charset utf-8;',
    'absolute_redirect off;',
    'server_tokens off;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_static on;',
    'gzip_types text/css text/csv text/calendar text/javascript application/javascript application/json application/atom+xml application/xml text/xml image/svg+xml;',
    '# With ngx_brotli: brotli_static on;',
    `error_page 404 ${paths.file('404.html')};`,
    '# An address without its last slash leads to the one with it.',
    `location ~ ^(${paths.home}(?:.*/)?[^./]+)$ { return 301 $1/; }`,
    ...redirects.map(({ from, to }) => `location = ${from} { return 301 ${to}; }`),
    ...rules.flatMap(location),
    `location ${paths.home} {`,
    '  add_header X-Content-Type-Options "nosniff" always;',
    '  try_files $uri =404;',
    '}',
    `location = ${paths.file('nginx.conf')} { return 404; }`,
    '',
  ].join('\n');
}
