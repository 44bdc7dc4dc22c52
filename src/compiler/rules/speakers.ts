/** Who speaks: a quotation must count as its speaker's words, and as nobody else's. */
import { foldedName } from '../../story/characters.ts';
import { isId } from '../../story/collections/values.ts';
import type { Checked, Content } from '../entry.ts';
import { each, type EntryFault, type Rule } from '../fault.ts';

type Event = Checked<'events'>;
type ActorOf = ReadonlyMap<string, string>;

/** The speaker of each quotation, and where that is written. */
const speakersOf = ({ fields }: Event) =>
  fields.accounts.flatMap(({ quotes }, account) =>
    quotes.map(({ speaker }, quote) => ({ speaker, path: ['accounts', account, 'quotes', quote, 'speaker'] })),
  );

/** An actor who speaks is named by id, or their words would not appear on their page. */
function* ofNames(event: Event, actorOf: ActorOf): Generator<EntryFault> {
  const { speaker: own } = event.fields;
  for (const { speaker, path } of [...speakersOf(event), ...(own ? [{ speaker: own, path: ['speaker'] }] : [])]) {
    const id = actorOf.get(foldedName(speaker));
    if (!id || isId(speaker)) continue;
    const fix = path.length === 1 ? `Name \`${id}\` first in \`actors\` instead.` : `Write the actor’s id, \`${id}\`.`;
    yield [path, 'speaker-name', `The speaker “${speaker}” is an actor, and actors are named by id.`, fix];
  }
}

/** A statement says who made it: an actor, or a description of somebody else. */
function* ofEventSpeaker({ fields: { kind, speaker, actors } }: Event): Generator<EntryFault> {
  if (kind === 'statement' && !speaker && actors.length === 0) {
    const fix = 'Name an actor who speaks first in `actors`, or describe who speaks in `speaker`.';
    yield [['kind'], 'speaker', 'The event is a statement, but nothing says whose.', fix];
  }
  if (!speaker) return;
  if (kind !== 'statement') {
    const message = `The event has a speaker, “${speaker}”, but is not a statement.`;
    yield [['speaker'], 'speaker', message, 'Write `kind: statement`, or remove `speaker`.'];
  } else if (isId(speaker)) {
    const fix = 'Name an actor who speaks first in `actors`; describe an unnamed speaker in two words or more.';
    yield [['speaker'], 'speaker', `The speaker “${speaker}” looks like an id.`, fix];
  }
}

/** Words are listed with the actor who spoke them, so a quoted actor must be one of the event's. */
function* ofQuoted(event: Event, { ids }: Content): Generator<EntryFault> {
  const named = new Set<string>(event.fields.actors);
  // An unknown id among the actors may be a misspelling of this one, and has been reported already.
  if (!named.isSubsetOf(ids.actors)) return;
  for (const { speaker, path } of speakersOf(event)) {
    if (!ids.actors.has(speaker) || named.has(speaker)) continue;
    const message = `“${speaker}” is quoted but is not one of the event’s actors.`;
    yield [path, 'quoted-actor', message, `Add \`${speaker}\` to \`actors\`.`];
  }
}

/** A statement counts as its speaker's; if it is quoted, the quoted words must be that speaker's. */
function* ofStatement(event: Event, actorOf: ActorOf): Generator<EntryFault> {
  const { kind, speaker, actors } = event.fields;
  const counted = speaker ?? actors[0];
  const quoted = speakersOf(event).map((one) => one.speaker);
  const [first] = quoted;
  if (kind !== 'statement' || first === undefined || !counted || quoted.includes(counted)) return;
  if (actorOf.has(foldedName(counted))) return;
  const message = `The words quoted are those of “${first}”, but the statement counts as “${counted}”’s.`;
  const fix = isId(first) ? `Name \`${first}\` first in \`actors\`.` : `Add \`speaker: ${first}\`.`;
  yield [speaker ? ['speaker'] : ['actors', 0], 'counted-speaker', message, fix];
}

/** The speakers of statements and quotations. */
export const speakerRules: Rule = (content) => {
  const actorOf = new Map(
    content.actors.flatMap(({ id, fields }) =>
      [fields.name, ...fields.aliases].map((name) => [foldedName(name), id] as const),
    ),
  );
  return each(
    content,
    content.events,
    (event) => ofNames(event, actorOf),
    ofEventSpeaker,
    ofQuoted,
    (event) => ofStatement(event, actorOf),
  );
};
