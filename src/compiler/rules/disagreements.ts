/** A disagreement has two sides, two articles unless it is a departure, and a verdict on each article's answer. */
import type { Checked, Content } from '../entry.ts';
import { each, type EntryFault, type Rule } from '../fault.ts';

type Disagreement = Checked<'disagreements'>;

const most = 8;

/** The scorecard needs a few words for the record, and for each answer that does not agree with it. */
function* ofBriefs({ fields: { kind, positions, record } }: Disagreement): Generator<EntryFault> {
  const cells = [
    { ...record, path: ['record'], isNeeded: true },
    ...positions.map((position, index) => ({
      ...position,
      path: ['positions', index],
      isNeeded: position.verdict !== undefined && position.verdict !== 'agrees',
    })),
  ];
  for (const { says, brief, path, isNeeded } of cells) {
    const words = brief?.split(/\s+/).length ?? 0;
    if (brief === undefined) {
      const message = `“${says}” has no short form for its cell of the scorecard.`;
      if (isNeeded && kind !== 'names')
        yield [path, 'brief', message, `Say it in ${most} words at most, in \`brief\`.`];
    } else if (kind === 'names') {
      yield [path, 'brief', `“${brief}” is for the scorecard, which leaves names out.`, 'Remove `brief`.'];
    } else if (words > most) {
      const message = `“${brief}” has ${words} words; its cell of the scorecard has room for ${most}.`;
      yield [path, 'brief', message, 'Shorten it.'];
    }
  }
}

function* ofPositions({ fields: { positions } }: Disagreement, { sourceOf, tellers }: Content): Generator<EntryFault> {
  for (const [index, { says, sources, verdict }] of positions.entries()) {
    const at = ['positions', index];
    if (sources.length === 0)
      yield [at, 'no-source', `Nobody is named for the position “${says}”.`, 'Name the sources that hold it.'];
    // A missing or faulty source has been reported already, and may be an article.
    if (sources.some((id) => !sourceOf.has(id))) continue;
    const isArticles = sources.some((id) => tellers.has(id));
    if (isArticles && verdict === undefined) {
      const fix = 'Say how it compares with the record: `verdict: agrees`, `partly`, `differs` or `open`.';
      yield [at, 'verdict', `The answer “${says}” has no verdict.`, fix];
    }
    if (!isArticles && verdict !== undefined) {
      const message = `The answer “${says}” has a verdict, but no article gives it.`;
      yield [at, 'verdict', message, 'Remove `verdict`: the record needs none.'];
    }
  }
  if (positions.length >= 2) return;
  const message = `There ${positions.length === 1 ? 'is one position' : 'is no position'}, so nobody disagrees.`;
  yield [['positions'], 'one-position', message, 'Give at least two positions.'];
}

function* ofKind({ fields: { kind, positions } }: Disagreement, { sourceOf, tellers }: Content): Generator<EntryFault> {
  const named = positions.flatMap(({ sources }) => sources);
  const answering = new Set(named.filter((id) => tellers.has(id)));
  // A missing or faulty source has been reported already, and may be the other article.
  const isClear = positions.every(({ sources }) => sources.length > 0) && named.every((id) => sourceOf.has(id));
  if (kind !== 'departure' && kind !== 'names' && isClear && positions.length >= 2 && answering.size === 1) {
    const message = `Only one article, “${[...answering].join()}”, answers the question, so no two articles disagree.`;
    const fix = 'Write `kind: departure`: what differs from it is a report or a record, not another article.';
    yield [['kind'], 'one-article', message, fix];
  }
  const isAnswered = positions.some(({ verdict }) => verdict !== undefined);
  if (kind === 'departure' && isAnswered && positions.every(({ verdict }) => verdict !== 'differs')) {
    const message = 'It says that an article departs from what it relays, but no answer differs.';
    const fix = 'Write `verdict: differs` where it does, or remove the file: there is no disagreement.';
    yield [['kind'], 'no-departure', message, fix];
  }
}

/** Checks the positions of disagreements. */
export const disagreementRules: Rule = (content) => each(content, content.disagreements, ofPositions, ofKind, ofBriefs);
