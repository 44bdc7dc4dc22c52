/** The list of what the filter of the whole leaves, by period. */
import { element } from '../components/elements.client.ts';
import { afterPaint } from './filter-bar.client.ts';
import type { WholeIndex } from './whole-index.ts';

/** How many events are listed at first, how many of them before the next paint, and how many more at each wish. */
const [portion, atOnce] = [20, 8];

/** Returns a day, given in days since 1970, as the pages write it: `Tue 1 Sep 2020`. */
function dayInWords(day: number): string {
  const [weekday = '', date = '', month = '', year = ''] = new Date(day * 86_400_000).toUTCString().split(/,? /);
  return `${weekday} ${Number(date)} ${month} ${year}`;
}

/** Returns what prints lines for the events at some places, and the period of each, from an index. */
export function linesOf({ periods, ids, titles, days, dates }: WholeIndex, home: string) {
  const [id, title] = [ids.split(' '), titles.split('\n')];
  let day = 0;
  const dayOf = days.map((later) => (day += later));
  const periodOf = periods.flatMap((period) => Array.from({ length: period[2] }, () => period));
  return {
    id,
    periodOf,
    lineOf: (at: number): HTMLElement =>
      element(
        'li',
        {},
        element('small', {}, dates[at] ?? dayInWords(dayOf[at] ?? 0)),
        ' ',
        element('a', { href: `${home}events/${id[at] ?? ''}/` }, title[at] ?? ''),
      ),
  };
}

/** Lists events below those that are there, each under the title of its period, or all as one list. */
function append(
  matches: HTMLElement,
  events: readonly number[],
  { periodOf, lineOf }: ReturnType<typeof linesOf>,
  isSparse: boolean,
): void {
  for (const [period, own] of Map.groupBy(events, (at) => (isSparse ? undefined : periodOf[at]))) {
    const [href, title] = period ?? [];
    const before = matches.querySelector('ol:last-of-type');
    // A portion may end within a period.
    if (before && (isSparse || before.previousElementSibling?.textContent === title)) before.append(...own.map(lineOf));
    else
      matches.append(
        ...(href && title ? [element('h2', {}, element('a', { href }, title))] : []),
        element('ol', { className: 'lines' }, ...own.map(lineOf)),
      );
  }
}

/**
 * Lists events under the titles of their periods, a portion at first, and more for the asking. Where most periods would
 * have one event alone, all are one list: each says its date.
 */
export function list(
  matches: HTMLElement,
  found: readonly number[],
  lines: ReturnType<typeof linesOf>,
  isSparse = new Set(found.map((at) => lines.periodOf[at])).size * 2 > found.length,
): void {
  append(matches, found.slice(0, atOnce), lines, isSparse);
  const last = matches.lastElementChild;
  afterPaint(() => {
    // Another choice may have been made since.
    if (!last?.isConnected) return;
    append(matches, found.slice(atOnce, portion), lines, isSparse);
    const rest = found.slice(portion);
    if (rest.length === 0) return;
    const more = element(
      'button',
      { type: 'button', className: 'pill' },
      `Show ${Math.min(portion, rest.length)} more`,
    );
    more.onclick = () => {
      const link = [...matches.querySelectorAll<HTMLElement>('li a')].at(-1);
      more.remove();
      list(matches, rest, lines, isSparse);
      // The pressed button is gone; the next Tab goes on in the list.
      link?.focus();
    };
    matches.append(more);
  });
}
