/** Writes feeds as Atom (RFC 4287) and JSON Feed 1.1; days become noon UTC, the same day in nearly every zone. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Day } from '../story/day.ts';
import type { Timeline } from '../story/model.ts';
import { wholeAddress } from '../story/paths.ts';
import type { Feed, FeedEntry } from './feeds.ts';
import { publisherOf, tagOf, type Publication } from './publication.ts';

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
