/** Every id that one file gives of another must exist. */
import { collections } from './checked-content.ts';
import type { Checked, CheckedContent } from './checked-content.ts';
import { lineOf } from './check-fields.ts';
import { didYouMean } from './problems.ts';
import type { Problem } from './problems.ts';
import { isId } from './schemas.ts';
import type { Collection } from './schemas.ts';

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
};

const references = {
  story: () => [],
  actors: () => [],
  events: ({ fields }: Checked<'events'>): Reference[] => [
    ...fields.actors.map((id, index) => ({ collection: 'actors' as const, id, path: ['actors', index] })),
    ...fields.deadlines.map(({ id }, index) => ({
      collection: 'deadlines' as const,
      id,
      path: ['deadlines', index, 'id'],
    })),
    ...fields.documents.map((id, index) => ({ collection: 'sources' as const, id, path: ['documents', index] })),
    ...fields.checkedAgainst.map((id, index) => ({
      collection: 'sources' as const,
      id,
      path: ['checkedAgainst', index],
    })),
    ...fields.reports.flatMap(({ source, credits, quotes }, index) => [
      { collection: 'sources' as const, id: source, path: ['reports', index, 'source'] },
      ...credits.map((id, at) => ({ collection: 'sources' as const, id, path: ['reports', index, 'credits', at] })),
      // A speaker that has the form of an id is one; a description has spaces.
      ...quotes.flatMap(({ speaker }, at) =>
        isId(speaker)
          ? [
              {
                collection: 'actors' as const,
                id: speaker,
                path: ['reports', index, 'quotes', at, 'speaker'],
                otherwise: orDescribe,
              },
            ]
          : [],
      ),
    ]),
  ],
  deadlines: ({ fields }: Checked<'deadlines'>): Reference[] => [
    ...(fields.setBy ? [{ collection: 'events' as const, id: fields.setBy, path: ['setBy'] }] : []),
    ...fields.coexistsWith.map((id, index) => ({
      collection: 'deadlines' as const,
      id,
      path: ['coexistsWith', index],
    })),
    ...fields.reports.map(({ source }, index) => ({
      collection: 'sources' as const,
      id: source,
      path: ['reports', index, 'source'],
    })),
  ],
  sources: ({ fields }: Checked<'sources'>): Reference[] =>
    fields.faults.flatMap(({ event, sources }, index) => [
      ...(event ? [{ collection: 'events' as const, id: event, path: ['faults', index, 'event'] }] : []),
      ...sources.map((id, at) => ({
        collection: 'sources' as const,
        id,
        path: ['faults', index, 'sources', at],
      })),
    ]),
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

/** Returns a problem for each id, in front matter or in a link of a body, that no file has. */
export function checkReferences(content: CheckedContent): Problem[] {
  return collections.flatMap((collection) => {
    const find = references[collection] as (checked: Checked<Collection>) => Reference[];
    return (content[collection] as readonly Checked<Collection>[]).flatMap((checked) => {
      const { file, bodyLine, body } = checked.entry;
      return [
        ...find(checked).flatMap((reference) =>
          unknown(content, file, lineOf(checked.entry, reference.path), reference),
        ),
        ...body.links.flatMap(({ to, id, line }) =>
          unknown(content, file, bodyLine + line - 1, { collection: to, id }),
        ),
      ];
    });
  });
}
