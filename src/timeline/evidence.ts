/** What an entry names beside its text: its sources, each with where it can be read, and who differs from them. */
import { counted } from '../story/counted.ts';
import { addressOf } from '../story/known.ts';
import type { Event, Source } from '../story/model.ts';
import type { Verdict } from '../story/vocabulary.ts';
import { shortTitle, verdictLabels } from '../story/words.ts';

/** A source of an entry. */
export interface NamedSource {
  readonly name: string;
  /** Where it can be read; our page about it, where it was not found. */
  readonly href: string;
  readonly isElsewhere: boolean;
  /** Whether it answers questions otherwise than the record, in a few words, and where those are. */
  readonly differs?: { readonly words: string; readonly href: string };
}

/** The sources of an entry, in the order in which they carry it. */
export interface Evidence {
  readonly documents: readonly NamedSource[];
  readonly articles: readonly NamedSource[];
  readonly checkedAgainst: readonly NamedSource[];
}

/** Returns in how far a source differs from the record on what an event is asked about, if it does. */
function differsOn(source: Source, { disagreements, href }: Event): NamedSource['differs'] {
  const answered = (verdict: Verdict) =>
    disagreements.filter(({ positions }) =>
      positions.some((one) => one.verdict === verdict && one.holders.some((holder) => holder.source === source)),
    );
  const differing = answered('differs');
  const [question, ...others] = differing.length > 0 ? differing : answered('partly');
  if (!question) return undefined;
  const label = verdictLabels[differing.length > 0 ? 'differs' : 'partly'].toLowerCase();
  return others.length === 0
    ? { words: label, href: question.href }
    : { words: `${label} on ${counted(others.length + 1, 'question')}`, href: `${href}#Differ` };
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
