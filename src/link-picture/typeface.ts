/** The site's own typeface for Pango, so that pictures are the same on every machine. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decompress from 'woff2-encoder/decompress';
// In the module itself: a built module knows no path to the source's files.
import headlineData from '../styles/fonts/newsreader-display.woff2?inline';
import textData from '../styles/fonts/newsreader-text.woff2?inline';

const bytesOf = (address: string): Buffer => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

/** Fonts of the machine, for scripts that the typeface does not have. */
const systemFonts = ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts'];

/** Both cuts are one family by name; `scan` gives that for headlines another (fonts.conf of fontconfig). */
const settings = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${[folder, ...systemFonts].map((path) => `<dir>${path}</dir>`).join('')}<cachedir>${join(folder, 'cache')}</cachedir>
<match target="scan"><test name="file"><string>${join(folder, 'headline.ttf')}</string></test>
<edit name="family" mode="assign"><string>Headline</string></edit></match></fontconfig>`;

/** Unpacks the typeface, which Pango reads as TTF alone, into a folder of its own, once a machine. */
async function unpack(): Promise<string> {
  const fonts = { 'headline.ttf': bytesOf(headlineData), 'text.ttf': bytesOf(textData) };
  const hash = createHash('sha256').update(fonts['headline.ttf']).update(fonts['text.ttf']).digest('hex');
  const folder = join(tmpdir(), `link-picture-fonts-${hash.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const half = mkdtempSync(`${folder}-`);
  for (const [name, bytes] of Object.entries(fonts)) writeFileSync(join(half, name), await decompress(bytes));
  mkdirSync(join(half, 'cache'));
  writeFileSync(join(half, 'fonts.conf'), settings(folder));
  try {
    renameSync(half, folder);
  } catch {
    // Another build was first.
    rmSync(half, { recursive: true });
  }
  return folder;
}

// Before the first text is set, which is when fontconfig reads it.
process.env.FONTCONFIG_FILE = join(await unpack(), 'fonts.conf');

/** The cuts: font descriptions of Pango without a size. */
export const faces = { headline: 'Headline', text: 'Newsreader 16pt' } as const;
