/** What the story's own file says about the others: actors' sides, and the last day, after which all is planned. */
import { isBefore, isBy, type Day } from '../../story/day.ts';
import { lastTold, type Checked, type Content } from '../entry.ts';
import { each, type EntryFault, type Rule } from '../fault.ts';
import { didYouMean } from '../problems.ts';

function* ofGroup({ fields: { group } }: Checked<'actors'>, { story }: Content): Generator<EntryFault> {
  const groups = story?.fields.groups;
  if (!groups) return;
  if (group === undefined) {
    const fix = `Add \`group\`: one of ${groups.join(', ')}.`;
    if (groups.length > 0) yield [['group'], 'group', 'The story has groups, but the actor is in none.', fix];
  } else if (!groups.includes(group)) {
    const otherwise =
      groups.length === 0
        ? 'Remove it, or give the story `groups` in content/story.md.'
        : `Write one of ${groups.join(', ')}, or add it to \`groups\` in content/story.md.`;
    const message = `“${group}” is not one of the story’s groups.`;
    yield [['group'], 'group', message, didYouMean(group, groups, otherwise)];
  }
}

function* ofUntil({ fields: { until } }: Checked<'story'>, last: Day | undefined): Generator<EntryFault> {
  if (!until || !last || isBy(last, until)) return;
  const message = `\`until\` is ${until}, but the last source is dated ${last}.`;
  yield [['until'], 'until', message, 'Write that day or a later one, or remove `until`.'];
}

/** What comes after the story's last day is planned, and nothing else is. */
function* ofPlanned({ fields: { date, planned } }: Checked<'events'>, asOf: Day | undefined): Generator<EntryFault> {
  if (!asOf || planned === isBefore(asOf, date.earliest)) return;
  if (planned) {
    const message = `The event is planned for ${date.earliest}, but the story’s last day is ${asOf}.`;
    yield [['planned'], 'planned', message, 'Remove `planned`, or correct the date.'];
    return;
  }
  const message = `The event is dated ${date.earliest}, but the story’s last day is ${asOf}.`;
  const fix = 'Correct the date, write `planned: true`, or give the story a later `until` in content/story.md.';
  yield [['date'], 'planned', message, fix];
}

/** The story's groups and its day. */
export const storyRules: Rule = function* (content) {
  const { story, sources, ids, actors, events } = content;
  const last = lastTold(content);
  const until = story?.fields.until;
  // A faulty source may be the last, and a wrong `until` is reported by itself.
  const isClear = until ? !last || isBy(last, until) : sources.length === ids.sources.size;
  const asOf = isClear ? (until ?? last) : undefined;
  yield* each(content, actors, ofGroup);
  yield* each(content, story ? [story] : [], (entry) => ofUntil(entry, last));
  yield* each(content, events, (event) => ofPlanned(event, asOf));
};
