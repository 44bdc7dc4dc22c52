/** What an entry names beside its text: its sources, where each can be read, and who differs from them. */
import { differsOn, type Differing } from '../story/differing.ts';
import { addressOf } from '../story/known.ts';
import type { Event, Source } from '../story/model.ts';
import { shortTitle } from '../story/words.ts';

/** A source of an entry. */
export interface NamedSource {
  readonly name: string;
  /** Where it can be read, or our page about it if it was not found. */
  readonly href: string;
  readonly isElsewhere: boolean;
  /** How it differs from the record, if it does. */
  readonly differs?: Differing;
}

/** The sources of an entry, in the order in which they support it. */
export interface Evidence {
  readonly documents: readonly NamedSource[];
  readonly articles: readonly NamedSource[];
  readonly checkedAgainst: readonly NamedSource[];
}

function named(source: Source, event: Event): NamedSource {
  const address = addressOf(source);
  const differs = differsOn(source, event);
  return {
    name: source.kind === 'document' ? shortTitle(source) : source.publisher,
    href: address ?? source.href,
    isElsewhere: address !== undefined,
    ...(differs && { differs }),
  };
}

/** Returns what an event's entry names. */
export function evidenceOf(event: Event): Evidence {
  const all = (sources: readonly Source[]) => sources.map((source) => named(source, event));
  return {
    documents: all(event.documents),
    articles: all(event.accounts.map(({ source }) => source)),
    checkedAgainst: all(event.checkedAgainst),
  };
}
