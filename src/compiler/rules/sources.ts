/** A source says where it can be read, or why it can't, and a fault of its says where that can be seen. */
import type { Checked, CheckedContent } from '../valid-content.ts';
import { referencesIn } from '../../story/collections/schema-walk.ts';
import type { Folder } from '../../story/collections/registry.ts';
import { addDays } from '../../story/day.ts';
import type { Day } from '../../story/day.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';

function checkAddress({ entry, fields: { href, note } }: Checked<'sources'>): Problem[] {
  if (href || note) return [];
  const message = 'The source has no address (`href`) and does not say why.';
  const fix = 'Add `href`, or say in `note` why there is none.';
  return [problemAt(entry, [], 'no-address', { message, fix })];
}

/** A reader is sent to one place: the original, else a copy, else what others tell of it. */
function checkStandIns({ entry, fields }: Checked<'sources'>): Problem[] {
  const given = (['href', 'copy', 'retelling'] as const).filter((key) => fields[key]);
  const [best, ...others] = given;
  return others.map((key) => {
    const message = `The source has both \`${best ?? ''}\` and \`${key}\`, and a reader is sent to one place only.`;
    return problemAt(entry, [key], 'stand-in', { message, fix: `Remove \`${key}\`.` });
  });
}

function checkFaults({ entry, fields }: Checked<'sources'>): Problem[] {
  return fields.faults.flatMap(({ says, sources }, index) => {
    if (sources.length > 0) return [];
    const message = `The fault “${says}” names no source that shows it.`;
    const fix = 'Name in `sources` where a reader can see what the record says.';
    return [problemAt(entry, ['faults', index], 'fault-source', { message, fix })];
  });
}

/** Keys that name what something was read in or checked against. */
const readIn: readonly unknown[] = ['documents', 'checkedAgainst', 'record', 'faults', 'words'];

/** Nothing can be checked against what nobody found. */
function checkRead(content: CheckedContent): Problem[] {
  const lost = new Set(
    content.sources
      .filter(({ fields: { kind, href, copy, retelling } }) => kind !== 'article' && !(href ?? copy ?? retelling))
      .map(({ id }) => id),
  );
  return (['events', 'deadlines', 'sources', 'disagreements'] as const).flatMap((folder) =>
    content[folder].flatMap(({ entry, fields }: Checked<Folder>) =>
      referencesIn(folder, fields)
        .filter(({ to, id, path }) => to === 'sources' && readIn.includes(path[0]) && lost.has(id))
        .map(({ id, path }) => {
          const message = `“${id}” has no address, so nothing can be checked against it.`;
          const fix =
            'Leave it to `credits`, or give it the address at which it was read: `href`, `copy` or `retelling`.';
          return problemAt(entry, path, 'not-found', { message, fix });
        }),
    ),
  );
}

/** Two files of one address are one source. */
function checkSameAddress(sources: CheckedContent['sources']): Problem[] {
  const holders = new Map<string, string>();
  return sources.flatMap(({ entry, fields: { href } }): Problem[] => {
    const other = href && holders.get(href);
    if (href && !other) holders.set(href, entry.file);
    if (!other) return [];
    const message = `The address “${href}” is that of ${other} too.`;
    return [
      problemAt(entry, ['href'], 'duplicate', { message, fix: 'Keep one file for both, or correct the address.' }),
    ];
  });
}

/** Nothing has been published on a day that is still to come. */
function checkPublished({ entry, fields: { published } }: Checked<'sources'>, today: Day): Problem[] {
  // Somewhere on Earth it is tomorrow already.
  if (published.earliest <= addDays(today, 1)) return [];
  const message = `The source was published on “${published.edtf}”, which is still to come.`;
  return [problemAt(entry, ['published'], 'future', { message, fix: 'Mend the date.' })];
}

/** Nothing was kept before it was published. */
function checkArchived({ entry, fields: { archived, published } }: Checked<'sources'>): Problem[] {
  if (!archived || archived.day >= published.earliest) return [];
  const message = `The archive’s copy is of ${archived.day}, but the source was published on “${published.edtf}”.`;
  return [problemAt(entry, ['archived', 'day'], 'archived', { message, fix: 'Mend one of the two days.' })];
}

/** Returns what is wrong with the sources' addresses, days and faults, as of a day. */
export function checkSources(content: CheckedContent, today: Day): Problem[] {
  const { sources } = content;
  return [
    ...checkSameAddress(sources),
    ...checkRead(content),
    ...sources.flatMap((source) => [
      ...checkAddress(source),
      ...checkStandIns(source),
      ...checkPublished(source, today),
      ...checkFaults(source),
      ...checkArchived(source),
    ]),
  ];
}
