/** Builds a real site from a copy of the project, so that tests never touch the project's own `dist/`. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A built copy. */
export interface BuiltSite {
  /** The copy's root. */
  readonly root: string;
  readonly dist: string;
  /** The exit code of the last build. */
  readonly code: number;
  /** Everything that the last build printed. */
  readonly output: string;
  /** Builds the copy again. */
  readonly rebuild: (env?: Record<string, string>) => Promise<BuiltSite>;
  readonly remove: () => Promise<void>;
}

/** Astro's program, to be run by Node in a copy. */
export const astro = path.join(projectRoot, 'node_modules/astro/bin/astro.mjs');

/** What Astro's environment has in tests: no colours, and no talk with its makers. */
export const quiet = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' };

async function build(root: string, env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const options = {
      cwd: root,
      env: { ...process.env, ...quiet, ...env },
      maxBuffer: 1 << 26,
    };
    execFile(process.execPath, [astro, 'build'], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}

/** Copies the project, with the content of `content` in place of its own, and returns the copy's root. */
export async function copyProject(content: string): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'site-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(path.join(projectRoot, name), path.join(root, name), { recursive: true });
  }
  await cp(content, path.join(root, 'content'), { recursive: true });
  await symlink(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'));
  return root;
}

/** Changes settings in a copy's `src/site.ts`. @throws A `RangeError` for a setting that is not there. */
export async function changeSettings(
  root: string,
  settings: Readonly<Record<string, number | boolean>>,
): Promise<void> {
  const file = path.join(root, 'src/site.ts');
  let text = await readFile(file, 'utf8');
  for (const [key, value] of Object.entries(settings)) {
    const changed = text.replace(new RegExp(`(\\n  ${key}: )[^\\s,]+`), `$1${value}`);
    if (changed === text) throw new RangeError(`There is no other value for the setting “${key}”.`);
    text = changed;
  }
  await writeFile(file, text);
}

/**
 * Copies the project, with the content of `content` in place of its own, and builds it.
 * A build that fails is told by its code; nothing is thrown.
 */
export async function buildSite({
  content = path.join(projectRoot, 'content'),
  env = {},
  settings = {},
}: {
  content?: string;
  env?: Record<string, string>;
  settings?: Readonly<Record<string, number | boolean>>;
} = {}): Promise<BuiltSite> {
  const root = await copyProject(content);
  await changeSettings(root, settings);
  const rebuild = async (again: Record<string, string> = env): Promise<BuiltSite> => ({
    root,
    dist: path.join(root, 'dist'),
    ...(await build(root, again)),
    rebuild,
    remove: () => rm(root, { recursive: true, force: true }),
  });
  return rebuild();
}
