import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { autocomplete, cancel, isCancel, text as ask } from '@clack/prompts';
import { compileStory } from '../compiler/compile-story.ts';
import { idsIn } from '../compiler/ids.ts';
import { newEntry, neededKeys, type NeededKey, type NewKind } from '../compiler/new-entry.ts';
import { ContentError } from '../compiler/problems.ts';
import { type Texts } from '../compiler/read-content.ts';
import { contentFolder } from '../site.ts';
import { readTexts } from '../compiler/read-texts.ts';
import { collections, folderOf, isDated } from '../story/collections/registry.ts';
import { parseSpan } from '../story/span.ts';
import { runCommand, UsageError } from './command.ts';

const kinds = ['story', ...Object.values(collections).map(({ one }) => one)].filter((one) => one !== 'fingerprint');
const help = `npm run new -- <kind> <title> [--<key> <value> …] [--set <key>=<value> …] [--text <text>] [--id <id>]

Writes a new file into the content, with each key explained, if it passes the check; what it names may come later. What a
person does not give is asked for; a script must give it.

  kind    ${kinds.join(', ')}
  --text  the text below the front matter
  --id    the id, if it is not to be made from the title
  --set   any key of the handbook, such as --set accounts.0.note="…"; a list is parted at commas
  --day   for a chapter: the day on which it begins

The keys that each kind needs:
${kinds
  .map(
    (one) =>
      `  ${one.padEnd(13)}${neededKeys(kindOf(one))
        .map(({ flag, otherwise }) => `--${flag}${otherwise === undefined ? '' : ` (${otherwise})`}`)
        .join(' ')}\n`,
  )
  .join('')}
Example: npm run new -- event "The council closes the bridge" --date 2020-09-15 --source gazette \\
           --says "The bridge is shut." --text "The council closed the bridge."
`;

function kindOf(one: string): NewKind {
  const kind = one === 'story' ? 'story' : folderOf(one);
  if (!kind) throw new UsageError(`There is no kind “${one}”. It is one of ${kinds.join(', ')}.`);
  return kind;
}

/** Asks a person, and returns the answer. */
async function answer(message: string, values: readonly string[], otherwise = ''): Promise<string> {
  const given = await (values.length > 0
    ? autocomplete({ message, options: values.map((value) => ({ value })), initialValue: otherwise })
    : ask({
        message,
        initialValue: otherwise,
        validate: (value = '') => (value.trim() ? undefined : 'It is needed.'),
      }));
  if (!isCancel(given)) return given;
  cancel('Nothing was written.');
  process.exit(1);
}

const isPerson = process.stdin.isTTY;

/** Keys that are not needed where another is set: an event that a document shows needs nobody’s version of it. */
const instead: readonly (readonly [keys: RegExp, others: RegExp])[] = [
  [/^accounts\./, /^documents\b/],
  [/^href$/, /^(copy|retelling)$/],
];

/** Returns what a key is to be: as given, as asked for, or what is most often meant. */
async function valueFor({ flag, about, values, to, otherwise }: NeededKey, given: string | undefined, texts: Texts) {
  if (given !== undefined) return given;
  if (isPerson) return answer(`${flag}: ${about}`, to ? idsIn(texts, to) : values, otherwise);
  return otherwise;
}

await runCommand(
  help,
  {
    text: { type: 'string' },
    id: { type: 'string' },
    day: { type: 'string' },
    set: { type: 'string', multiple: true },
    ...Object.fromEntries(
      kinds.flatMap((one) => neededKeys(kindOf(one)).map(({ flag }) => [flag, { type: 'string' as const }])),
    ),
  },
  async ([one = '', title = '', ...more], given) => {
    if (more.length > 0) throw new UsageError('Put the title in quotation marks.');
    const kind = kindOf(one || (isPerson ? await answer('What is it to be?', kinds) : ''));
    const name = title || (isPerson ? await answer('title', []) : '');
    if (!name) throw new UsageError('Give a title.');
    const texts: Texts = existsSync(contentFolder) ? await readTexts(contentFolder) : {};
    const flags = given as Readonly<Record<string, string | undefined>>;
    const values = new Map<string, string>();
    const missing: string[] = [];
    const setKeys = (given.set ?? []).map((pair) => pair.split('=')[0] ?? '');
    for (const key of neededKeys(kind)) {
      const others = instead.find(([keys]) => keys.test(key.path))?.[1];
      const isGiven = setKeys.some((set) => set === key.path || others?.test(set));
      if (isGiven && flags[key.flag] === undefined) continue;
      const value = await valueFor(key, flags[key.flag], texts);
      if (value === undefined) missing.push(`--${key.flag}: ${key.about}`);
      else values.set(key.path, value);
    }
    for (const pair of given.set ?? []) {
      const [, key = '', value = ''] = /^([^=]+)=([\s\S]*)$/.exec(pair) ?? [];
      if (!key) throw new UsageError(`Write --set key=value, and not “${pair}”.`);
      values.set(key, value);
    }
    // An event may do without, but its page would say little.
    const needsBody = kind === 'story' || kind === 'events' || collections[kind].needsBody;
    const body = given.text ?? (needsBody && isPerson ? await answer('text', []) : '');
    if (needsBody && !body) missing.push('--text: The text.');
    const dated = kind !== 'story' && isDated(kind);
    const day = dated ? (parseSpan(values.get('date') ?? '')?.earliest ?? given.day) : undefined;
    if (kind === 'chapters' && !day) missing.push('--day: The day on which it begins.');
    if (missing.length > 0) throw new UsageError(`A script must give these too:\n  ${missing.join('\n  ')}`);
    const entry = newEntry(kind, name, values, body, texts, {
      id: given.id,
      day: dated ? (day ?? '0000-00-00') : undefined,
    });
    if (entry.file in texts) throw new Error(`${entry.file} is there already.`);
    let absent = '';
    try {
      compileStory({ ...texts, [entry.file]: entry.text });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const own = error.problems.filter(({ file }) => file === entry.file);
      if (own.some(({ rule }) => rule !== 'unknown-id')) throw new ContentError(own);
      // Of two files that name each other, one must come first.
      absent = own.map(({ message, fix }) => `  ${message} ${fix}\n`).join('');
    }
    mkdirSync(path.dirname(entry.file), { recursive: true });
    writeFileSync(entry.file, entry.text);
    return `${entry.file}\n${absent && `It names what is not there yet:\n${absent}`}`;
  },
);
