/**
 * When things became known: the pages as of a day go by the days of the sources, so a
 * source that is linked but not named, or one that is missing, would make them say less
 * than was known.
 */
import { settersOf, sourceIdsOf } from '../valid-content.ts';
import type { Checked, CheckedContent } from '../valid-content.ts';
import { compareDays } from '../../story/day.ts';
import type { Day } from '../../story/day.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';

type Published = ReadonlyMap<string, Day>;

/** The first day on which one of the sources was published, leaving out sources that are missing or faulty. */
function firstDay(sources: readonly string[], published: Published): Day | undefined {
  return sources.flatMap((id) => published.get(id) ?? []).toSorted(compareDays)[0];
}

/** A source that a text links, and that is older than all the sources named, had some of it before them. */
function checkLinks(
  { entry }: Checked<'events' | 'deadlines'>,
  named: readonly string[],
  known: Day | undefined,
  published: Published,
  keys: string,
): Problem[] {
  return entry.body.links.flatMap(({ to, id, line }): Problem[] => {
    const day = to === 'sources' && !named.includes(id) ? published.get(id) : undefined;
    if (!day || !known || day >= known) return [];
    const message = `The text links “${id}”, published ${day}, but pages as of a day have this only from ${known}.`;
    const fix = `If it carries any of this, name it in ${keys}; if not, link an event or a later source instead.`;
    return [{ file: entry.file, line: entry.bodyLine + line - 1, rule: 'known-earlier', message, fix }];
  });
}

/** What was said in public was known that day; a statement that came out later says why. */
function checkStatement({ entry, fields }: Checked<'events'>, known: Day | undefined): Problem[] {
  const { kind, date, course, knownLater } = fields;
  const said = course === 'repeated' || course === 'lasting' ? date.earliest : date.latest;
  const isLate = kind === 'statement' && known !== undefined && known > said;
  if (isLate && !knownLater) {
    const message = `The statement was made by ${said}, but the first of its sources is of ${known}.`;
    const fix =
      'Add a source of that day to `documents` or `checkedAgainst`, or say in `knownLater` why it came out later.';
    return [problemAt(entry, ['date'], 'known-later', { message, fix })];
  }
  if (!knownLater || isLate) return [];
  const message = 'There is a reason why the statement came out later (`knownLater`), and it did not.';
  return [problemAt(entry, ['knownLater'], 'known-later', { message, fix: 'Remove `knownLater`.' })];
}

/** What nobody had reported could not be added. */
function checkAdded({ entry, fields: { added } }: Checked<'events'>, known: Day | undefined): Problem[] {
  if (!added || !known || added >= known) return [];
  const message = `The event was added on ${added}, but the first of its sources is of ${known}.`;
  return [problemAt(entry, ['added'], 'added', { message, fix: 'Give the day on which it came into the timeline.' })];
}

/** Returns what the days of the sources show to be missing from events and deadlines. */
export function checkKnown(content: CheckedContent): Problem[] {
  const { events, deadlines, sources } = content;
  const published: Published = new Map(sources.map(({ id, fields }) => [id, fields.published.earliest]));
  const setters = settersOf(content);
  const eventsKnown = new Map(events.map((event) => [event.id, firstDay(sourceIdsOf(event), published)]));
  return [
    ...events.flatMap((event) => {
      const known = eventsKnown.get(event.id);
      return [
        ...checkLinks(event, sourceIdsOf(event), known, published, '`documents` or `checkedAgainst`'),
        ...checkStatement(event, known),
        ...checkAdded(event, known),
      ];
    }),
    ...deadlines.flatMap((deadline) => {
      const { documents, accounts } = deadline.fields;
      const named = [...documents, ...accounts.map(({ source }) => source)];
      const days = [firstDay(named, published), eventsKnown.get(setters.get(deadline.id)?.[0]?.id ?? '')].flatMap(
        (day) => day || [],
      );
      return checkLinks(deadline, named, days.toSorted(compareDays)[0], published, '`documents`');
    }),
  ];
}
