/** Makes sure that no page changes what all pages share. */

/** Returns a value, frozen with all it leads to. Not recursive: events lead to each other one by one. */
export function freeze<T>(root: T): T {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue;
    const values: unknown[] = Object.values(Object.freeze(value));
    waiting.push(...values);
  }
  return root;
}
