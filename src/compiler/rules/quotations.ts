/** A quotation is neither too short nor too long, and is word for word in the text that it is quoted from. */
import { firstForeignRun } from '../../fingerprint/fingerprint.ts';
import type { Path } from '../../story/collections/schema-walk.ts';
import { countWords, counted } from '../../story/text.ts';
import type { Content } from '../entry.ts';
import type { EntryFault, Rule } from '../fault.ts';

/** The fewest and the most words that a quotation may have. */
const quoteWords = { least: 2, most: 45 } as const;

/** Pairs of quotation marks, in the languages of Europe and Asia. */
const pairs = ['“”', '""', '«»', '»«', '„“', '„”', '‘’', "''", '‚‘', '‹›', '「」', '『』', '”“', '””', '’’', '``'];

/** Returns what is inside the quotation marks around a whole text, or `undefined`. */
function insideMarks(text: string): string | undefined {
  const inside = text.slice(1, -1);
  const isWhole = (marks: string) =>
    text.length > 2 &&
    `${text.at(0) ?? ''}${text.at(-1) ?? ''}` === marks &&
    !inside.includes(marks.charAt(0)) &&
    !inside.includes(marks.charAt(1));
  // An apostrophe within single quotation marks does not close them.
  const isSingle = /^[‘'’]/.test(text) && /[’']$/.test(text) && !/[‘’'](?!\p{L})|(?<!\p{L})[‘’']/u.test(inside);
  return isSingle || pairs.some(isWhole) ? inside : undefined;
}

/** Yields what is wrong with a quotation; without a fingerprint its words are not checked. */
export function* quotationFaults(
  path: Path,
  text: string,
  source: string,
  { fingerprintOf }: Content,
): Generator<EntryFault> {
  const inside = insideMarks(text);
  const words = countWords(text);
  const fingerprint = fingerprintOf.get(source);
  const foreign = fingerprint && firstForeignRun(text, fingerprint);
  if (inside !== undefined) {
    const message = `The quotation ${text} has quotation marks round it, but the page adds its own.`;
    yield [path, 'quote-marks', message, `Write the words alone: ${inside}`];
  } else if (words < quoteWords.least || words > quoteWords.most) {
    const fix =
      words > quoteWords.most
        ? `Cut it to ${quoteWords.most} words or fewer, or split it in two.`
        : `Quote ${quoteWords.least} words or more, or put it in your own words.`;
    yield [path, 'quote-length', `The quotation “${text}” has ${counted(words, 'word')}.`, fix];
  } else if (foreign !== undefined) {
    const message = `The quotation “${text}” is not in “${source}”, which does not have the words “${foreign}”.`;
    const fix = foreign.includes(' ')
      ? 'Quote it word for word; mark what you leave out with … and what you put in with [brackets].'
      : 'A single word beside an omission cannot be checked: quote two words or more there.';
    yield [path, 'quote-wording', message, fix];
  }
}

/** A source quoted directly is of the right kind, is named beside the words, and was read. */
export const wordRules: Rule = function* (content) {
  const places = [
    ...content.events.map((entry) => {
      const { words, documents, checkedAgainst } = entry.fields;
      return { entry, words, path: ['words'], wanted: 'document', named: [...documents, ...checkedAgainst] };
    }),
    ...content.disagreements.flatMap((entry) => {
      const { record, positions } = entry.fields;
      return [
        { entry, words: record.words, path: ['record', 'words'], wanted: 'document', named: record.documents },
        ...positions.map(({ words, sources }, index) => ({
          ...{ entry, words, path: ['positions', index, 'words'], wanted: 'teller', named: sources },
        })),
      ];
    }),
  ];
  for (const { entry, words, path, wanted, named } of places)
    for (const [index, { source, text }] of words.entries()) {
      const at = [...path, index, 'source'];
      const kind = content.sourceOf.get(source)?.kind;
      // A missing or faulty source has been reported already.
      if (!kind) continue;
      if (wanted === 'document' ? kind !== wanted : !content.tellers.has(source)) {
        const [only, fix] =
          wanted === 'document'
            ? ['a document', 'Quote it in an account.']
            : ['a source that tells the story', 'Quote it in the record.'];
        const message = `“${source}” is not ${only}, and only ${only} may be quoted here.`;
        yield [entry, at, 'document-words', message, fix];
      } else if (!named.includes(source)) {
        const message = `The words are quoted from “${source}”, which is not named here.`;
        yield [entry, at, 'document-words', message, 'Name it beside the words.'];
      } else if (!content.ids.fingerprints.has(source)) {
        const message = `The words of “${source}” cannot be checked, because there is no fingerprint of its text.`;
        const fix = `Make one from the text as you read it: npm run fingerprint -- ${source} text.txt`;
        yield [entry, at, 'document-words', message, fix];
      } else
        for (const fault of quotationFaults([...path, index, 'text'], text, source, content)) yield [entry, ...fault];
    }
};
