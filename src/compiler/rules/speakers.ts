/** Whose words they are: a quotation must count as its speaker's, and as nobody else's. */
import { foldedName } from '../../story/characters.ts';
import type { Checked, CheckedContent } from '../valid-content.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';
import { isId } from '../../story/collections/values.ts';

/** An actor who speaks is named by id, or their words would not stand on their page. */
function checkNamesOfSpeakers({ entry, fields }: Checked<'events'>, ids: ReadonlyMap<string, string>): Problem[] {
  const spoken = fields.accounts.flatMap(({ quotes }, account) =>
    quotes.map(({ speaker }, quote) => ({ speaker, path: ['accounts', account, 'quotes', quote, 'speaker'] })),
  );
  const all = fields.speaker ? [...spoken, { speaker: fields.speaker, path: ['speaker'] }] : spoken;
  return all.flatMap(({ speaker, path }): Problem[] => {
    const id = ids.get(foldedName(speaker));
    if (!id || isId(speaker)) return [];
    const message = `The speaker “${speaker}” is an actor.`;
    const fix = path.length === 1 ? `Name \`${id}\` first in \`actors\` instead.` : `Write the actor’s id, \`${id}\`.`;
    return [problemAt(entry, path, 'speaker-name', { message, fix })];
  });
}

/** A statement that none of the actors made says so by a description. */
function checkEventSpeaker({ entry, fields: { kind, speaker } }: Checked<'events'>): Problem[] {
  if (!speaker) return [];
  if (kind !== 'statement') {
    const message = `The event has a speaker, “${speaker}”, but is not a statement.`;
    return [
      problemAt(entry, ['speaker'], 'speaker', { message, fix: 'Write `kind: statement`, or remove `speaker`.' }),
    ];
  }
  if (!isId(speaker)) return [];
  const message = `The speaker “${speaker}” has the form of an id.`;
  const fix = 'Name an actor who speaks first in `actors`; describe an unnamed speaker in two words or more.';
  return [problemAt(entry, ['speaker'], 'speaker', { message, fix })];
}

/** Words count for the actor who spoke them, so an actor who is quoted is one of the event's. */
function checkQuoted({ entry, fields }: Checked<'events'>, actors: ReadonlySet<string>): Problem[] {
  return fields.accounts.flatMap(({ quotes }, account) =>
    quotes.flatMap(({ speaker }, quote): Problem[] => {
      // An unknown id among the actors may be a slip for this one, and is told already.
      const isClear = fields.actors.every((id) => actors.has(id));
      if (!isClear || !actors.has(speaker) || fields.actors.some((id) => id === speaker)) return [];
      const message = `“${speaker}” is quoted but is not one of the event’s actors.`;
      const path = ['accounts', account, 'quotes', quote, 'speaker'];
      return [problemAt(entry, path, 'quoted-actor', { message, fix: `Add \`${speaker}\` to \`actors\`.` })];
    }),
  );
}

/** A statement counts as its speaker's; when it is quoted, that must be whose words are quoted. */
function checkStatement({ entry, fields }: Checked<'events'>, ids: ReadonlyMap<string, string>): Problem[] {
  const counted = fields.speaker ?? fields.actors[0];
  const quoted = fields.accounts.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker));
  const [first] = quoted;
  if (fields.kind !== 'statement' || first === undefined || !counted || quoted.includes(counted)) return [];
  if (ids.has(foldedName(counted))) return [];
  const message = `The words quoted are those of “${first}”, but the statement counts as that of “${counted}”.`;
  const fix = isId(first) ? `Name \`${first}\` first in \`actors\`.` : `Add \`speaker: ${first}\`.`;
  return [problemAt(entry, fields.speaker ? ['speaker'] : ['actors', 0], 'counted-speaker', { message, fix })];
}

/** Returns what is wrong with the speakers of statements and quotations. */
export function checkSpeakers({ events, actors, ids }: CheckedContent): Problem[] {
  const byName = new Map(
    actors.flatMap(({ id, fields }) => [fields.name, ...fields.aliases].map((name) => [foldedName(name), id] as const)),
  );
  return events.flatMap((event) => [
    ...checkNamesOfSpeakers(event, byName),
    ...checkEventSpeaker(event),
    ...checkQuoted(event, ids.actors),
    ...checkStatement(event, byName),
  ]);
}
