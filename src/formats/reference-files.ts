/** References as BibLaTeX, RIS and CSL-JSON. The library for these, citation-js, drops the container from RIS. */
import { languageName } from '../story/language.ts';
import { numbersOf, yearOf } from '../story/day.ts';
import type { Reference } from './references.ts';

/** A value on one line: in these formats, a line end also ends a record. */
const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Readers count braces, even those after a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** The first of two characters that TeX would set as one, such as two hyphens as a dash. */
const ligatures = /-(?=-)|'(?=')|`(?=`)|,(?=,)|<(?=<)|>(?=>)|[?!](?=`)/g;
const inTex = (text: string): string =>
  inLine(text)
    .replace(/[\\~^{}#$%&_]/g, (sign) => special[sign] ?? `\\${sign}`)
    .replace(ligatures, '$&{}');

/** An address for a verbatim field: what would end the field is percent-encoded. */
const inVerbatim = (url: string): string => url.replace(/[\s{}\\]/g, encodeURIComponent);

/** The babel package's names where they are not the language's English name. */
const babelNames: Readonly<Record<string, string>> = {
  'en-AU': 'australian',
  'en-CA': 'canadian',
  'en-GB': 'british',
  'en-NZ': 'newzealand',
  'en-US': 'american',
  de: 'ngerman',
};

const texTypes = { webpage: 'online', newspaper: 'article', document: 'misc' } as const;

/** Returns references as BibLaTeX, in UTF-8. */
export function bibtex(references: readonly Reference[]): string {
  const entries = references.map(({ kind, key, title, container, publisher, date, url, lang, note }) => {
    const fields = {
      // In double braces, so that no style changes its capitals.
      title: `{${inTex(title)}}`,
      ...(kind === 'newspaper'
        ? { journaltitle: inTex(container ?? publisher), entrysubtype: 'newspaper' }
        : // A list, in which an “and” outside braces would separate two items.
          { organization: `{${inTex(publisher)}}` }),
      ...(kind === 'webpage' && container && container !== publisher && { maintitle: inTex(container) }),
      ...(date && { date: `${date.value}${date.approximate ? '~' : ''}` }),
      ...(url && { url: inVerbatim(url) }),
      ...(lang && { langid: babelNames[lang] ?? languageName(lang)?.toLowerCase() }),
      ...(note && { note: inTex(note) }),
    };
    const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
    return `@${texTypes[kind]}{${key},\n${lines.join('')}}\n`;
  });
  return entries.join('\n');
}

const risTypes = { webpage: 'ELEC', newspaper: 'NEWS', document: 'GEN' } as const;

/** Returns references as RIS, lines ending in CRLF. */
export function ris(references: readonly Reference[]): string {
  const entries = references.map(({ kind, key, title, container, publisher, date, url, lang, note }) => {
    const year = yearOf(date?.value ?? '');
    const [month = '', day = ''] = date?.value.slice(year.length + 1).split('-') ?? [];
    const lines = [
      ['TY', risTypes[kind]],
      ['ID', key],
      ['TI', title],
      ...(container ? [['T2', container]] : []),
      ['PB', publisher],
      ...(date
        ? [
            ['PY', year],
            ['DA', `${year}/${month}/${day}/`],
          ]
        : []),
      ...(date?.approximate ? [['N1', 'The date is approximate.']] : []),
      ...(note ? [['N1', `${note}.`]] : []),
      ...(url ? [['UR', url]] : []),
      ...(lang ? [['LA', lang]] : []),
      ['ER', ''],
    ];
    return lines.map(([tag, value]) => `${tag ?? ''}  - ${inLine(value ?? '')}\r\n`).join('');
  });
  return entries.join('\r\n');
}

const cslTypes = { webpage: 'webpage', newspaper: 'article-newspaper', document: 'document' } as const;

/** Returns references as CSL-JSON 1.0. */
export function cslJson(references: readonly Reference[]): string {
  return JSON.stringify(
    references.map(({ kind, key, title, container, publisher, date, url, lang, note }) => ({
      id: key,
      type: cslTypes[kind],
      title,
      'container-title': container,
      publisher,
      issued: date && { 'date-parts': [numbersOf(date.value)], ...(date.approximate && { circa: true }) },
      URL: url,
      language: lang,
      note,
    })),
  );
}

/** The file formats, by the ending of their names. */
export const referenceFiles = [
  { ending: 'bib', name: 'BibTeX', type: 'application/x-bibtex', write: bibtex },
  { ending: 'ris', name: 'RIS', type: 'application/x-research-info-systems', write: ris },
  { ending: 'csl.json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
] as const;
