/** The story for programs: the public format of `timeline.json`. Later versions only add to it. */
import { allCorrections } from '../story/corrections.ts';
import { wholeAddress } from '../story/paths.ts';
import type { Timeline } from '../story/model.ts';
import type { TimelineFile } from './timeline-schema.ts';

/**
 * Returns the story as plain data, version 2. Addresses are absolute, below `site`;
 * days are `YYYY-MM-DD` in no time zone, dates EDTF. A key whose value is not known is
 * left out.
 */
export function exportTimeline(timeline: Timeline, site: URL | undefined): TimelineFile {
  const url = (href: string) => wholeAddress(href, site);
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const { story, paths, events, actors, deadlines, sources, disagreements } = timeline;
  return {
    $schema: url(paths.file('timeline.schema.json')),
    version: 2,
    story: {
      title: story.title,
      description: story.description,
      lang: story.lang,
      publisher: story.publisher,
      contact: story.contact,
      asOf: story.asOf,
      groups: [...story.groups],
      licence: story.licence,
    },
    events: events.map((event) => ({
      id: event.id,
      url: url(event.href),
      title: event.title,
      earlier:
        event.earlier.length > 0
          ? event.earlier.map(({ date, ...then }) => ({ ...then, date: date?.edtf }))
          : undefined,
      date: event.date.edtf,
      earliest: event.date.earliest,
      latest: event.date.latest,
      dating: event.dating,
      datingNote: event.datingNote,
      course: event.date.course,
      kind: event.kind,
      key: event.key,
      brief: event.brief,
      recap: event.recap,
      background: event.background,
      basis: event.basis,
      toldBy: event.toldBy && [...event.toldBy],
      known: event.known,
      added: event.added,
      actors: ids(event.actors),
      speaker: event.speaker,
      knownLater: event.knownLater,
      deadlines: event.deadlines.map(({ deadline, role, source, why }) => ({
        id: deadline.id,
        role,
        source: source?.id,
        why,
      })),
      documents: ids(event.documents),
      checkedAgainst: ids(event.checkedAgainst),
      words: event.words.map(({ text, source }) => ({ text, source: source.id })),
      text: event.text,
      accounts: event.accounts.map(({ source, credits, notIn, basis, says, quotes, note }) => ({
        source: source.id,
        credits: ids(credits),
        notIn: notIn.length > 0 ? ids(notIn) : undefined,
        basis,
        says,
        quotes: quotes.map(({ text, speaker, actor, verified }) => ({ text, speaker: actor?.id ?? speaker, verified })),
        note,
      })),
    })),
    actors: actors.map(({ href, aliases, id, name, kind, group, role, text }) => ({
      ...{ id, url: url(href), name, kind, group, aliases: [...aliases], role, text },
    })),
    deadlines: deadlines.map(
      ({ id, href, title, earlier, due, setBy, rule, requires, basis, restsOn, known, ...rest }) => ({
        id,
        url: url(href),
        title,
        earlier: earlier.length > 0 ? [...earlier] : undefined,
        due,
        known,
        setBy: setBy?.id,
        rule,
        requires,
        basis,
        restsOn,
        documents: ids(rest.documents),
        coexistsWith: ids(rest.coexistsWith),
        replaces: ids(rest.replaces),
        accounts: rest.accounts.map(({ source, says }) => ({ source: source.id, says })),
        text: rest.text,
      }),
    ),
    sources: sources.map(({ id, href, original, ...source }) => ({
      id,
      url: url(href),
      kind: source.kind,
      publisher: source.publisher,
      attribution: source.attribution,
      basis: source.basis,
      title: source.title,
      titleIs: source.titleIs,
      href: original,
      copy: source.copy,
      retelling: source.retelling,
      archived: source.archived,
      published: source.published.edtf,
      dating: source.dating,
      note: source.note,
      faults: source.faults.map(({ says, record, event, sources: where }) => ({
        says,
        record,
        event: event?.id,
        sources: ids(where),
      })),
      text: source.text,
    })),
    disagreements: disagreements.map(
      ({ id, href, question, kind, events: about, deadlines: dues, known, ...rest }) => ({
        id,
        url: url(href),
        question,
        about: { events: ids(about), deadlines: ids(dues) },
        kind,
        compatible: kind === 'seeming',
        known,
        positions: rest.positions.map(({ says, brief, words, verdict, holders }) => ({
          says,
          brief,
          verdict,
          words: words.map(({ text, source }) => ({ text, source: source.id })),
          sources: holders.map(({ source }) => source.id),
        })),
        record: {
          says: rest.record.says,
          brief: rest.record.brief,
          words: rest.record.words.map(({ text, source }) => ({ text, source: source.id })),
          documents: ids(rest.record.documents),
        },
        text: rest.text,
      }),
    ),
    corrections: allCorrections(timeline).map(({ entry, correction }) => ({ url: url(entry.href), ...correction })),
  };
}
