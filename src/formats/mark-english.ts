/** Marks what is English on the pages of a story in another language (WCAG 2.2, 3.1.2: Language of Parts). */
import { Parser } from 'htmlparser2';
import { isEnglish } from '../story/language.ts';
import type { Timeline } from '../story/model.ts';
import { oncePer } from '../story/once.ts';
import { withEdits, type Edit } from '../story/text.ts';

/** A text as it is compared: what stands around its first and last letters may be ours. */
const core = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ');

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** Calls back for each text of an HTML document, and for each element that opens or closes, with their places. */
function walk(
  html: string,
  on: {
    readonly text: (text: string, start: number, end: number) => void;
    readonly open?: (name: string, attributes: Readonly<Record<string, string>>, end: number) => void;
    readonly close?: (name: string) => void;
  },
): void {
  // An entity parts a text in the parser's eyes, but not in a reader's.
  let [text, start, end] = ['', 0, 0];
  const flush = () => {
    if (text) on.text(text, start, end);
    text = '';
  };
  const parser = new Parser({
    ontext(part) {
      if (!text) start = parser.startIndex;
      text += part;
      end = parser.endIndex + 1;
    },
    onopentag(name, attributes) {
      flush();
      on.open?.(name, attributes, parser.endIndex);
    },
    onclosetag(name) {
      flush();
      on.close?.(name);
    },
  });
  parser.end(html);
  flush();
}

/** Returns every text that the content has, each as it is compared; found once for a story. */
const toldTexts = oncePer((timeline: Timeline): ReadonlySet<string> => {
  const told = new Set<string>();
  const seen = new Set<unknown>();
  const left: unknown[] = [timeline];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object') left.push(inner);
      else if (typeof inner !== 'string') continue;
      else if (key === 'html') walk(inner, { text: (text) => told.add(core(text)) });
      // A single word in small letters is an id or a word of the vocabulary, such as `action`.
      else if (!/^[a-z-]+$/.test(inner)) told.add(core(inner));
    }
  }
  return told;
});

/** Elements that hold no other element, so that only all of their text can be marked. */
const holdsTextOnly = ['title', 'option', 'text', 'textarea', 'tspan'];

/** An open element: how its own tag would be marked, and the marks that its English parts need. */
interface Open {
  readonly name: string;
  readonly own: Edit;
  readonly english: Edit[];
  hasTold: boolean;
}

/**
 * Returns a page with `lang="en"` on all that is English: the largest elements that have no text of the content, and a
 * `span` round words that stand beside such text. Whatever the content does not have is ours. A page in English stays
 * as it is, and a sentence of ours that repeats a name or a title is English as a whole.
 */
export function markEnglish(html: string, timeline: Timeline): string {
  const { lang } = timeline.story;
  if (isEnglish(lang)) return html;
  const told = toldTexts(timeline);
  const mark = ' lang="en"';
  // Several texts of the content may stand side by side, with only marks between them.
  const isTold = (text: string) =>
    told.has(core(text)) || text.split(/[“”():·]/).every((part) => !hasLetters(part) || told.has(core(part)));
  const at = (place: number, text: string): Edit => ({ start: place, end: place, text });
  const root: Open = { name: '', own: at(0, ''), english: [], hasTold: true };
  const open = [root];
  const innermost = () => open.at(-1) ?? root;
  walk(html, {
    open(name, attributes, end) {
      const own = at(html[end - 1] === '/' ? end - 1 : end, mark);
      // A control without text has its words in an attribute.
      const isOurs =
        name === 'input' && hasLetters(`${attributes['aria-label'] ?? ''}${attributes['placeholder'] ?? ''}`);
      open.push({ name, own, english: isOurs ? [own] : [], hasTold: attributes['lang'] !== undefined });
    },
    text(text, start, end) {
      const around = innermost();
      if (!hasLetters(text) || ['script', 'style'].includes(around.name)) return;
      const isQuoted = open.some(({ name }) => name === 'blockquote');
      if (isQuoted || isTold(text)) around.hasTold = true;
      else if (holdsTextOnly.includes(around.name)) around.english.push(around.own);
      else {
        // A space at the end would come out on the wrong side of words that run the other way.
        const outer = html.slice(start, end);
        const from = start + outer.length - outer.trimStart().length;
        around.english.push(at(from, `<span${mark}>`), at(start + outer.trimEnd().length, '</span>'));
      }
    },
    close() {
      const closed = open.pop();
      if (!closed) return;
      const outer = innermost();
      outer.hasTold ||= closed.hasTold;
      const isWhole = closed.english.length > 0 && !closed.hasTold && closed.name !== 'body';
      outer.english.push(...(isWhole ? [closed.own] : closed.english));
    },
  });
  return withEdits(html, root.english);
}
