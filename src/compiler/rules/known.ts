/** When things became known. Pages as of a day go by the sources' dates, so a missing source makes an event appear late. */
import { addDays, addMonths, compareDays, isBefore, isBy, isToCome, type Day } from '../../story/day.ts';
import { sourcesOf } from '../../story/known.ts';
import type { Checked, Content } from '../entry.ts';
import { each, type EntryFault, type Rule } from '../fault.ts';

const first = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.flatMap((day) => day ?? []).toSorted(compareDays)[0];

/**
 * The first day by which one of the sources was certainly published, or may have been; without those that are missing or
 * faulty.
 */
export const firstDay = (
  sources: readonly string[],
  { sourceOf }: Content,
  at: 'latest' | 'earliest' = 'latest',
): Day | undefined => first(sources.map((id) => sourceOf.get(id)?.published[at]));

/** A linked source that is older than all the named ones must have known some of the text first. */
function* ofLinks(
  { body, bodyLine }: Checked<'events' | 'deadlines'>,
  named: readonly string[],
  known: Day | undefined,
  keys: string,
  { sourceOf }: Content,
): Generator<EntryFault> {
  for (const { to, id, line } of body.links) {
    const day =
      id !== undefined && to === 'sources' && !named.includes(id) ? sourceOf.get(id)?.published.latest : undefined;
    if (!day || !known || isBy(known, day)) continue;
    const message = `The text links to “${id}”, published ${day}, but pages as of a day show this only from ${known}.`;
    const fix = `If it supports any of this, name it in ${keys}; if not, link to an event or a later source instead.`;
    yield [bodyLine + line - 1, 'known-earlier', message, fix];
  }
}

/**
 * A public statement is known at once, or is in the papers of the next day; one that came out later must say why. What
 * the first source tells after more than a year is history, which need not.
 */
function* ofStatement({ fields }: Checked<'events'>, known: Day | undefined): Generator<EntryFault> {
  const { kind, date, course, knownLater } = fields;
  const said = course === 'repeated' || course === 'lasting' ? date.earliest : date.latest;
  const isLate = kind === 'statement' && known !== undefined && isBefore(said, known);
  if (isLate && !knownLater && isBefore(addDays(said, 1), known) && isBy(known, addMonths(said, 12))) {
    const message = `The statement was made by ${said}, but its first source is dated ${known}.`;
    const fix =
      'Add a source of that day to `documents` or `checkedAgainst`, or say in `knownLater` why it came out later.';
    yield [['date'], 'known-later', message, fix];
  }
  if (!knownLater || isLate) return;
  const message = '`knownLater` says why the statement came out later, but it did not.';
  yield [['knownLater'], 'known-later', message, 'Remove `knownLater`.'];
}

function* ofEvent(event: Checked<'events'>, content: Content): Generator<EntryFault> {
  const named = sourcesOf(event.fields);
  yield* ofLinks(event, named, firstDay(named, content), '`documents` or `checkedAgainst`', content);
  const known = firstDay(named, content, 'earliest');
  yield* ofStatement(event, known);
  // Nothing can be added before anybody has reported it.
  const { added } = event.fields;
  if (added && isToCome(added))
    yield [['added'], 'future', `The event was added on ${added}, which is in the future.`, 'Fix the day.'];
  if (!added || !known || isBy(known, added)) return;
  const message = `The event was added on ${added}, but its first source is dated ${known}.`;
  yield [['added'], 'added', message, 'Give the day on which it was added to the timeline.'];
}

const namedBy = ({ fields }: Checked<'deadlines'>): string[] => [
  ...fields.documents,
  ...fields.accounts.map(({ source }) => source),
];

/** The first day by which a deadline was certainly known: by a source of its own, or of the event that sets it. */
export function deadlineKnown(deadline: Checked<'deadlines'>, content: Content): Day | undefined {
  const [setter] = content.settersOf.get(deadline.id) ?? [];
  return first([firstDay(namedBy(deadline), content), setter && firstDay(sourcesOf(setter.fields), content)]);
}

function* ofDeadline(deadline: Checked<'deadlines'>, content: Content): Generator<EntryFault> {
  yield* ofLinks(deadline, namedBy(deadline), deadlineKnown(deadline, content), '`documents`', content);
}

/** Checks events and deadlines for gaps that their sources' dates reveal. */
export const knownRules: Rule = function* (content) {
  yield* each(content, content.events, ofEvent);
  yield* each(content, content.deadlines, ofDeadline);
};
