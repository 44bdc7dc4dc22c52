/** The combined filter: what events can be narrowed by, what each answers to, and the style rules that do it. */
import { counted } from '../story/counted.ts';
import { basisLabels, deadlineName, eventKindLabels, publisherName } from '../story/words.ts';
import type { Actor, Event, Source, Timeline } from '../story/model.ts';
import { noMatch } from './summary.ts';

/** One choice. */
export interface FacetOption {
  /** The word that stands for it in an address: an id, or a key of the content. */
  readonly value: string;
  readonly name: string;
  /** How many events answer to it. */
  readonly count: number;
}

/** Something that events can be narrowed by. */
export interface Facet {
  /** Its name in an address, as in `?actor=…`. */
  readonly name: 'actor' | 'deadline' | 'article' | 'kind' | 'basis' | 'key';
  readonly title: string;
  /** Whether every event answers to exactly one of the options, so that at most one can be chosen. */
  readonly exclusive: boolean;
  /** Those that some event answers to. */
  readonly options: readonly FacetOption[];
}

/** Returns whether somebody acts in the story: newsrooms only tell it. */
export const acts = ({ kind }: Actor): boolean => kind !== 'news';

/** The only value of the facet `key`. */
const keyOnly = 'only';

/** Returns what an event answers to, as words of the form `facet-value`. */
export function traitsOf({ actors, deadlines, accounts, kind, basis, key }: Event): string[] {
  return [
    `kind-${kind}`,
    `basis-${basis}`,
    ...actors.filter(acts).map(({ id }) => `actor-${id}`),
    ...deadlines.map(({ deadline }) => `deadline-${deadline.id}`),
    ...accounts.map(({ source }) => `article-${source.id}`),
    ...(key ? [`key-${keyOnly}`] : []),
  ];
}

/** What an article is called among the others: by its publisher, unless that has several. */
function articleName(article: Source, articles: readonly Source[]): string {
  const name = publisherName(article);
  return articles.filter(({ publisher }) => publisher === article.publisher).length > 1
    ? `${name}: ${article.title}`
    : name;
}

/** Returns everything the timeline can be narrowed by; what no event answers to is left out. */
export function facetsOf({ events, actors, deadlines, articles }: Timeline): Facet[] {
  const counts = new Map<string, number>();
  for (const trait of events.flatMap(traitsOf)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const facet = (
    name: Facet['name'],
    title: string,
    exclusive: boolean,
    names: readonly (readonly [string, string])[],
  ) => ({
    name,
    title,
    exclusive,
    options: names
      .map(([value, label]) => ({ value, name: label, count: counts.get(`${name}-${value}`) ?? 0 }))
      .filter(({ count }) => count > 0),
  });
  return [
    facet('key', 'Key events', false, [[keyOnly, 'Key events only']]),
    facet(
      'actor',
      'People and organisations',
      false,
      actors.filter(acts).map(({ id, name }) => [id, name] as const),
    ),
    facet(
      'deadline',
      'Deadlines',
      false,
      deadlines.map((deadline) => [deadline.id, deadlineName(deadline)] as const),
    ),
    facet(
      'article',
      'Articles',
      false,
      articles.map((article) => [article.id, articleName(article, articles)] as const),
    ),
    facet('kind', 'Kind of event', true, Object.entries(eventKindLabels)),
    facet('basis', 'How it is known', true, Object.entries(basisLabels)),
  ].filter(({ options }) => options.length > 0);
}

/**
 * Returns the style rules by which the form `#Filter` before a timeline narrows it, with scripts or without. There is
 * one for each option, so that every choice takes away the events that do not answer to it, and the
 * dates that have none. Two
 * counter styles (CSS Counter Styles 3) put what is left of `total` events into words where no script does, none
 * included.
 */
export function filterCss(facets: readonly Facet[], total: number): string {
  const rules = facets.flatMap(({ name, exclusive, options }) =>
    options.map(({ value }) => {
      // The options of a menu stand inside what has the name; a box has it itself.
      const option = `[name=${name}]${exclusive ? ' ' : ''}[value="${value}"]`;
      const trait = `.${name}-${value}`;
      return `#Filter:has(${option}:checked)~.timeline :is(li:not(${trait}),section:not(:has(${trait}))){display:none}`;
    }),
  );
  return [
    `@counter-style shown{system:fixed 0;symbols:"${noMatch.replaceAll('|', '')}";fallback:decimal}`,
    '@counter-style of-all{system:fixed 0;symbols:"";fallback:of-total}',
    `@counter-style of-total{system:cyclic;symbols:" of ${counted(total, 'event')}"}`,
    '@media (scripting:none){.counted::before{content:counter(shown,shown) counter(shown,of-all)}}',
    ...rules,
  ].join('');
}
