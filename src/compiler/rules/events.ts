/** What an event needs in order to be believed: sources of the right kind, and quotations with their speakers. */
import { addDays, compareDays, isBefore, isBy, type Day } from '../../story/day.ts';
import { isRange } from '../../story/span.ts';
import type { Checked, Content } from '../entry.ts';
import { each, type EntryFault, type Rule } from '../fault.ts';
import { quotationFaults } from './quotations.ts';

type Event = Checked<'events'>;

function* ofSources({ fields }: Event, { sourceOf }: Content): Generator<EntryFault> {
  const { accounts, documents, checkedAgainst } = fields;
  const isSaid = checkedAgainst.some((id) => sourceOf.get(id)?.basis === 'on-record');
  if (accounts.length === 0 && documents.length === 0 && !isSaid) {
    const fix = 'Add an article’s account, a document, or a report that has it on the record.';
    yield [[], 'no-source', 'The event has neither an account nor a document.', fix];
  }
  for (const [index, { source }] of accounts.entries()) {
    const path = ['accounts', index, 'source'];
    if (accounts.findIndex((other) => other.source === source) < index)
      yield [path, 'duplicate', `“${source}” reports this event twice.`, 'Put all that it says in one account.'];
  }
  for (const [index, document] of documents.entries()) {
    const kind = sourceOf.get(document)?.kind ?? 'document';
    const message = `“${document}” is ${kind === 'article' ? 'an' : 'a'} ${kind}, not a document.`;
    if (kind !== 'document')
      yield [['documents', index], 'wrong-kind', message, 'Name it in `accounts` or `credits` instead.'];
  }
}

/** An event known only through the press has no document that shows it. */
function* ofKind({ fields }: Event, { sourceOf }: Content): Generator<EntryFault> {
  const { kind, basis = 'document', documents, checkedAgainst } = fields;
  const shown = [...documents, ...checkedAgainst].find((id) => sourceOf.get(id)?.kind === 'document');
  if (kind !== 'reported' || basis !== 'document' || !shown) return;
  const message = `The event is said to be known through the press alone, but “${shown}” documents it.`;
  const fix = 'Say in `basis` how its headline is known, or write the kind `act` or `statement`.';
  yield [['kind'], 'documented-report', message, fix];
}

function* ofQuotes({ fields }: Event, content: Content): Generator<EntryFault> {
  for (const [account, { source, quotes }] of fields.accounts.entries())
    for (const [index, { text }] of quotes.entries())
      yield* quotationFaults(['accounts', account, 'quotes', index, 'text'], text, source, content);
}

/** An account's credits run from the article to the origin, and pass no source twice. */
function* ofCredits({ fields }: Event): Generator<EntryFault> {
  for (const [account, { source, credits }] of fields.accounts.entries()) {
    const at = credits.findIndex((credit, index) => credit === source || credits.indexOf(credit) < index);
    if (at < 0) continue;
    const message = `The credits run in a circle: ${[source, ...credits].join(' → ')}.`;
    const fix = `Name each source once, from the one that the article credits to the origin; “${credits[at] ?? ''}” appears twice.`;
    yield [['accounts', account, 'credits', at], 'credit-circle', message, fix];
  }
}

/** Only a source that an account credits can turn out not to have it. */
function* ofNotIn({ fields }: Event): Generator<EntryFault> {
  for (const [account, { credits, notIn }] of fields.accounts.entries()) {
    const at = notIn.findIndex((id) => !credits.includes(id));
    const message = `“${notIn[at] ?? ''}” is said not to have it, but the account does not credit it.`;
    const fix = 'Name it in `credits` too, or remove it from `notIn`.';
    if (at >= 0) yield [['accounts', account, 'notIn', at], 'not-credited', message, fix];
  }
}

/** Background came before the story, which begins on a day. */
const ofBackground = (begin: Day | undefined) =>
  function* ({ fields: { background, planned, date } }: Event): Generator<EntryFault> {
    if (!background || !(planned || (begin && isBefore(begin, date.earliest)))) return;
    const message = `The event is background, which came before the story, but ${
      planned ? 'is still to come' : `the story begins on ${begin ?? ''}`
    }.`;
    yield [['background'], 'background', message, 'Remove `background`, or fix the date.'];
  };

