/** Background paragraphs as text and as Markdown, to be copied with their sources. */
import type { Recap } from '../story/recaps.ts';
import type { Source } from '../story/model.ts';
import { addressOf } from '../story/known.ts';
import { spanInWords } from '../story/span-words.ts';
import { citedTitle, elsewhere } from '../story/words.ts';
import { wholeAddress } from '../story/paths.ts';

/** Where a source can be read, or else its page here. */
const linkOf = (source: Source, site: URL | undefined): string => addressOf(source) ?? wholeAddress(source.href, site);

/** Returns a paragraph as plain text, with its sources below it, one per line. */
export function recapAsText({ sentences, sources }: Recap, site: URL | undefined): string {
  const lines = sources.map((source) =>
    [
      source.publisher,
      source.titleIs ? citedTitle(source) : `“${source.title}”`,
      spanInWords(source.published, 'plain'),
      elsewhere(source),
      linkOf(source, site),
    ]
      .filter(Boolean)
      .join(', '),
  );
  return [sentences.map(({ says }) => says).join(' '), '', 'Sources:', ...lines].join('\n');
}

const inMarkdown = (text: string): string => text.replace(/[\\[\]*_`<>]/g, '\\$&');

/** Returns a paragraph as Markdown (CommonMark): after each sentence, links to what it rests on. */
export function recapAsMarkdown({ sentences }: Recap, site: URL | undefined): string {
  return sentences
    .map(({ says, sources }) => {
      const links = sources.map((source) => {
        const name = [source.publisher, elsewhere(source)].filter(Boolean).join(', ');
        return `[${inMarkdown(name)}](<${linkOf(source, site)}>)`;
      });
      return `${inMarkdown(says)} (${links.join(', ')})`;
    })
    .join(' ');
}
