/** The site's own typeface for Pango, so that pictures are the same on every machine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import decompress from 'woff2-encoder/decompress';

/** Returns a font of the site. A built module does not know where the source files are; `npm` starts it in the root. */
const fontOf = (name: string): Buffer => readFileSync(`src/styles/fonts/${name}.woff2`);

/** System fonts, for scripts that the typeface lacks. */
const systemFonts = ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts'];

/** Both cuts have the same family name; `scan` gives the headline cut another (fonts.conf of fontconfig). */
const settings = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${[folder, ...systemFonts].map((path) => `<dir>${path}</dir>`).join('')}<cachedir>${join(folder, 'cache')}</cachedir>
<match target="scan"><test name="file"><string>${join(folder, 'headline.ttf')}</string></test>
<edit name="family" mode="assign"><string>Headline</string></edit></match></fontconfig>`;

/**
 * Unpacks the typeface for Pango, which reads only TTF, into a private folder that is removed when the process ends.
 * @throws When it can't be written.
 */
async function unpack(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'link-picture-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const fonts = { 'headline.ttf': fontOf('newsreader-display'), 'text.ttf': fontOf('newsreader-text') };
  for (const [name, bytes] of Object.entries(fonts)) writeFileSync(join(folder, name), await decompress(bytes));
  writeFileSync(join(folder, 'fonts.conf'), settings(folder));
  return folder;
}

/** The width of a few letters in a Pango font. */
async function widthIn(font: string): Promise<number | undefined> {
  const { width } = await sharp({ text: { text: 'Handgloves 1234', font: `${font} 40` } }).metadata();
  return width;
}

/** The cuts, as Pango font descriptions without a size. */
export const faces = { headline: 'Headline', text: 'Newsreader 16pt' } as const;

/** Tells Pango about the cuts, before the first text is set, because fontconfig reads its settings then. */
async function load(): Promise<void> {
  const fix = 'Set TMPDIR to a folder that you may write to.';
  try {
    process.env.FONTCONFIG_FILE = join(await unpack(), 'fonts.conf');
  } catch (error) {
    throw new Error(`The fonts of link pictures can’t be unpacked: ${(error as Error).message}. ${fix}`, {
      cause: error,
    });
  }
  // The two cuts differ in width; if a system font replaces both, they do not.
  if ((await widthIn(faces.headline)) === (await widthIn(faces.text)))
    throw new Error(`The fonts of link pictures can’t be read. ${fix}`);
}

let loaded: Promise<void> | undefined;

/** Loads the cuts, once per process. @throws When they can't be unpacked, or another typeface is used instead. */
export const loadTypeface = (): Promise<void> => (loaded ??= load());