/** A source cannot credit one that was not yet published. */
function* ofCreditDays({ fields }: Event, { sourceOf }: Content): Generator<EntryFault> {
  for (const [account, { source, credits }] of fields.accounts.entries())
    for (const [index, credit] of credits.entries()) {
      const [own, credited] = [sourceOf.get(source)?.published, sourceOf.get(credit)?.published];
      if (!own || !credited || isBy(credited.earliest, own.latest)) continue;
      const message = `“${source}”, published “${own.edtf}”, credits “${credit}”, which was published later, “${credited.edtf}”.`;
      const fix = 'Fix one of the two days, or credit the source that it had then.';
      yield [['accounts', account, 'credits', index], 'credit-later', message, fix];
    }
}

/** An article cannot tell what had not happened yet; it may be printed on the next day of another time zone. */
function* ofTellingEarly({ fields }: Event, { sourceOf }: Content): Generator<EntryFault> {
  const { accounts, date, planned } = fields;
  if (planned || date.approximate) return;
  for (const [index, { source }] of accounts.entries()) {
    const published = sourceOf.get(source)?.published;
    if (!published || published.approximate || isBy(date.earliest, addDays(published.latest, 1))) continue;
    const message = `“${source}”, published “${published.edtf}”, reports an event of ${date.earliest}.`;
    const fix = 'Fix one of the two dates, or write `planned: true` if the event was still to come.';
    yield [['accounts', index, 'source'], 'told-early', message, fix];
  }
}

/** A date's basis must be given: an article that states it, a document that carries it, or a note. */
function* ofDating({ fields }: Event, { sourceOf }: Content): Generator<EntryFault> {
  const { dating, datingNote, accounts, documents, checkedAgainst } = fields;
  const at = ['dating'];
  if (dating === 'inferred' && !datingNote)
    yield [at, 'no-dating-note', 'The date is inferred, but nothing tells the reader from what.', 'Add `datingNote`.'];
  // An event without sources has been reported already, as has a source wrongly listed as a document.
  if (accounts.length === 0 && documents.length === 0) return;
  if (dating === 'stated' && accounts.length === 0) {
    const message = 'The date is one that an article states, but no article’s version is given.';
    const fix = 'Add the version to `accounts`, or write how the date is known: `dating: document`.';
    yield [at, 'dating', message, fix];
  }
  const isDocument = (id: string) => (sourceOf.get(id)?.kind ?? 'document') === 'document';
  if (dating === 'document' && documents.length === 0 && !checkedAgainst.some(isDocument)) {
    const message = 'The date is one that a document carries, but no document is named.';
    const fix = 'Name it in `documents` or `checkedAgainst`, or write how else the date is known.';
    yield [at, 'dating', message, fix];
  }
}

/** A range must say whether the event happened on one of its days or on several. */
function* ofCourse({ fields: { date, course } }: Event): Generator<EntryFault> {
  if (isRange(date) && !course) {
    const message = `The date “${date.edtf}” is a range, but nothing says how the event fills it.`;
    const fix = 'Add `course: once` (on one of these days), `course: repeated` or `course: lasting`.';
    yield [['date'], 'course', message, fix];
  }
  if (isRange(date) || !course) return;
  const message = `The event has a \`course\`, but its date, “${date.edtf}”, is not a range.`;
  yield [['course'], 'course', message, 'Remove `course`, or write the date as a range.'];
}

function* ofTime({ fields: { date, time } }: Event): Generator<EntryFault> {
  if (!time || (date.earliest === date.latest && !date.approximate && !isRange(date))) return;
  const message = `The event has a \`time\`, but its date, “${date.edtf}”, is not one day.`;
  yield [['time'], 'time', message, 'Remove `time`, or give the day.'];
}

/** Checks events: their sources, quotations, credits and dating. */
export const eventRules: Rule = (content) => {
  const told = content.events.filter(({ fields }) => !fields.background).map(({ fields }) => fields.date.earliest);
  return each(
    content,
    content.events,
    ofSources,
    ofKind,
    ofQuotes,
    ofCredits,
    ofNotIn,
    ofBackground(told.toSorted(compareDays)[0]),
    ofCreditDays,
    ofTellingEarly,
    ofDating,
    ofCourse,
    ofTime,
  );
};
