/** A story whose articles, actors and deadlines grow with its events, to measure builds with. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { capitalised } from '../../src/story/text.ts';
import { projectRoot } from './build-site.ts';

// Words in no order, so that no two sentences are alike: a text that repeats itself would compress to nothing.
const vocabulary = [
  ...new Set(
    readFileSync(path.join(projectRoot, 'content/README.md'), 'utf8')
      .toLowerCase()
      .match(/\b[a-z]{2,9}\b/g),
  ),
];

/** Returns a sentence of `length` words, which depends on `seed` alone. */
function sentence(seed: number, length = 15): string {
  // The constants of Numerical Recipes for a linear congruential generator.
  let state = (seed * 2_654_435_761) % 2 ** 32;
  const words = Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return vocabulary[Math.floor((state / 2 ** 32) * vocabulary.length)];
  });
  return capitalised(`${words.join(' ')}.`);
}

const dayAfter = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);

/** A file's text: front matter from its lines, and a body. */
const file = (keys: readonly string[], body = ''): string => `---\n${keys.join('\n')}\n---\n\n${body}\n`;

/**
 * Writes a story of `count` events: an article for every ten, on a day of its own, an actor for every twenty and a
 * deadline for every hundred. Returns the folder, for the caller to remove.
 */
export async function growStory(count: number): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'grown-'));
  const start = '1980-01-01';
  const files: Record<string, string> = {
    'story.md': file(
      ['title: The ferries', 'description: A story to measure builds with.', 'lang: en', 'timeZone: Europe/London'],
      sentence(0),
    ),
  };
  for (let index = 0; index < Math.ceil(count / 20); index++) {
    files[`actors/boat-${index}.md`] = file([
      `name: The boat ${index}`,
      'kind: company',
      `role: ${sentence(index, 6)}`,
    ]);
  }
  for (let index = 0; index < Math.ceil(count / 10); index++) {
    files[`sources/post-${index}.md`] = file([
      'kind: article',
      `title: ${sentence(index + 0.5, 8).slice(0, -1)}`,
      'publisher: Morning Post',
      `href: https://example.com/${index}`,
      `published: ${dayAfter(start, index * 7 + 1)}`,
      'dating: stated',
    ]);
  }
  for (let index = 0; index < Math.ceil(count / 100); index++) {
    files[`deadlines/crossing-${index}.md`] = file([
      `title: Crossing ${index}`,
      `due: ${dayAfter(start, index * 70 + 60)}`,
      `requires: ${sentence(index + 0.25, 9)}`,
      'basis: document',
      'restsOn: The order of the day.',
      `accounts: [{ source: post-${index * 10}, says: By this day all ferries cross. }]`,
    ]);
  }
  for (let index = 0; index < count; index++) {
    const article = Math.floor(index / 10);
    const day = dayAfter(start, article * 7 - (index % 5));
    const actors = new Set([index, index * 7 + 3, index * 3 + 5].map((seed) => `boat-${seed % Math.ceil(count / 20)}`));
    const role = index % 100 === 0 ? 'sets' : `concerns, source: post-${article}, why: It must cross by then.`;
    const deadline = `{ id: crossing-${Math.floor(index / 100)}, role: ${role} }`;
    files[`events/${day}-sailing-${index}.md`] = file(
      [
        `title: ${sentence(index + 0.75, 8).slice(0, -1)}`,
        `date: ${day}`,
        'dating: stated',
        `kind: ${index % 2 === 0 ? 'act' : 'reported'}`,
        `key: ${String(index % 20 === 0)}`,
        `actors: [${[...actors].join(', ')}]`,
        ...(index % 10 === 0 ? [`deadlines: [${deadline}]`] : []),
        'accounts:',
        ...[article, article - 1]
          .filter((source) => source >= 0 && source * 7 + 1 >= article * 7 - (index % 5))
          .flatMap((source) => [
            `  - source: post-${source}`,
            `    basis: ${['anonymous', 'on-record', 'unattributed'][index % 3] ?? 'anonymous'}`,
            `    says: ${sentence(source * 7919 + index)}`,
          ]),
      ],
      `${sentence(index)}\n\n${[1, 2, 3].map((part) => sentence(index + part / 8)).join(' ')}`,
    );
  }
  for (const folder of ['actors', 'sources', 'deadlines', 'events']) await mkdir(path.join(root, folder));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
  return root;
}
