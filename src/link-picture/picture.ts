/** Draws a link-preview picture: sharp sets its texts, with Pango, over its rules and marks. */
import sharp, { type OverlayOptions } from 'sharp';
import { verdictWords } from '../story/words.ts';
import { pictureSize, type Claim, type Preview } from './card.ts';
import { drawable } from './characters.ts';
import { kindMark, verdictMark } from './marks.ts';
import { faces, loadTypeface } from './typeface.ts';

/** The light colours of `base.css`: previews are shown on other people’s pages. */
const colours = { paper: '#fdfcf8', ink: '#1a1916', muted: '#55524a', accent: '#94200f' } as const;

/** The margin around everything but the background, in pixels. */
export const margin = 72;

const width = pictureSize.width - 2 * margin;
const top = 54;
const rule = 10;
const foot = pictureSize.height - 84;
const footRule = foot - 33;
const rowHeight = 86;
/** The width for speakers' names, including the gap after them. */
const names = 350;

interface Style {
  readonly face: keyof typeof faces;
  readonly colour: keyof typeof colours;
  /** Type sizes in pixels; a text too long for the smallest is cut. A chat app shows 26 at a third of its size. */
  readonly largest: number;
  readonly least: number;
  readonly leading?: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** A text as an image, cropped to its ink. */
interface SetText extends Room {
  readonly pixels: Buffer;
}

async function setIn(text: string, style: Style, size: number, room: number, cut = false): Promise<SetText> {
  const { face, colour, leading = 1 } = style;
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await loadTypeface();
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colours[colour]}" size="${size}pt" line_height="${leading}">${plain}</span>`,
      font: faces[face],
      width: Math.round(room),
      wrap: cut ? 'word-char' : 'word',
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Narrows lines while their number stays the same, like `text-wrap: balance` in CSS Text 4. */
async function balance(text: string, style: Style, size: number, widest: SetText): Promise<SetText> {
  let best = widest;
  if (widest.height < size * 1.5) return best;
  for (let room = widest.width * 0.92; room > widest.width / 2; room *= 0.92) {
    const set = await setIn(text, style, size, room);
    if (set.width > room || set.height > widest.height + size / 2) break;
    best = set;
  }
  return best;
}

/** Returns a text in the largest type in which it fits its room, in lines of about equal length. */
async function fit(words: string, style: Style, room: Room): Promise<SetText> {
  const text = drawable(words) || '…';
  const fits = (set: Room): boolean => set.width <= room.width && set.height <= room.height;
  for (let size = style.largest; size >= style.least; size -= Math.ceil(size / 15)) {
    const set = await setIn(text, style, size, room.width);
    if (fits(set)) return balance(text, style, size, set);
  }
  const all = text.split(' ');
  for (let count = all.length; count > 0; count -= 1) {
    const shorter =
      count === all.length
        ? text
        : `${all
            .slice(0, count)
            .join(' ')
            .replace(/[,;:–—-]+$/u, '')}…`;
    const set = await setIn(shorter, style, style.least, room.width, true);
    if (fits(set)) return set;
  }
  return setIn('…', style, style.least, room.width);
}

const kicker: Style = { face: 'text', colour: 'muted', largest: 34, least: 26 };
const title: Style = { face: 'headline', colour: 'ink', largest: 116, least: 40, leading: 0.92 };
const text: Style = { face: 'text', colour: 'muted', largest: 42, least: 28 };
const due: Style = { face: 'headline', colour: 'accent', largest: 36, least: 26 };
const said: Style = { face: 'text', colour: 'ink', largest: 34, least: 26, leading: 0.9 };
const by: Style = { face: 'headline', colour: 'ink', largest: 30, least: 26, leading: 0.9 };
const verdictStyle: Style = { ...text, largest: 27, least: 26 };
const date: Style = { face: 'text', colour: 'ink', largest: 36, least: 26 };
const status: Style = { ...date, face: 'headline' };
/** The height of one line, too small for two lines of the smallest type. */
const line = 46;

/** A text in its place: `x` pixels from the edge at which lines start. */
interface Placed {
  readonly set: SetText;
  readonly x: number;
  readonly y: number;
}

/** One side of a disagreement as a row: the speaker and the verdict first, then what is said. */
async function claimRow(claim: Claim, y: number): Promise<Placed[]> {
  const { verdict } = claim;
  const height = rowHeight - 20;
  const name = await fit(claim.by, by, { width: names - 28, height: verdict ? line - 10 : height });
  const words = await fit(claim.says, said, { width: width - names, height });
  const rest =
    verdict &&
    (await fit(verdictWords[verdict].label.toLowerCase(), verdictStyle, { width: names - 60, height: line }));
  return [
    { set: name, x: margin, y: y + 12 },
    { set: words, x: margin + names, y: y + 12 },
    ...(rest ? [{ set: rest, x: margin + (verdictMark(verdict, 0, 0, 1) ? 27 : 0), y: y + 48 }] : []),
  ];
}

/** Returns where a picture's texts and marks go, in pixels. The title is as large as fits. */
export async function layOut(preview: Preview): Promise<{ texts: Placed[]; marks: string }> {
  const { claims = [] } = preview;
  const rows = footRule - claims.length * rowHeight;
  const start = top + rule + (preview.kicker ? 84 : 42);
  const end = claims.length > 0 ? rows - 24 : footRule - (preview.due ? 92 : 30);
  const heading = await fit(preview.title, title, { width, height: (end - start) * (preview.text ? 0.55 : 1) });
  const under = start + heading.height + 34;
  const right = await fit(preview.status, status, { width: width / 2, height: line });
  const mark = preview.mark ? 26 : 0;
  const rightAt = pictureSize.width - margin - right.width;
  const left = await fit(preview.date, date, { width: rightAt - mark - margin - 36, height: line });
  const texts = [
    ...(preview.kicker ? [{ set: await fit(preview.kicker, kicker, { width, height: line }), x: margin, y: 90 }] : []),
    { set: heading, x: margin, y: start },
    ...(preview.text
      ? [{ set: await fit(preview.text, text, { width, height: end - under }), x: margin, y: under }]
      : []),
    ...(preview.due
      ? [{ set: await fit(preview.due, due, { width, height: line }), x: margin, y: footRule - 57 }]
      : []),
    ...(await Promise.all(claims.map((claim, index) => claimRow(claim, rows + index * rowHeight)))).flat(),
    { set: left, x: margin, y: foot },
    { set: right, x: rightAt, y: foot },
  ];
  const marks = [
    ...(preview.mark ? [kindMark(preview.mark, rightAt - mark - 8, foot + 13, 22)] : []),
    ...claims.flatMap(({ verdict }, index) =>
      verdict ? [verdictMark(verdict, margin, rows + index * rowHeight + 57, 17)] : [],
    ),
  ];
  return { texts, marks: marks.join('') };
}

/** Hebrew, Arabic and related scripts: the picture is then laid out from the right. */
const rightToLeft = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufefc]/u;

