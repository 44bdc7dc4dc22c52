/** A quotation is neither a word nor a page, and stands word for word in the text that is said to have it. */
import { counted } from '../../story/counted.ts';
import { countWords } from '../../story/text.ts';
import type { RawEntry } from '../entry.ts';
import { firstForeignRun } from '../../check/fingerprint.ts';
import type { Fingerprint } from '../../check/fingerprint.ts';
import { problemAt } from '../problem-at.ts';
import type { Path } from '../problem-at.ts';
import type { Problem } from '../problems.ts';
import type { CheckedContent } from '../valid-content.ts';

/** The least and the most words that a quotation may have. */
const quoteWords = { least: 2, most: 45 } as const;

function checkLength(text: string): Pick<Problem, 'message' | 'fix'> | undefined {
  const words = countWords(text);
  if (words >= quoteWords.least && words <= quoteWords.most) return undefined;
  const message = `The quotation “${text}” has ${counted(words, 'word')}.`;
  const fix =
    words > quoteWords.most
      ? `Cut it to ${quoteWords.most} words or fewer, or split it in two.`
      : `Quote ${quoteWords.least} words or more, or tell it in your own words.`;
  return { message, fix };
}

function checkWording(
  text: string,
  source: string,
  fingerprint: Fingerprint | undefined,
): Pick<Problem, 'message' | 'fix'> | undefined {
  const foreign = fingerprint && firstForeignRun(text, fingerprint);
  if (foreign === undefined) return undefined;
  const message = `The quotation “${text}” is not in “${source}”, which does not have the words “${foreign}”.`;
  const fix = foreign.includes(' ')
    ? 'Quote it word for word; mark what you leave out with … and what you put in with [brackets].'
    : 'A single word beside an omission cannot be checked: quote two words or more there.';
  return { message, fix };
}

/** Pairs of quotation marks, in the languages of Europe and Asia. */
const pairs = ['“”', '""', '«»', '»«', '„“', '„”', '‘’', "''", '‚‘', '‹›', '「」', '『』', '”“', '””', '’’', '``'];

/** Returns what is within the quotation marks that stand round all of a text, or `undefined`. */
function insideMarks(text: string): string | undefined {
  const inside = text.slice(1, -1);
  const isWhole = (marks: string) =>
    text.length > 2 &&
    `${text.at(0) ?? ''}${text.at(-1) ?? ''}` === marks &&
    !inside.includes(marks.charAt(0)) &&
    !inside.includes(marks.charAt(1));
  // An apostrophe within single marks is none of them.
  const isSingle = /^[‘'’]/.test(text) && /[’']$/.test(text) && !/[‘’'](?!\p{L})|(?<!\p{L})[‘’']/u.test(inside);
  return isSingle || pairs.some(isWhole) ? inside : undefined;
}

/** Returns what is wrong with a quotation; what has no fingerprint is not checked. */
export function checkQuotation(
  entry: RawEntry,
  path: Path,
  text: string,
  source: string,
  fingerprint: Fingerprint | undefined,
): Problem[] {
  const inside = insideMarks(text);
  if (inside !== undefined) {
    const message = `The quotation ${text} has quotation marks round it, and the page puts its own.`;
    const fix = `Write the words alone: ${inside}`;
    return [problemAt(entry, path, 'quote-marks', { message, fix })];
  }
  const length = checkLength(text);
  if (length) return [problemAt(entry, path, 'quote-length', length)];
  const wording = checkWording(text, source, fingerprint);
  return wording ? [problemAt(entry, path, 'quote-wording', wording)] : [];
}

/** A source that speaks for itself is of the right kind, is named with the others, and was read. */
export function checkWords(content: CheckedContent): Problem[] {
  const kinds = new Map(content.sources.map(({ id, fields }) => [id, fields.kind]));
  const fingerprints = new Map(content.fingerprints.map(({ id, fields }) => [id, fields]));
  const places = [
    ...content.events.map(({ entry, fields: { words, documents, checkedAgainst } }) => ({
      ...{ entry, words, path: ['words'], kind: 'document', named: [...documents, ...checkedAgainst] },
    })),
    ...content.disagreements.flatMap(({ entry, fields: { record, positions } }) => [
      { entry, words: record.words, path: ['record', 'words'], kind: 'document', named: record.documents },
      ...positions.map(({ words, sources }, index) => ({
        ...{ entry, words, path: ['positions', index, 'words'], kind: 'article', named: sources },
      })),
    ]),
  ];
  return places.flatMap(({ entry, words, path, kind: wanted, named }) =>
    words.flatMap(({ source, text }, index): Problem[] => {
      const at = (message: string, fix: string) => [
        problemAt(entry, [...path, index, 'source'], 'document-words', { message, fix }),
      ];
      const kind = kinds.get(source);
      // A source that is missing or faulty is told already.
      if (!kind) return [];
      if (kind !== wanted) {
        const [only, fix] =
          wanted === 'document' ? ['a document', 'Quote it in an account.'] : ['an article', 'Quote it in the record.'];
        return at(`“${source}” is not ${only}, and only ${only} speaks for itself here.`, fix);
      }
      if (!named.includes(source)) {
        return at(`The words are those of “${source}”, which is not named here.`, 'Name it beside the words.');
      }
      if (!content.ids.fingerprints.has(source)) {
        return at(
          `The words of “${source}” cannot be checked, since its text has no fingerprint.`,
          `Make one of the text as you read it: npm run fingerprint -- ${source} text.txt`,
        );
      }
      return checkQuotation(entry, [...path, index, 'text'], text, source, fingerprints.get(source));
    }),
  );
}
