/**
 * Headlines without hindsight: a headline may name only people whom one of its sources had named by its day. The
 * event's list of actors does not count, since the editor wrote it later.
 */
import { foldedName } from '../../story/characters.ts';
import { addDays, compareDays, isBefore, isBy, type Day } from '../../story/day.ts';
import { bringingIn, sourcesOf } from '../../story/known.ts';
import { capitalised } from '../../story/text.ts';
import { lastTold, type Checked, type Content } from '../entry.ts';
import { each, inWords, type EntryFault, type Rule } from '../fault.ts';
import { deadlineKnown, firstDay } from './known.ts';

/** The words of a text, with a leading “The” taken as the definite article. */
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (word === 'The' ? 'the' : word));

/** Everybody whom a headline may name: the actors and the publishers. */
class Names {
  /** Names by their first words, so that a text is read only once, however many names there are. */
  readonly #byFirst = new Map<string, { id: string; words: readonly string[] }[]>();
  readonly #nameOf = new Map<string, string>();

  /** Actors go by their ids; publishers that are not actors, by their names. */
  constructor({ actors, sources }: Content) {
    const named = actors.flatMap(({ id, fields }) => [fields.name, ...fields.aliases].map((name) => ({ id, name })));
    const byName = Map.groupBy(named, ({ name }) => foldedName(name));
    for (const { id, fields } of actors) {
      // Whom a headline means by a name that two actors have cannot be known, and is an error of its own.
      const own = [fields.name, ...fields.aliases].filter(
        (name) => !byName.get(foldedName(name))?.some((other) => other.id !== id),
      );
      this.#add(id, own);
    }
    for (const { publisher } of sources.map(({ fields }) => fields))
      if (!byName.has(foldedName(publisher))) this.#add(publisher, [publisher]);
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

/** A title that was used from a day on, and where it is written. */
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
      // Forms without an earlier version are the present ones.
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

function* ofHeadlines(event: Checked<'events'>, everybody: Names, content: Content): Generator<EntryFault> {
  const { fields } = event;
  const { accounts, words } = fields;
  const { sourceOf } = content;
  const behind = sourcesOf(fields);
  const known = firstDay(bringingIn(fields), content);
  if (!known) return;
  for (const { from, texts } of headlinesOf(fields, known)) {
    const hasAppeared = (id: string) => isBy(sourceOf.get(id)?.published.latest ?? from, from);
    const published = behind.filter(hasAppeared).flatMap((id) => sourceOf.get(id) ?? []);
    const carried = [
      ...published.flatMap(({ publisher, title, titleIs }) => [publisher, titleIs ? '' : title]),
      ...accounts
        .filter(({ source }) => hasAppeared(source))
        .flatMap(({ says, quotes }) => [says, ...quotes.flatMap(({ text, speaker }) => [text, speaker])]),
      ...words.filter(({ source }) => hasAppeared(source)).map(({ text }) => text),
    ].flatMap((text) => [...everybody.in(text)]);
    const named = new Set<string>([...carried, ...published.flatMap((source) => source.names)]);
    for (const [path, text = ''] of texts) {
      const unknown = [...everybody.in(text)].filter((id) => !named.has(id));
      if (unknown.length === 0) continue;
      const names = unknown.map((id) => everybody.nameOf(id)).join(' and ');
      const message = `${capitalised(inWords(path))} names ${names}, but no source of the event had done so by ${from}.`;
      const fix =
        'In `earlier`, give the headline as it was then. If a source of that day does name them, list them in its `names`.';
      yield [path, 'hindsight', message, fix];
    }
  }
}

/** Earlier names are listed in the order of the days until which they were used, and each was used on some day. */
function* ofEarlier(
  { fields: { earlier } }: Checked<'events' | 'deadlines'>,
  known: Day | undefined,
  content: Content,
): Generator<EntryFault> {
  const asOf = content.story?.fields.until ?? lastTold(content);
  for (const [index, { until }] of earlier.entries()) {
    const at = ['earlier', index, 'until'];
    const before = earlier[index - 1]?.until;
    if (before !== undefined && !isBefore(before, until)) {
      const message = `The title used until ${until} comes after the one used until ${before}.`;
      yield [at, 'earlier', message, 'Put the earliest day first.'];
    } else if (known && isBefore(until, known)) {
      const message = `The title used until ${until} is on no page, since this became known on ${known}.`;
      yield [at, 'earlier', message, 'Give the last day on which it was called so, or remove this title.'];
    } else if (asOf && isBefore(asOf, until)) {
      const message = `The title used until ${until} would still be in use on ${asOf}, the story’s last day.`;
      yield [at, 'earlier', message, 'Give the last day on which it was called so, or make it the title.'];
    }
  }
}

/** A sentence of the recap can have been another only where there is one. */
function* ofRecap({ fields: { earlier, recap } }: Checked<'events'>): Generator<EntryFault> {
  const index = recap ? -1 : earlier.findIndex((then) => then.recap !== undefined);
  const message = 'The event has an earlier `recap`, but none now.';
  if (index >= 0) yield [['earlier', index, 'recap'], 'earlier', message, 'Add `recap`, or remove the earlier one.'];
}

/** Checks headlines for what could not be known on their first day. */
export const thatDayRules: Rule = function* (content) {
  const everybody = new Names(content);
  yield* each(
    content,
    content.events,
    (event) => ofEarlier(event, firstDay(bringingIn(event.fields), content), content),
    ofRecap,
    (event) => ofHeadlines(event, everybody, content),
  );
  yield* each(content, content.deadlines, (deadline) => ofEarlier(deadline, deadlineKnown(deadline, content), content));
};
