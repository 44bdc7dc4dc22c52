/** Narrows a story that is too long for its front page: asks the index, once, and lists what matches by period. */
import { element, part } from '../components/elements.client.ts';
import { all, startFilter, type Choice } from './filter-bar.client.ts';
import type { IndexField, WholeIndex } from './whole-index.ts';

/** A menu with at least this many choices can be searched. */
const searched = 10;
/** How many events are listed at first, and how many more at each wish. */
const portion = 20;

/** A field, with the places of its options for each event, of each option by its value, and of the events that have it. */
interface Field extends IndexField {
  readonly own: readonly (readonly number[])[];
  readonly places: ReadonlyMap<string, number>;
  readonly events: readonly (readonly number[])[];
}

const [root] = all<HTMLElement>('.whole');
if (root) {
  const form = part(root, '#Filter', HTMLFormElement);
  const asks = part(root, '.asks', HTMLButtonElement);
  asks.addEventListener('click', () => void load(root, form, asks, true));
  // An address with choices is answered at once.
  const query = new URLSearchParams(location.search);
  if (form.dataset['names']?.split(' ').some((name) => query.has(name))) void load(root, form, asks, false);
}

/** Loads the index and starts the filter. If it cannot be loaded, says so, and the reader may ask again. */
async function load(
  root: HTMLElement,
  form: HTMLFormElement,
  asks: HTMLButtonElement,
  isAsked: boolean,
): Promise<void> {
  const outcome = part(root, '.shown', HTMLElement);
  asks.disabled = true;
  try {
    const response = await fetch(`${form.dataset['home'] ?? '/'}filter-index.json`);
    if (!response.ok) throw new Error(response.statusText);
    start(root, form, (await response.json()) as WholeIndex);
    asks.hidden = true;
    // On a narrow page the menus are in a sheet.
    if (isAsked && part(root, '.opens', HTMLElement).checkVisibility())
      part(root, '#Choices', HTMLElement).showPopover();
    else if (isAsked) outcome.focus();
  } catch (error) {
    reportError(error);
    outcome.textContent = 'The list of all events could not be loaded. Ask again when the connection is back.';
    asks.disabled = false;
  }
}

/** Returns an option of a menu, as FilterForm.astro prints it. */
function optionOf({ name, exclusive }: IndexField, value: string, label: string, short?: string): HTMLElement {
  const field = element('input', { type: exclusive ? 'radio' : 'checkbox', name, value });
  if (short !== undefined) field.dataset['short'] = short;
  return element('label', {}, field, ` ${label} `, element('small', {}));
}

/** Returns a menu, as FilterMenu.astro prints it. */
function menuOf(field: IndexField): HTMLElement {
  const { title, joins, exclusive, options } = field;
  const search = element('input', { type: 'search', ariaLabel: `Search: ${title}`, placeholder: 'Search' });
  const group = element(
    'div',
    { role: 'group', ariaLabel: title },
    ...(options.length >= searched ? [search] : []),
    ...(exclusive ? [optionOf(field, '', 'Any')] : []),
    ...options.map(([value, label, short]) => optionOf(field, value, label, short)),
  );
  group.dataset['joins'] = joins;
  const menu = element('details', { className: 'menu' }, element('summary', { className: 'pill' }, title), group);
  menu.name = 'menu';
  return menu;
}

