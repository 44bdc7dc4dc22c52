/** A story of any length, to measure with: the bridge's, with ferries added that never sailed. */
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './build-site.ts';

const day = (index: number): string =>
  new Date(Date.UTC(2004, 2, 10) + index * 0.35 * 86_400_000).toISOString().slice(0, 10);
/** How many of the first events are checked against a report of their own. */
const logs = 60;
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/**
 * Writes a story with `count` events, three a day from March 2004, 20 actors, and two articles that tell of them at the
 * end, as like a real one as its texts are long. Returns the folder, for the caller to remove.
 */
export async function generateStory(count: number): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'generated-'));
  await cp(path.join(projectRoot, 'tests/fixtures/other-story'), root, { recursive: true });
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  };
  const actors = Array.from({ length: 17 }, (_, index) => `boat-${index + 1}`);
  for (const actor of actors) {
    await write(
      `actors/${actor}.md`,
      `---\nname: The ${actor.replace('-', ' ')}\nkind: company\nrole: It sails.\n---\n`,
    );
  }
  await write(
    'sources/late-post.md',
    `---\nkind: article\ntitle: Three years of ferries\npublisher: Late Post\nhref: https://example.com/late\npublished: ${day(count)}\ndating: stated\n---\n`,
  );
  await write(
    'sources/weekly-ferry.md',
    `---\nkind: article\ntitle: The ferries of these years\npublisher: Weekly Ferry\nhref: https://example.com/weekly\npublished: ${day(count)}\ndating: stated\n---\n`,
  );
  for (let index = 0; index < logs; index++) {
    await write(
      `sources/log-${index}.md`,
      `---\nkind: report\ntitle: Log ${index}\npublisher: Ferry Company\nhref: https://example.com/log-${index}\npublished: ${day(count)}\ndating: stated\n---\n`,
    );
  }
  const articles = ['weekly-ferry', 'late-post'];
  for (let index = 0; index < count - 3; index++) {
    const own = [...new Set([pick(actors, index), pick(actors, index * 7 + 3), pick(actors, index * 3 + 5)])];
    const deadline =
      index % 9 === 0
        ? 'deadlines: [{ id: reopening, role: concerns, source: evening-courier, why: It is due then. }]\n'
        : '';
    const accounts = [...new Set([pick(articles, index), pick(articles, index * 5 + 1)])]
      .map(
        (source) =>
          `  - source: ${source}\n    basis: ${pick(['anonymous', 'on-record', 'unattributed'], index)}\n    says: It sailed with ${index} passengers.\n`,
      )
      .join('');
    await write(
      `events/${day(index)}-sailing-${index}.md`,
      `---\ntitle: Sailing number ${index} leaves the northern bank late\ndate: ${day(index)}\ndating: stated\nkind: ${pick(['act', 'statement', 'reported'], index)}${index % 3 === 1 ? '\nknownLater: It was never written down.' : ''}\nkey: ${String(index % 4 === 0)}\nactors: [${own.join(', ')}]\n${index < logs ? `checkedAgainst: [log-${index}]\n` : ''}${deadline}accounts:\n${accounts}---\n\nThe ferry left with ${index} passengers, who had waited since the morning for the wind to turn.\n`,
    );
  }
  return root;
}
