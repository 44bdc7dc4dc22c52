/**
 * Keeps a filter's bar, the page's address and the numbers in step. What the choices leave is shown by the page: a part of
 * its list, or of a story that is too long for one.
 */
import { filterSentence, type Chosen } from './summary.ts';

/** A choice, as far as it matters to what is narrowed. */
export type Choice = Pick<HTMLInputElement, 'name' | 'value'>;

/** Returns all elements for a selector. */
export const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

/** A choice's name is the text after its field. */
const labelOf = ({ nextSibling }: HTMLInputElement) => (nextSibling as Text).data.trim();

/** Returns what is chosen, one part for each field, in the form that the sentence needs. */
const partsOf = (choices: readonly HTMLInputElement[]): Chosen[] =>
  Object.entries(Object.groupBy(choices, ({ name }) => name)).map(([field, own = []]) => ({
    field,
    joins: own[0]?.closest<HTMLElement>('[data-joins]')?.dataset['joins'],
    names: own.map((choice) => choice.dataset['short'] ?? labelOf(choice)),
  }));

/** Runs after the next paint, so that counts, marks and what is out of sight do not delay the list. */
export const afterPaint = (act: () => void) => requestAnimationFrame(() => setTimeout(act));

/**
 * Starts the form `#Filter`, whose choices must be there, and returns what brings the page up to date with it.
 * `show` shows the events that match all of some choices, and returns how many they are; nothing while that is unknown.
 * `settle` does what must not delay the list, and returns how many events an option would leave with some others.
 */
export function startFilter(
  show: (choices: readonly Choice[]) => number | undefined,
  settle: (choices: readonly Choice[]) => (option: Choice, others: readonly Choice[]) => number,
): () => void {
  // FilterForm.astro and WholeFilter.astro contain all of these elements.
  const form = document.querySelector('#Filter') as HTMLFormElement;
  const sheet = document.querySelector('#Choices') as HTMLElement;
  const outcome = document.querySelector('.shown') as HTMLElement;
  const fields = all<HTMLInputElement>('#Filter input[name]');
  /** The checked fields, except “any”. */
  const chosen = () => fields.filter(({ checked, value }) => checked && value);

  /** Returns a button for a choice, which removes it. */
  function chipOf(field: HTMLInputElement): HTMLElement {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.className = 'pill';
    chip.textContent = `${labelOf(field)} ×`;
    chip.onclick = () => {
      field.checked = false;
      onRemoved();
    };
    return chip;
  }

  function update(): void {
    const choices = chosen();
    const count = show(choices);
    outcome.textContent = filterSentence(count ?? '…', Number(form.dataset['total']), partsOf(choices));
    (document.querySelector('.chips') as Element).replaceChildren(...choices.map(chipOf));
    if (count === undefined) return;
    afterPaint(() => {
      const leaves = settle(choices);
      for (const field of fields) {
        if (!field.value) continue;
        // Its label
        const label = field.parentElement as HTMLElement;
        // In an exclusive field, another choice would replace this one.
        const others = choices.filter(
          (choice) => choice !== field && (field.type !== 'radio' || choice.name !== field.name),
        );
        const number = leaves(field, others);
        label.classList.toggle('left-out', !number);
        (label.lastElementChild as Element).textContent = String(number);
      }
    });
  }

  function onChange(): void {
    update();
    afterPaint(() => {
      const query = String(new URLSearchParams(chosen().map(({ name, value }) => [name, value])));
      history.pushState(null, '', query ? `?${query}` : location.pathname);
    });
  }

  /** Runs after a choice is taken back: the pressed button is gone. */
  function onRemoved(): void {
    onChange();
    outcome.focus();
  }

  function onAddress(): void {
    const query = new URLSearchParams(location.search);
    for (const field of fields) field.checked = query.getAll(field.name).includes(field.value) || !field.value;
    update();
  }

  onAddress();
  onpopstate = onAddress;
  form.onchange = ({ target }) => {
    if ((target as HTMLInputElement).name) onChange();
  };
  form.onreset = () => setTimeout(onRemoved);
  // On a narrow page the sheet closes when the focus leaves it, so that it never covers what has the focus.
  sheet.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !sheet.contains(relatedTarget as Node)) sheet.hidePopover();
  });
  /** Closes the bar's open menu when a reader moves on; with Escape, the focus returns to its name. */
  function moveOn({ target, key }: Event & { readonly key?: string }): void {
    if (key ? key !== 'Escape' : (target as Element).closest('.menu')) return;
    for (const menu of all<HTMLDetailsElement>('.menu[open]')) {
      menu.open = false;
      if (key) (menu.firstElementChild as HTMLElement).focus();
    }
  }
  addEventListener('click', moveOn);
  addEventListener('keydown', moveOn);
  // Many choices are searched by typing.
  sheet.addEventListener('input', ({ target }) => {
    // A choice's field has no other field beside it.
    const { value, parentElement } = target as HTMLInputElement;
    for (const label of parentElement?.querySelectorAll('label') ?? [])
      label.hidden = !label.textContent.toLowerCase().includes(value.toLowerCase());
  });
  return () => {
    update();
    // A reader who opens an address with choices sees at once that the list is narrowed.
    if (!chosen()[0] || location.hash || scrollY) return;
    form.parentElement?.scrollIntoView();
    // The next Tab goes on from there.
    outcome.focus({ preventScroll: true });
  };
}
