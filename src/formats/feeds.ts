/**
 * Feeds, dated by the content alone: an event is published when it became known or was added, and updated when it was
 * last corrected. `feed-forms.ts` writes them.
 */
import { compareDays, type Day } from '../story/day.ts';
import { followedMembers } from '../facets/facets.ts';
import { allCorrections, lastChanged } from '../story/corrections.ts';
import { portions } from '../story/portions.ts';
import type { Correction, Event, Timeline } from '../story/model.ts';
import { firstHref } from './publication.ts';

/** One thing to read. */
export interface FeedEntry {
  /** Its page's address on the site, and its first address, from which its id is made. */
  readonly href: string;
  readonly firstHref: string;
  readonly title: string;
  readonly published: Day;
  readonly updated: Day;
  /** The event or correction it describes: see `FeedContents.astro`. */
  readonly of: Event | Correction;
}

/** The addresses of the documents that together have all entries (RFC 5005, archived feeds). */
interface Archive {
  /** Whether this is an older part, which changes no more once a newer one has begun. */
  readonly isArchive: boolean;
  readonly previous?: string;
  readonly next?: string;
}

/** What can be followed. */
export interface Feed {
  /** The folder for its files on the site, without the base path: empty, or `actors/some-id/`. */
  readonly folder: string;
  readonly title: string;
  readonly about: string;
  /** The page with the same content for people. */
  readonly href: string;
  /** Latest change first. */
  readonly entries: readonly FeedEntry[];
  /** Its place among the parts of a feed that is too long for one document. */
  readonly archive?: Archive;
}

function eventEntry(event: Event): FeedEntry {
  const { href, title, added, known, corrections } = event;
  const published = added ?? known;
  return {
    href,
    firstHref: firstHref(event),
    title,
    published,
    updated: lastChanged(published, corrections),
    of: event,
  };
}

/** The events in a feed: those that changed last, so that a daily reader misses none. */
function latestOf(entries: readonly FeedEntry[], most: number): FeedEntry[] {
  return entries
    .toReversed()
    .toSorted((a, b) => compareDays(b.updated, a.updated))
    .slice(0, most);
}

const correctionEntries = (timeline: Timeline, most: number): FeedEntry[] =>
  allCorrections(timeline)
    .slice(0, most)
    .map(({ name, entry, number, correction }) => ({
      href: entry.href,
      firstHref: `${firstHref(entry)}#Correction-${number}`,
      title: `Corrected: ${name}`,
      published: correction.day,
      updated: correction.day,
      of: correction,
    }));

/** Enough for a reader who asks daily to miss nothing. */
const mostEntries = 50;

/**
 * Returns the story's feed, and, if that has no room for all events, its archive: every event in the order in which they
 * were published, the oldest first.
 */
function storyFeeds(feed: Feed, entries: readonly FeedEntry[], most: number): Feed[] {
  if (entries.length <= most) return [feed];
  const byAge = entries.toSorted((a, b) => compareDays(a.published, b.published));
  const parts = portions(byAge, most).map((own, at) => ({ folder: `archive/${at + 1}/`, entries: own.toReversed() }));
  const neighbours = (at: number) => {
    const [previous, next] = [parts[at - 1]?.folder, parts[at + 1]?.folder];
    return { ...(previous && { previous }), ...(next && { next }) };
  };
  return [
    { ...feed, archive: { isArchive: false, ...neighbours(parts.length) } },
    ...parts.map((part, at) => ({ ...feed, ...part, archive: { isArchive: true, ...neighbours(at) } })),
  ];
}

/** Returns every feed of a story, each with at most `most` entries: first the story's, then its parts'. */
export function feedsOf(timeline: Timeline, most = mostEntries): Feed[] {
  const { story, paths, events } = timeline;
  const known = new Map(events.map((event) => [event, eventEntry(event)]));
  const entriesOf = (of: readonly Event[]) =>
    latestOf(
      of.flatMap((event) => known.get(event) ?? []),
      most,
    );
  const titled = (name: string) => `${name} · ${story.title}`;
  const whole = { folder: '', title: story.title, about: story.description, href: paths.home };
  return [
    ...storyFeeds({ ...whole, entries: entriesOf(events) }, [...known.values()], most),
    {
      folder: 'corrections/',
      title: titled('Corrections'),
      about: 'What has been corrected since publication.',
      href: paths.file('corrections/'),
      entries: correctionEntries(timeline, most),
    },
    ...followedMembers(timeline).map(({ folder, name, about, href, events: own }) => ({
      ...{ folder, title: titled(name), about, href, entries: entriesOf(own) },
    })),
  ];
}
