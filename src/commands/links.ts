import { compileStory } from '../compiler/compile-story.ts';
import { contentFolder } from '../site.ts';
import { readTexts } from '../compiler/read-texts.ts';
import { addressOf } from '../story/known.ts';
import { compareTexts, counted } from '../story/text.ts';
import { runCommand } from './command.ts';

const help = `npm run links

Lists sources that no archive keeps, and addresses that do not answer. It does not fail for them: pages do vanish.
`;

/** How many addresses are requested at a time, and the longest wait, in milliseconds. */
const atOnce = 6;
const patience = 15_000;

/** What became of an address: it answered, it is gone, or there was no connection. */
async function ask(address: string): Promise<string | undefined> {
  try {
    // Many newsrooms refuse HEAD.
    const { ok, status, body } = await fetch(address, { signal: AbortSignal.timeout(patience) });
    await body?.cancel();
    return ok ? undefined : `answers ${status}`;
  } catch (error) {
    const { code } = ((error instanceof Error ? error.cause : undefined) as { code?: string } | undefined) ?? {};
    return `does not answer (${code ?? (error instanceof Error ? error.name : 'no reason')})`;
  }
}

async function run(): Promise<string[]> {
  const { sources } = compileStory(await readTexts(contentFolder));
  const addresses = sources.flatMap((source) =>
    [addressOf(source), source.archived?.href].flatMap((href) => (href ? [{ id: source.id, href }] : [])),
  );
  const unkept = sources.filter(({ archived, original, copy }) => !archived && (original ?? copy));
  const told: { id: string; href: string; answer: string | undefined }[] = [];
  const left = [...addresses];
  const asking = Array.from({ length: atOnce }, async () => {
    for (let next = left.pop(); next; next = left.pop()) told.push({ ...next, answer: await ask(next.href) });
  });
  await Promise.all(asking);
  const silent = told.filter(({ answer }) => answer !== undefined).toSorted((a, b) => compareTexts(a.id, b.id));
  const noNetwork = told.length > 0 && silent.length === told.length;
  return [
    `${counted(unkept.length, 'source')} of ${sources.length} that no archive keeps:`,
    ...unkept.map(({ id }) => `  ${id}`),
    ...(noNetwork
      ? ['No address answers, so there is most likely no network.']
      : [
          `Of ${addresses.length} addresses these do not answer as they should:`,
          ...silent.map(({ id, href, answer }) => `  ${id}: ${href} ${answer ?? ''}`),
        ]),
  ];
}

await runCommand(help, {}, async () => `${(await run()).join('\n')}\n`);
