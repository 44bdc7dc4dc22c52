/**
 * Keeps the filter's form, the address, the list and the picture in step. It runs as soon as
 * the form is there, before the list is, so that an address with choices never shows the whole.
 */
import { shownInWords } from './shown.ts';

interface Choice {
  readonly name: string;
  readonly value: string;
}
type Field = HTMLInputElement | HTMLSelectElement;
const isMenu = (field: Field): field is HTMLSelectElement => 'options' in field;
const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

const form = document.querySelector('#Filter') as HTMLFormElement;
const outcome = document.querySelector('.shown') as HTMLElement;
const fields = all<Field>('#Filter [name]');
const chosen = () => fields.filter((field) => (isMenu(field) ? field.value : field.checked));
const labelOf = (field: Field) => (isMenu(field) ? field.selectedOptions[0] : field.nextSibling)?.textContent ?? '';

/** What an event that answers to a choice has as a class. */
const traitOf = ({ name, value }: Choice) => `${name}-${value}`;
/** The events of the list, and the months and lists that they are in. */
let entries: HTMLElement[] = [];
let groups: HTMLElement[] = [];
const answering = (choices: readonly Choice[]) => {
  const traits = choices.map(traitOf);
  return entries.filter(({ classList }) => traits.every((trait) => classList.contains(trait)));
};

// The rules for where there is no script take 700 ms of a slow phone among 1,000 events.
(document.querySelector('#Rules') as HTMLStyleElement).disabled = true;

/** Hides what does not answer until the list has been read. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

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
function narrow(choices: readonly Choice[]): number | '…' {
  if (!entries[0]) {
    const traits = choices.map((choice) => `.${traitOf(choice)}`).join('');
    sheet.replaceSync(traits && `.timeline :is(li:not(${traits}),section:not(:has(${traits}))){display:none}`);
    return '…';
  }
  const shown = new Set<Element | null>();
  const left = answering(choices);
  for (const entry of left) shown.add(entry).add(entry.parentElement).add(entry.closest('section'));
  for (const part of [...entries, ...groups]) part.toggleAttribute('hidden', !shown.has(part));
  // What is folded would not be seen.
  for (const fold of all<HTMLDetailsElement>('.timeline details')) fold.open ||= choices.length > 0;
  return left.length;
}

/** Tells at each option how many events it would leave, and dims in the picture what is not shown. */
function tell(choices: readonly Choice[]): void {
  for (const field of fields) {
    // Another option of a menu would take the place of the one chosen.
    const others = choices.filter((choice) => choice !== field);
    const leaves = (value: string) => answering([...others, { name: field.name, value }]).length;
    if (isMenu(field)) {
      for (const option of field.options) option.disabled = !!option.value && !option.selected && !leaves(option.value);
    } else {
      const label = field.parentElement as HTMLElement;
      const number = leaves(field.value);
      label.classList.toggle('left-out', !number);
      label.lastElementChild?.replaceChildren(String(number));
    }
  }
  for (const mark of all<Element>('.chart a[href^="#"]')) {
    mark.classList.toggle('out', !!document.getElementById(mark.getAttribute('href')?.slice(1) ?? '')?.hidden);
  }
}

/** What the reader does not wait for: of a long story the picture alone has thousands of parts. */
const afterPaint = (act: () => void) => requestAnimationFrame(() => setTimeout(act));

function update(): void {
  const choices = chosen();
  const words = shownInWords(
    narrow(choices),
    Number(form.dataset['total']),
    choices.map((field) => labelOf(field).trim()),
  );
  outcome.replaceChildren(words);
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
  entries = all('.timeline li');
  groups = all('.timeline :is(section,ol)');
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
    outcome.focus();
  }),
);
