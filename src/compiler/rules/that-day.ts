/**
 * Headlines without hindsight: a page as of a day shows what an event was called then. Whoever a headline names must by
 * then have been named by one of its sources, or be one. Who acts in the event does not count, since the editor knew
 * that later.
 */
import { addDays, compareDays } from '../../story/day.ts';
import type { Day } from '../../story/day.ts';
import { foldedName } from '../../story/characters.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';
import { sourceIdsOf, toldByOf } from '../valid-content.ts';
import type { Checked, CheckedContent } from '../valid-content.ts';

/** The words of a text; “The” at its start is the article that it is elsewhere. */
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (word === 'The' ? 'the' : word));

/** Everybody in the story who has a name. */
class Names {
  /** Names by their first words, so that a text is read once, however many there are. */
  readonly #byFirst = new Map<string, { id: string; words: readonly string[] }[]>();
  readonly #nameOf = new Map<string, string>();

  /** Takes actors by their ids, and publishers who are none by their names. */
  constructor({ actors, sources }: CheckedContent) {
    const taken = new Set<string>();
    for (const { id, fields } of actors) {
      for (const name of [fields.name, ...fields.aliases]) taken.add(foldedName(name));
      this.#add(id, [fields.name, ...fields.aliases]);
    }
    for (const { publisher } of sources.map(({ fields }) => fields))
      if (!taken.has(foldedName(publisher))) this.#add(publisher, [publisher]);
  }

  #add(id: string, names: readonly string[]): void {
    if (this.#nameOf.has(id)) return;
    this.#nameOf.set(id, names[0] ?? '');
    for (const name of names) {
      const words = wordsOf(name);
      // Without its article, unless that is what makes it a name: “the Post”.
      if (words[0] === 'the' && words.length > 2) words.shift();
      const [first = ''] = words;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { id, words }]);
    }
  }

  nameOf(id: string): string {
    return this.#nameOf.get(id) ?? id;
  }

  /** Returns the ids of those whom a text names, by any of their names, as whole words. */
  in(text: string): ReadonlySet<string> {
    const words = wordsOf(text);
    const found = words.flatMap((first, at) =>
      (this.#byFirst.get(first) ?? []).filter((name) => name.words.every((word, index) => words[at + index] === word)),
    );
    return new Set(found.map(({ id }) => id));
  }
}

/** What was called something from a day on, and where that is written. */
interface Headline {
  readonly from: Day;
  readonly texts: readonly (readonly [path: readonly (string | number)[], text: string | undefined])[];
}

/** Returns what an event has been called since it was known, first to last. */
function headlinesOf({ title, brief, recap, earlier }: Checked<'events'>['fields'], known: Day): Headline[] {
  const starts = [known, ...earlier.map(({ until }) => addDays(until, 1))];
  const from = (at: number): Day => [known, starts[at] ?? known].toSorted(compareDays)[1] ?? known;
  return [
    ...earlier.map((then, at) => ({
      from: from(at),
      // In the lengths in which it had no other, it is called as it is now.
      texts: [
        [['earlier', at, 'title'], then.title],
        then.brief === undefined ? ([['brief'], brief] as const) : ([['earlier', at, 'brief'], then.brief] as const),
        then.recap === undefined
          ? ([['recap', 'says'], recap?.says] as const)
          : ([['earlier', at, 'recap'], then.recap] as const),
      ] as const,
    })),
    {
      from: from(earlier.length),
      texts: [
        [['title'], title],
        [['brief'], brief],
        [['recap', 'says'], recap?.says],
      ],
    },
  ];
}

function checkEvent(
  event: Checked<'events'>,
  sources: ReadonlyMap<string, Checked<'sources'>['fields']>,
  everybody: Names,
): Problem[] {
  const { entry, fields } = event;
  const { accounts, words, background } = fields;
  const behind = sourceIdsOf(event);
  const told = toldByOf(event);
  const days = (background && told.length > 0 ? told : behind).flatMap(
    (id) => sources.get(id)?.published.earliest ?? [],
  );
  const [known] = days.toSorted(compareDays);
  if (!known) return [];
  return headlinesOf(fields, known).flatMap(({ from, texts }) => {
    const isBy = (id: string) => (sources.get(id)?.published.earliest ?? from) <= from;
    const published = behind.filter(isBy).flatMap((id) => sources.get(id) ?? []);
    const carried = [
      ...published.flatMap(({ publisher, title, titleIs }) => [publisher, titleIs ? '' : title]),
      ...accounts
        .filter(({ source }) => isBy(source))
        .flatMap(({ says, quotes }) => [says, ...quotes.flatMap(({ text, speaker }) => [text, speaker])]),
      ...words.filter(({ source }) => isBy(source)).map(({ text }) => text),
    ].flatMap((text) => [...everybody.in(text)]);
    const named = new Set([...carried, ...published.flatMap((source) => source.names)]);
    return texts.flatMap(([path, text = '']) => {
      const unknown = [...everybody.in(text)].filter((id) => !named.has(id));
      if (unknown.length === 0) return [];
      const names = unknown.map((id) => everybody.nameOf(id)).join(' and ');
      const message = `\`${path.join('.')}\` names ${names}, but no source of the event had done so by ${from}.`;
      const fix =
        'Give the headline of that time in `earlier`. If a source of that day does name them, list them in its `names`.';
      return problemAt(entry, path, 'hindsight', { message, fix });
    });
  });
}

/** What it was called until a day comes before what it was called until a later one. */
function checkOrder({ entry, fields: { earlier } }: Checked<'events' | 'deadlines'>): Problem[] {
  return earlier.flatMap(({ until }, at): Problem[] => {
    const before = earlier[at - 1]?.until;
    if (before === undefined || before < until) return [];
    const message = `What it was called until ${until} stands after what it was called until ${before}.`;
    return [problemAt(entry, ['earlier', at, 'until'], 'earlier', { message, fix: 'Put the earliest day first.' })];
  });
}

/** Returns what headlines say that could not be known on the first of their days. */
export function checkThatDay(content: CheckedContent): Problem[] {
  const sources = new Map(content.sources.map(({ id, fields }) => [id, fields]));
  const everybody = new Names(content);
  return [
    ...content.events.flatMap((event) => [...checkOrder(event), ...checkEvent(event, sources, everybody)]),
    ...content.deadlines.flatMap(checkOrder),
  ];
}
