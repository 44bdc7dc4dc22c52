/** Ids for what is imported, fit for the names of files. */
import { asId, reserved, unfit } from '../compiler/rules/names.ts';
import { isId } from '../story/collections/values.ts';

const mostWords = 6;
/** A number may follow. */
const mostIdLetters = 90;

/** Gives ids, each once. */
export class Ids {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken, ...reserved]);
  }

  /** Returns an id made from words, and takes it. */
  from(words: string, otherwise: string): string {
    const whole = isId(words) ? words : asId(words).split('-').slice(0, mostWords).join('-');
    // The day before it belongs to the file's name.
    const base =
      whole
        .replace(/^(?:\d{4}-\d{2}-\d{2}(?:-|$))+/, '')
        .slice(0, mostIdLetters)
        .replace(/-+$/, '') || otherwise;
    for (let number = 1; ; number++) {
      const id = number === 1 ? base : `${base}-${number}`;
      if (this.#taken.has(id) || unfit(id) !== undefined) continue;
      this.#taken.add(id);
      return id;
    }
  }
}
