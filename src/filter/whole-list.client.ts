/** The list of what the filter of the whole leaves, by period. */
import { element } from '../components/elements.client.ts';
import type { WholeIndex } from './whole-index.ts';

/** How many events are listed at first, and how many more at each wish. */
const portion = 20;

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
  const groups = Map.groupBy(found.slice(0, portion), (at) => (isSparse ? undefined : lines.periodOf[at]));
  for (const [period, events] of groups) {
    const [href, title] = period ?? [];
    const before = matches.querySelector('ol:last-of-type');
    // A portion may end within a period.
    if (before && (isSparse || before.previousElementSibling?.textContent === title))
      before.append(...events.map(lines.lineOf));
    else
      matches.append(
        ...(href && title ? [element('h2', {}, element('a', { href }, title))] : []),
        element('ol', { className: 'lines' }, ...events.map(lines.lineOf)),
      );
  }
  const rest = found.slice(portion);
  if (rest.length === 0) return;
  const more = element('button', { type: 'button', className: 'pill' }, `Show ${Math.min(portion, rest.length)} more`);
  more.onclick = () => {
    const last = [...matches.querySelectorAll<HTMLElement>('li a')].at(-1);
    more.remove();
    list(matches, rest, lines, isSparse);
    // The pressed button is gone; the next Tab goes on in the list.
    last?.focus();
  };
  matches.append(more);
}
