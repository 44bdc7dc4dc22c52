/** A disagreement has two sides at least, somebody on each, two articles among them unless it is a departure, and a verdict on each article's answer. */
import type { Checked, CheckedContent } from '../valid-content.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';

const most = 8;

/** The scorecard has a few words of the record, and of each answer that does not agree with it. */
function checkBriefs({ entry, fields: { kind, positions, record } }: Checked<'disagreements'>): Problem[] {
  const cells = [
    { ...record, path: ['record'], isNeeded: kind !== 'names' },
    ...positions.map((position, index) => ({
      ...position,
      path: ['positions', index],
      isNeeded: kind !== 'names' && position.verdict !== undefined && position.verdict !== 'agrees',
    })),
  ];
  return cells.flatMap(({ says, brief, path, isNeeded }): Problem[] => {
    const at = (message: string, fix: string) => [problemAt(entry, path, 'brief', { message, fix })];
    if (brief === undefined) {
      if (!isNeeded) return [];
      return at(
        `“${says}” has nothing for its cell of the scorecard.`,
        `Say it in ${most} words at most, in \`brief\`.`,
      );
    }
    if (kind === 'names') return at(`“${brief}” is for the scorecard, which leaves names out.`, 'Remove `brief`.');
    const words = brief.split(/\s+/).length;
    if (words <= most) return [];
    return at(`“${brief}” has ${words} words, and its cell of the scorecard has room for ${most}.`, 'Shorten it.');
  });
}

/** Returns what is wrong with the positions of the disagreements. */
export function checkDisagreements(content: CheckedContent): Problem[] {
  const kinds = new Map(content.sources.map(({ id, fields }) => [id, fields.kind]));
  return content.disagreements.flatMap((disagreement) => {
    const { entry, fields } = disagreement;
    const { kind, positions } = fields;
    const problems = positions.flatMap(({ says, sources }, index) => {
      if (sources.length > 0) return [];
      const message = `Nobody is named for the position “${says}”.`;
      return [problemAt(entry, ['positions', index], 'no-source', { message, fix: 'Name the sources that hold it.' })];
    });
    positions.forEach(({ says, sources, verdict }, index) => {
      const isArticles = sources.some((id) => kinds.get(id) === 'article');
      // A source that is missing or faulty is told already, and may be an article.
      if (sources.some((id) => !kinds.has(id)) || isArticles === (verdict !== undefined)) return;
      const message = isArticles
        ? `The answer “${says}” has no verdict.`
        : `The answer “${says}” is that of no article, and has a verdict.`;
      const fix = isArticles
        ? 'Say how it compares with the record: `verdict: agrees`, `partly`, `differs` or `open`.'
        : 'Remove `verdict`: the record needs none.';
      problems.push(problemAt(entry, ['positions', index], 'verdict', { message, fix }));
    });
    const named = positions.flatMap(({ sources }) => sources);
    const answering = new Set(named.filter((id) => kinds.get(id) === 'article'));
    // A source that is missing or faulty is told already, and may be the other article.
    const isClear = positions.every(({ sources }) => sources.length > 0) && named.every((id) => kinds.has(id));
    if (kind !== 'departure' && kind !== 'names' && isClear && positions.length >= 2 && answering.size === 1) {
      const message = `Only “${[...answering].join()}”, of all articles, answers the question.`;
      const fix = 'Write `kind: departure`: what differs from it is a report or a record, not another article.';
      problems.push(problemAt(entry, ['kind'], 'one-article', { message, fix }));
    }
    const isAnswered = positions.some(({ verdict }) => verdict !== undefined);
    if (kind === 'departure' && isAnswered && positions.every(({ verdict }) => verdict !== 'differs')) {
      const message = 'It says that an article departs from what it relays, and no answer differs.';
      const fix = 'Write `verdict: differs` where it does, or remove the file: there is no disagreement.';
      problems.push(problemAt(entry, ['kind'], 'no-departure', { message, fix }));
    }
    problems.push(...checkBriefs(disagreement));
    if (positions.length >= 2) return problems;
    const message = `There ${positions.length === 1 ? 'is one position' : 'is no position'}, and nobody to disagree with it.`;
    const fix = 'Give two positions or more.';
    return [...problems, problemAt(entry, ['positions'], 'one-position', { message, fix })];
  });
}
