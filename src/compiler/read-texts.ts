import { readFileSync, statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ContentError, type Problem } from './problems.ts';
import { imageFolder, isIgnored, type Texts } from './read-content.ts';
import { contentFolder } from '../site.ts';

/** Whether a file is an image: its size is read instead of a text. */
const isImage = (file: string): boolean => file.startsWith(imageFolder);
/** A longer file is not an editor's text, and would take minutes. This much fingerprint covers 500,000 words. */
const mostBytes = (file: string): number =>
  (isImage(file) ? 32_768 : file.startsWith(`${contentFolder}/fingerprints/`) ? 4096 : 256) * 1024;

const noPermission = ['You have no permission to read it.', 'Give yourself permission, or remove it.'] as const;
const reasons: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  ENOENT: ['It is a link that leads nowhere.', 'Put the file itself there, or remove the link.'],
  ELOOP: ['It is a link to itself.', 'Put the file itself there, or remove the link.'],
  EACCES: noPermission,
  EPERM: noPermission,
};

/** Returns why a file cannot be read, and how to fix it, given the system's error. */
function reasonOf(error: unknown): readonly [message: string, fix: string] {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return (
    reasons[code] ?? [`It cannot be read (${code || message}).`, 'Put a file there that can be read, or remove it.']
  );
}

/** Returns an image's width and height as displayed, after rotation: `1600 900`; `undefined` if unreadable. */
export async function sizeOf(file: string): Promise<string | undefined> {
  // Opened by itself, an SVG would run scripts with the site's rights.
  if (file.endsWith('.svg') && /<(script|foreignObject)|\son\w+\s*=|javascript:/i.test(await readFile(file, 'utf8')))
    return undefined;
  // Loaded only where there are images: it takes a tenth of a second.
  const { default: sharp } = await import('sharp');
  const { autoOrient } = await sharp(file)
    .metadata()
    .catch(() => ({ autoOrient: undefined }));
  return autoOrient && `${autoOrient.width} ${autoOrient.height}`;
}

/**
 * Returns the text of each file below a folder, by its path in the project. Links to files are followed.
 * @throws A `ContentError` that names every unreadable file.
 */
export async function readTexts(folder: string): Promise<Texts> {
  const problems: Problem[] = [];
  const refuse = (file: string, message: string, fix: string) => {
    problems.push({ file, line: 1, rule: 'unreadable-file', message, fix });
  };
  const listed = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    const message =
      code === 'ENOENT' ? 'There is no such folder.' : code === 'ENOTDIR' ? 'It is a file.' : reasonOf(error)[0];
    refuse(`${contentFolder}/`, message, `The content belongs in the folder ${contentFolder}/, beside package.json.`);
    return [];
  });
  const texts = new Map<string, string>();
  const read = async ({ parentPath, name }: (typeof listed)[number]): Promise<void> => {
    const file = path.join(parentPath, name);
    const inProject = [contentFolder, ...path.relative(folder, file).split(path.sep)].join('/');
    if (isIgnored(inProject)) return;
    if (name.includes('\ufffd')) {
      refuse(inProject, 'Its name is not in UTF-8.', 'Name it in lower-case letters, digits and hyphens.');
      return;
    }
    try {
      // Not awaited: a thousand short files are read in a quarter of the time.
      const found = statSync(file);
      if (found.isDirectory()) {
        refuse(inProject, 'It is a link to a folder, and such links are not followed.', 'Put the folder itself there.');
      } else if (!found.isFile()) {
        refuse(inProject, 'It is neither a file nor a folder.', 'Remove it.');
      } else if (found.size > mostBytes(inProject)) {
        const message = `It has ${found.size} bytes; the limit is ${mostBytes(inProject)}.`;
        refuse(inProject, message, 'Split it, or leave out what is not your own text.');
      } else if (isImage(inProject)) {
        const size = await sizeOf(file);
        if (size) texts.set(inProject, size);
        else
          refuse(
            inProject,
            'It is not an image that can be shown.',
            'Save it again as a JPEG, PNG, WebP, AVIF, or an SVG without scripts.',
          );
      } else texts.set(inProject, readFileSync(file, 'utf8'));
    } catch (error) {
      refuse(inProject, ...reasonOf(error));
    }
  };
  for (const entry of listed) if (!entry.isDirectory()) await read(entry);
  if (problems.length > 0) throw new ContentError(problems);
  return Object.fromEntries(texts);
}
