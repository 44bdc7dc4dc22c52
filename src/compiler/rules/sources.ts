/** A source says where it can be read, or why it cannot; each of its faults says where that can be seen. */
import { referencesIn } from '../../story/collections/schema-walk.ts';
import { isBy, isToCome } from '../../story/day.ts';
import type { Checked, Content, Entry } from '../entry.ts';
import { each, type EntryFault, type Fault, type Rule } from '../fault.ts';

type Source = Checked<'sources'>;

function* ofAddress({ fields }: Source): Generator<EntryFault> {
  if (!fields.href && !fields.note) {
    const message = 'The source has no address (`href`) and does not say why.';
    yield [[], 'no-address', message, 'Add `href`, or say in `note` why there is none.'];
  }
  // A reader is sent to one place: the original, else a copy, else an account of it by others.
  const [best, ...others] = (['href', 'copy', 'retelling'] as const).filter((key) => fields[key]);
  for (const key of others) {
    const message = `The source has both \`${best ?? ''}\` and \`${key}\`, but a reader is sent to only one place.`;
    yield [[key], 'stand-in', message, `Remove \`${key}\`.`];
  }
}

function* ofFaults({ fields }: Source): Generator<EntryFault> {
  for (const [index, { says, sources }] of fields.faults.entries()) {
    if (sources.length > 0) continue;
    const fix = 'In `sources`, name a source in which a reader can see what the record says.';
    yield [['faults', index], 'fault-source', `The fault “${says}” names no source that proves it.`, fix];
  }
}

/** Nothing was published in the future, or archived before it was published. */
function* ofDays({ fields: { published, archived } }: Source): Generator<EntryFault> {
  if (isToCome(published.earliest)) {
    const message = `The source was published on “${published.edtf}”, which is in the future.`;
    yield [['published'], 'future', message, 'Fix the date.'];
  }
  if (!archived || isBy(published.earliest, archived.day)) return;
  const message = `The archived copy is dated ${archived.day}, but the source was published on “${published.edtf}”.`;
  yield [['archived', 'day'], 'archived', message, 'Fix one of the two days.'];
}

/** Keys that name the source in which something was read or checked. */
const readIn: readonly unknown[] = ['documents', 'checkedAgainst', 'record', 'faults', 'words'];

/** Nothing can be checked against a source that was not found. */
function* ofRead({ collection, fields }: Entry, { sourceOf }: Content): Generator<EntryFault> {
  for (const { to, id, path } of referencesIn(collection, fields)) {
    // Whoever tells the story may be on paper alone, or a newsroom's own table; its note says so.
    const source = to === 'sources' && readIn.includes(path[0]) ? sourceOf.get(id) : undefined;
    if (!source || source.kind === 'article' || (source.href ?? source.copy ?? source.retelling)) continue;
    const message = `“${id}” has no address, so nothing can be checked against it.`;
    const fix =
      'Name it only in `credits`, or give it the address at which it was read: `href`, `copy` or `retelling`.';
    yield [path, 'not-found', message, fix];
  }
}

/** Two files with one address are the same source. */
function* ofSameAddress({ sources }: Content): Generator<Fault> {
  const holders = new Map<string, string>();
  for (const source of sources) {
    const { href } = source.fields;
    const other = href && holders.get(href);
    if (href && !other) holders.set(href, source.file);
    if (!other) continue;
    const message = `The address “${href}” is also that of ${other}.`;
    yield [source, ['href'], 'duplicate', message, 'Keep one file for both, or correct the address.'];
  }
}

/** Checks sources: their addresses, dates and faults, as of today. */
export const sourceRules: Rule = function* (content) {
  const { events, deadlines, sources, disagreements } = content;
  yield* ofSameAddress(content);
  yield* each<Entry>(content, [...events, ...deadlines, ...sources, ...disagreements], ofRead);
  yield* each(content, sources, ofAddress, ofDays, ofFaults);
};
