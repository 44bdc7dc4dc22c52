/** Text as outlines: the site's own typeface, so that no font need be installed where it is drawn. */
import { create } from 'fontkit';
import type { Font, Glyph } from 'fontkit';
// In the module itself: a built module knows no path to the source's files.
import headlineData from '../styles/fonts/newsreader-display.woff2?inline';
import textData from '../styles/fonts/newsreader-text.woff2?inline';
import { drawable } from './characters.ts';

/** A glyph's outline at size 1: commands of an SVG path, with x to the right and y down. */
type Outline = readonly { readonly letter: string; readonly points: readonly number[] }[];

/** A word at size 1: how wide it is, and where its glyphs stand. */
interface Word {
  readonly width: number;
  readonly glyphs: readonly { readonly outline: Outline; readonly x: number; readonly y: number }[];
}

/** One cut of the typeface. Lengths are in ems. */
export interface Face {
  /** Returns the text in characters that the face has; see {@link drawable}. */
  readonly drawable: (text: string) => string;
  /** Returns how wide a drawable text is. */
  readonly width: (text: string) => number;
  /** Returns a drawable text as the data of an SVG path, its baseline starting at `x`, `y`. */
  readonly outline: (text: string, x: number, y: number, size: number) => string;
}

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

function outlineOf({ path }: Glyph, em: number): Outline {
  return path.commands.map(({ command, args }) => ({
    letter: letters[command],
    points: args.map((value, index) => (index % 2 === 0 ? value : -value) / em),
  }));
}

/** Returns what shapes words as the typeface's ligatures and kerning ask, each glyph and word only once. */
function createShaper(font: Font): (text: string) => Word {
  const outlines = new Map<number, Outline>();
  const words = new Map<string, Word>();
  const shape = (text: string): Word => {
    const { glyphs, positions } = font.layout(text);
    let width = 0;
    const placed = glyphs.map((glyph, index) => {
      const outline = outlines.get(glyph.id) ?? outlineOf(glyph, font.unitsPerEm);
      outlines.set(glyph.id, outline);
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const x = width + xOffset / font.unitsPerEm;
      width += xAdvance / font.unitsPerEm;
      return { outline, x, y: -yOffset / font.unitsPerEm };
    });
    return { width, glyphs: placed };
  };
  return (text) => {
    const word = words.get(text) ?? shape(text);
    words.set(text, word);
    return word;
  };
}

/** Returns a face from a WOFF2 file as a `data:` address. Throws when it holds no single font. */
function createFace(address: string): Face {
  const font = create(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  if (!('layout' in font)) throw new Error('The file of the typeface holds several fonts, or none.');
  const shaped = createShaper(font);
  const space = shaped(' ').width;
  return {
    drawable: (text) => drawable(text, (codePoint) => font.hasGlyphForCodePoint(codePoint)),
    width: (text) => text.split(' ').reduce((sum, word) => sum + shaped(word).width + space, -space),
    outline: (text, x, y, size) => {
      // A hundredth of a pixel is finer than the rasteriser's grey.
      const place = (origin: number, value: number): number => Math.round((origin + value * size) * 100) / 100;
      let left = 0;
      return text
        .split(' ')
        .flatMap((text) => {
          const { width, glyphs } = shaped(text);
          const start = left;
          left += width + space;
          return glyphs.flatMap(({ outline, x: across, y: down }) =>
            outline.map(({ letter, points }) => {
              const numbers = points.map((value, index) =>
                index % 2 === 0 ? place(x, start + across + value) : place(y, down + value),
              );
              return letter + numbers.join(' ');
            }),
          );
        })
        .join('');
    },
  };
}

/**
 * The cuts that the pictures are set in. They have one weight each: fontkit 2.0.4 cannot
 * vary a WOFF2 (foliojs/fontkit#377), so that text is set in its default, 400.
 */
export const faces = {
  headline: createFace(headlineData),
  text: createFace(textData),
} as const;
