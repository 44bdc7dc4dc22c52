/** What every command of an editor shares: its help, its exit codes, and errors without a stack. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ContentError } from '../compiler/problems.ts';

/** A mistake in how a command was called. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>;

/**
 * Runs a command: prints its help for `--help`, what it returns, or what is wrong. Exit codes: 0 done, 1 the content
 * has problems or the work failed, 2 wrongly called.
 */
export async function runCommand<const O extends Options>(
  help: string,
  options: O,
  run: (positionals: readonly string[], values: Parsed<O>['values']) => string | Promise<string>,
): Promise<void> {
  try {
    const args = process.argv.slice(2);
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(help);
      return;
    }
    const { positionals, values } = parseArgs({ options, allowPositionals: true, strict: true });
    process.stdout.write(await run(positionals, values));
  } catch (error) {
    const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(error instanceof ContentError ? message : `${message}\n${isUsage ? `\n${help}` : ''}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
