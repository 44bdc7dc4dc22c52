/** Every id that one file gives of another must exist. */
import type { Checked, CheckedContent } from '../valid-content.ts';
import { lineOf, problemAt } from '../problem-at.ts';
import { didYouMean } from '../problems.ts';
import type { Problem } from '../problems.ts';
import type { RawContent } from '../entry.ts';
import { collections, isId } from '../schemas.ts';
import type { Collection } from '../schemas.ts';

/** An id that a file gives, the collection it must be in, and where it stands. */
interface Reference {
  readonly collection: Collection;
  readonly id: string;
  readonly path: readonly PropertyKey[];
  /** What else to do when there is no such entry, and no id is close. */
  readonly otherwise?: string;
}

const orDescribe = 'Use an actor’s id, or describe an unnamed speaker in two words or more, as the article does.';

const singular: Record<Collection, string> = {
  story: 'a story',
  events: 'an event',
  actors: 'an actor',
  deadlines: 'a deadline',
  sources: 'a source',
  disagreements: 'a disagreement',
  fingerprints: 'a fingerprint',
};

/** References of one list of ids, each at its place in the list. */
const listed = (collection: Collection, ids: readonly string[], ...path: PropertyKey[]): Reference[] =>
  ids.map((id, index) => ({ collection, id, path: [...path, index] }));

const references = {
  story: () => [],
  actors: () => [],
  events: ({ fields }: Checked<'events'>): Reference[] => [
    ...listed('actors', fields.actors, 'actors'),
    ...fields.deadlines.map(({ id }, index) => ({
      collection: 'deadlines' as const,
      id,
      path: ['deadlines', index, 'id'],
    })),
    ...listed('sources', fields.documents, 'documents'),
    ...listed('sources', fields.checkedAgainst, 'checkedAgainst'),
    ...fields.reports.flatMap(({ source, credits, quotes }, report) => [
      { collection: 'sources' as const, id: source, path: ['reports', report, 'source'] },
      ...listed('sources', credits, 'reports', report, 'credits'),
      ...quotes.flatMap(({ speaker }, quote): Reference[] => {
        // A speaker that has the form of an id is one; a description has spaces.
        if (!isId(speaker)) return [];
        const path = ['reports', report, 'quotes', quote, 'speaker'];
        return [{ collection: 'actors', id: speaker, path, otherwise: orDescribe }];
      }),
    ]),
  ],
  deadlines: ({ fields }: Checked<'deadlines'>): Reference[] => [
    ...(fields.setBy ? [{ collection: 'events' as const, id: fields.setBy, path: ['setBy'] }] : []),
    ...listed('sources', fields.documents, 'documents'),
    ...listed('deadlines', fields.coexistsWith, 'coexistsWith'),
    ...listed('deadlines', fields.replaces, 'replaces'),
    ...fields.reports.map(({ source }, index) => ({
      collection: 'sources' as const,
      id: source,
      path: ['reports', index, 'source'],
    })),
  ],
  sources: ({ fields }: Checked<'sources'>): Reference[] =>
    fields.faults.flatMap(({ event, sources }, index) => [
      ...(event ? [{ collection: 'events' as const, id: event, path: ['faults', index, 'event'] }] : []),
      ...listed('sources', sources, 'faults', index, 'sources'),
    ]),
  disagreements: ({ fields }: Checked<'disagreements'>): Reference[] => [
    ...listed('events', fields.about.events, 'about', 'events'),
    ...listed('deadlines', fields.about.deadlines, 'about', 'deadlines'),
    ...fields.positions.flatMap(({ sources }, index) => listed('sources', sources, 'positions', index, 'sources')),
    ...listed('sources', fields.record.documents, 'record', 'documents'),
  ],
  fingerprints: ({ id }: Checked<'fingerprints'>): Reference[] => [{ collection: 'sources', id, path: [] }],
} satisfies { [C in Collection]: (checked: Checked<C>) => Reference[] };

function unknown(content: CheckedContent, file: string, line: number, reference: Omit<Reference, 'path'>): Problem[] {
  const { collection, id, otherwise } = reference;
  const ids = content.ids[collection];
  if (ids.has(id)) return [];
  const name = collection === 'events' ? `<date>-${id}` : id;
  const add = `Add content/${collection}/${name}.md, or use an id that exists.`;
  const mend = didYouMean(id, ids, otherwise ?? add);
  return [{ file, line, rule: 'unknown-id', message: `“${id}” is not ${singular[collection]}.`, mend }];
}

/** The list that a reference is an item of, or `undefined` for one that stands alone. */
function listOf(path: Reference['path']): string | undefined {
  const last = path.at(-1);
  const list = typeof last === 'number' ? path.slice(0, -1) : last === 'id' ? path.slice(0, -2) : undefined;
  return list?.map(String).join('.');
}

/** An id may stand once in a list, and none may lead back to the file it stands in. */
function checkTwice({ id, entry }: Checked<Collection>, collection: Collection, found: Reference[]): Problem[] {
  const seen = new Set<string>();
  return found.flatMap(({ collection: target, id: other, path }): Problem[] => {
    const list = listOf(path);
    // Credits and replaced deadlines have rules of their own.
    if (list === undefined || /credits$|^replaces$/.test(list)) return [];
    if (target === collection && other === id) {
      const message = `“${other}” refers to itself in \`${list}\`.`;
      return [problemAt(entry, path, 'self-reference', { message, mend: 'Name another, or remove it.' })];
    }
    const key = `${list} ${other}`;
    if (seen.has(key)) {
      const message = `“${other}” stands twice in \`${list}\`.`;
      return [problemAt(entry, path, 'duplicate', { message, mend: 'Name it once.' })];
    }
    seen.add(key);
    return [];
  });
}

/** Returns what is wrong with ids that files give of others, in front matter and in links of bodies. */
export function checkReferences(raw: RawContent, content: CheckedContent): Problem[] {
  const inFields = collections.flatMap((collection) => {
    const find = references[collection] as (checked: Checked<Collection>) => Reference[];
    return (content[collection] as readonly Checked<Collection>[]).flatMap((checked) => {
      const found = find(checked);
      const { entry } = checked;
      return [
        ...found.flatMap((reference) => unknown(content, entry.file, lineOf(entry, reference.path), reference)),
        ...checkTwice(checked, collection, found),
      ];
    });
  });
  const inBodies = Object.values(raw)
    .flat()
    .flatMap(({ file, bodyLine, body }) =>
      body.links.flatMap(({ to, id, line }) => unknown(content, file, bodyLine + line - 1, { collection: to, id })),
    );
  return [...inFields, ...inBodies];
}
