/** Narrows a story that is too long for its front page: asks the index, once, and lists what matches by period. */
import { part } from '../components/elements.client.ts';
import { all, startFilter } from './filter-bar.client.ts';
import { countsWith, matching, readFields } from './match.ts';
import type { WholeIndex } from './whole-index.ts';
import { linesOf, list } from './whole-list.client.ts';

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

function start(root: HTMLElement, form: HTMLFormElement, index: WholeIndex): void {
  const fields = readFields(index);
  const lines = linesOf(index, form.dataset['home'] ?? '/');
  const count = lines.id.length;
  const sheet = part(form, '#Choices', HTMLElement);
  sheet.insertAdjacentHTML('afterbegin', index.menus);
  part(form, '.opens', HTMLElement).hidden = false;
  const hasChoices = [form, ...sheet.querySelectorAll('.menu, label.pill')];
  const reset = part(form, '[type=reset]', HTMLElement);
  const [matches, overview] = [part(root, '.matches', HTMLElement), part(root, '.overview', HTMLElement)];
  const open = startFilter(
    (chosen) => {
      const found = matching(fields, chosen, count);
      for (const one of hasChoices)
        one.classList.toggle('chosen', one.querySelector(":checked:not([value=''])") !== null);
      overview.classList.toggle('left', chosen.length > 0);
      matches.hidden = reset.hidden = chosen.length === 0;
      matches.replaceChildren();
      if (chosen.length > 0) list(matches, found, lines);
      return found.length;
    },
    (chosen) => {
      const counts = new Map([...fields].map(([name, field]) => [name, countsWith(fields, field, chosen, count)]));
      return ({ name, value }) => counts.get(name)?.[fields.get(name)?.places.get(value) ?? -1] ?? 0;
    },
  );
  open();
}
