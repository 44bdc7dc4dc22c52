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
import type { Checked, CheckedContent } from '../valid-content.ts';

/** Somebody who may be named, by every name that they have. */
interface Named {
  readonly name: string;
  readonly pattern: RegExp;
}

function named(names: readonly string[]): Named {
  // Without its article, unless that is what makes it a name: “the Post”.
  const words = names.map((name) => name.replace(/^the (?=.* )/i, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  // As a whole word, whatever its letters are.
  return {
    name: names[0] ?? '',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
  };
}

/** Returns everybody in the story who has a name: actors by their ids, and publishers who are none by their names. */
function everybody({ actors, sources }: CheckedContent): ReadonlyMap<string, Named> {
  const actorNames = actors.map(({ id, fields }) => [id, [fields.name, ...fields.aliases]] as const);
  const taken = new Set(actorNames.flatMap(([, names]) => names.map(foldedName)));
  const publishers = sources.map(({ fields }) => fields.publisher).filter((name) => !taken.has(foldedName(name)));
  return new Map([
    ...actorNames.map(([id, names]) => [id, named(names)] as const),
    ...publishers.map((name) => [foldedName(name), named([name])] as const),
  ]);
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
  { entry, fields }: Checked<'events'>,
  sources: ReadonlyMap<string, Checked<'sources'>['fields']>,
  people: ReadonlyMap<string, Named>,
): Problem[] {
  const { accounts, documents, checkedAgainst, words, background } = fields;
  const told = accounts.flatMap(({ source, credits, notIn }) => [
    source,
    ...credits.filter((id) => !notIn.includes(id)),
  ]);
  const behind = [...documents, ...checkedAgainst, ...told];
  const days = (background && told.length > 0 ? told : behind).flatMap(
    (id) => sources.get(id)?.published.earliest ?? [],
  );
  const [known] = days.toSorted(compareDays);
  if (!known) return [];
  return headlinesOf(fields, known).flatMap(({ from, texts }) => {
    const isBy = (id: string) => (sources.get(id)?.published.earliest ?? from) <= from;
    const published = behind.filter(isBy).flatMap((id) => sources.get(id) ?? []);
    const said = new Set(published.flatMap((source) => source.names));
    const carried = [
      ...published.flatMap(({ publisher, title, titleIs }) => [publisher, titleIs ? '' : title]),
      ...accounts
        .filter(({ source }) => isBy(source))
        .flatMap(({ says, quotes }) => [says, ...quotes.flatMap(({ text, speaker }) => [text, speaker])]),
      ...words.filter(({ source }) => isBy(source)).map(({ text }) => text),
    ].join('\n');
    return texts.flatMap(([path, text]) => {
      const unknown = [...people]
        .filter(([id, { pattern }]) => text && pattern.test(text) && !said.has(id) && !pattern.test(carried))
        .map(([, { name }]) => name);
      if (unknown.length === 0) return [];
      const names = unknown.join(' and ');
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
  const people = everybody(content);
  return [
    ...content.events.flatMap((event) => [...checkOrder(event), ...checkEvent(event, sources, people)]),
    ...content.deadlines.flatMap(checkOrder),
  ];
}
