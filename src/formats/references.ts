/** References: to a page of this site, and to the source behind it. */
import { capitalised } from '../story/text.ts';
import { lastChanged } from '../story/corrections.ts';
import { dayInWords, yearOf, type Day } from '../story/day.ts';
import type { Correction, Source, Timeline } from '../story/model.ts';
import { addressOf, hasAddress } from '../story/known.ts';
import { isRange } from '../story/span.ts';
import { spanInWords } from '../story/span-words.ts';
import { citedTitle, elsewhere } from '../story/words.ts';
import { wholeAddress } from '../story/paths.ts';
import { publisherOf, type Publication } from './publication.ts';

/** What is cited. */
export interface Reference {
  /** Its name in a file of references. */
  readonly key: string;
  readonly kind: 'webpage' | 'newspaper' | 'document';
  /** In square brackets if the title is ours. */
  readonly title: string;
  readonly titleIs?: 'ours';
  /** What it is part of: the site, or the newspaper. */
  readonly container?: string;
  readonly publisher: string;
  /** When it was published, as precisely as that is known: a year, a month or a day; for a range, about its start. */
  readonly date?: { readonly value: string; readonly approximate: boolean; readonly words: string };
  readonly url?: string;
  readonly lang?: string;
  /** A caveat for readers: that its address is a copy's, or that its publisher is inferred. */
  readonly note?: string;
}

/** Returns a page as a reference, dated by the story's last day or the page's latest correction, never by the build. */
export function pageReference(
  { name, href, corrections = [], day }: { name: string; href: string; corrections?: readonly Correction[]; day?: Day },
  timeline: Timeline,
  publication: Publication,
): Reference {
  const { story, paths } = timeline;
  const asOf = day ?? lastChanged(story.asOf, corrections);
  const path = href.slice(paths.home.length).replace(/\/$/, '').replaceAll('/', '-');
  return {
    key: `${publication.site.host.replaceAll('.', '-')}-${path}`,
    kind: 'webpage',
    title: name,
    container: story.title,
    publisher: publisherOf(publication, timeline),
    date: { value: asOf, approximate: false, words: `As of ${dayInWords(asOf, 'plain')}` },
    url: wholeAddress(href, publication.site),
    lang: story.lang,
  };
}

/** Returns a source as a reference, with its own address, or that of a copy or a retelling of it. */
export function sourceReference(source: Source): Reference {
  const { id, kind, publisher } = source;
  const { start, approximate } = source.published;
  const isExact = ['year', 'month', 'day'].includes(start.precision) && !isRange(source.published);
  const note = [elsewhere(source), source.attribution === 'inferred' && 'the publisher is inferred']
    .flatMap((words) => words || [])
    .map(capitalised)
    .join('. ');
  const url = addressOf(source);
  return {
    key: id,
    kind: kind === 'document' ? 'document' : 'newspaper',
    title: citedTitle(source),
    ...(source.titleIs && { titleIs: source.titleIs }),
    ...(kind !== 'document' && { container: publisher }),
    publisher,
    date: {
      value: start.precision === 'season' ? yearOf(start.text) : start.text,
      approximate: approximate || !isExact,
      words: spanInWords(source.published, 'plain'),
    },
    ...(url && { url }),
    ...(note && { note }),
  };
}

/** A reference, and what it refers to. */
export interface Cited {
  readonly to: string;
  readonly reference: Reference;
}

/** Returns how to cite a page and the source it is about, if any; nothing if the site's address is not set. */
export function citedOn(
  page: Parameters<typeof pageReference>[0],
  timeline: Timeline,
  publication: Publication | undefined,
  source?: Source,
): Cited[] {
  if (!publication) return [];
  return [
    { to: 'This page', reference: pageReference(page, timeline, publication) },
    // A source that was not found cannot be cited.
    ...(source && (source.kind === 'article' || hasAddress(source))
      ? [{ to: 'The source itself', reference: sourceReference(source) }]
      : []),
  ];
}

/** Returns a reference as a sentence: title, where, when, address. */
export function referenceInWords({ title, titleIs, container, publisher, date, url, note }: Reference): string {
  const ended = /[.!?…]$/.test(title) ? title : `${title}.`;
  // A title of ours is not in the source’s words, so it gets no quotation marks.
  const named = titleIs ? ended : `“${ended}”`;
  const where = [...new Set([container, publisher])].filter(Boolean).join(', ');
  return [named, `${where}.`, date && `${capitalised(date.words)}.`, note && `${note}.`, url].filter(Boolean).join(' ');
}
