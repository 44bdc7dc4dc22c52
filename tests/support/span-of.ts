import { parseSpan, type DateSpan } from '../../src/story/span.ts';

/** Returns a date in EDTF as a span; throws if it is none. */
export function spanOf(edtf: string): DateSpan {
  const span = parseSpan(edtf);
  if (!span) throw new Error(`${edtf} is not a date.`);
  return span;
}
