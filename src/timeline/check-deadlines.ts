/** A deadline's day must follow from its rule, its event must know that it set it, and it may not replace itself. */
import type { CheckedContent } from './checked-content.ts';
import { lineOf } from './check-fields.ts';
import { addDays, daysInWords } from './day.ts';
import type { Problem } from './problems.ts';

/** Returns what is wrong with the deadlines' rules, what set them and what they replace. */
export function checkDeadlines(content: CheckedContent): Problem[] {
  const setters = new Map(
    content.events.map(({ id, fields }) => [
      id,
      new Set(fields.deadlines.filter(({ role }) => role === 'sets').map((deadline) => deadline.id)),
    ]),
  );
  const setBy = new Map(content.deadlines.map(({ id, fields }) => [id, fields.setBy]));
  const unclaimed = content.events.flatMap(({ id, entry, fields }) =>
    fields.deadlines.flatMap((deadline, index): Problem[] => {
      if (deadline.role !== 'sets' || !setBy.has(deadline.id) || setBy.get(deadline.id) === id) return [];
      const line = lineOf(entry, ['deadlines', index, 'role']);
      const message = `The deadline “${deadline.id}” does not say that this event set it.`;
      const mend = `Write \`setBy: ${id}\` there, or \`role: concerns\` here.`;
      return [{ file: entry.file, line, rule: 'deadline-set', message, mend }];
    }),
  );
  const own = content.deadlines.flatMap(({ id, entry, fields }) => {
    const problems: Problem[] = [];
    const { rule, due, setBy } = fields;
    const gives = rule && addDays(rule.from, rule.days);
    if (rule && gives && gives !== due) {
      problems.push({
        file: entry.file,
        line: lineOf(entry, ['due']),
        rule: 'deadline-rule',
        message: `The deadline is due on ${due}, but ${rule.from} and ${daysInWords(rule.days)} give ${gives}.`,
        mend: `Write \`due: ${gives}\`, or mend the rule.`,
      });
    }
    if (setBy && setters.has(setBy) && !setters.get(setBy)?.has(id)) {
      problems.push({
        file: entry.file,
        line: lineOf(entry, ['setBy']),
        rule: 'deadline-set',
        message: `The event “${setBy}” does not say that it sets this deadline.`,
        mend: `Add \`{ id: ${id}, role: sets }\` to the event’s \`deadlines\`.`,
      });
    }
    const replaced = fields.replaces.indexOf(id);
    if (replaced >= 0) {
      problems.push({
        file: entry.file,
        line: lineOf(entry, ['replaces', replaced]),
        rule: 'replaces-itself',
        message: `The deadline “${id}” replaces itself.`,
        mend: 'Name the deadline whose place it took, or remove the id.',
      });
    }
    return problems;
  });
  return [...unclaimed, ...own];
}
