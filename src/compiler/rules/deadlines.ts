/** A deadline's day must follow from its rule, it is set once and before anything relates to it, and it may not replace itself. */
import { settersOf } from '../valid-content.ts';
import type { Checked, CheckedContent } from '../valid-content.ts';
import { addDays, daysInWords } from '../../story/day.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';

function checkRule({ entry, fields: { rule, due } }: Checked<'deadlines'>): Problem[] {
  const gives = rule && addDays(rule.from, rule.days);
  if (!rule || !gives || gives === due) return [];
  const message = `The deadline is due on ${due}, but ${rule.from} and ${daysInWords(rule.days)} give ${gives}.`;
  const mend = `Write \`due: ${gives}\`, or mend the rule.`;
  return [problemAt(entry, ['due'], 'deadline-rule', { message, mend })];
}

function checkReplaces({ id, entry, fields }: Checked<'deadlines'>): Problem[] {
  const at = fields.replaces.indexOf(id);
  if (at < 0) return [];
  const message = `The deadline “${id}” replaces itself.`;
  const mend = 'Name the deadline whose place it took, or remove the id.';
  return [problemAt(entry, ['replaces', at], 'replaces-itself', { message, mend })];
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
        const mend = 'Write `role: concerns` in one of the two.';
        return problemAt(entry, ['deadlines', at, 'role'], 'deadline-set', { message, mend });
      }),
  );
}

/** Nothing can relate to a deadline before somebody sets it. */
function checkOrder({ events }: CheckedContent, setters: ReturnType<typeof settersOf>): Problem[] {
  return events.flatMap(({ entry, fields: { date, deadlines: links } }) =>
    links.flatMap(({ id, role }, index): Problem[] => {
      const day = setters.get(id)?.[0]?.fields.date.earliest;
      if (role !== 'concerns' || !day || date.latest >= day) return [];
      const message = `The event is of ${date.latest}, before the deadline “${id}” was set on ${day}.`;
      const mend = 'Remove the deadline here and tell the connection in the text, or mend one of the two dates.';
      return [problemAt(entry, ['deadlines', index, 'id'], 'deadline-order', { message, mend })];
    }),
  );
}

/** Returns what is wrong with the deadlines' rules, what set them and what they replace. */
export function checkDeadlines(content: CheckedContent): Problem[] {
  const setters = settersOf(content);
  return [
    ...checkSetters(setters),
    ...checkOrder(content, setters),
    ...content.deadlines.flatMap((deadline) => [...checkRule(deadline), ...checkReplaces(deadline)]),
  ];
}
