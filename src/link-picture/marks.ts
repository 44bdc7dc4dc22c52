/** The marks before a status, as the pages have them: the fuller, the surer. */
import type { Basis, Verdict } from '../story/vocabulary.ts';

/** Returns the mark of a basis as SVG, with its left edge at `x` and its middle at `y`; `size` pixels wide. */
export function basisMark(basis: Basis, x: number, y: number, size: number): string {
  const line = Math.round(size * 0.16);
  const radius = (size - line) / 2;
  const centre = `cx="${x + size / 2}" cy="${y}"`;
  switch (basis) {
    case 'document':
      return `<rect x="${x}" y="${y - size / 2}" width="${size}" height="${size}"/>`;
    case 'on-record':
      return `<circle ${centre} r="${size / 2}"/>`;
    case 'anonymous':
      return `<circle ${centre} r="${radius}" fill="none" stroke="currentColor" stroke-width="${line}"/>`;
    case 'unattributed': {
      // Round dots, evenly spaced: dashes of no length with round ends.
      const dots = 6;
      const gap = Math.round(((2 * Math.PI * radius) / dots) * 1000) / 1000;
      return `<circle ${centre} r="${radius}" fill="none" stroke="currentColor" stroke-width="${line + 1}" stroke-linecap="round" stroke-dasharray="0 ${gap}"/>`;
    }
  }
}

/** Returns the mark of a verdict, in the same place: a dot, half a dot, a hollow diamond or a ring. */
export function verdictMark(verdict: Verdict, x: number, y: number, size: number): string {
  if (verdict === 'agrees') return basisMark('on-record', x, y, size);
  if (verdict === 'open') return basisMark('anonymous', x, y, size);
  if (verdict === 'partly') {
    const left = `M${x + size / 2} ${y - size / 2}a${size / 2} ${size / 2} 0 0 0 0 ${size}z`;
    return `${basisMark('anonymous', x, y, size)}<path d="${left}"/>`;
  }
  const half = size / 2;
  return `<path d="M${x + half} ${y - half}l${half} ${half}-${half} ${half}-${half}-${half}z" fill="none" stroke="currentColor" stroke-width="${Math.round(size * 0.12)}"/>`;
}
