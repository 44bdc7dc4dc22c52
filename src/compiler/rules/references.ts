/** Every id by which one file names another must exist. */
import { folders, isDated } from '../../story/collections/registry.ts';
import { referencesIn, type Reference } from '../../story/collections/schema-walk.ts';
import { capitalised, compareTexts } from '../../story/text.ts';
import { contentFolder } from '../../site.ts';
import { singular, withoutDay, type Content, type Entry } from '../entry.ts';
import { each, inWords, lineOf, type EntryFault, type Fault, type Rule } from '../fault.ts';
import { didYouMean } from '../problems.ts';

/** A place that names an id which does not exist. */
type Missing = Omit<Reference, 'path'> & { readonly entry: Entry; readonly line: number };

const placesNamed = 5;

/** The other places of a missing id, in words: `and 3 other places name it: a.md:4, b.md:7 and c.md:2`. */
function others(places: readonly Missing[]): string {
  if (places.length === 0) return '';
  const named = places.slice(0, placesNamed).map(({ entry, line }) => `${entry.file}:${line}`);
  const rest = places.length > placesNamed ? [`${places.length - placesNamed} more`] : [];
  const list = new Intl.ListFormat('en-GB').format([...named, ...rest]);
  return ` ${places.length === 1 ? 'One other place names' : `${places.length} other places name`} it: ${list}.`;
}

function fixFor({ to, id, otherwise }: Missing, { ids }: Content): string {
  const undated = withoutDay(id);
  if (isDated(to) && undated !== id && ids[to].has(undated))
    return `${capitalised(singular(to))}’s id has no date: write \`${undated}\`.`;
  const elsewhere = folders.find((folder) => folder !== 'fingerprints' && ids[folder].has(id));
  if (elsewhere) return `It is ${singular(elsewhere)}: name it where ${elsewhere} belong, or use another id.`;
  const name = isDated(to) ? `<date>-${id}` : id;
  return didYouMean(id, ids[to], otherwise ?? `Add ${contentFolder}/${to}/${name}.md, or use an id that exists.`);
}

/** The files whose front matter is in order. */
const inOrder = (content: Content): Entry[] => folders.flatMap((folder): readonly Entry[] => content[folder]);

/** A missing id is one problem, reported at the first place that names it. */
function* ofMissing(content: Content): Generator<Fault> {
  const { ids, files } = content;
  const inFields = inOrder(content).flatMap((entry) => {
    const { collection, id, fields } = entry;
    const own =
      collection === 'fingerprints' ? [{ to: 'sources' as const, id, path: [] }] : referencesIn(collection, fields);
    return own.map(({ path, ...reference }): Missing => ({ ...reference, entry, line: lineOf(entry, path) }));
  });
  const inBodies = files.entries.flatMap((entry) =>
    entry.body.links.flatMap(({ to, id, line }): Missing[] =>
      id === undefined ? [] : [{ to, id, entry, line: entry.bodyLine + line - 1 }],
    ),
  );
  // A collection without any file is reported elsewhere.
  const isMissing = ({ to, id }: Missing) =>
    !ids[to].has(id) && !((to === 'events' || to === 'sources') && ids[to].size === 0);
  const missing = Map.groupBy([...inFields, ...inBodies].filter(isMissing), ({ to, id }) => `${to}/${id}`);
  for (const places of missing.values()) {
    const sorted = places.toSorted((a, b) => compareTexts(a.entry.file, b.entry.file) || a.line - b.line);
    const [first, ...more] = sorted;
    if (!first) continue;
    // Only some places suggest another fix.
    const { otherwise } = places[0] ?? first;
    const message = `“${first.id}” is not ${singular(first.to)}.${others(more)}`;
    yield [first.entry, first.line, 'unknown-id', message, fixFor({ ...first, otherwise }, content)];
  }
}

/** The list that a reference is an item of, or `undefined` for one that stands alone. */
function listOf(path: Reference['path']): Reference['path'] | undefined {
  const last = path.at(-1);
  return typeof last === 'number' ? path.slice(0, -1) : last === 'id' ? path.slice(0, -2) : undefined;
}

/** An id may appear once in a list, and no file may refer to itself. */
function* ofLists({ collection, id, fields }: Entry): Generator<EntryFault> {
  const seen = new Set<string>();
  for (const { to, id: other, path } of referencesIn(collection, fields)) {
    const items = listOf(path);
    // Credits and replaced deadlines have rules of their own.
    if (!items || ['credits', 'replaces'].includes(String(items.at(-1)))) continue;
    const list = inWords(items);
    const key = `${list} ${other}`;
    if (to === collection && other === id)
      yield [path, 'self-reference', `“${other}” refers to itself in ${list}.`, 'Name another, or remove it.'];
    else if (seen.has(key)) yield [path, 'duplicate', `“${other}” appears twice in ${list}.`, 'Name it once.'];
    seen.add(key);
  }
}

/** A page that lists the entries of a kind is there only if there are some. */
function* ofEmptyLists({ files, ids }: Content): Generator<Fault> {
  for (const entry of files.entries)
    for (const { to, id, line } of entry.body.links) {
      if (id !== undefined || ids[to].size > 0) continue;
      const message = `The text links to “/${to}/”, but there are no ${to}, and so there is no such page.`;
      yield [entry, entry.bodyLine + line - 1, 'empty-list', message, `Remove the link, or add ${singular(to)}.`];
    }
}

/** Checks the ids by which files refer to others, in front matter and in bodies' links. */
export const referenceRules: Rule = function* (content) {
  yield* ofMissing(content);
  yield* ofEmptyLists(content);
  yield* each(content, inOrder(content), ofLists);
};
