/**
 * Headers and redirects for Netlify and Cloudflare Pages (`_headers`, `_redirects`) and nginx. Each page names its own
 * styles and scripts in a policy; headers add what a page cannot say.
 */
import { followed } from '../facets/facets.ts';
import { indexesOf } from '../facets/indexes.ts';
import type { Timeline } from '../story/model.ts';
import { fixedPages } from '../story/paths.ts';

/** What an editor may choose about the headers. */
export interface HostSettings {
  /** Whether browsers are told to use only HTTPS for a year (RFC 6797). */
  readonly hsts: boolean;
}

/** Headers by address; a `*` matches anything. No address gets the same header from two rules. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The media type of the files, if a host may not know it. */
  readonly type?: string;
}

const day = 86_400;
/** Files with hashed names never change. */
const forEver = `public, max-age=${365 * day}, immutable`;
/** Pages are revalidated; unchanged ones get “not modified”. */
const asked = 'no-cache';

function pageHeaders(framedBy: string, { hsts }: HostSettings): Record<string, string> {
  return {
    'Cache-Control': asked,
    'Content-Security-Policy': `base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors ${framedBy}`,
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...nosniff,
    ...(hsts && { 'Strict-Transport-Security': `max-age=${365 * day}` }),
  };
}

const nosniff = { 'X-Content-Type-Options': 'nosniff' };

/** Returns patterns for the pages of periods: few, however many years there are, since hosts allow a hundred rules. */
function periodPaths({ periods, paths }: Timeline): string[] {
  const patterns = periods.map(({ href }) => {
    const [folder = ''] = href.slice(paths.home.length).split('/');
    if (/^[-\d]/.test(folder)) return `${folder.charAt(0)}*`;
    return folder.startsWith('part-') ? 'part-*' : `${folder}/*`;
  });
  return [...new Set(patterns)].map(paths.file);
}

/** Returns the header rules of a site: for pages, bare pages that others may frame, hashed files and media types. */
export function headerRules(timeline: Timeline, settings: HostSettings): HeaderRule[] {
  const { story, paths } = timeline;
  const own = pageHeaders("'self'", settings);
  const folders = [...new Set([...fixedPages, ...indexesOf(timeline).map(({ folder }) => `${folder}/`)])].sort();
  const { frames } = story;
  return [
    { path: paths.home, headers: own },
    ...folders.map((folder) => ({ path: `${paths.file(folder)}*`, headers: own })),
    ...periodPaths(timeline).map((path) => ({ path, headers: own })),
    {
      path: `${paths.file('embed/')}*`,
      headers: pageHeaders(frames.length > 0 ? frames.join(' ') : '*', settings),
    },
    { path: `${paths.file('_astro/')}*`, headers: { 'Cache-Control': forEver, ...nosniff } },
    // At the root, no folder's rule applies to these files; in a folder, its rule covers the rest.
    { path: paths.file('events.csv'), type: 'text/csv', headers: nosniff },
    { path: paths.file('deadlines.ics'), type: 'text/calendar', headers: nosniff },
    ...followed(timeline).map(({ folder }) => ({
      ...{ path: paths.file(`${folder}/*.ics`), type: 'text/calendar', headers: {} },
    })),
  ];
}

/** Returns the rules in the format that Netlify and Cloudflare Pages read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers, type }) => {
      const all = { ...(type && { 'Content-Type': `${type}; charset=utf-8` }), ...headers };
      return [path, ...Object.entries(all).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
    })
    .map((rule) => `${rule}\n`)
    .join('\n');
}

/** Returns former addresses with their present ones, as both hosts read them. */
export const redirectsFile = ({ redirects }: Timeline): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');

/** The form of our ids, days and folder names. */
const segment = '[a-z0-9-]+';

/** Returns a part of an address as nginx matches it: literally, except that a `*` matches one of our names. */
const asPattern = (path: string): string => path.replaceAll('.', String.raw`\.`).replaceAll('*', segment);

/** Returns a rule as a location that holds everything for an address, since nginx applies only one to each. */
function nginxLocation(rule: HeaderRule, rules: readonly HeaderRule[]): string[] {
  const { path, type } = rule;
  const isFolder = path.endsWith('*');
  const folder = rules.find((other) => other.path.endsWith('/*') && path.startsWith(other.path.slice(0, -1)));
  const headers = { ...folder?.headers, ...rule.headers };
  const at = isFolder ? path.slice(0, -1) : path.includes('*') ? `~ ^${asPattern(path)}$` : `= ${path}`;
  return [
    `location ${at} {`,
    // Emptied here, for this file alone: the server's types for other files stay.
    ...(type ? ['  types { }', `  default_type ${type};`] : []),
    ...Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    type ? '  try_files $uri =404;' : '  try_files $uri $uri/index.html =404;',
    '}',
  ];
}

/**
 * Returns the part of an nginx server block for this site. It redirects only to addresses made of our own characters,
 * since nginx has decoded what it matches, and a line end in it would start a header.
 */
export function nginxFile({ redirects, paths }: Timeline, rules: readonly HeaderRule[]): string {
  const types = 'text/css text/csv text/calendar text/javascript application/javascript application/json';
  return [
    '# For a server block whose root has the built site below the base path: include this file in it.',
    'index index.html;',
    'charset utf-8;',
    `charset_types text/plain text/xml application/xml application/atom+xml ${types};`,
    'absolute_redirect off;',
    'server_tokens off;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_static on;',
    `gzip_types ${types} application/atom+xml application/xml text/xml image/svg+xml;`,
    '# With ngx_brotli: brotli_static on;',
    `error_page 404 ${paths.file('404.html')};`,
    '# An address without its last slash leads to the one with it.',
    `location ~ ^(${asPattern(paths.home)}(?:${segment}/)*${segment})$ { return 301 $1/$is_args$args; }`,
    ...redirects.map(({ from, to }) => `location = ${from} { return 301 ${to}$is_args$args; }`),
    ...rules.flatMap((rule) => nginxLocation(rule, rules)),
    `location ${paths.home} {`,
    '  add_header X-Content-Type-Options "nosniff" always;',
    '  try_files $uri =404;',
    '}',
    `location = ${paths.file('nginx.conf')} { return 404; }`,
    '',
  ].join('\n');
}