function start(root: HTMLElement, form: HTMLFormElement, index: WholeIndex): void {
  const fields = index.fields.map((field): Field => {
    const own = field.has.split(' ').map((places) => (places ? places.split(',').map(Number) : []));
    const events = field.options.map((): number[] => []);
    own.forEach((places, at) => {
      for (const place of places) events[place]?.push(at);
    });
    return { ...field, own, events, places: new Map(field.options.map(([value], place) => [value, place])) };
  });
  const lines = linesOf(index, form.dataset['home'] ?? '/');
  const byName = new Map(fields.map((field) => [field.name, field]));
  const choices = part(form, '#Choices', HTMLElement);
  const [key] = fields.filter(({ name }) => name === 'key');
  const keyOption = key?.options[0];
  const pill = key && keyOption && optionOf(key, ...keyOption);
  if (pill) pill.className = 'pill';
  choices.replaceChildren(
    ...(pill ? [pill] : []),
    ...fields.filter((field) => field !== key).map(menuOf),
    Object.assign(element('button', { type: 'button', className: 'pill closes' }, 'See the list'), {
      popoverTargetElement: choices,
      popoverTargetAction: 'hide',
    }),
  );
  const opens = part(form, '.opens', HTMLElement);
  opens.hidden = false;

  const everything = lines.id.map((_, at) => at);
  /** Returns the places of the events that have all of some choices. */
  function matching(chosen: readonly Choice[]): readonly number[] {
    const asked = chosen.map(({ name, value }) => {
      const { own = [], places, events = [] } = byName.get(name) ?? {};
      const place = places?.get(value) ?? -1;
      return { own, place, events: events[place] ?? [] };
    });
    // Those with the rarest choice are few.
    const [rarest, ...others] = asked.toSorted((a, b) => a.events.length - b.events.length);
    return (rarest?.events ?? everything).filter((at) => others.every(({ own, place }) => own[at]?.includes(place)));
  }

  const open = startFilter(
    (chosen) => {
      const found = matching(chosen);
      const matches = part(root, '.matches', HTMLElement);
      part(root, '.overview', HTMLElement).hidden = chosen.length > 0;
      matches.hidden = chosen.length === 0;
      matches.replaceChildren();
      if (chosen.length > 0) list(matches, found, lines);
      return found.length;
    },
    (chosen) => {
      const counts = new Map(
        fields.map((field) => [field.name, countsIn(field, matching(chosen.filter(isNotOf(field))))]),
      );
      return ({ name, value }) => counts.get(name)?.[byName.get(name)?.places.get(value) ?? -1] ?? 0;
    },
  );
  open();
}

/** In an exclusive field, another choice would replace the one that is made. */
const isNotOf =
  ({ name, exclusive }: IndexField) =>
  (choice: Choice): boolean =>
    !exclusive || choice.name !== name;

/** Returns how many of some events have each option of a field. */
function countsIn({ own, options }: Field, events: readonly number[]): number[] {
  const counts = options.map(() => 0);
  for (const event of events) for (const place of own[event] ?? []) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

/** Returns a day, given in days since 1970, as the pages write it: `Tue 1 Sep 2020`. */
function dayInWords(day: number): string {
  const [weekday = '', date = '', month = '', year = ''] = new Date(day * 86_400_000).toUTCString().split(/,? /);
  return `${weekday} ${Number(date)} ${month} ${year}`;
}

/** Returns lines of the list for the events at some places, and the period of each, from an index. */
function linesOf({ periods, ids, titles, days, from, dates }: WholeIndex, home: string) {
  const [id, title] = [ids.split(' '), titles.split('\n')];
  let day = Date.parse(from ?? '') / 86_400_000;
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

/** Lists events under the titles of their periods, a portion at first, and more for the asking. */
function list(matches: HTMLElement, found: readonly number[], { periodOf, lineOf }: ReturnType<typeof linesOf>): void {
  const groups = Map.groupBy(found.slice(0, portion), (at) => periodOf[at]);
  for (const [period, events] of groups) {
    const [href = '', title = ''] = period ?? [];
    const before = matches.querySelector('ol:last-of-type');
    // A portion may end within a period.
    if (before?.previousElementSibling?.textContent === title) before.append(...events.map(lineOf));
    else
      matches.append(
        element('h2', {}, element('a', { href }, title)),
        element('ol', { className: 'lines' }, ...events.map(lineOf)),
      );
  }
  const rest = found.slice(portion);
  if (rest.length === 0) return;
  const more = element('button', { type: 'button', className: 'pill' }, `Show ${Math.min(portion, rest.length)} more`);
  more.onclick = () => {
    const last = matches.querySelector('li:last-child a');
    more.remove();
    list(matches, rest, { periodOf, lineOf } as ReturnType<typeof linesOf>);
    // The pressed button is gone; the next Tab goes on from the list.
    (last as HTMLElement | null)?.focus();
  };
  matches.append(more);
}
