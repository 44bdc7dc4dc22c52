import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { contentFolder } from '../site.ts';
import { today } from '../story/day.ts';
import { fingerprintOf } from '../fingerprint/fingerprint.ts';
import { normalisedWords } from '../fingerprint/normalised-words.ts';
import { readCopy } from '../copy-check/read-copy.ts';
import { runCommand, UsageError } from './command.ts';

const help = `npm run fingerprint -- <source id> [text file]

Writes a fingerprint of a saved text, or of what it is given on standard input, but keeps no text.
`;

const lineLength = 100;

function fold(packed: string): string {
  const lines = packed.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return lines.map((line) => `  ${line}\n`).join('');
}

function run([id, file]: readonly string[]): string {
  if (!id) throw new UsageError('Name a source: npm run fingerprint -- <source id> [text file]');
  if (!existsSync(`${contentFolder}/sources/${id}.md`))
    throw new Error(`There is no source “${id}”: add ${contentFolder}/sources/${id}.md.`);
  const copy = readCopy(readFileSync(file ?? 0));
  if ('is' in copy) throw new Error(`${file ?? 'Standard input'} is ${copy.is}. ${copy.fix}`);
  const { text } = copy;
  const words = normalisedWords(text).length;
  if (words < 3) throw new Error('The text has fewer than three words.');
  const { pairs, triples } = fingerprintOf(text);
  const target = `${contentFolder}/fingerprints/${id}.md`;
  mkdirSync(`${contentFolder}/fingerprints`, { recursive: true });
  writeFileSync(
    target,
    `---\nwords: ${words}\nread: ${today()}\npairs: >-\n${fold(pairs)}triples: >-\n${fold(triples)}---\n`,
  );
  return `${target}: ${words} words.`;
}

await runCommand(help, {}, (args) => `${run(args)}\n`);
