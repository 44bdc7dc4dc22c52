/** Makes sure that no page changes what all pages share. */

/** Returns a value, frozen with all that it leads to. Not recursive, since events form a long chain. */
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
