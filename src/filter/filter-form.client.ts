/**
 * Keeps the filter's bar, address, counts and picture in step; the page's style rules hide what does not match. It runs
 * before the list is read, so that an address with choices never shows the whole list first.
 */
import { filterSentence, type Chosen } from './summary.ts';

type Choice = Pick<HTMLInputElement, 'name' | 'value'>;
const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

// FilterForm.astro contains all of these elements.
const form = document.querySelector('#Filter') as HTMLFormElement;
const sheet = document.querySelector('#Choices') as HTMLElement;
const outcome = document.querySelector('.shown') as HTMLElement;
const chips = document.querySelector('.chips') as HTMLElement;
const fields = all<HTMLInputElement>('#Filter input[name]');
/** The checked fields, except “any”. */
const chosen = () => fields.filter(({ checked, value }) => checked && value);
/** A choice's name is the text after its field. */
const labelOf = ({ nextSibling }: HTMLInputElement) => (nextSibling as Text).data.trim();

/** Returns what is chosen, one part for each field, in the form that the sentence needs. */
const partsOf = (choices: readonly HTMLInputElement[]): Chosen[] =>
  Object.entries(Object.groupBy(choices, ({ name }) => name)).map(([field, own = []]) => ({
    field,
    joins: own[0]?.closest<HTMLElement>('[data-joins]')?.dataset['joins'] ?? '',
    names: own.map((choice) => choice.dataset['short'] ?? labelOf(choice)),
  }));

/** The events of the list, once it is there. */
let entries: Element[] = [];
const matching = (choices: readonly Choice[]) =>
  entries.filter(({ classList }) => choices.every(({ name, value }) => classList.contains(`${name}-${value}`)));

function readAddress(): void {
  const query = new URLSearchParams(location.search);
  for (const field of fields) field.checked = query.getAll(field.name).includes(field.value) || !field.value;
}

/** Returns a button for a choice, which removes it. */
function chipOf(field: HTMLInputElement): HTMLElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'pill';
  chip.textContent = `${labelOf(field)} ×`;
  chip.onclick = () => {
    field.checked = false;
    onChange();
    // The pressed button is gone.
    outcome.focus();
  };
  return chip;
}

/** Writes beside each option how many events it would leave, and dims what the filter hides in the picture. */
function updateCounts(choices: readonly Choice[]): void {
  for (const field of fields) {
    const { name, value, parentElement: label } = field;
    // In an exclusive field, another choice would replace this one.
    const others = choices.filter((choice) => choice !== field && (field.type !== 'radio' || choice.name !== name));
    const number = matching([...others, field]).length;
    if (!value) continue;
    label?.classList.toggle('left-out', !number);
    label?.lastElementChild?.replaceChildren(String(number));
  }
  const left = new Set<Element | null | undefined>(matching(choices));
  for (const mark of all('.chart a[href^="#"]')) {
    const target = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '');
    mark.classList.toggle('out', !left.has(target?.closest('li')));
  }
  // Folded events would not be seen.
  for (const fold of all<HTMLDetailsElement>('.timeline details')) fold.open ||= choices.length > 0;
}

/** Runs after the next paint, so that counts and the picture's marks do not delay the list. */
const afterPaint = (act: () => void) => requestAnimationFrame(() => setTimeout(act));

function update(): void {
  const choices = chosen();
  const left = matching(choices);
  const count = entries[0] ? left.length : '…';
  // A date or a chapter that has events for each choice may have none that match all of them.
  const parts = new Set(left.map((entry) => entry.closest('section')));
  for (const date of parts) parts.add(date?.parentElement?.closest('section') ?? null);
  for (const part of all<HTMLElement>('.timeline section')) part.hidden = !parts.has(part);
  outcome.textContent = filterSentence(count, Number(form.dataset['total']), partsOf(choices));
  chips.replaceChildren(...choices.map(chipOf));
  afterPaint(() => {
    if (entries[0]) updateCounts(choices);
  });
}

function onChange(): void {
  const query = String(new URLSearchParams(chosen().map(({ name, value }) => [name, value])));
  update();
  afterPaint(() => {
    history.pushState(null, '', query ? `?${query}` : location.pathname);
  });
}

// Choices that the browser restores must not contradict the address.
form.autocomplete = 'off';
readAddress();
update();
addEventListener('DOMContentLoaded', () => {
  entries = all('.timeline ol > li');
  update();
  // A reader who opens an address with choices sees at once that the list is narrowed.
  if (!chosen()[0] || location.hash || scrollY) return;
  form.parentElement?.scrollIntoView();
  // The next Tab goes on from there.
  outcome.focus({ preventScroll: true });
});
addEventListener('popstate', () => {
  readAddress();
  update();
});
form.addEventListener('change', ({ target }) => {
  if ((target as HTMLInputElement).name) onChange();
});
form.addEventListener('reset', () =>
  setTimeout(() => {
    onChange();
    outcome.focus();
  }),
);
// On a narrow page the sheet closes when the focus leaves it, so that it never covers what has the focus.
sheet.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget && !sheet.contains(relatedTarget as Node)) sheet.hidePopover();
});
/** Closes the bar's open menu when a reader moves on; with Escape, the focus returns to its name. */
function closeMenu(focuses = false): void {
  for (const menu of all<HTMLDetailsElement>('.menu[open]')) {
    menu.open = false;
    if (focuses) menu.querySelector('summary')?.focus();
  }
}
addEventListener('click', ({ target }) => {
  if (!(target as Element).closest('.menu')) closeMenu();
});
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closeMenu(true);
});
// Many choices are searched by typing.
sheet.addEventListener('input', ({ target }) => {
  // A choice's field has no other field beside it.
  const { value, parentElement } = target as HTMLInputElement;
  for (const label of parentElement?.querySelectorAll('label') ?? [])
    label.hidden = !label.textContent.toLowerCase().includes(value.toLowerCase());
});
