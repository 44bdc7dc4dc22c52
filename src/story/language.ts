/** The language of a story. The words around it are English whatever it is. */
import { oncePerText } from './once.ts';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Returns the English name of a language (BCP 47), `German` for `de-CH`, or `undefined` if there is none. */
export const languageName = oncePerText((tag): string | undefined => {
  try {
    return names.of(new Intl.Locale(tag).language);
  } catch {
    return undefined;
  }
});

/** Returns whether a language is a variety of English. */
export const isEnglish = (tag: string): boolean => /^en(-|$)/i.test(tag);

/** Scripts that are written from right to left (Unicode Bidirectional Algorithm), of languages in use today. */
const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** Returns a language's direction as HTML's `dir` has it, or `undefined` for left to right, which is the default. */
export const directionOf = oncePerText((tag): 'rtl' | undefined =>
  rightToLeft.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : undefined,
);
