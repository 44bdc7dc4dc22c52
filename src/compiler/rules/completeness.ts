/** What every file needs beside its front matter: a body that rendered, and corrections later than what they correct. */
import type { Checked, CheckedContent } from '../valid-content.ts';
import { isVisible } from '../../story/characters.ts';
import { problemAt } from '../problem-at.ts';
import type { Day } from '../../story/day.ts';
import type { Problem } from '../problems.ts';
import type { RawContent } from '../entry.ts';
import { contentFolder, entriesOf } from '../read-content.ts';
import { collections, folders } from '../../story/collections/registry.ts';
import type { PagedCollection } from '../../story/collections/registry.ts';

/** Returns what is wrong with the bodies: missing, or with something in them that may not be. */
export function checkBodies(raw: RawContent): Problem[] {
  return entriesOf(raw).flatMap(([collection, { file, bodyLine, body, unreadable }]): Problem[] => {
    if (unreadable.length > 0) return [];
    const found = body.findings.map(({ line, ...finding }) => ({ file, line: bodyLine + line - 1, ...finding }));
    const hasText = body.sections.length > 0 || isVisible(body.text);
    if (collection === 'events' && hasText && !isVisible(body.summary)) {
      const message = 'The body has no paragraph, and the first one is what the timeline shows.';
      return [...found, { file, line: bodyLine, rule: 'no-summary', message, fix: 'Start with a sentence or two.' }];
    }
    if (hasText || found.length > 0 || (collection !== 'story' && !collections[collection].needsBody)) return found;
    const message = 'There is no text below the front matter.';
    return [{ file, line: bodyLine, rule: 'no-body', message, fix: 'Write two to five sentences there.' }];
  });
}

/** Returns a problem for each file that no page would be made of. */
export function checkStrays({ strays }: RawContent): Problem[] {
  const known = `The content is ${contentFolder}/story.md and ${contentFolder}/<${folders.join(' | ')}>/<name>.md.`;
  return strays.map((file) => {
    const [, stem, ending] = /([^/]+)\.(md|mkdn?|mdown|markdown|mdx|txt)$/i.exec(file) ?? [];
    const isMisnamed = stem !== undefined && ending !== 'md';
    const message = isMisnamed ? `The file’s name ends in .${ending ?? ''}.` : 'No page would be made of this file.';
    const fix = isMisnamed ? `Name it ${stem}.md.` : known;
    return { file, line: 1, rule: 'stray-file', message, fix };
  });
}

/** Returns a problem for each correction that is older than what it corrects. */
export function checkCorrections(content: CheckedContent): Problem[] {
  const problemsOf = ({ entry, fields }: Checked<PagedCollection>, since: Day | undefined): Problem[] =>
    fields.corrections.flatMap(({ day }, index) => {
      if (!since || day >= since) return [];
      const message = `The correction is dated ${day}, before ${since}, when what it corrects happened.`;
      const fix = 'Mend the day of the correction.';
      return [problemAt(entry, ['corrections', index, 'day'], 'correction-date', { message, fix })];
    });
  return [
    ...content.events.flatMap((event) => problemsOf(event, event.fields.date.earliest)),
    ...content.sources.flatMap((source) => problemsOf(source, source.fields.published.earliest)),
  ];
}

/** Returns a problem unless there is one story, one event and one article at least. */
export function checkPresence(raw: RawContent, content: CheckedContent): Problem[] {
  const missing = (file: string, what: string, fix: string): Problem[] => [
    { file, line: 1, rule: 'nothing-there', message: `There is no ${what}.`, fix },
  ];
  return [
    ...(raw.story ? [] : missing('content/story.md', 'story', 'Add content/story.md.')),
    ...(raw.events.length > 0 ? [] : missing('content/events/', 'event', 'Add a file for each event.')),
    ...(raw.sources.length > content.sources.length || content.sources.some(({ fields }) => fields.kind === 'article')
      ? []
      : missing('content/sources/', 'article', 'Add a source of the kind `article`.')),
  ];
}
