/** A deadline's day must follow from its rule, it is set before anything relates to it, and it may not replace itself. */
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

/** A deadline and the event that set it must say so of each other. */
function checkSetters({ events, deadlines }: CheckedContent): Problem[] {
  const setBy = new Map(deadlines.map(({ id, fields }) => [id, fields.setBy]));
  const sets = new Map(
    events.map(({ id, fields }) => [id, fields.deadlines.flatMap((link) => (link.role === 'sets' ? [link.id] : []))]),
  );
  const fromEvents = events.flatMap(({ id, entry, fields }) =>
    fields.deadlines.flatMap((link, index): Problem[] => {
      if (link.role !== 'sets' || !setBy.has(link.id) || setBy.get(link.id) === id) return [];
      const message = `The deadline “${link.id}” does not say that this event set it.`;
      const mend = `Write \`setBy: ${id}\` there, or \`role: concerns\` here.`;
      return [problemAt(entry, ['deadlines', index, 'role'], 'deadline-set', { message, mend })];
    }),
  );
  const fromDeadlines = deadlines.flatMap(({ id, entry, fields }): Problem[] => {
    const set = fields.setBy && sets.get(fields.setBy);
    if (!set || set.includes(id)) return [];
    const message = `The event “${fields.setBy ?? ''}” does not say that it sets this deadline.`;
    const mend = `Add \`{ id: ${id}, role: sets }\` to the event’s \`deadlines\`.`;
    return [problemAt(entry, ['setBy'], 'deadline-set', { message, mend })];
  });
  return [...fromEvents, ...fromDeadlines];
}

/** Nothing can relate to a deadline before somebody sets it. */
function checkOrder({ events, deadlines }: CheckedContent): Problem[] {
  const byId = new Map(events.map(({ id, fields }) => [id, fields.date]));
  const setOn = new Map(deadlines.map(({ id, fields }) => [id, fields.setBy && byId.get(fields.setBy)?.earliest]));
  return events.flatMap(({ entry, fields: { date, deadlines: links } }) =>
    links.flatMap(({ id, role }, index): Problem[] => {
      const day = setOn.get(id);
      if (role !== 'concerns' || !day || date.latest >= day) return [];
      const message = `The event is of ${date.latest}, before the deadline “${id}” was set on ${day}.`;
      const mend = 'Remove the deadline here and tell the connection in the text, or mend one of the two dates.';
      return [problemAt(entry, ['deadlines', index, 'id'], 'deadline-order', { message, mend })];
    }),
  );
}

/** Returns what is wrong with the deadlines' rules, what set them and what they replace. */
export function checkDeadlines(content: CheckedContent): Problem[] {
  return [
    ...checkSetters(content),
    ...checkOrder(content),
    ...content.deadlines.flatMap((deadline) => [...checkRule(deadline), ...checkReplaces(deadline)]),
  ];
}
