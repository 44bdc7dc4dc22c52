/** What other sites may embed: bare pages of the story, an event, a member of a facet, or the story as of a day. */
import { followedMembers } from '../facets/facets.ts';
import { escaped } from '../formats/html.ts';
import { publisherOf } from '../formats/publication.ts';
import { daysKnown, eventAsOf } from '../story/as-of.ts';
import { compareDays, dayInWords, isBy } from '../story/day.ts';
import { withAside } from '../story/text.ts';
import type { Chapter, Event, Timeline } from '../story/model.ts';
import { wholeAddress } from '../story/paths.ts';

/** A bare page. */
export interface Embed {
  /** The folder of the bare page below `embed/` and of the full page below the site: empty, or `events/some-id/`. */
  readonly folder: string;
  readonly title: string;
  readonly href: string;
  /** What it shows below its title. */
  readonly shows:
    | { readonly event: Event }
    | { readonly about?: string; readonly events: readonly Event[]; readonly chapters?: readonly Chapter[] };
}

/** The most events in a list: a frame is no place for long scrolling. */
const mostEvents = 30;

/** Returns the events of a short list: the latest key events, or the latest of all if none is key. */
function inShort(events: readonly Event[]): readonly Event[] {
  const key = events.filter((event) => event.key);
  return (key.length > 0 ? key : events.filter(({ background }) => !background)).slice(-mostEvents);
}

function asOfEmbeds(timeline: Timeline): Embed[] {
  const { story, paths, events } = timeline;
  const places = new Map(events.map((event, index) => [event, index]));
  const byPlace = (a: Event, b: Event) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const coming = events.toSorted((a, b) => compareDays(b.known, a.known));
  let shown: readonly Event[] = [];
  return daysKnown(timeline).map((day) => {
    const fresh: Event[] = [];
    for (let event = coming.at(-1); event && isBy(event.known, day); event = coming.at(-1)) {
      fresh.push(event);
      coming.pop();
    }
    // What was left out on an earlier day is left out on this one.
    shown = inShort([...shown, ...fresh].toSorted(byPlace));
    return {
      folder: `as-of/${day}/`,
      title: withAside(story.title, `as of ${dayInWords(day, 'plain')}`),
      href: paths.asOf(day),
      shows: { events: shown.map((event) => eventAsOf(event, day)) },
    };
  });
}

/** Returns every bare page of a story. */
export function embedsOf(timeline: Timeline): Embed[] {
  const { story, paths, events, chapters } = timeline;
  return [
    {
      folder: '',
      title: story.title,
      href: paths.home,
      shows: { about: story.description, events: inShort(events), chapters },
    },
    ...events.map((event) => ({
      folder: `events/${event.id}/`,
      title: event.title,
      href: event.href,
      shows: { event },
    })),
    ...followedMembers(timeline).map(({ folder, name, about, href, events: own }) => ({
      folder,
      title: name,
      href,
      shows: { about, events: own.slice(-mostEvents) },
    })),
    ...asOfEmbeds(timeline),
  ];
}

/** The least height of a frame, in pixels, where it cannot adjust to its content. */
const leastHeight = 480;
const width = 680;

/** Returns the absolute address of a bare page. */
const embedAddress = ({ folder }: Pick<Embed, 'folder'>, { paths }: Timeline, site: URL): string =>
  wholeAddress(paths.file(`embed/${folder}`), site);

/** Returns the HTML that a host pastes. The frame fits its content where `frame-sizing` works (CSS Sizing 4). */
export function embedSnippet(embed: Pick<Embed, 'folder' | 'title'>, timeline: Timeline, site: URL): string {
  const { title } = embed;
  const style = `width:100%;border:0;min-height:${leastHeight}px;frame-sizing:content-height`;
  return `<iframe src="${embedAddress(embed, timeline, site)}" title="${escaped(title)}" style="${style}" loading="lazy"></iframe>`;
}

/** Returns the description of a bare page for programs that find it through its page (oEmbed 1.0, type `rich`). */
export function oEmbed(embed: Embed, timeline: Timeline, site: URL, publisher: string) {
  const { paths } = timeline;
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: publisherOf({ publisher }, timeline),
    provider_url: wholeAddress(paths.home, site),
    html: embedSnippet(embed, timeline, site),
    width,
    height: leastHeight,
  };
}
