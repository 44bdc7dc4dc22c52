/** What is wrong with the content, as data: collected from everywhere, reported once, in a fixed order. */
import leven from 'leven';
import { escapeRefused } from '../story/characters.ts';
import { compareTexts, counted } from '../story/text.ts';

/** Something that is wrong in one file. */
export interface Finding {
  /** Counted from 1: from the file's start for front matter, from the body's for the body. */
  readonly line: number;
  /** A short name that stays the same when the wording changes. */
  readonly rule: string;
  /** What is wrong, naming the offending value. */
  readonly message: string;
  readonly fix: string;
}

/** One thing an editor must fix; its line is counted from the start of the file. */
export interface Problem extends Finding {
  /** The path from the project's root: `content/events/2020-08-06-order.md`. */
  readonly file: string;
}

/** Thrown when content has problems; its message lists all of them. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    super(formatProblems(sorted));
    this.name = 'ContentError';
    this.problems = sorted;
    // Only the list helps an editor; Astro would print a stack trace if there were one.
    this.stack = '';
  }

  /** Only the name: Astro looks in this text for words such as “document”, and adds a hint about browsers. */
  override toString(): string {
    return this.name;
  }
}

/** Returns the problems by file, then line, then rule. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (p: Problem) => `${p.file}\0${String(p.line).padStart(6, '0')}\0${p.rule}\0${p.message}`;
  return problems.toSorted((a, b) => compareTexts(key(a), key(b)));
}

/** The most characters printed of a message: a value may be as long as its file. */
const longest = 1000;

/** Part of a message, shortened, without characters that control a terminal, such as `\\u001b`. */
const printable = (text: string): string => escapeRefused(text.length > longest ? `${text.slice(0, longest)} …` : text);

const mostShown = 200;

/** Returns the problems as text for a terminal: a heading, then three lines each. */
function formatProblems(problems: readonly Problem[]): string {
  const left = problems.length - mostShown;
  const list = problems
    .slice(0, mostShown)
    .map((p) => [`${p.file}:${p.line}  ${p.rule}`, p.message, p.fix].map(printable).join('\n  '));
  return (
    [
      `The content has ${counted(problems.length, 'problem')}. Nothing was published.`,
      ...list,
      ...(left > 0 ? [`And ${counted(left, 'more problem')}, shown when these are fixed.`] : []),
    ].join('\n\n') + '\n'
  );
}

/** Returns the candidate closest to `value`, if any is close: an id with one word more or less, or a typo. */
export function closest(value: string, candidates: Iterable<string>): string | undefined {
  const isPartOf = (part: string, whole: string) => `-${whole}-`.includes(`-${part}-`);
  const distanceTo = (candidate: string): number =>
    isPartOf(value, candidate) || isPartOf(candidate, value) ? 0 : leven(value.toLowerCase(), candidate.toLowerCase());
  const ranked = [...candidates]
    .map((candidate) => ({ candidate, distance: distanceTo(candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** Returns the second sentence of a problem about a name: "did you mean", or else `otherwise`. */
export function didYouMean(value: string, candidates: Iterable<string>, otherwise: string): string {
  const guess = closest(value, candidates);
  return guess ? `Did you mean \`${guess}\`?` : otherwise;
}
