/** The combined filter: what events can be narrowed by, what each belongs to, and the style rules that do it. */
import { facetsOf } from '../facets/facets.ts';
import { countOf } from '../story/count-of.ts';
import { counted } from '../story/text.ts';
import type { Event, Timeline } from '../story/model.ts';
import { basisWords, eventKindWords } from '../story/words.ts';
import { noMatch } from './summary.ts';

/** One choice. */
export interface FilterOption {
  /** Its value in an address: an id, or a key of the content. */
  readonly value: string;
  readonly name: string;
  /** What it is called in the sentence about what is shown, if different. */
  readonly short?: string | undefined;
  readonly count: number;
}

/** A facet, or a key for which events choose a word, as a part of the form. */
export interface FilterField {
  /** Its name in an address, as in `?actor=…`. */
  readonly name: string;
  readonly title: string;
  /** Whether every event has exactly one of the options, so that at most one can be chosen. */
  readonly exclusive: boolean;
  /** What precedes its choices in the sentence about what is shown; empty for exclusive fields. */
  readonly joins: string;
  /** The options that at least one event has. */
  readonly options: readonly FilterOption[];
}

/** The only value of the field `key`. */
const keyOnly = 'only';

/** Returns a function that gives an event's traits, as words of the form `field-value`. */
export function traitsIn(timeline: Timeline): (event: Event) => string[] {
  const facets = facetsOf(timeline);
  return (event) => [
    `kind-${event.kind}`,
    `basis-${event.basis}`,
    ...facets.flatMap(({ parameter, idsOf }) => idsOf(event).map((id) => `${parameter}-${id}`)),
    ...(event.key ? [`key-${keyOnly}`] : []),
  ];
}

/** Returns everything that a list of events can be narrowed by, leaving out what none of them has. */
export function fieldsOf(timeline: Timeline, events = timeline.events): FilterField[] {
  const counts = countOf(events.flatMap(traitsIn(timeline)));
  const field = (
    [name, title]: readonly [string, string],
    options: readonly Omit<FilterOption, 'count'>[],
    is: Partial<FilterField> = {},
  ): FilterField => ({
    ...{ name, title, exclusive: false, joins: '', ...is },
    options: options
      .map((option) => ({ ...option, count: counts.get(`${name}-${option.value}`) ?? 0 }))
      .filter(({ count }) => count > 0),
  });
  const words = (table: Readonly<Record<string, { readonly label: string }>>) =>
    Object.entries(table).map(([value, { label }]) => ({ value, name: label }));
  return [
    field(['key', 'Key events'], [{ value: keyOnly, name: 'Key events' }]),
    ...facetsOf(timeline).map(({ parameter, title, joins, members }) =>
      field(
        [parameter, title],
        members.filter(({ narrows }) => narrows).map(({ id, name, short }) => ({ value: id, name, short })),
        { joins },
      ),
    ),
    field(['kind', 'Kind'], words(eventKindWords), { exclusive: true }),
    field(['basis', 'How it is known'], words(basisWords), { exclusive: true }),
  ].filter(({ options }) => options.length > 0);
}

/**
 * Returns the style rules by which `#Filter` narrows the timeline after it: one for each option hides events without
 * it. Without scripts, two counter styles (CSS Counter Styles 3) put what is left of `total` events into words.
 */
export function filterCss(fields: readonly FilterField[], total: number): string {
  const rules = fields.flatMap(({ name, options }) =>
    options.map(({ value }) => {
      const option = `[name=${name}][value="${value}"]`;
      const trait = `.${name}-${value}`;
      const list = `#Filter:has(${option}:checked)~.timeline`;
      // An event's connection with a deadline is shown when that deadline is chosen.
      const why = name === 'deadline' ? `${list} .why${trait}{display:block}` : '';
      return `${list} :is(ol>li:not(${trait}),section:not(:has(${trait}))){display:none}${why}`;
    }),
  );
  return [
    `@counter-style shown{system:fixed 0;symbols:"${noMatch}";fallback:decimal}`,
    '@counter-style of-all{system:fixed 0;symbols:"";fallback:of-total}',
    `@counter-style of-total{system:cyclic;symbols:" of ${counted(total, 'event')}"}`,
    '@media (scripting:none){.counted::before{content:counter(shown,shown) counter(shown,of-all)}}',
    ...rules,
  ].join('');
}
