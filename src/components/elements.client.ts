/** Elements that scripts make and look for. */

/** Returns a new element; texts among its children are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Returns the first element for a selector. Throws an `Error` if there is none of that kind, which is a bug. */
export function part<Found extends Element>(root: Element, selector: string, kind: new () => Found): Found {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}
