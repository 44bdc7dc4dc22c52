/** What has more events than a page has room for, besides the story itself. */
import type { Event, Period, Timeline } from '../story/model.ts';
import { periodsIn } from '../story/periods.ts';
import { eventsOfSource } from '../story/source-facts.ts';
import { site } from '../site.ts';
import { facetsOf, type Member } from './facets.ts';

/** An entry whose events are divided into periods. */
export interface Parted extends Pick<Member, 'id' | 'href' | 'name' | 'events'> {
  /** The folder that its page is in. */
  readonly folder: string;
  readonly periods: readonly Period[];
}

/** Returns the periods of an entry's events, below its own page; none if that has room for all. */
export const periodsBelow = (href: string, events: readonly Event[]): Period[] =>
  periodsIn(events, href, site.eventsPerPage);

/** Returns the key events, or all of the story if none is, with the periods of their page if it has no room for them. */
export function keyPeriods({ events, paths }: Timeline): Pick<Parted, 'href' | 'events' | 'periods'> {
  const href = paths.file('in-brief/');
  const keys = events.filter(({ key }) => key);
  const brief = keys.length > 0 ? keys : events.filter(({ background }) => !background);
  return { href, events: brief, periods: periodsBelow(href, brief) };
}

/** Returns the entries that are divided. */
export function partedEntries(timeline: Timeline): Parted[] {
  const entries = [
    ...facetsOf(timeline)
      .filter(({ folder }) => folder !== 'sources')
      .flatMap(({ folder, members }) =>
        members.map(({ id, name, href, events }) => ({ id, folder, name, href, events })),
      ),
    // Those that nobody can follow have events too: all that rest on them.
    ...timeline.sources.map((source) => ({
      ...{ id: source.id, folder: 'sources', name: source.title, href: source.href },
      events: eventsOfSource(source).map(({ event }) => event),
    })),
  ];
  return entries
    .map((entry) => ({ ...entry, periods: periodsBelow(entry.href, entry.events) }))
    .filter(({ periods }) => periods.length > 0);
}
