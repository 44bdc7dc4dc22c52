/** Chapters: each begins on its own day, has events, links to its evidence, and has an address no event has. */
import { isBefore } from '../../story/day.ts';
import { chapterOn } from '../../story/chapters.ts';
import { datedChapters, datedName, dayOfName, type Checked, type Content } from '../entry.ts';
import { each, type EntryFault, type Fault, type Rule } from '../fault.ts';

type Chapter = Checked<'chapters'>;

function* ofStart(chapter: Chapter, { chapters }: Content): Generator<EntryFault> {
  const { name, id } = chapter;
  const start = dayOfName(name);
  // A name without a day has been reported already.
  const misdated = `“${name.slice(0, 10)}” is not a day that exists.`;
  if (!start && datedName.test(name))
    yield [1, 'bad-date', misdated, 'Name the file after the day on which the chapter begins.'];
  const other = chapters.find((one) => one.name < name && dayOfName(one.name) === start);
  const message = `The chapter begins on ${start ?? ''}, and so does ${other?.file ?? ''}.`;
  if (start && other) yield [1, 'chapter', message, `Rename it to the day of its first event: <day>-${id}.md.`];
}

/** A chapter's address is a place on the front page, and so is each event's. */
function* ofAddress({ id }: Chapter, { events }: Content): Generator<EntryFault> {
  const event = events.find((one) => one.id === id || one.fields.formerly.includes(id));
  if (event)
    yield [1, 'duplicate', `The id “${id}” is already taken by ${event.file}.`, 'Give the chapter another id.'];
}

function* ofLinks({ body, bodyLine }: Chapter): Generator<EntryFault> {
  if (body.links.some(({ id }) => id !== undefined) || body.findings.length > 0 || body.text === '') return;
  const fix = 'Link each claim to its evidence: [the order](event:some-id).';
  yield [bodyLine, 'no-link', 'The text has no link to evidence for what it says.', fix];
}

/** Every event except background is in a chapter, and every chapter has an event. */
function* ofEvents({ chapters, events, ids }: Content): Generator<Fault> {
  const dated = datedChapters(chapters);
  const [first] = dated;
  if (!first) return;
  const empty = new Set(dated);
  for (const event of events) {
    if (event.fields.background) continue;
    const day = event.fields.date.earliest;
    const place = chapterOn(dated, day);
    if (place) empty.delete(place);
    if (place || !isBefore(day, first.from)) continue;
    const message = `The event is dated ${day}, but the first chapter, ${first.chapter.file}, begins on ${first.from}.`;
    const fix = `Rename that file to ${day}-${first.chapter.id}.md, or write \`background: true\` here.`;
    yield [event, ['date'], 'chapter', message, fix];
  }
  // A faulty file may be an event of the chapter.
  if (events.length < ids.events.size) return;
  // If two chapters begin on one day, one has no events, and that has been reported already.
  for (const { chapter, from } of empty)
    if (dated.filter((one) => one.from === from).length === 1)
      yield [chapter, 1, 'chapter', 'No event is in the chapter.', 'Remove it, or rename it to an earlier day.'];
}

/** The days, addresses, links and events of chapters. */
export const chapterRules: Rule = function* (content) {
  yield* each(content, content.chapters, ofStart, ofAddress, ofLinks);
  yield* ofEvents(content);
};
