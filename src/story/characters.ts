/** What characters are to a reader (UAX #44), for code that compares, searches or refuses texts. */

/** Invisible characters that never distinguish words, like soft hyphens. Pages keep them: scripts may need them. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Returns a text without invisible characters, for comparing and searching. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

/** Returns a name for comparison: two that look the same, capitals aside, become equal. */
export const foldedName = (name: string): string => withoutUnseen(name.normalize('NFKC')).toLowerCase();

/** Not characters: half a surrogate pair, noncharacters, what XML cannot hold (XML 1.0, 2.2), and U+FFFD. */
const noCharacter = /\p{Surrogate}|\p{Noncharacter_Code_Point}|\ufffd/u;

/**
 * Deceptive characters: controls, which show nothing; overrides and isolates (UAX #9), which make a text read
 * differently; separators that some programs take for line ends. Tabs and line ends are allowed.
 */
const deceptive = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/u;

/** Returns the code point of the first forbidden character in a text, such as `U+202E`, or `undefined`. */
export function refusedCharacter(text: string): string | undefined {
  const found = deceptive.exec(text) ?? noCharacter.exec(text);
  const code = found?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Returns a text without its forbidden characters. */
export const withoutRefused = (text: string): string =>
  text.replace(new RegExp(`${deceptive.source}|${noCharacter.source}`, 'gu'), '');

/** U+FFFD stays visible, in a message as in a file. */
const escaped = new RegExp(`(?!\\ufffd)(?:[\\t\\n\\r]|${deceptive.source}|${noCharacter.source})`, 'gu');

/** Returns a text as one line, with each forbidden character replaced by its code: `\\u202e`. */
export const escapeRefused = (text: string): string =>
  text.replace(escaped, (found) => {
    const code = (found.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });

/** Returns whether a text has anything visible: more than white space and invisible characters. */
export const isVisible = (text: string): boolean => withoutUnseen(text).trim() !== '';
