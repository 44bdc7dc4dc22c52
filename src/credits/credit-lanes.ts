/** Who relies on whom, as lanes: one for each article, from the first source behind it to the article itself. */
import { compareDays } from '../story/day.ts';
import type { Source } from '../story/model.ts';

/** What one lane looks like in one row. */
export interface LaneCell {
  /** Whether the lane's line comes from the row above, and goes on to the one below. */
  readonly above: boolean;
  readonly below: boolean;
  /** Whether the row's source is on the lane. */
  readonly dot: boolean;
}

/** A source in the order of publication, with a cell for each lane. */
export interface LaneRow {
  readonly source: Source;
  /** Whether a lane ends here, at its article. */
  readonly isEnd: boolean;
  /** The sources that the row's source itself credits. */
  readonly credits: readonly Source[];
  readonly cells: readonly LaneCell[];
}

/** An article with the chains of sources behind it, nearest first in each. */
export interface CreditWay {
  readonly article: Source;
  readonly chains: readonly (readonly Source[])[];
}

/** Returns sources in order of publication; within a day, what is credited comes before what credits it. */
function inOrder(sources: Iterable<Source>, depthOf: (source: Source) => number): Source[] {
  return [...sources].toSorted(
    (a, b) =>
      compareDays(a.published.latest, b.published.latest) ||
      depthOf(b) - depthOf(a) ||
      Number(a.published.approximate) - Number(b.published.approximate),
  );
}

/**
 * Returns the rows of a drawing like a version history's: each lane is an article, and a source behind several articles
 * has a dot in each of their lanes. Sources in `others` have a row but no lane.
 */
export function creditLanes(credits: readonly CreditWay[], others: readonly Source[] = []): LaneRow[] {
  const chains = credits.flatMap(({ article, chains: own }) => own.map((chain) => [article, ...chain]));
  const depths = new Map<Source, number>();
  for (const [index, source] of chains.flatMap((chain) => [...chain.entries()]))
    depths.set(source, Math.max(depths.get(source) ?? 0, index));
  const depthOf = (source: Source): number => depths.get(source) ?? 0;
  const byArticle = new Map(credits.map(({ article, chains: own }) => [article, new Set([article, ...own.flat()])]));
  const credited = new Map<Source, Set<Source>>();
  for (const chain of chains) {
    for (const [index, source] of chain.entries()) {
      const next = chain[index + 1];
      if (next) credited.set(source, (credited.get(source) ?? new Set()).add(next));
    }
  }
  const articles = inOrder([...byArticle.keys()], depthOf);
  const order = inOrder(new Set([...others, ...[...byArticle.values()].flatMap((lane) => [...lane])]), depthOf);
  const ways = articles.map((article) => {
    const sources = byArticle.get(article) ?? new Set();
    const places = [...sources].map((source) => order.indexOf(source));
    return { article, sources, from: Math.min(...places), to: Math.max(...places) };
  });
  // A lane that has ended is free for an article whose line starts below it.
  const lanes: (typeof ways)[] = [];
  for (const way of ways.toSorted((a, b) => a.from - b.from)) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? 0) < way.from);
    if (free) free.push(way);
    else lanes.push([way]);
  }
  return order.map((source, row) => ({
    source,
    isEnd: byArticle.has(source),
    credits: [...(credited.get(source) ?? [])],
    cells: lanes.map((lane) => ({
      above: lane.some(({ from, to }) => row > from && row <= to),
      below: lane.some(({ from, to }) => row >= from && row < to),
      dot: lane.some(({ sources, from, to }) => row >= from && row <= to && sources.has(source)),
    })),
  }));
}
