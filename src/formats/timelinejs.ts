import { dueInWords } from '../story/due.ts';
import { sideOf } from '../story/actor-facts.ts';
import { deadlineName } from '../story/words.ts';
import type { Event, Timeline } from '../story/model.ts';
import { spanInWords } from '../story/span-words.ts';
import { dayInWords, numbersOf } from '../story/day.ts';
import { wholeAddress } from '../story/paths.ts';
import { escaped, withWholeLinks } from './html.ts';

/** A date for TimelineJS: an unknown month or day is left out, and 44 BC is the year -44. */
function dateOf(date: string, words: string) {
  const [year = 0, month, day] = numbersOf(date);
  return { year: year < 1 ? year - 1 : year, ...(month && { month }), ...(day && { day }), display_date: words };
}

/** A time of day for TimelineJS, which has no time zones. */
function clockOf(time = '') {
  const [hour, minute] = /^(\d+):(\d+)$/.exec(time)?.slice(1).map(Number) ?? [];
  return { ...(hour !== undefined && { hour, minute }) };
}

interface Media {
  readonly url: string;
  readonly alt?: string;
  readonly credit?: string;
  readonly caption?: string;
}

/** What a slide shows beside its words: the event's image, or else its first link. Credit and caption are HTML. */
function mediaOf({ image, links: [link] }: Event, site: URL | undefined): Media | undefined {
  const said = ({ credit = '', caption = '' }) => ({
    ...(credit && { credit: escaped(credit) }),
    ...(caption && { caption: escaped(caption) }),
  });
  if (image) return { url: wholeAddress(image.src.href, site), alt: image.alt, ...said(image) };
  return link && { url: link.href, ...said({ ...link, caption: link.title }) };
}

function slideOf(event: Event, site: URL | undefined) {
  const { id, href, title, date, html, accounts, documents, time } = event;
  const words = spanInWords(date, 'plain');
  const sources = [...documents.map(({ title: name }) => name), ...accounts.map(({ source }) => source.publisher)];
  const group = sideOf(event) ?? event.topics[0]?.name;
  const media = mediaOf(event, site);
  return {
    unique_id: id,
    start_date: { ...dateOf(date.start.text, words), ...clockOf(time) },
    ...(date.end && { end_date: dateOf(date.end.text, words) }),
    text: {
      headline: `<a href="${escaped(wholeAddress(href, site))}">${escaped(title)}</a>`,
      text: `${site ? withWholeLinks(html, site) : html}<p><small>${escaped(sources.join(' · '))}</small></p>`,
    },
    ...(group && { group }),
    ...(media && { media }),
  };
}

/** Returns the story for TimelineJS: a title, a slide for each event, and an era for each deadline that is set. */
export function timelineJs({ story, events, deadlines, paths }: Timeline, site: URL | undefined) {
  return {
    scale: 'human',
    title: {
      unique_id: 'title',
      text: {
        headline: `<a href="${escaped(wholeAddress(paths.home, site))}">${escaped(story.title)}</a>`,
        text: `<p>${escaped(story.description)}</p>`,
      },
    },
    events: events.map((event) => slideOf(event, site)),
    eras: deadlines.map((deadline) => {
      const from = deadline.setBy?.date.earliest ?? deadline.known;
      return {
        start_date: dateOf(from, dayInWords(from, 'plain')),
        end_date: dateOf(deadline.due, dueInWords(deadline, 'plain')),
        // TimelineJS shows the running clock as a stretch of time, but not what comes after it.
        text: { headline: escaped(`Deadline: ${deadlineName(deadline)}`) },
      };
    }),
  };
}
