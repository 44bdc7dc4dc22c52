/** A source says where it can be read, or why it can't, and a fault of its says where that can be seen. */
import { referencesIn } from '../../story/collections/schema-walk.ts';
import { addDays, isBefore, isBy, today } from '../../story/day.ts';
import type { Checked, Content, Entry } from '../entry.ts';
import { each, type EntryFault, type Fault, type Rule } from '../fault.ts';

type Source = Checked<'sources'>;

function* ofAddress({ fields }: Source): Generator<EntryFault> {
  if (!fields.href && !fields.note) {
    const message = 'The source has no address (`href`) and does not say why.';
    yield [[], 'no-address', message, 'Add `href`, or say in `note` why there is none.'];
  }
  // A reader is sent to one place: the original, else a copy, else what others tell of it.
  const [best, ...others] = (['href', 'copy', 'retelling'] as const).filter((key) => fields[key]);
  for (const key of others) {
    const message = `The source has both \`${best ?? ''}\` and \`${key}\`, and a reader is sent to one place only.`;
    yield [[key], 'stand-in', message, `Remove \`${key}\`.`];
  }
}

function* ofFaults({ fields }: Source): Generator<EntryFault> {
  for (const [index, { says, sources }] of fields.faults.entries()) {
    if (sources.length > 0) continue;
    const fix = 'Name in `sources` where a reader can see what the record says.';
    yield [['faults', index], 'fault-source', `The fault “${says}” names no source that shows it.`, fix];
  }
}

/** Nothing has been published on a day that is still to come, or kept before it was published. */
function* ofDays({ fields: { published, archived } }: Source): Generator<EntryFault> {
  // Somewhere on Earth it is tomorrow already.
  if (isBefore(addDays(today(), 1), published.earliest)) {
    const message = `The source was published on “${published.edtf}”, which is still to come.`;
    yield [['published'], 'future', message, 'Mend the date.'];
  }
  if (!archived || isBy(published.earliest, archived.day)) return;
  const message = `The archive’s copy is of ${archived.day}, but the source was published on “${published.edtf}”.`;
  yield [['archived', 'day'], 'archived', message, 'Mend one of the two days.'];
}

/** Keys that name what something was read in or checked against. */
const readIn: readonly unknown[] = ['documents', 'checkedAgainst', 'record', 'faults', 'words'];

/** Nothing can be checked against what nobody found. */
function* ofRead({ collection, fields }: Entry, { sourceOf }: Content): Generator<EntryFault> {
  for (const { to, id, path } of referencesIn(collection, fields)) {
    const source = to === 'sources' && readIn.includes(path[0]) ? sourceOf.get(id) : undefined;
    if (!source || source.kind === 'article' || (source.href ?? source.copy ?? source.retelling)) continue;
    const message = `“${id}” has no address, so nothing can be checked against it.`;
    const fix = 'Leave it to `credits`, or give it the address at which it was read: `href`, `copy` or `retelling`.';
    yield [path, 'not-found', message, fix];
  }
}

/** Two files of one address are one source. */
function* ofSameAddress({ sources }: Content): Generator<Fault> {
  const holders = new Map<string, string>();
  for (const source of sources) {
    const { href } = source.fields;
    const other = href && holders.get(href);
    if (href && !other) holders.set(href, source.file);
    if (!other) continue;
    const message = `The address “${href}” is that of ${other} too.`;
    yield [source, ['href'], 'duplicate', message, 'Keep one file for both, or correct the address.'];
  }
}

/** The sources' addresses, days and faults, as of today. */
export const sourceRules: Rule = function* (content) {
  const { events, deadlines, sources, disagreements } = content;
  yield* ofSameAddress(content);
  yield* each<Entry>(content, [...events, ...deadlines, ...sources, ...disagreements], ofRead);
  yield* each(content, sources, ofAddress, ofDays, ofFaults);
};
