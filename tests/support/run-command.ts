/** Runs an editor's command within the tests: a process of its own takes more than a second to load. */
import { vi } from 'vitest';

/** Returns what a command, run in a folder, exits with, and all that it prints. */
export async function runCommand(
  folder: string,
  command: string,
  ...args: string[]
): Promise<{ readonly status: number | string; readonly out: string }> {
  const [argv, before] = [process.argv, process.cwd()];
  let out = '';
  const write = (text: unknown) => {
    out += String(text);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(write));
  try {
    process.argv = ['node', command, ...args];
    process.chdir(folder);
    vi.resetModules();
    await import(`../../src/commands/${command}.ts`);
    return { status: process.exitCode ?? 0, out };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.argv = argv;
    process.chdir(before);
    process.exitCode = undefined;
  }
}
