/** The dates that front matter has, each with the message for a refused one. */
import * as z from 'zod';
import { parseDay, type Day } from '../day.ts';
import { isRange, parseSpan, type DateSpan } from '../span.ts';
import { readWrittenDate } from '../written-date.ts';
import { because } from './values.ts';

/** YAML reads `2020` as a number; it is turned back into text here, and the schemas below read it. */
const scalar = z
  .unknown()
  .transform((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''));

const howToWriteADate =
  'Write a day (2020-08-06), a month (2020-08), a year (2020), “about” (2020-09-14~) or a range (2020-09-09/2020-09-11); content/README.md has the other forms.';
const inAnotherForm = 'is not in the form of a date';
/** Says how a date is written that people would understand. */
const howToWrite = (value: string, otherwise: string): string => {
  const edtf = readWrittenDate(value);
  return edtf === undefined ? otherwise : `Write ${edtf}.`;
};

/** YAML reads the year `0079` as the number 79. */
const yearOrText = z
  .unknown()
  .transform((value) =>
    Number.isInteger(value) ? String(value).replace(/\d+/, (digits) => digits.padStart(4, '0')) : value,
  )
  .pipe(scalar);

/** A date in EDTF. */
export const span = yearOrText
  .transform((value, context): DateSpan => {
    const parsed = parseSpan(value);
    if (parsed) return parsed;
    const turned = value.split('/').toReversed().join('/');
    const isDate = /^[\dX~?%/.-]+$/.test(value) && /^-?[\dX]{4}(-|~|\/|$)/.test(value);
    const refusal = parseSpan(turned)
      ? because('ends before it begins', `Write ${turned}, or correct one of the two.`, 'bad-date')
      : because(isDate ? 'is not a date that exists' : inAnotherForm, howToWrite(value, howToWriteADate), 'bad-date');
    context.addIssue({ code: 'custom', ...refusal });
    return z.NEVER;
  })
  .meta({
    type: 'string',
    $comment: 'EDTF (ISO 8601-2), level 1.',
    examples: ['2020-08-06', '2020-08', '2020-09-14~', '2020-09-09/2020-09-11', '191X', '2020-21'],
  });

/** A day, `YYYY-MM-DD`. */
export const day = scalar
  .transform((value, context): Day => {
    const parsed = parseDay(value);
    const is = /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'is not a day that exists' : 'is not in the form of a day';
    const written = readWrittenDate(value);
    const fix = written && parseDay(written) ? `Write ${written}.` : 'Write it as YYYY-MM-DD, such as 2020-08-06.';
    if (!parsed) context.addIssue({ code: 'custom', ...because(is, fix, 'bad-date') });
    return parsed ?? z.NEVER;
  })
  .meta({ type: 'string', pattern: '^-?\\d{4}-\\d{2}-\\d{2}$' });

/** A day, or a month or a year as a whole: until its last day. */
export const dayOrPeriod = span
  .refine(
    (value) => !isRange(value) && !value.approximate && ['year', 'month', 'day'].includes(value.start.precision),
    because(
      'is not a day, a month or a year',
      'Write a day (2020-08-06), a month (2020-08) or a year (2020).',
      'bad-date',
    ),
  )
  .meta({ type: 'string', examples: ['2020-08-06', '2020-08', '2020'] });
