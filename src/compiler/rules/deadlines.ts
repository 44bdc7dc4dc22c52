/** A deadline's day follows from its rule; it is set once, and before anything relates to it, which a source must show; it may not replace itself. */
import { settersOf } from '../valid-content.ts';
import type { Checked, CheckedContent } from '../valid-content.ts';
import { addDays, daysInWords } from '../../story/day.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';

function checkRule({ entry, fields: { rule, due } }: Checked<'deadlines'>): Problem[] {
  const gives = rule && addDays(rule.from, rule.days);
  if (!rule || !gives || gives === due) return [];
  const message = `The deadline is due on ${due}, but ${rule.from} and ${daysInWords(rule.days)} give ${gives}.`;
  const fix = `Write \`due: ${gives}\`, or correct the rule.`;
  return [problemAt(entry, ['due'], 'deadline-rule', { message, fix })];
}

function checkReplaces({ id, entry, fields }: Checked<'deadlines'>): Problem[] {
  const at = fields.replaces.findIndex((other) => other === id);
  if (at < 0) return [];
  const message = `The deadline “${id}” replaces itself.`;
  const fix = 'Name the deadline whose place it took, or remove the id.';
  return [problemAt(entry, ['replaces', at], 'replaces-itself', { message, fix })];
}

/** A deadline is set once. */
function checkSetters(setters: ReturnType<typeof settersOf>): Problem[] {
  return [...setters].flatMap(([id, [first, ...more]]) =>
    // Two files of one id are told already.
    more
      .filter((event) => event.id !== first?.id)
      .map(({ entry, fields }) => {
        const at = fields.deadlines.findIndex((link) => link.id === id);
        const message = `The deadline “${id}” is set here and by ${first?.entry.file ?? ''}.`;
        const fix = 'Write `role: concerns` in one of the two.';
        return problemAt(entry, ['deadlines', at, 'role'], 'deadline-set', { message, fix });
      }),
  );
}

/** That an event relates to a deadline is an editor's judgement, so it says by which source, and how. */
function checkTies({ entry, fields }: Checked<'events'>): Problem[] {
  return fields.deadlines.flatMap(({ id, role, source, why }, index): Problem[] => {
    const at = (message: string, fix: string) => [
      problemAt(entry, ['deadlines', index], 'deadline-tie', { message, fix }),
    ];
    if (role === 'sets') {
      if (!source && !why) return [];
      return at(`The event sets the deadline “${id}”, which explains itself.`, 'Remove `source` and `why` here.');
    }
    if (source && why) return [];
    return at(
      `It is not said what ties the event to the deadline “${id}”.`,
      'Name the source that ties them in `source`, and say how in `why`, in one sentence.',
    );
  });
}

/** Nothing can relate to a deadline before somebody sets it, but by a source that named the day before that. */
function checkOrder({ events, sources }: CheckedContent, setters: ReturnType<typeof settersOf>): Problem[] {
  const published = new Map(sources.map(({ id, fields }) => [id, fields.published.earliest]));
  return events.flatMap(({ entry, fields: { date, deadlines: links } }) =>
    links.flatMap(({ id, role, source }, index): Problem[] => {
      const day = setters.get(id)?.[0]?.fields.date.earliest;
      if (role !== 'concerns' || !day || date.latest >= day) return [];
      const named = source && published.get(source);
      if (named && named < day) return [];
      const message = `The event is of ${date.latest}, before the deadline “${id}” was set on ${day}.`;
      const fix =
        'Remove the deadline here and tell the connection in the text, or name a source of that time, or mend one of the two dates.';
      return [problemAt(entry, ['deadlines', index, 'id'], 'deadline-order', { message, fix })];
    }),
  );
}

/** Returns what is wrong with the deadlines' rules, what set them and what they replace. */
export function checkDeadlines(content: CheckedContent): Problem[] {
  const setters = settersOf(content);
  return [
    ...checkSetters(setters),
    ...content.events.flatMap(checkTies),
    ...checkOrder(content, setters),
    ...content.deadlines.flatMap((deadline) => [...checkRule(deadline), ...checkReplaces(deadline)]),
  ];
}
