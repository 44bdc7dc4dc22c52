/** What the story's own file says about the others: the sides that actors are on, and its last day. */
import { compareDays, isBy } from '../../story/day.ts';
import type { Checked, Content } from '../entry.ts';
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

function* ofUntil({ fields: { until } }: Checked<'story'>, { sources, tellers }: Content): Generator<EntryFault> {
  const days = sources.filter(({ id }) => tellers.has(id)).map(({ fields }) => fields.published.latest);
  const last = days.toSorted(compareDays).at(-1);
  if (!until || !last || isBy(last, until)) return;
  const message = `\`until\` is ${until}, but the last source is dated ${last}.`;
  yield [['until'], 'until', message, 'Write that day or a later one, or remove `until`.'];
}

/** The story's groups and its day. */
export const storyRules: Rule = function* (content) {
  yield* each(content, content.actors, ofGroup);
  yield* each(content, content.story ? [content.story] : [], ofUntil);
};
