/** What an editor is told of a story that is spoilt in one thing. */
import type { Texts } from '../../src/compiler/read-content.ts';
import { errorOf, otherStory, readTexts, withEdited } from './read-story.ts';

const texts = await readTexts(otherStory);

/** Names of files of the story that is spoilt, `other-story`. */
export const files = {
  story: 'content/story.md',
  survey: 'content/events/1998-05-01-survey.md',
  bridge: 'content/events/2004-02-29-bridge-closed.md',
  ferry: 'content/events/2004-03-02-ferry-runs.md',
  council: 'content/actors/town-council.md',
  board: 'content/actors/river-board.md',
  company: 'content/actors/ferry-company.md',
  reopening: 'content/deadlines/reopening.md',
  courier: 'content/sources/evening-courier.md',
  gazette: 'content/sources/river-gazette.md',
  post: 'content/sources/morning-post.md',
  fare: 'content/disagreements/ferry-fare.md',
} as const;

type Replacement = readonly [before: string | RegExp, after: string];

/** By file, what is replaced in it, once or several times; or the text of a file that is not there. */
export type Patch = Readonly<Record<string, string | Replacement | readonly Replacement[]>>;

const isOne = (edits: Replacement | readonly Replacement[]): edits is Replacement => !Array.isArray(edits[0]);

/** Returns the text of a file of the story with pieces of it replaced, to be put where it does not belong. */
export const copyOf = (file: string, ...edits: readonly Replacement[]): string =>
  withEdited(texts, file, file, ...edits)[file] ?? '';

/** Returns the texts of `other-story`, spoilt. */
export function spoilt(patch: Patch): Texts {
  return Object.entries(patch).reduce(
    (all, [file, edits]) =>
      typeof edits === 'string'
        ? { ...all, [file]: edits }
        : withEdited(all, file, file, ...(isOne(edits) ? [edits] : edits)),
    texts,
  );
}

/** Returns what the spoilt story is refused with; of a single problem without the heading, which is always the same. */
export function refusal(patch: Patch): string {
  return errorOf(spoilt(patch)).message.replace('The content has 1 problem. Nothing was published.\n\n', '').trim();
}

/** Faults of five kinds in five files. */
export const fiveAtOnce: Patch = {
  [files.company]: [
    `name: Ferry company
`,
    '',
  ],
  [files.survey]: [
    ['[river-board]', '[river-bord]'],
    [
      `corrections:
  - day: 2004-04-01
    said: The bridge was surveyed in June.
    says: It was surveyed in May.
    why: The paper printed a correction.
`,
      '',
    ],
  ],
  [files.bridge]: [
    'dating: document',
    `dating: document
knid: act`,
  ],
  [files.post]: [
    `note: Its address was not found.
`,
    '',
  ],
  [files.reopening]: ['days: 366', 'days: 365'],
};
