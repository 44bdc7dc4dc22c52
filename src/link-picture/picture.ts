/** A link-preview picture, as SVG without text: outlines, rules and marks. */
import { pictureSize } from './card.ts';
import type { Claim, Preview } from './card.ts';
import { faces } from './face.ts';
import type { Face } from './face.ts';
import { fit, shorten } from './lines.ts';
import type { Box, SetText } from './lines.ts';
import { verdictWords } from '../story/words.ts';
import { basisMark, verdictMark } from './marks.ts';

/** The light colours of `base.css`: previews are shown on other people’s pages. */
const colours = {
  paper: '#fdfcf8',
  ink: '#1a1916',
  muted: '#55524a',
  accent: '#94200f',
} as const;

/** How far everything but the paper keeps from the edges, in pixels. */
export const margin = 72;

/** Some text in its place; `y` is the first line's baseline. */
export interface Block extends SetText {
  readonly face: Face;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly leading: number;
}

const width = pictureSize.width - 2 * margin;
const top = 54;
const rule = 10;
const foot = pictureSize.height - 60;
const footRule = foot - 57;
/** Of the typeface, in ems. */
const capHeight = 0.67;
/** The least size of a line in pixels; a chat app shows it at a third. */
const leastLine = 26;

type Style = Pick<Block, 'face' | 'colour'>;
const kickerStyle: Style = { face: faces.text, colour: colours.muted };
const titleStyle: Style = { face: faces.headline, colour: colours.ink };
const textStyle: Style = { face: faces.text, colour: colours.muted };
const dueStyle: Style = { face: faces.headline, colour: colours.accent };
const dateStyle: Style = { face: faces.text, colour: colours.ink };
const statusStyle: Style = { face: faces.headline, colour: colours.ink };

/** One line, a little smaller where it is long, and shortened where that is not enough. */
function line(text: string, style: Style, largest: number, y: number, room = width): Block {
  const drawn = style.face.drawable(text);
  const size = Math.min(largest, Math.max(leastLine, Math.floor(room / style.face.width(drawn))));
  const fits = (shorter: string): boolean => style.face.width(shorter) * size <= room;
  return { ...style, size, x: margin, y, leading: 1, lines: [shorten(drawn, fits)] };
}

/** Some lines below `y`, in the largest type that fits. */
function paragraph(
  text: string,
  style: Style,
  y: number,
  box: Omit<Box, 'width'>,
  x = margin,
  room = width + margin - x,
): Block {
  const set = fit(style.face.drawable(text), style.face.width, { ...box, width: room });
  return { ...style, ...set, x, y: Math.round(y + set.size * capHeight), leading: box.leading };
}

const widthOf = ({ face, size, lines }: Block): number => Math.max(...lines.map((words) => face.width(words))) * size;

/** The date at the left and the status at the right, in one size in which they do not meet. */
function footing({ date, status, basis }: Preview): { blocks: Block[]; mark: string } {
  const room = (size: number) => width - (basis ? size * 1.1 : 0) - size;
  let size = 36;
  const natural = faces.text.width(faces.text.drawable(date)) + faces.headline.width(faces.headline.drawable(status));
  while (size > leastLine && natural * size > room(size)) size -= 2;
  const right = line(status, statusStyle, size, foot, room(size));
  const x = pictureSize.width - margin - widthOf(right);
  const left = line(date, dateStyle, size, foot, room(size) - widthOf(right));
  const mark = basis
    ? basisMark(basis, Math.round(x - size), foot - Math.round(size * 0.31), Math.round(size * 0.6))
    : '';
  return { blocks: [left, { ...right, x }], mark };
}

/** How wide the names of those who say something are, with the room after them. */
const names = 350;
const rowHeight = 86;

/** One side of a disagreement in a row: who says it and its verdict at the left, what is said at the right. */
function claimRow({ by, says, verdict }: Claim, y: number): { blocks: Block[]; mark: string } {
  const height = rowHeight - 14;
  const said = paragraph(
    says,
    dateStyle,
    y + 10,
    { height, lines: 2, largest: 34, least: 26, leading: 1.14 },
    margin + names,
  );
  if (!verdict) {
    const box = { height, lines: 2, largest: 30, least: leastLine, leading: 1.14 };
    return { blocks: [paragraph(by, statusStyle, y + 12, box, margin, names - 28), said], mark: '' };
  }
  const size = 17;
  const name = line(by, statusStyle, 30, y + 32, names - 28);
  const word = line(verdictWords[verdict], textStyle, 27, y + 65, names - 60);
  const blocks = [name, { ...word, x: margin + size + 10 }, said];
  return { blocks, mark: verdictMark(verdict, margin, y + 56, size) };
}

/**
 * Returns the text of a picture in its places: the title as large as it may be, all
 * of it between the margins. A line that would not fit is shortened with `…`.
 */
export function layOut(preview: Preview): { readonly blocks: readonly Block[]; readonly mark: string } {
  const { kicker, title, text, due, claims = [] } = preview;
  const start = top + rule + (kicker ? 100 : 58);
  const rows = footRule - claims.length * rowHeight;
  const end = claims.length > 0 ? rows - 14 : footRule - (due ? 78 : 44);
  const share = text ? 0.55 : 1;
  const heading = paragraph(title, titleStyle, start, {
    height: (end - start) * share,
    lines: 5,
    largest: 116,
    least: 40,
    leading: 1.06,
  });
  const under = heading.y + (heading.lines.length - 1) * heading.size * heading.leading + 58;
  const { blocks, mark } = footing(preview);
  const sides = claims.map((claim, index) => claimRow(claim, rows + index * rowHeight));
  return {
    blocks: [
      ...(kicker ? [line(kicker, kickerStyle, 34, top + rule + 52)] : []),
      heading,
      ...(text
        ? [paragraph(text, textStyle, under, { height: end - under, lines: 4, largest: 42, least: 28, leading: 1.28 })]
        : []),
      ...(due ? [line(due, dueStyle, 36, footRule - 30)] : []),
      ...sides.flatMap((side) => side.blocks),
      ...blocks,
    ],
    mark: [mark, ...sides.map((side) => side.mark)].join(''),
  };
}

/** Returns a picture as SVG. The same preview gives the same text. */
export function drawPicture(preview: Preview): string {
  const { blocks, mark } = layOut(preview);
  const paths = blocks.map(({ face, colour, x, y, size, leading, lines }) => {
    const data = lines.map((words, index) => face.outline(words, x, y + index * size * leading, size)).join('');
    return `<path fill="${colour}" d="${data}"/>`;
  });
  const { width: across, height: down } = pictureSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" color="${colours.ink}" fill="${colours.ink}">`,
    `<rect width="${across}" height="${down}" fill="${colours.paper}"/>`,
    `<rect x="${margin}" y="${top}" width="${width}" height="${rule}"/>`,
    `<rect x="${margin}" y="${footRule}" width="${width}" height="2"/>`,
    ...(preview.claims ?? []).map(
      (_, index) => `<rect x="${margin}" y="${footRule - (index + 1) * rowHeight}" width="${width}" height="1"/>`,
    ),
    ...paths,
    mark,
    '</svg>',
  ].join('');
}
