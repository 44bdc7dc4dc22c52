/**
 * Keeps the filter's form, the address, the list and the picture in step. It runs as soon as
 * the form is there, before the list is, so that an address with choices never shows the whole.
 */
import { shownInWords } from '../timeline/shown.ts';

type Field = HTMLInputElement | HTMLSelectElement;
const isMenu = (field: Field): field is HTMLSelectElement => 'options' in field;
const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

const form = document.querySelector('#Filter') as HTMLFormElement;
const fields = all<Field>('#Filter [name]');
const chosen = () => fields.filter((field) => (isMenu(field) ? field.value : field.checked));
const labelOf = (field: Field) => (isMenu(field) ? field.selectedOptions[0] : field.nextSibling)?.textContent ?? '';

/** What an event has that answers to some choices, as a selector. */
const traitOf = ({ name, value }: { name: string; value: string }) => `.${name}-${value}`;
const traitsOf = (choices: readonly Field[]) => choices.map(traitOf).join('');

// The rules for where there is no script take 700 ms of a slow phone among 1,000 events.
(document.querySelector('#Rules') as HTMLStyleElement).disabled = true;

/** Hides what does not answer until the list has been read. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
let entries: HTMLElement[] = [];

function readAddress(): void {
  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const values = query.getAll(field.name);
    if (isMenu(field))
      field.selectedIndex = [...field.options].findLastIndex(({ value }, at) => !at || values.includes(value));
    else if ((field.checked = values.includes(field.value))) field.closest('details')?.setAttribute('open', '');
  }
}

/** Narrows the list, and returns how many events it shows; `…` before it has been read. */
function narrow(traits: string): number | '…' {
  if (!entries[0]) {
    sheet.replaceSync(traits && `.timeline :is(li:not(${traits}),section:not(:has(${traits}))){display:none}`);
    return '…';
  }
  for (const entry of entries) entry.hidden = !!traits && !entry.matches(traits);
  for (const month of all<HTMLElement>('.timeline section')) month.hidden = !month.querySelector('li:not([hidden])');
  return entries.filter(({ hidden }) => !hidden).length;
}

/** Tells at each option how many events it would leave, and dims in the picture what is not shown. */
function tell(choices: readonly Field[]): void {
  for (const field of fields) {
    // Another option of a menu would take the place of the one chosen.
    const others = traitsOf(choices.filter((choice) => choice !== field));
    const leaves = (value: string) =>
      entries.filter((entry) => entry.matches(others + traitOf({ name: field.name, value }))).length;
    if (isMenu(field)) {
      for (const option of field.options) option.disabled = !!option.value && !option.selected && !leaves(option.value);
    } else {
      const number = leaves(field.value);
      field.parentElement?.classList.toggle('left-out', !number);
      field.parentElement?.lastElementChild?.replaceChildren(String(number));
    }
  }
  for (const mark of all<SVGAElement>('.chart svg a[href^="#"]')) {
    const isOut = !!document.getElementById(mark.href.baseVal.slice(1))?.hidden;
    mark.classList.toggle('out', isOut);
    mark.tabIndex = isOut ? -1 : 0;
  }
}

/** What the reader does not wait for: of a long story the picture alone has thousands of parts. */
const afterPaint = (act: () => void) => requestAnimationFrame(() => setTimeout(act));

function update(): void {
  const choices = chosen();
  const words = shownInWords(
    narrow(traitsOf(choices)),
    Number(form.dataset['total']),
    choices.map((field) => labelOf(field).trim()),
  );
  document.querySelector('.shown')?.replaceChildren(words);
  afterPaint(() => {
    if (entries[0]) tell(choices);
  });
}

function changed(): void {
  const query = String(new URLSearchParams(chosen().map(({ name, value }) => [name, value])));
  update();
  afterPaint(() => {
    history.pushState(null, '', query ? `?${query}` : location.pathname);
  });
}

// What the browser remembers of the form must not contradict the address.
form.autocomplete = 'off';
readAddress();
update();
addEventListener('DOMContentLoaded', () => {
  entries = all('.timeline li[id]');
  update();
  sheet.replaceSync('');
});
addEventListener('popstate', () => {
  readAddress();
  update();
});
form.addEventListener('change', changed);
form.addEventListener('reset', () =>
  setTimeout(() => {
    changed();
    // The button that was pressed is gone.
    document.querySelector<HTMLElement>('.shown')?.focus();
  }),
);
