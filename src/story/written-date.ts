/** Dates as people write them. */
import { parseDay } from './day.ts';
import { parseSpan, seasons } from './span.ts';

/** How English dates begin the names of the months. */
export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const seasonNumbers = new Map([...seasons].map(([number, { name }]) => [name, number])).set('fall', '23');
const monthName = String.raw`(${months.join('|')})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?`;
const era = String.raw`bce?|b\.c\.|ad|ce|a\.d\.`;
// A number of one or two figures is a year only with its era: “12 May 20” may be of 1920 or of 2020.
const yearAndEra = String.raw`(?=(?:ad|ce) |\d{3}|\d+ (?:${era}))(?:(?:ad|ce) )?(\d{1,4})(?: (${era}))?`;

const padded = (number: number | string, length = 2): string => String(number).padStart(length, '0');
const monthNumber = (name = ''): string => padded(months.indexOf(name) + 1);
/** Returns a year in ISO 8601, where 1 BC is the year 0. */
function yearOf(digits = '', inEra = ''): string {
  const year = inEra.startsWith('b') ? 1 - Number(digits) : Number(digits);
  return `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}`;
}

/** Forms of a single date, in small letters, each with what it is in EDTF. */
const forms: readonly (readonly [RegExp, (...parts: string[]) => string | undefined])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year, month = '', day = '') => `${year}-${padded(month)}-${padded(day)}`],
  [/^(\d{4})[-/.](0?[1-9]|1[0-2])$/, (year, month = '') => `${year}-${padded(month)}`],
  [/^(0?[1-9]|1[0-2])[/.](\d{4})$/, (month = '', year) => `${year}-${padded(month)}`],
  // ISO 8601 without its hyphens.
  [/^([12]\d{3})(\d{2})(\d{2})$/, (year, month, day) => `${year}-${month}-${day}`],
  [/^(\d{4}-\d{2}-\d{2})[t ]\d{1,2}:.*$/, (day) => day],
  // A German, Russian or Turkish date.
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, (day = '', month = '', year) => `${year}-${padded(month)}-${padded(day)}`],
  [
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/,
    (first = '', second = '', year) => {
      // Half of the world puts the day first: only a number over 12 tells.
      if (first !== second && Number(first) <= 12 && Number(second) <= 12) return undefined;
      const [day, month] = Number(first) > 12 ? [first, second] : [second, first];
      return `${year}-${padded(month)}-${padded(day)}`;
    },
  ],
  [
    new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?${monthName},? ${yearAndEra}$`),
    (day = '', month, year, inEra) => `${yearOf(year, inEra)}-${monthNumber(month)}-${padded(day)}`,
  ],
  [
    new RegExp(String.raw`^${monthName} (\d{1,2})(?:st|nd|rd|th)?,? ${yearAndEra}$`),
    (month, day = '', year, inEra) => `${yearOf(year, inEra)}-${monthNumber(month)}-${padded(day)}`,
  ],
  [
    new RegExp(String.raw`^${monthName},? ${yearAndEra}$`),
    (month, year, inEra) => `${yearOf(year, inEra)}-${monthNumber(month)}`,
  ],
  [
    new RegExp(String.raw`^(?:the )?(spring|summer|autumn|fall|winter)(?: of)? ${yearAndEra}$`),
    (season = '', year, inEra) => `${yearOf(year, inEra)}-${seasonNumbers.get(season)}`,
  ],
  // `1900s` is a decade to some and a century to others.
  [/^(?:the )?(\d{2}[1-9])0['’]?s$/, (decade) => `${decade}X`],
  [/^(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:century|c\.)(?: ad| ce)?$/, (number) => `${padded(Number(number) - 1)}XX`],
  [/^(?:the year )?(\d{3,4})$/, (year) => yearOf(year)],
  [new RegExp(`^(?:the year )?(?=.*[a-z] |.* [a-z])${yearAndEra}$`), yearOf],
];

function single(text: string): string | undefined {
  const [, about, rest = ''] = /^(circa|ca\.?|c\.?|about|around|approximately|roughly|~)? ?(.*)$/.exec(text) ?? [];
  const isUnsure = /\?$|\(\?\)$/.test(rest);
  const bare = rest
    .replace(/ ?\(?\?\)?$/, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /, '');
  for (const [form, edtf] of forms) {
    const match = form.exec(bare);
    const plain = match && edtf(...match.slice(1));
    if (plain) return `${plain}${about ? (isUnsure ? '%' : '~') : isUnsure ? '?' : ''}`;
  }
  return undefined;
}

/** Returns whether figures may be a month, or a year and the next: `2011/12`. */
export function isMonthOrYears(text: string): boolean {
  const [, year, other] = /^\d\d(\d\d)\/(\d\d)$/.exec(text) ?? [];
  return Number(other) === Number(year) + 1 && Number(other) <= 12;
}

/**
 * Returns a date that people write in English, or in figures, as EDTF: `6 August 2020`, `Aug. 6th, 2020`, `c. 1900`,
 * `44 BC`, `the 1890s`, `spring 2020`, `Q3 2020`, `1914–18`, `since 1990`. Returns `undefined` if it is none, or could be
 * two: `06/08/2020`, or `2011/12`, which is a month or two years.
 */
export function readWrittenDate(written: string): string | undefined {
  const text = written.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const asEdtf = text.replaceAll(' ', '').toUpperCase();
  if (parseSpan(asEdtf) && /\d{4}|X/.test(asEdtf)) return asEdtf;
  const small = text.toLowerCase();
  const known = (edtf: string | undefined) => (edtf !== undefined && parseSpan(edtf) ? edtf : undefined);
  if (isMonthOrYears(small)) return undefined;
  const one = known(single(small));
  if (one) return one;
  const [, word = '', only = ''] = /^(since|from|after|until|till|to|before|by) (.+)$/.exec(small) ?? [];
  const end = known(single(only));
  if (end) return /^(since|from|after)$/.test(word) ? `${end}/..` : `../${end}`;
  const [, before, ofQuarter = '', after] = /^(?:q([1-4])[ -]?)?(\d{4})(?:[ -]?q([1-4]))?$/.exec(small) ?? [];
  const quarter = Number(before ?? after ?? 0);
  if (quarter) return `${ofQuarter}-${padded(quarter * 3 - 2)}/${ofQuarter}-${padded(quarter * 3)}`;
  const [, years = '', century = '', short = ''] = /^((\d\d)\d\d) ?[-–—/] ?(\d\d)$/.exec(small) ?? [];
  if (years) return known(`${years}/${century}${short}`);
  const [, month = '', first = '', last = '', year = ''] =
    /^([a-z]+\.?) (\d{1,2}) ?[-–—] ?(\d{1,2}),? (\d{4})$/.exec(small) ?? [];
  if (month)
    return known(`${single(`${first} ${month} ${year}`) ?? 'none'}/${single(`${last} ${month} ${year}`) ?? 'none'}`);
  // A dash within a day's figures joins nothing.
  const [, from = '', to = ''] =
    /^between (.+?) and (.+)$/.exec(small) ??
    /^(?:from )?(.+?)(?: ?[–—] ?| - | to | until | till )(.+)$/.exec(small) ??
    /^(\d{4})-(\d{4})$/.exec(small) ??
    /^(.+?) ?[–—-]()$/.exec(small) ??
    /^(\d{1,2})-(\d{1,2} [a-z].*)$/.exec(small) ??
    [];
  if (/^(present|now|today|ongoing|)$/.test(to)) return known(`${single(from) ?? ''}/..`);
  return known(`${single(from) ?? 'none'}/${single(to) ?? 'none'}`) ?? known(sharedYear(from, to));
}

/** Returns a range whose beginning leaves out what its end says: `6 to 9 August 2020`, `6 August to 9 September 2020`. */
function sharedYear(from: string, to: string): string | undefined {
  const end = single(to);
  const [year = '', month = ''] = end?.match(/^-?\d{4}|-\d{2}/g) ?? [];
  const start = /^\d{1,2}$/.test(from)
    ? parseDay(`${year}${month}-${padded(from)}`)
    : single(`${from} ${Number(year)}`);
  return end && start && `${start}/${end}`;
}