/** Returns a picture as PNG. 16 colours halve its size; more compression would double the time to save 5 %. */
export async function renderPicture(preview: Preview): Promise<Buffer> {
  const { texts, marks } = await layOut(preview);
  const mirrored = rightToLeft.test(preview.title);
  const { width: across, height: down } = pictureSize;
  const rules = (preview.claims ?? []).map((_, index) => footRule - (index + 1) * rowHeight);
  const drawing = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" color="${colours.ink}" fill="${colours.ink}">`,
    `<rect width="${across}" height="${down}" fill="${colours.paper}"/>`,
    `<rect x="${margin}" y="${top}" width="${width}" height="${rule}"/>`,
    `<rect x="${margin}" y="${footRule}" width="${width}" height="2"/>`,
    ...rules.map((y) => `<rect x="${margin}" y="${y}" width="${width}" height="1"/>`),
    mirrored ? `<g transform="translate(${across}) scale(-1 1)">${marks}</g>` : marks,
    '</svg>',
  ].join('');
  const overlays = texts.map(({ set, x, y }): OverlayOptions => {
    const left = mirrored ? across - x - set.width : x;
    const raw = { width: set.width, height: set.height, channels: 4 } as const;
    return { input: set.pixels, raw, left: Math.round(left), top: Math.round(y) };
  });
  return sharp(Buffer.from(drawing))
    .composite(overlays)
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
}
