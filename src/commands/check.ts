import { watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { compileAgain } from '../compiler/entry-cache.ts';
import { ContentError, type Problem } from '../compiler/problems.ts';
import { contentFolder } from '../site.ts';
import { readTexts } from '../compiler/read-texts.ts';
import { counted } from '../story/text.ts';
import { runCommand, UsageError } from './command.ts';

const help = `npm run check [-- --watch] [-- --format text|json|github]

Lists every problem in the content, or says that there are none, without building the site.

  --watch    goes on, and lists them again after each change
  --format   text (as a person reads it), json (a list of problems), or github (notes beside the lines of a pull request)
`;

/** A value of a GitHub workflow command, in which some characters are escaped. */
const escaped = (text: string): string =>
  text.replace(/[%\r\n:,]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const forms: Readonly<Record<string, (error: ContentError) => string>> = {
  text: ({ message }) => message,
  json: ({ problems }) => `${JSON.stringify(problems, undefined, 2)}\n`,
  github: ({ problems }) =>
    problems
      .map(
        ({ file, line, rule, message, fix }: Problem) =>
          `::error file=${escaped(file)},line=${line},title=${escaped(rule)}::${escaped(`${message} ${fix}`)}\n`,
      )
      .join(''),
};

/** Returns what is to be said of the content in a form, with the error if it is not in order. */
async function look(
  form: string,
  say: (error: ContentError) => string,
): Promise<{ said: string; error?: ContentError }> {
  try {
    const { events, sources } = compileAgain(await readTexts(contentFolder));
    const said = `The content is in order: ${counted(events.length, 'event')}, ${counted(sources.length, 'source')}.\n`;
    return { said: form === 'json' ? '[]\n' : said };
  } catch (error) {
    if (error instanceof ContentError) return { said: say(error), error };
    throw error;
  }
}

/** Looks again after each change, until the process is stopped. */
async function keepLooking(lookNow: () => ReturnType<typeof look>): Promise<never> {
  for (;;) {
    const changed = new Promise((resolve) => {
      const watcher = watch(contentFolder, { recursive: true }, () => {
        watcher.close();
        resolve(undefined);
      });
    });
    process.stdout.write((await lookNow()).said);
    await changed;
    // An editor's program may write a file in several steps.
    await wait(100);
  }
}

await runCommand(help, { watch: { type: 'boolean' }, format: { type: 'string' } }, async (_, values) => {
  const { format = 'text' } = values;
  const say = forms[format];
  if (!say) throw new UsageError(`There is no format “${format}”.`);
  const lookNow = () => look(format, say);
  if (values.watch) return keepLooking(lookNow);
  const { said, error } = await lookNow();
  // A person is told what is wrong where errors belong; a program reads its list from the output.
  if (error && format === 'text') throw error;
  if (error) process.exitCode = 1;
  return said;
});
