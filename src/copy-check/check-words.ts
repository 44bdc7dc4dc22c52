/** Wording about a checked copy, for the page and for the file that a reader keeps. Runs in the browser. */
import type { CopyResult, PassageResult } from './check-copy.ts';
import { counted } from '../story/text.ts';

/** Returns a heading and a sentence for the result. They never say that the copy differs: we may have missed a form. */
export function verdictInWords({ source, words, results }: CopyResult): { title: string; sentence: string } {
  if (words === 0) return { title: 'There is no text here', sentence: '' };
  const found = results.filter(({ places }) => places.length > 0).length;
  const all = results.length;
  if (!source) {
    const size = `It has ${counted(words, 'word')}`;
    return found === 0
      ? { title: 'We did not recognise this text', sentence: `${size}, and none of our quotations was found in it.` }
      : {
          title: `${counted(found, 'passage')} that we quote ${found === 1 ? 'is' : 'are'} in it`,
          sentence: `${size}. We did not recognise it as a copy of any text that we have read.`,
        };
  }
  const size = `${counted(words, 'word')} in your copy.`;
  const title = `“${source.title}”`;
  if (all === 0) return { title: `This is ${title}`, sentence: `${size} We quote none of its words.` };
  if (found === all) {
    const passages = all === 1 ? 'The passage that we quote is' : `All ${all} passages that we quote are`;
    return { title: `This is ${title}`, sentence: `${size} ${passages} in it, word for word.` };
  }
  const passages = all === 1 ? 'The passage that we quote' : `${all - found} of the ${all} passages that we quote`;
  return {
    title: `This looks like ${title}, but not all that we quote was found`,
    sentence: `${size} ${passages} could not be found in it.`,
  };
}

/** Returns the words for a passage that was not found; `undefined` for any other. */
export const missingInWords = ({ missing }: PassageResult): string | undefined =>
  missing === undefined ? undefined : `We could not find “${missing}” in your copy.`;

/** Returns the whole result as plain text; `address` is the page's, for absolute links. */
export function resultAsText(result: CopyResult, address: string): string {
  const { title, sentence } = verdictInWords(result);
  const whole = (href: string) => new URL(href, address).href;
  const { source } = result;
  return [
    [title, ...(source ? [source.name, whole(source.href)] : []), sentence],
    ...result.results.map((row) => [
      `${row.places.length > 0 ? 'Found' : 'Not found'}: “${row.passage.text}”`,
      missingInWords(row) ?? [],
      `${row.source.name}, quoted in ${row.passage.title}`,
      whole(row.passage.href),
    ]),
  ]
    .map((lines) => `${lines.flat().filter(Boolean).join('\n')}\n`)
    .join('\n');
}
