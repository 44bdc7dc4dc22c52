/** Who says what: the questions on which accounts differ, with each article's answer beside the record. */
import { tellerWord } from '../story/tellers.ts';
import type { Disagreement, Source, Timeline } from '../story/model.ts';
import type { Verdict } from '../story/vocabulary.ts';

/** An article's answer; without a verdict, the article says nothing on the question. */
export interface Answer {
  readonly article: Source;
  readonly verdict?: Verdict;
  readonly brief?: string;
  /** The address of the article's own version. */
  readonly href?: string;
}

/** One question. */
export interface ScoreRow {
  readonly disagreement: Disagreement;
  /** In the order of the articles. */
  readonly answers: readonly Answer[];
}

/** The scorecard of a story. */
export interface Scorecard {
  /** What it shows, in a sentence without a full stop. */
  readonly finding: string;
  readonly articles: readonly Source[];
  /** Rows in which accounts differ from each other, the most telling first. */
  readonly rows: readonly ScoreRow[];
  /** Rows in which one account departs from the original report. */
  readonly departures: readonly ScoreRow[];
  /** Disagreements that are only about names. */
  readonly names: readonly Disagreement[];
}

const weight: Readonly<Record<Verdict, number>> = { differs: 3, partly: 2, open: 1, agrees: 0 };

function answerOf(article: Source, { positions }: Disagreement): Answer {
  const [held] = positions
    .flatMap(({ verdict, brief, holders }) => {
      const holder = holders.find(({ source }) => source === article);
      return holder && verdict ? [{ verdict, brief, href: holder.href }] : [];
    })
    .toSorted((a, b) => weight[b.verdict] - weight[a.verdict]);
  if (!held) return { article };
  const { verdict, brief, href } = held;
  return { article, verdict, href, ...(brief !== undefined && { brief }) };
}

const differIn = ({ answers }: ScoreRow): number => answers.filter(({ verdict }) => verdict === 'differs').length;
const answerIn = ({ answers }: ScoreRow): number => answers.filter(({ verdict }) => verdict).length;

/**
 * Returns the first rows of a scorecard. Rows in which an article differs for the first time come first, so that one
 * article's mistake does not fill them all.
 */
export function mostTelling(rows: readonly ScoreRow[], most: number): ScoreRow[] {
  const shown = new Set<Source>();
  const isNew = ({ answers }: ScoreRow) => {
    const differing = answers.flatMap(({ verdict, article }) => (verdict === 'differs' ? article : []));
    const fresh = differing.some((article) => !shown.has(article));
    for (const article of differing) shown.add(article);
    return fresh;
  };
  const fresh = new Set(rows.filter(isNew));
  return [...fresh, ...rows.filter((row) => !fresh.has(row))].slice(0, most);
}

/** Returns the scorecard, its title made from the counts. */
export function scorecard({ articles, disagreements }: Timeline): Scorecard {
  const rows = disagreements
    .map((disagreement) => ({
      disagreement,
      answers: articles.map((article) => answerOf(article, disagreement)),
    }))
    .toSorted((a, b) => differIn(b) - differIn(a) || answerIn(b) - answerIn(a));
  const isOf = (...kinds: readonly Disagreement['kind'][]) =>
    rows.filter(({ disagreement }) => kinds.includes(disagreement.kind));
  const differing = articles.filter((article) =>
    rows.some(({ answers }) => answers.some((answer) => answer.article === article && answer.verdict === 'differs')),
  );
  const all = articles.length;
  const word = tellerWord(articles);
  const everyone = all === 1 ? `The ${word}` : `All ${all} ${word}s`;
  const who = differing.length === all ? everyone : `${differing.length} of ${all} ${word}s`;
  const [differ, them] = differing.length === 1 ? ['differs', 'it'] : ['differ', 'them'];
  return {
    finding:
      differing.length === 0
        ? `Where the ${word}s give different answers`
        : `${who} ${differ} somewhere from the record or the reports behind ${them}`,
    articles,
    rows: isOf('conflict', 'seeming'),
    departures: isOf('departure'),
    names: isOf('names').map(({ disagreement }) => disagreement),
  };
}
