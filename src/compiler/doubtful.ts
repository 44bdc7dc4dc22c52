/** Which files a rule about several may not speak of yet. */
import { folders } from '../story/collections/registry.ts';
import type { RawContent } from './entry.ts';
import { entriesOf } from './read-content.ts';
import { referencesIn } from '../story/collections/schema-walk.ts';
import { idOf } from './valid-content.ts';

/**
 * Returns the files that are faulty or refer to one that is. What a rule finds wrong with them may be but a
 * consequence, and its fix would spoil a file that is in order.
 */
export function doubtfulFiles(raw: RawContent, faulty: ReadonlySet<string>): ReadonlySet<string> {
  const files = new Map(
    folders.flatMap((folder) => raw[folder].map(({ name, file }) => [`${folder}/${idOf(folder, name)}`, file])),
  );
  const doubtful = new Set(faulty);
  for (const [collection, { file, fields }] of entriesOf(raw)) {
    for (const { to, id } of referencesIn(collection, fields)) {
      if (faulty.has(files.get(`${to}/${id}`) ?? '')) doubtful.add(file);
    }
    // It stands at the day of the last article.
    if (collection === 'story' && raw.sources.some((source) => faulty.has(source.file))) doubtful.add(file);
  }
  return doubtful;
}
