/** What every file needs besides front matter: a body that renders, and corrections after what they correct. */
import { isVisible } from '../../story/characters.ts';
import { howToNameAnImage } from '../../story/collections/values.ts';
import { collections, folders, pagedCollections, type PagedCollection } from '../../story/collections/registry.ts';
import { isBy, isToCome } from '../../story/day.ts';
import type { Checked, Entry } from '../entry.ts';
import { each, fileAt, type EntryFault, type Rule } from '../fault.ts';
import { imageFolder } from '../read-content.ts';
import { contentFolder } from '../../site.ts';

function* ofBody({ collection, bodyLine, body, unreadable }: Entry): Generator<EntryFault> {
  if (unreadable.length > 0) return;
  for (const { line, rule, message, fix } of body.findings) yield [bodyLine + line - 1, rule, message, fix];
  const hasText = body.sections.length > 0 || isVisible(body.text);
  if (hasText || body.findings.length > 0 || (collection !== 'story' && !collections[collection].needsBody)) return;
  const fix = `Write ${collection === 'chapters' ? 'one to three' : 'two to five'} sentences there.`;
  yield [bodyLine, 'no-body', 'There is no text below the front matter.', fix];
}

/** Bodies that are missing or contain something not allowed. */
export const bodyRules: Rule = (content) => each(content, content.files.entries, ofBody);

/** Files from which no page would be built. */
export const strayRules: Rule = function* ({ files }) {
  const known = `Content goes in ${contentFolder}/story.md and ${contentFolder}/<${folders.join(' | ')}>/<name>.md.`;
  for (const file of files.strays) {
    if (file.startsWith(imageFolder)) {
      const fix = `Name it so: ${howToNameAnImage}.`;
      yield [fileAt(file), 1, 'stray-file', 'No page can show a file of this name.', fix];
      continue;
    }
    const [, stem, ending] = /([^/]+)\.(md|mkdn?|mdown|markdown|mdx|txt)$/i.exec(file) ?? [];
    const isMisnamed = stem !== undefined && ending !== 'md';
    const message = isMisnamed ? `The file’s name ends in .${ending ?? ''}.` : 'No page would be built from this file.';
    yield [fileAt(file), 1, 'stray-file', message, isMisnamed ? `Name it ${stem}.md.` : known];
  }
};

function* ofCorrections({ fields }: Checked<PagedCollection>): Generator<EntryFault> {
  const since = 'date' in fields ? fields.date.earliest : 'published' in fields ? fields.published.earliest : undefined;
  for (const [index, { day }] of fields.corrections.entries()) {
    const at = ['corrections', index, 'day'];
    const fix = 'Fix the day of the correction.';
    if (isToCome(day)) yield [at, 'future', `The correction is dated ${day}, which is in the future.`, fix];
    if (!since || isBy(since, day)) continue;
    const message = `The correction is dated ${day}, but what it corrects happened on ${since}.`;
    yield [at, 'correction-date', message, fix];
  }
}

/** Corrections dated before what they correct, or in the future. */
export const correctionRules: Rule = function* (content) {
  for (const collection of pagedCollections) yield* each(content, content[collection], ofCorrections);
};

/** There must be a story, and at least one event and one source. */
export const presenceRules: Rule = function* ({ files: { entries } }) {
  const has = (collection: Entry['collection']) => entries.some((entry) => entry.collection === collection);
  const missing = (file: string, what: string, fix: string) =>
    [fileAt(file), 1, 'nothing-there', `There ${what}.`, fix] as const;
  const story = `${contentFolder}/story.md`;
  if (!has('story')) yield missing(story, 'is no story', `Add ${story}.`);
  if (!has('events')) yield missing(`${contentFolder}/events/`, 'are no events', 'Add a file for each event.');
  if (!has('sources')) yield missing(`${contentFolder}/sources/`, 'are no sources', 'Add a file for each source.');
};
