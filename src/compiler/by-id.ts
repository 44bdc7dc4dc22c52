/** Entries by id. A missing id is a bug, since the checks have verified every id. */
export class ById<T extends { readonly id: string }> {
  readonly all: readonly T[];
  readonly #byId: ReadonlyMap<string, T>;

  constructor(all: readonly T[]) {
    this.all = all;
    this.#byId = new Map(all.map((item) => [item.id, item]));
  }

  find(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** Returns the entry; throws a `ReferenceError` when there is none. */
  get(id: string): T {
    const found = this.find(id);
    if (!found) throw new ReferenceError(`“${id}” passed the checks and is not there.`);
    return found;
  }
}
