/**
 * Keeps the filter's form, the address and the picture in step. What is shown is decided by
 * the style sheet; this runs as soon as the form is there, before the list is.
 */
import { shownInWords } from '../timeline/shown.ts';

type Field = HTMLInputElement | HTMLSelectElement;
const isMenu = (field: Field): field is HTMLSelectElement => 'options' in field;
const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

const fields = all<Field>('#Filter [name]');

function choices() {
  return fields
    .filter((field) => (isMenu(field) ? field.value : field.checked))
    .map((field) => ({
      facet: field.name,
      value: field.value,
      trait: `${field.name}-${field.value}`,
      isMenu: isMenu(field),
      label: ((isMenu(field) ? field.selectedOptions[0] : field.nextSibling)?.textContent ?? '').trim(),
    }));
}

function readAddress(): void {
  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const values = query.getAll(field.name);
    if (!isMenu(field)) field.checked = values.includes(field.value);
    else
      field.selectedIndex = Math.max(
        0,
        [...field.options].findIndex(({ value }) => values.includes(value)),
      );
  }
}

/** How many events each option would leave, and which are shown. */
function count() {
  const chosen = choices();
  const left = new Map<string, number>();
  const shown = new Set<string>();
  const entries = all('.timeline li[id]');
  for (const { id, classList } of entries) {
    const [missing, ...more] = chosen.filter(({ trait }) => !classList.contains(trait));
    if (!missing) shown.add(id);
    // Another option of a menu would take the place of the one chosen.
    else if (more[0] || !missing.isMenu) continue;
    for (const trait of classList) {
      if (!missing || trait.startsWith(`${missing.facet}-`)) left.set(trait, (left.get(trait) ?? 0) + 1);
    }
  }
  return { chosen, left, shown, total: entries.length };
}

function tell(): void {
  const { chosen, left, shown, total } = count();
  for (const field of fields) {
    const leaves = (value: string) => left.get(`${field.name}-${value}`) ?? 0;
    if (isMenu(field)) {
      for (const option of field.options) option.disabled = !option.selected && !!option.value && !leaves(option.value);
    } else {
      const number = field.parentElement?.querySelector('small');
      if (number) number.textContent = String(leaves(field.value));
      field.parentElement?.classList.toggle('left-out', !leaves(field.value));
    }
  }
  for (const mark of all<SVGAElement>('.chart svg a[href^="#"]')) {
    const isOut = !shown.has(mark.href.baseVal.slice(1));
    mark.classList.toggle('out', isOut);
    mark.tabIndex = isOut ? -1 : 0;
  }
  const words = document.querySelector('.shown');
  if (words)
    words.textContent = shownInWords(
      shown.size,
      total,
      chosen.map(({ label }) => label),
    );
}

function changed(): void {
  const query = new URLSearchParams(choices().map(({ facet, value }) => [facet, value]));
  history.pushState(null, '', query.size ? `?${query}` : location.pathname);
  tell();
}

const form = document.querySelector<HTMLFormElement>('#Filter');
// What the browser remembers of the form must not contradict the address.
if (form) form.autocomplete = 'off';
readAddress();
addEventListener('DOMContentLoaded', () => {
  if (choices().length) tell();
});
addEventListener('popstate', () => {
  readAddress();
  tell();
});
form?.addEventListener('change', changed);
form?.addEventListener('reset', () => setTimeout(changed));
