/**
 * Feeds: Atom (RFC 4287) and JSON Feed 1.1, dated by the content alone. An event is published when it became known or
 * was added, and updated when it was last corrected; days become noon UTC, the same day in nearly every zone.
 */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { compareDays, type Day } from '../story/day.ts';
import { followedMembers } from '../facets/facets.ts';
import { allCorrections, lastChanged } from '../story/corrections.ts';
import type { Correction, Event, Timeline } from '../story/model.ts';
import { wholeAddress } from '../story/paths.ts';
import { firstHref, publisherOf, tagOf, type Publication } from './publication.ts';

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
  const folders = Array.from({ length: Math.ceil(entries.length / most) }, (_, at) => `archive/${at + 1}/`);
  const byAge = entries.toSorted((a, b) => compareDays(a.published, b.published));
  const neighbours = (at: number) => ({
    ...(folders[at - 1] && { previous: folders[at - 1] }),
    ...(folders[at + 1] && { next: folders[at + 1] }),
  });
  return [
    { ...feed, archive: { isArchive: false, ...neighbours(folders.length) } },
    ...folders.map((folder, at) => ({
      ...{ ...feed, folder, entries: byAge.slice(at * most, (at + 1) * most).toReversed() },
      archive: { isArchive: true, ...neighbours(at) },
    })),
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

// RFC 3339 has no years before Christ.
const noon = (day: Day): string => `${day.startsWith('-') ? '0001-01-01' : day}T12:00:00Z`;
/** The day on which a feed last changed; an empty one has the story's last day. */
const updatedOf = ({ entries: [latest] }: Feed, { story }: Timeline): Day => latest?.updated ?? story.asOf;

/** The content of entries as HTML, with absolute addresses. */
type Contents = Pick<ReadonlyMap<FeedEntry['of'], string>, 'get'>;

/** Returns the addresses of the parts of a feed around one, by their relation to it (RFC 5005). */
function archiveLinks({ archive }: Feed, { paths }: Timeline, file: string): Readonly<Record<string, string>> {
  if (!archive) return {};
  const { isArchive, previous, next } = archive;
  return {
    ...(isArchive && { current: paths.file(file) }),
    ...(previous !== undefined && { 'prev-archive': paths.file(previous + file) }),
    ...(next !== undefined && { 'next-archive': paths.file(next + file) }),
  };
}

/** Returns a feed as Atom. The same story gives the same bytes. */
export function atomFeed(feed: Feed, timeline: Timeline, publication: Publication, contents: Contents): string {
  const { story, paths } = timeline;
  const { site } = publication;
  const self = paths.file(`${feed.folder}feed.xml`);
  const xml = generateAtomFeed({
    id: tagOf(self, publication),
    xml: { lang: story.lang },
    title: { value: feed.title },
    subtitle: { value: feed.about },
    updated: noon(updatedOf(feed, timeline)),
    authors: [{ name: publisherOf(publication, timeline), uri: wholeAddress(paths.home, site) }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: wholeAddress(self, site) },
      { rel: 'alternate', type: 'text/html', href: wholeAddress(feed.href, site) },
      ...Object.entries(archiveLinks(feed, timeline, 'feed.xml')).map(([rel, href]) => ({
        ...{ rel, type: 'application/atom+xml', href: wholeAddress(href, site) },
      })),
    ],
    entries: feed.entries.map(({ href, firstHref: first, title, published, updated, of }) => ({
      id: tagOf(first, publication),
      title: { value: title },
      published: noon(published),
      updated: noon(updated),
      links: [{ rel: 'alternate', type: 'text/html', href: wholeAddress(href, site) }],
      content: { type: 'html', value: contents.get(of) ?? '' },
    })),
  });
  // The library does not know the element that says so.
  return feed.archive?.isArchive
    ? xml.replace('<id>', '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>\n  <id>')
    : xml;
}

/** Returns the same feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed, timeline: Timeline, publication: Publication, contents: Contents): string {
  const { story, paths } = timeline;
  const { site } = publication;
  const { 'prev-archive': older } = archiveLinks(feed, timeline, 'feed.json');
  // The library, whose type for an object is `unknown`, leaves an empty list out; JSON Feed 1.1 requires `items`.
  return JSON.stringify({
    items: [],
    ...(generateJsonFeed({
      title: feed.title,
      description: feed.about,
      home_page_url: wholeAddress(feed.href, site),
      feed_url: wholeAddress(paths.file(`${feed.folder}feed.json`), site),
      ...(older !== undefined && { next_url: wholeAddress(older, site) }),
      language: story.lang,
      authors: [{ name: publisherOf(publication, timeline), url: wholeAddress(paths.home, site) }],
      items: feed.entries.map(({ href, firstHref: first, title, published, updated, of }) => ({
        id: tagOf(first, publication),
        url: wholeAddress(href, site),
        title,
        content_html: contents.get(of) ?? '',
        date_published: noon(published),
        date_modified: noon(updated),
      })),
    }) as object),
  });
}

/** The formats of a feed, by the ending of its file name. */
export const feedForms = [
  { ending: 'xml', type: 'application/atom+xml', write: atomFeed },
  { ending: 'json', type: 'application/feed+json', write: jsonFeed },
] as const;
