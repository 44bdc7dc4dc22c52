import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileStory } from '../compiler/compile-story.ts';
import { contentFolder } from '../site.ts';
import { readTexts } from '../compiler/read-texts.ts';
import { afterwards, renaming } from '../compiler/rename.ts';
import { folderOf } from '../story/collections/registry.ts';
import { counted } from '../story/text.ts';
import { runCommand, UsageError } from './command.ts';

const help = `npm run rename -- <kind> <old id> <new id>

Renames an entry: its file gets the new name, \`formerly\` keeps the old id, whose address leads to the new one, and
every mention of it changes. Nothing is written if the content would have a problem.

  kind   event, actor, deadline, topic, source, disagreement or chapter

Example: npm run rename -- event bridge-shut bridge-closed
`;

await runCommand(help, {}, async ([kind = '', from = '', id = '', ...more]) => {
  const folder = folderOf(kind);
  if (!folder || !id || more.length > 0) throw new UsageError('Give a kind, an old id and a new one.');
  const texts = await readTexts(contentFolder);
  const work = renaming(texts, folder, from, id);
  compileStory(afterwards(texts, work));
  for (const [file, text] of Object.entries(work.changed)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const file of work.removed) rmSync(file);
  return `“${from}” is now “${id}”; ${counted(Object.keys(work.changed).length, 'file')} changed.\n`;
});
