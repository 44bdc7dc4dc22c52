/** A deadline's day must follow from its rule, and its event must know that it set it. */
import type { CheckedContent } from './checked-content.ts';
import { lineOf } from './check-fields.ts';
import { addDays, daysInWords } from './day.ts';
import type { Problem } from './problems.ts';

/** Returns what is wrong with the deadlines' rules and with what set them. */
export function checkDeadlines(content: CheckedContent): Problem[] {
  const setters = new Map(
    content.events.map(({ id, fields }) => [
      id,
      new Set(fields.deadlines.filter(({ role }) => role === 'sets').map((deadline) => deadline.id)),
    ]),
  );
  return content.deadlines.flatMap(({ id, entry, fields }) => {
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
    return problems;
  });
}
