/** The marks before a status, as on pages: a shape for the kind of event, a tick or a cross for a verdict. */
import type { Event } from '../story/model.ts';
import type { Verdict } from '../story/vocabulary.ts';

/** What an event's mark shows: its kind, and whether somebody answers for it (filled). */
export interface KindMark {
  readonly kind: Event['kind'];
  readonly sure: boolean;
}

/** Returns the mark of an event as SVG, with its left edge at `x` and its middle at `y`; `size` pixels wide. */
export function kindMark({ kind, sure }: KindMark, x: number, y: number, size: number): string {
  const line = Math.round(size * 0.16);
  const paint = sure ? '' : ` fill="none" stroke="currentColor" stroke-width="${line}"`;
  const half = sure ? size / 2 : (size - line) / 2;
  const [left, middle] = [x + size / 2 - half, x + size / 2];
  switch (kind) {
    case 'act':
      return `<rect x="${left}" y="${y - half}" width="${2 * half}" height="${2 * half}"${paint}/>`;
    case 'statement':
      return `<circle cx="${middle}" cy="${y}" r="${half}"${paint}/>`;
    case 'reported':
      return `<path d="M${middle} ${y - half}l${half} ${half}-${half} ${half}-${half}-${half}z"${paint}/>`;
  }
}

/** Returns a verdict's mark, placed in the same way: a tick for `agrees`, a cross for `differs`, or else nothing. */
export function verdictMark(verdict: Verdict, x: number, y: number, size: number): string {
  const half = size / 2;
  const path = {
    agrees: `M${x} ${y}l${half * 0.7} ${half * 0.8} ${half * 1.3}-${half * 1.6}`,
    differs: `M${x} ${y - half}l${size} ${size}m0-${size}l-${size} ${size}`,
    partly: '',
    open: '',
  }[verdict];
  return path && `<path d="${path}" fill="none" stroke="currentColor" stroke-width="${Math.round(size * 0.16)}"/>`;
}
