/** Checks the files, each by itself and then against each other. */
import { folders, type Folder } from '../story/collections/registry.ts';
import { referencesIn } from '../story/collections/schema-walk.ts';
import type { Collection } from '../story/collections/index.ts';
import { withoutDay, type Checked, type Content, type Files } from './entry.ts';
import { problemOf, type Rule } from './fault.ts';
import { checkFields } from './fields.ts';
import { ContentError, type Problem } from './problems.ts';
import { referenceRules } from './rules/references.ts';
import { rulesBetweenFiles, rulesOfFiles } from './rules/index.ts';

/** Looks up, once, what rules ask about the files that are in order. */
function lookUp(files: Files, inOrder: readonly Checked<Collection>[], misplaced: ReadonlySet<string>): Content {
  // Each entry is in the collection that it names.
  const of = <C extends Collection>(collection: C) =>
    inOrder.filter((entry) => entry.collection === collection) as unknown as Checked<C>[];
  // What stands in a wrong folder is there, wherever it is named.
  const strays = files.entries.filter(({ file }) => misplaced.has(file)).flatMap(({ id }) => [id, withoutDay(id)]);
  const idsOf = (folder: Folder) =>
    new Set([...strays, ...files.entries.filter(({ collection }) => collection === folder).map(({ id }) => id)]);
  const [events, sources, fingerprints] = [of('events'), of('sources'), of('fingerprints')];
  const telling = new Set<string>(events.flatMap(({ fields }) => fields.accounts.map(({ source }) => source)));
  const tellers = sources.filter(({ id, fields }) => fields.kind === 'article' || telling.has(id));
  const setters = new Map<string, Checked<'events'>[]>();
  for (const event of events)
    for (const { id, role } of event.fields.deadlines)
      if (role === 'sets') setters.set(id, [...(setters.get(id) ?? []), event]);
  return {
    ...{ files, events, sources, fingerprints },
    story: of('story')[0],
    actors: of('actors'),
    deadlines: of('deadlines'),
    topics: of('topics'),
    disagreements: of('disagreements'),
    chapters: of('chapters'),
    // `fromEntries` loses the types of the folders.
    ids: Object.fromEntries(folders.map((folder) => [folder, idsOf(folder)])) as Record<Folder, Set<string>>,
    tellers: new Set((tellers.length > 0 ? tellers : sources).map(({ id }) => id)),
    sourceOf: new Map(sources.map(({ id, fields }) => [id, fields])),
    fingerprintOf: new Map(fingerprints.map(({ id, fields }) => [id, fields])),
    settersOf: setters,
  };
}

/** Returns the files that are faulty or refer to a faulty one. Their other problems may be mere consequences. */
function doubtfulFiles({ entries }: Files, faulty: ReadonlySet<string>): ReadonlySet<string> {
  if (faulty.size === 0) return faulty;
  const fileOf = new Map(entries.map(({ collection, id, file }) => [`${collection}/${id}`, file]));
  const hasFaultySource = entries.some(({ collection, file }) => collection === 'sources' && faulty.has(file));
  const doubtful = entries.filter(
    ({ collection, fields }) =>
      referencesIn(collection, fields).some(({ to, id }) => faulty.has(fileOf.get(`${to}/${id}`) ?? '')) ||
      // The story's last day is that of its last article.
      (collection === 'story' && hasFaultySource),
  );
  return new Set([...faulty, ...doubtful.map(({ file }) => file)]);
}

/** Returns the checked files. @throws A {@link ContentError} that lists every problem in every file. */
export function check(files: Files): Content {
  const problems: Problem[] = [];
  const inOrder = files.entries.flatMap((entry) => {
    const { fields, problems: found } = checkFields(entry);
    problems.push(...found);
    return fields ? [{ ...entry, fields }] : [];
  });
  const misplaced = new Set(problems.filter(({ rule }) => rule === 'wrong-folder').map(({ file }) => file));
  const content = lookUp(files, inOrder, misplaced);
  const findBy = (rules: readonly Rule[]) =>
    rules.flatMap((rule) => [...rule(content)].map(problemOf).filter(({ file }) => !misplaced.has(file)));
  problems.push(...findBy([referenceRules]));
  const doubtful = doubtfulFiles(files, new Set(problems.map(({ file }) => file)));
  problems.push(...findBy(rulesOfFiles), ...findBy(rulesBetweenFiles).filter(({ file }) => !doubtful.has(file)));
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}
