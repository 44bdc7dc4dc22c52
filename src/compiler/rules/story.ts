/** What the story's own file says of the others: the sides that actors are on, and the day at which it stands. */
import { compareDays } from '../../story/day.ts';
import { problemAt } from '../problem-at.ts';
import { didYouMean } from '../problems.ts';
import type { Problem } from '../problems.ts';
import type { CheckedContent } from '../valid-content.ts';

function checkGroups({ story, actors }: CheckedContent): Problem[] {
  const groups = story?.fields.groups;
  if (!groups) return [];
  return actors.flatMap(({ entry, fields: { group } }): Problem[] => {
    const at = (message: string, fix: string) => [problemAt(entry, ['group'], 'group', { message, fix })];
    if (group === undefined) {
      if (groups.length === 0) return [];
      return at('The story has groups, and the actor is in none.', `Add \`group\`: one of ${groups.join(', ')}.`);
    }
    if (groups.includes(group)) return [];
    const otherwise =
      groups.length === 0
        ? 'Remove it, or give the story `groups` in content/story.md.'
        : `Write one of ${groups.join(', ')}, or add it to \`groups\` in content/story.md.`;
    return at(`“${group}” is not one of the story’s groups.`, didYouMean(group, groups, otherwise));
  });
}

function checkUntil({ story, sources }: CheckedContent): Problem[] {
  const until = story?.fields.until;
  const days = sources.filter(({ fields }) => fields.kind === 'article').map(({ fields }) => fields.published.latest);
  const last = days.toSorted(compareDays).at(-1);
  if (!story || !until || !last || last <= until) return [];
  const message = `The story stands at ${until}, but its last article is of ${last}.`;
  return [problemAt(story.entry, ['until'], 'until', { message, fix: 'Write a day from then on, or remove `until`.' })];
}

/** Returns what is wrong with the story's groups and its day. */
export function checkStory(content: CheckedContent): Problem[] {
  return [...checkGroups(content), ...checkUntil(content)];
}
