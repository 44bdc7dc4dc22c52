/** The ids of files, and ids for new ones, made from titles. */
import path from 'node:path';
import { contentFolder } from '../site.ts';
import { isId } from '../story/collections/values.ts';
import { withoutDay } from './entry.ts';
import type { Texts } from './read-content.ts';
import { asId, reserved, unfit } from './rules/names.ts';

/** Returns the id in a file's name, which may begin with a day. */
export const idOfFile = (file: string): string => withoutDay(path.basename(file, '.md'));

/** Returns the ids of the entries in a folder of the content. */
export const idsIn = (texts: Texts, folder: string): string[] =>
  Object.keys(texts)
    .filter((file) => file.startsWith(`${contentFolder}/${folder}/`))
    .map(idOfFile);

/** The most words of a title that its id has. */
const mostWords = 6;
/** A number may follow. */
const mostIdLetters = 90;

/** Gives ids that files can have as their names, each once. */
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
