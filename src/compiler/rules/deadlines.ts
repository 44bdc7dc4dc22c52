/** A deadline falls when its rule says, is set once, ends once, and a source shows each event's relation to it. */
import { addDays, daysInWords, isBefore, isBy } from '../../story/day.ts';
import type { Checked, Content } from '../entry.ts';
import { each, type EntryFault, type Fault, type Rule } from '../fault.ts';

function* ofRule({ fields: { rule, due } }: Checked<'deadlines'>): Generator<EntryFault> {
  const gives = rule && addDays(rule.from, rule.days);
  if (!rule || !gives || gives === due.edtf) return;
  const message = `The deadline is due on ${due.edtf}, but ${rule.from} and ${daysInWords(rule.days)} give ${gives}.`;
  yield [['due'], 'deadline-rule', message, `Write \`due: ${gives}\`, or correct the rule.`];
}

/** No deadline replaces itself, be it through others; of a circle, the first one is told. */
function* ofCircles({ deadlines }: Content): Generator<Fault> {
  const replacesOf = new Map(deadlines.map(({ id, fields }) => [id, fields.replaces]));
  const reachedFrom = (id: string): ReadonlySet<string> => {
    const reached = new Set(replacesOf.get(id));
    for (const next of reached) for (const further of replacesOf.get(next) ?? []) reached.add(further);
    return reached;
  };
  for (const deadline of deadlines) {
    const { id, fields } = deadline;
    const reached = reachedFrom(id);
    if (!reached.has(id)) continue;
    const circle = [...reached].filter((other) => reachedFrom(other).has(id));
    if (circle.some((other) => other < id)) continue;
    const others = circle.filter((other) => other !== id).map((other) => `“${other}”`);
    const through = others.length > 0 ? `, through ${others.join(' and ')}` : '';
    const at = fields.replaces.findIndex((other) => circle.includes(other));
    const fix = 'Name the deadline that it replaced, or remove the id.';
    yield [deadline, ['replaces', at], 'replaces-itself', `The deadline “${id}” replaces itself${through}.`, fix];
  }
}

function* ofBoth({ fields: { replaces, coexistsWith } }: Checked<'deadlines'>): Generator<EntryFault> {
  for (const [at, other] of coexistsWith.entries())
    if (replaces.includes(other)) {
      const message = `The deadline both replaces “${other}” and applies alongside it.`;
      yield [['coexistsWith', at], 'replaces-itself', message, 'Remove it from `replaces` or from `coexistsWith`.'];
    }
}

/** A deadline is set once. */
function* ofSetters({ settersOf }: Content): Generator<Fault> {
  for (const [id, [first, ...more]] of settersOf)
    for (const event of more) {
      // Two files with one id have been reported already.
      if (event.id === first?.id) continue;
      const at = event.fields.deadlines.findIndex((link) => link.id === id);
      const message = `The deadline “${id}” is set here and by ${first?.file ?? ''}.`;
      yield [event, ['deadlines', at, 'role'], 'deadline-set', message, 'Write `role: concerns` in one of the two.'];
    }
}

/** A deadline is met, moved or missed once: met on or before its day, missed after it. */
function* ofEnds({ events, deadlines }: Content): Generator<Fault> {
  const dueOf = new Map(deadlines.map(({ id, fields }) => [id, fields.due.latest]));
  const enders = new Map<string, Checked<'events'>>();
  for (const event of events)
    for (const [index, { id, role }] of event.fields.deadlines.entries()) {
      const at = ['deadlines', index, 'role'];
      const { earliest, latest } = event.fields.date;
      const due = dueOf.get(id);
      if (role === 'sets' && due && isBefore(due, earliest)) {
        const message = `The event is dated ${earliest}, but the deadline “${id}” that it sets was due on ${due}.`;
        yield [event, at, 'deadline-set', message, 'Correct one of the two days, or write `role: concerns`.'];
      }
      if (role === 'sets' || role === 'concerns') continue;
      const other = enders.get(id);
      enders.set(id, other ?? event);
      const message = `The deadline “${id}” ends here, but ${other?.file ?? ''} has already ended it.`;
      if (other) yield [event, at, 'deadline-end', message, 'Write `role: concerns` in one of the two.'];
      if (!due) continue;
      const late = `The event is dated ${earliest}, but the deadline “${id}” was due on ${due}.`;
      if (role === 'meets' && isBefore(due, earliest))
        yield [event, at, 'deadline-end', late, 'Write `role: misses`, or correct one of the two days.'];
      const early = `The event is dated ${latest}, but the deadline “${id}” was not due until ${due}.`;
      if (role === 'misses' && isBefore(latest, due))
        yield [event, at, 'deadline-end', early, 'Write `role: concerns`, or correct one of the two days.'];
    }
}

/** That an event relates to a deadline is an editor's judgement, so it must be explained, and a source named. */
function* ofTies({ fields }: Checked<'events'>): Generator<EntryFault> {
  for (const [index, { id, role, source, why }] of fields.deadlines.entries()) {
    const at = ['deadlines', index];
    if (role === 'sets' && (source ?? why)) {
      const message = `The event sets the deadline “${id}”, so no explanation is needed.`;
      yield [at, 'deadline-tie', message, 'Remove `source` and `why` here.'];
    }
    if (role !== 'sets' && !(source && why)) {
      const message = `Nothing says what connects the event with the deadline “${id}”.`;
      const fix = 'In `source`, name the source that connects them; in `why`, say how, in one sentence.';
      yield [at, 'deadline-tie', message, fix];
    }
  }
}

/** Nothing can relate to a deadline before it is set, unless a source had named the day by then. */
function* ofOrder({ fields }: Checked<'events'>, { settersOf, sourceOf }: Content): Generator<EntryFault> {
  const { date, deadlines } = fields;
  for (const [index, { id, role, source }] of deadlines.entries()) {
    const day = settersOf.get(id)?.[0]?.fields.date.earliest;
    if (role !== 'concerns' || !day || isBy(day, date.latest)) continue;
    const named = source && sourceOf.get(source)?.published.earliest;
    if (named && isBefore(named, day)) continue;
    const message = `The event is dated ${date.latest}, but the deadline “${id}” was not set until ${day}.`;
    const fix =
      'Remove the deadline here and explain the connection in the text, or name a source of that time, or fix one of the two dates.';
    yield [['deadlines', index, 'id'], 'deadline-order', message, fix];
  }
}

/** Checks deadlines: their rules, what set them and what they replace. */
export const deadlineRules: Rule = function* (content) {
  yield* ofSetters(content);
  yield* ofEnds(content);
  yield* ofCircles(content);
  yield* each(content, content.events, ofTies, ofOrder);
  yield* each(content, content.deadlines, ofRule, ofBoth);
};
