/** Which events of the index of the whole have some choices, and how many have each option. */
import type { IndexField, WholeIndex } from './whole-index.ts';

/** A choice that a reader made. */
interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A field, with the places of its options for each event, of each option by its value, and of the events that have it. */
export interface Field extends IndexField {
  readonly own: readonly (readonly number[])[];
  readonly places: ReadonlyMap<string, number>;
  readonly events: readonly (readonly number[])[];
}

/** Returns the fields of an index by name, ready to be asked. */
export function readFields({ fields }: WholeIndex): ReadonlyMap<string, Field> {
  const read = fields.map((field): Field => {
    const own = field.has.split(' ').map((places) => (places ? places.split(',').map(Number) : []));
    const events = field.values.map((): number[] => []);
    own.forEach((places, at) => {
      for (const place of places) events[place]?.push(at);
    });
    return { ...field, own, events, places: new Map(field.values.map((value, place) => [value, place])) };
  });
  return new Map(read.map((field) => [field.name, field]));
}

/** Returns the places of the events, of `count`, that have all of some choices. */
export function matching(
  fields: ReadonlyMap<string, Field>,
  chosen: readonly Choice[],
  count: number,
): readonly number[] {
  const asked = chosen.map(({ name, value }) => {
    const { own = [], places, events = [] } = fields.get(name) ?? {};
    const place = places?.get(value) ?? -1;
    return { own, place, events: events[place] ?? [] };
  });
  // Those with the rarest choice are few.
  const [rarest, ...others] = asked.toSorted((a, b) => a.events.length - b.events.length);
  const first = rarest?.events ?? Array.from({ length: count }, (_, at) => at);
  return first.filter((at) => others.every(({ own, place }) => own[at]?.includes(place)));
}

/** Returns how many events each option of a field would leave with some choices, those in the same exclusive field aside. */
export function countsWith(
  fields: ReadonlyMap<string, Field>,
  { name, exclusive, own, values }: Field,
  chosen: readonly Choice[],
  count: number,
): readonly number[] {
  // In an exclusive field, another choice would replace the one that is made.
  const others = chosen.filter((choice) => !exclusive || choice.name !== name);
  const counts = values.map(() => 0);
  for (const event of matching(fields, others, count))
    for (const place of own[event] ?? []) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}
