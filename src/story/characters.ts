/** What a character is to a reader (UAX #44), for all that compares, searches or refuses texts. */

/** Invisible characters that never tell words apart, such as soft hyphens. Pages keep them: some scripts need them. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Returns a text without the characters that nobody sees, as texts are compared and searched. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

/** Returns a name as names are compared: two that look the same but for capitals are one. */
export const foldedName = (name: string): string => withoutUnseen(name.normalize('NFKC')).toLowerCase();

/** Not characters: half a surrogate pair, noncharacters, what XML cannot hold (XML 1.0, 2.2), and U+FFFD. */
const noCharacter = /\p{Surrogate}|\p{Noncharacter_Code_Point}|\ufffd/u;

/**
 * What deceives: controls, which show nothing; overrides and isolates (UAX #9), by which a text reads differently;
 * separators that some programs take for line ends. Tabs and line ends are allowed.
 */
const deceptive = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/u;

/** Returns the code point of the first forbidden character in a text, such as `U+202E`, or `undefined`. */
export function refusedCharacter(text: string): string | undefined {
  const found = deceptive.exec(text) ?? noCharacter.exec(text);
  const code = found?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** U+FFFD is to be seen, in a message as in a file. */
const escaped = new RegExp(`(?!\\ufffd)(?:[\\t\\n\\r]|${deceptive.source}|${noCharacter.source})`, 'gu');

/** Returns a text as one line, each character that no text may have replaced by its code: `\\u202e`. */
export const escapeRefused = (text: string): string =>
  text.replace(escaped, (found) => {
    const code = (found.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });

/** Returns whether a text has something to see: more than white space and characters that nobody sees. */
export const isVisible = (text: string): boolean => withoutUnseen(text).trim() !== '';
