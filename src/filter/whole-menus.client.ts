/** The menus of the filter of the whole, made from its index. */
import { element } from '../components/elements.client.ts';
import { searchedFrom } from './menu.ts';
import type { IndexField } from './whole-index.ts';

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
    ...(options.length >= searchedFrom ? [search] : []),
    ...(exclusive ? [optionOf(field, '', 'Any')] : []),
    ...options.map(([value, label, short]) => optionOf(field, value, label, short)),
  );
  group.dataset['joins'] = joins;
  const menu = element('details', { className: 'menu' }, element('summary', { className: 'pill' }, title), group);
  menu.name = 'menu';
  return menu;
}

/** Returns all that narrows the whole: the key events beside a menu for each other field, and on a narrow page a way back. */
export function menusOf(fields: readonly IndexField[], sheet: HTMLElement): HTMLElement[] {
  const key = fields.find(({ name }) => name === 'key');
  const pills = key?.options.map((option) => optionOf(key, ...option)) ?? [];
  for (const pill of pills) pill.className = 'pill';
  const closes = element('button', { type: 'button', className: 'pill closes' }, 'See the list');
  closes.popoverTargetElement = sheet;
  closes.popoverTargetAction = 'hide';
  return [...pills, ...fields.filter((field) => field !== key).map(menuOf), closes];
}
