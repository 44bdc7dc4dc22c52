/** What is drawn for characters that the typeface lacks. */

/** The nearest thing to characters that Unicode does not take apart. */
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

/** What takes no room and must leave none: joiners, soft hyphens, marks of direction and of variants. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Returns a text in the characters that `has` knows. A letter whose accented form is
 * lacking loses its accent (NFKD of Unicode Standard Annex 15), a hyphen or dash becomes
 * the nearest one; anything else leaves a space, never a box. White space becomes
 * single spaces.
 */
export function drawable(text: string, has: (codePoint: number) => boolean): string {
  const known = (character: string): boolean => has(character.codePointAt(0) ?? 0);
  const draw = (character: string): string => {
    if (known(character)) return character;
    const plain = nearest[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
    return Array.from(plain, (part) => [part, nearest[part] ?? ' '].find(known) ?? ' ').join('');
  };
  const composed = text.normalize('NFC').replace(invisible, '');
  return Array.from(composed, draw).join('').replace(/\s+/gu, ' ').trim();
}
