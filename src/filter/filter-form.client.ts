/**
 * Narrows the list on the page, whose style rules hide what does not match. It runs before the list is read, so that an
 * address with choices never shows the whole list first.
 */
import { all, startFilter, type Choice } from './filter-bar.client.ts';

/** The events of the list, once it is there. */
let entries: Element[] = [];
const matching = (choices: readonly Choice[]) =>
  entries.filter(({ classList }) => choices.every(({ name, value }) => classList.contains(`${name}-${value}`)));

const open = startFilter(
  (choices) => {
    const left = matching(choices);
    // A date or a chapter that has events for each choice may have none that match all of them.
    const parts = new Set<Element | null | undefined>(left.map((entry) => entry.closest('section')));
    for (const date of parts) parts.add(date?.parentElement?.closest('section'));
    for (const part of all<HTMLElement>('.timeline section')) part.hidden = !parts.has(part);
    return entries[0] && left.length;
  },
  (choices) => {
    const left = new Set<Element | null | undefined>(matching(choices));
    for (const mark of all<SVGAElement>('.chart a[href^="#"]')) {
      const target = document.getElementById(mark.href.baseVal.slice(1));
      mark.classList.toggle('out', !left.has(target?.closest('li')));
    }
    // Folded events would not be seen.
    for (const fold of all<HTMLDetailsElement>('.timeline details')) fold.open ||= choices.length > 0;
    return (option, others) => matching([...others, option]).length;
  },
);
addEventListener('DOMContentLoaded', () => {
  entries = all('.timeline ol > li');
  open();
});
