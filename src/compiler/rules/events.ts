/** What an event must have to be believed: sources of the right kind, and quotations with their speakers. */
import type { DateSpan } from '../../story/span.ts';
import type { Checked, CheckedContent } from '../valid-content.ts';
import type { Fingerprint } from '../../check/fingerprint.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';
import { checkQuotation } from './quotations.ts';

function checkSources(
  { entry, fields }: Checked<'events'>,
  kinds: ReadonlyMap<string, string>,
  onRecord: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const isSaid = fields.checkedAgainst.some((id) => onRecord.has(id));
  if (fields.accounts.length === 0 && fields.documents.length === 0 && !isSaid) {
    const message = 'The event has neither an account nor a document.';
    const fix = 'Add an account of one of the articles, a document, or a report that has it on the record.';
    problems.push(problemAt(entry, [], 'no-source', { message, fix }));
  }
  const seen = new Set<string>();
  fields.accounts.forEach(({ source }, index) => {
    const path = ['accounts', index, 'source'];
    if (seen.has(source)) {
      const message = `“${source}” reports this event twice.`;
      problems.push(problemAt(entry, path, 'duplicate', { message, fix: 'Put what it says into one account.' }));
    }
    seen.add(source);
    const kind = kinds.get(source);
    if (kind && kind !== 'article') {
      const message = `“${source}” is a ${kind}, and only an article’s version belongs in \`accounts\`.`;
      const fix = 'Name it in `credits` or `documents` instead.';
      problems.push(problemAt(entry, path, 'wrong-kind', { message, fix }));
    }
  });
  fields.documents.forEach((document, index) => {
    const kind = kinds.get(document);
    if (!kind || kind === 'document') return;
    const message = `“${document}” is ${kind === 'article' ? 'an' : 'a'} ${kind}, not a document.`;
    const fix = 'Name it in `accounts` or `credits` instead.';
    problems.push(problemAt(entry, ['documents', index], 'wrong-kind', { message, fix }));
  });
  return problems;
}

function checkQuotes({ entry, fields }: Checked<'events'>, fingerprints: ReadonlyMap<string, Fingerprint>): Problem[] {
  return fields.accounts.flatMap(({ source, quotes }, account) =>
    quotes.flatMap(({ text }, index) => {
      const path = ['accounts', account, 'quotes', index, 'text'];
      return checkQuotation(entry, path, text, source, fingerprints.get(source));
    }),
  );
}

/** An account's credits run from the article to the origin, and pass no source twice. */
function checkCredits({ entry, fields }: Checked<'events'>): Problem[] {
  return fields.accounts.flatMap(({ source, credits }, account) => {
    const at = credits.findIndex((credit, index) => credit === source || credits.indexOf(credit) < index);
    if (at < 0) return [];
    const message = `The credits run in a circle: ${[source, ...credits].join(' → ')}.`;
    const fix = `Name each source once, nearest first, and the origin last; “${credits[at] ?? ''}” comes twice.`;
    return [problemAt(entry, ['accounts', account, 'credits', at], 'credit-circle', { message, fix })];
  });
}

/** Nobody credits what is still to be published. */
function checkCreditDays({ entry, fields }: Checked<'events'>, published: ReadonlyMap<string, DateSpan>): Problem[] {
  return fields.accounts.flatMap(({ source, credits }, account) =>
    credits.flatMap((credit, index): Problem[] => {
      const [own, credited] = [published.get(source), published.get(credit)];
      if (!own || !credited || credited.earliest <= own.latest) return [];
      const message = `“${source}”, published “${own.edtf}”, credits “${credit}”, published “${credited.edtf}”, after it.`;
      const fix = 'Mend one of the two days, or credit what it had then.';
      return [problemAt(entry, ['accounts', account, 'credits', index], 'credit-later', { message, fix })];
    }),
  );
}

/** A date is known from what is named: an article that states it, a document that carries it, or a note. */
function checkDating({ entry, fields }: Checked<'events'>, kinds: ReadonlyMap<string, string>): Problem[] {
  const { dating, datingNote, accounts, documents, checkedAgainst } = fields;
  const at = (rule: string, message: string, fix: string) => [problemAt(entry, ['dating'], rule, { message, fix })];
  if (dating === 'inferred' && !datingNote) {
    return at('no-dating-note', 'The date is inferred, and nothing tells the reader from what.', 'Add `datingNote`.');
  }
  // An event without any source is told already, and so is a document that is none.
  if (accounts.length === 0 && documents.length === 0) return [];
  if (dating === 'stated' && accounts.length === 0) {
    const message = 'The date is one that an article states, and no article’s version is here.';
    return at('dating', message, 'Add the version to `accounts`, or write how the date is known: `dating: document`.');
  }
  const isDocument = (id: string) => !kinds.has(id) || kinds.get(id) === 'document';
  if (dating === 'document' && documents.length === 0 && !checkedAgainst.some(isDocument)) {
    const message = 'The date is one that a document carries, and no document is named here.';
    return at('dating', message, 'Name it in `documents` or `checkedAgainst`, or write how else the date is known.');
  }
  return [];
}

/** The picture names key events alone. */
function checkBrief({ entry, fields: { key, brief } }: Checked<'events'>): Problem[] {
  if (key || brief === undefined) return [];
  const message = `“${brief}” is for the picture, which names key events alone.`;
  return [problemAt(entry, ['brief'], 'brief', { message, fix: 'Remove `brief`, or add `key: true`.' })];
}

/** A range of days says whether the event was on one of them, or on more. */
function checkCourse({ entry, fields: { date, course } }: Checked<'events'>): Problem[] {
  if (date.end && !course) {
    const message = `The date “${date.edtf}” is a range, and nothing tells how the event fills it.`;
    const fix = 'Add `course: once` (on one of these days), `course: repeated` or `course: lasting`.';
    return [problemAt(entry, ['date'], 'course', { message, fix })];
  }
  if (date.end || !course) return [];
  const message = `The event has a \`course\`, but its date, “${date.edtf}”, is not a range.`;
  return [problemAt(entry, ['course'], 'course', { message, fix: 'Remove `course`, or write the date as a range.' })];
}

/** Returns what is wrong with the events' sources, quotations, credits and dating. */
export function checkEvents(content: CheckedContent): Problem[] {
  const kinds = new Map(content.sources.map(({ id, fields }) => [id, fields.kind]));
  const onRecord = new Set(content.sources.flatMap(({ id, fields }) => (fields.basis === 'on-record' ? id : [])));
  const published = new Map(content.sources.map(({ id, fields }) => [id, fields.published]));
  const fingerprints = new Map(content.fingerprints.map(({ id, fields }) => [id, fields]));
  return content.events.flatMap((event) => [
    ...checkSources(event, kinds, onRecord),
    ...checkQuotes(event, fingerprints),
    ...checkCredits(event),
    ...checkCreditDays(event, published),
    ...checkDating(event, kinds),
    ...checkCourse(event),
    ...checkBrief(event),
  ]);
}
