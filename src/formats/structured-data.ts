/** What search engines are told about a page: schema.org types, as JSON-LD. */
import type { Event, Source, Timeline } from '../story/model.ts';
import { hasAddress, sourcesOf } from '../story/known.ts';
import { wholeAddress } from '../story/paths.ts';
import { citedTitle } from '../story/words.ts';

/** A JSON-LD node. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** One step from the front page to a page. */
export interface Crumb {
  readonly name: string;
  readonly href: string;
}

const citationTypes = { article: 'NewsArticle', report: 'NewsArticle', document: 'CreativeWork' } as const;

/** Returns a source by name alone: what it is, and the page that has the rest. */
const reference = ({ kind, href }: Source, site: URL | undefined): JsonLd => ({
  '@type': citationTypes[kind],
  '@id': wholeAddress(href, site),
});

/** Returns a source as a citation; without an address where none is known. */
export function citation(source: Source, site: URL | undefined): JsonLd {
  const { publisher, attribution, published, original, copy } = source;
  const url = original ?? copy;
  return {
    ...reference(source, site),
    name: citedTitle(source),
    // An inferred publisher or a mirror is not given to programs as fact, since they cannot see the note beside it.
    ...(!attribution && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(!published.approximate && published.earliest === published.latest && { datePublished: published.earliest }),
    ...(url && { url }),
  };
}

/** Returns nodes in which each `Article` has the picture of its page. */
export const withImage = (nodes: readonly JsonLd[], image: string): JsonLd[] =>
  nodes.map((node) => (node['@type'] === 'Article' ? { ...node, image } : node));

/** Returns the way to a page as a `BreadcrumbList`; addresses are below `site`. */
export function breadcrumbs(crumbs: readonly Crumb[], site: URL | undefined): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: wholeAddress(href, site),
    })),
  };
}

/** Returns an event's page as an `Article` that cites everything it rests on. */
export function eventArticle(event: Event, { story, paths }: Timeline, site: URL | undefined): JsonLd {
  return {
    '@type': 'Article',
    headline: event.title,
    ...(event.summary && { description: event.summary }),
    inLanguage: story.lang,
    url: wholeAddress(event.href, site),
    isPartOf: { '@type': 'CreativeWork', name: story.title, url: wholeAddress(paths.home, site) },
    temporalCoverage: event.date.edtf,
    ...(event.place && { contentLocation: { '@type': 'Place', name: event.place } }),
    about: event.actors.map(({ name, kind }) => ({ '@type': kind === 'person' ? 'Person' : 'Organization', name })),
    citation: sourcesOf(event)
      .filter(hasAddress)
      .map((source) => citation(source, site)),
  };
}

/** Returns the front page as an `Article`. It cites its articles by name alone, because every byte counts there. */
export function storyArticle(timeline: Timeline, site: URL | undefined): JsonLd {
  const { story, paths, articles } = timeline;
  return {
    '@type': 'Article',
    headline: story.title,
    inLanguage: story.lang,
    url: wholeAddress(paths.home, site),
    citation: articles.map((article) => reference(article, site)),
  };
}
