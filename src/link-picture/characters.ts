/** What is drawn for characters that the typeface lacks. */

/** The characters of `styles/fonts/`; a test compares them with the files. */
export const typeface = /[ -~\u00a0-\u00a3\u00a5\u00a7\u00a9\u00ab\u00ad\u00ae°±µ·»¿-ÿŒœ–—‘’‚“”„•…€−]/u;

/** The nearest substitutes for characters that Unicode does not decompose. */
const nearest: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2032': '’',
  '\u2033': '”',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ł: 'L',
  ł: 'l',
};

/** Characters that take up no room and must leave no gap: soft hyphens, variation selectors. */
const invisible = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;

/** Letters of other scripts, with their joiners and accents: a system font draws them. */
const otherScripts = /[\p{L}\p{M}\p{N}\p{P}\u200c\u200d]/u;

/**
 * Returns a text without characters that would be drawn as a box: accents that the typeface lacks are dropped (NFKD,
 * UAX #15), dashes replaced, and symbols and emoji become spaces.
 */
export function drawable(text: string): string {
  const draw = (character: string): string => {
    if (typeface.test(character)) return character;
    const plain = nearest[character] ?? character.normalize('NFKD');
    if (typeface.test(plain.charAt(0))) return Array.from(plain, (part) => typeface.exec(part)?.[0] ?? '').join('');
    return otherScripts.test(character) ? character : ' ';
  };
  const composed = text.normalize('NFC').replace(invisible, '');
  return Array.from(composed, draw).join('').replace(/\s+/gu, ' ').trim();
}
