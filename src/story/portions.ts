/** Returns a list in portions of `most`, in its order; the last may be shorter, and an empty list has none. */
export const portions = <Item>(list: readonly Item[], most: number): Item[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, at) => list.slice(at * most, (at + 1) * most));
