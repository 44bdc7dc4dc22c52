/** What an event must have to be believed: sources of the right kind, and quotations with their speakers. */
import type { Checked, CheckedContent } from './checked-content.ts';
import { lineOf } from './check-fields.ts';
import { firstForeignRun } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Problem } from './problems.ts';

/** The least and the most words that a quotation may have. */
export const quoteWords = { least: 2, most: 45 } as const;

/** Returns the number of words in a text, parted by white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function checkSources({ entry, fields }: Checked<'events'>, kinds: ReadonlyMap<string, string>): Problem[] {
  const at = (path: PropertyKey[], rule: string, message: string, mend: string): Problem => ({
    file: entry.file,
    line: lineOf(entry, path),
    rule,
    message,
    mend,
  });
  const problems: Problem[] = [];
  if (fields.reports.length === 0 && fields.documents.length === 0) {
    const mend = 'Add a report of one of the articles, or a document.';
    problems.push(at([], 'no-source', 'The event has neither a report nor a document.', mend));
  }
  const seen = new Set<string>();
  fields.reports.forEach(({ source }, index) => {
    const path = ['reports', index, 'source'];
    if (seen.has(source)) {
      const message = `“${source}” reports this event twice.`;
      problems.push(at(path, 'duplicate', message, 'Put what it says into one report.'));
    }
    seen.add(source);
    const kind = kinds.get(source);
    if (kind && kind !== 'article') {
      const message = `“${source}” is a ${kind}, and only an article’s version belongs in \`reports\`.`;
      problems.push(at(path, 'wrong-kind', message, 'Name it in `credits` or `documents` instead.'));
    }
  });
  fields.documents.forEach((document, index) => {
    const kind = kinds.get(document);
    if (!kind || kind === 'document') return;
    const message = `“${document}” is ${kind === 'article' ? 'an' : 'a'} ${kind}, not a document.`;
    problems.push(at(['documents', index], 'wrong-kind', message, 'Name it in `reports` or `credits` instead.'));
  });
  return problems;
}

function checkQuotes({ entry, fields }: Checked<'events'>): Problem[] {
  return fields.reports.flatMap(({ quotes }, report) =>
    quotes.flatMap(({ text }, index): Problem[] => {
      const words = countWords(text);
      if (words >= quoteWords.least && words <= quoteWords.most) return [];
      const line = lineOf(entry, ['reports', report, 'quotes', index, 'text']);
      const long = words > quoteWords.most;
      const message = `The quotation “${text}” has ${words} ${words === 1 ? 'word' : 'words'}.`;
      const mend = long
        ? `Cut it to ${quoteWords.most} words or fewer, or split it in two.`
        : `Quote ${quoteWords.least} words or more, or tell it in your own words.`;
      return [{ file: entry.file, line, rule: 'quote-length', message, mend }];
    }),
  );
}

function checkDating({ entry, fields }: Checked<'events'>): Problem[] {
  if (fields.dating !== 'inferred' || fields.datingNote) return [];
  const message = 'The date is inferred, and nothing tells the reader from what.';
  const mend = 'Add `datingNote`.';
  return [{ file: entry.file, line: lineOf(entry, ['dating']), rule: 'no-dating-note', message, mend }];
}

/** A report's credits run from the article to the origin, and come to none twice. */
function checkCredits({ entry, fields }: Checked<'events'>): Problem[] {
  return fields.reports.flatMap(({ source, credits }, report) => {
    const at = credits.findIndex((credit, index) => credit === source || credits.indexOf(credit) < index);
    if (at < 0) return [];
    const line = lineOf(entry, ['reports', report, 'credits', at]);
    const message = `The credits run in a circle: ${[source, ...credits].join(' → ')}.`;
    const mend = `Name each source once, nearest first, and the origin last; “${credits[at] ?? ''}” comes twice.`;
    return [{ file: entry.file, line, rule: 'credit-circle', message, mend }];
  });
}

/** A quotation must stand, word for word, in the article that is said to have it. */
function checkWording({ entry, fields }: Checked<'events'>, fingerprints: ReadonlyMap<string, Fingerprint>): Problem[] {
  return fields.reports.flatMap(({ source, quotes }, report) => {
    const fingerprint = fingerprints.get(source);
    if (!fingerprint) return [];
    return quotes.flatMap(({ text }, index): Problem[] => {
      const foreign = firstForeignRun(text, fingerprint);
      if (foreign === undefined) return [];
      const line = lineOf(entry, ['reports', report, 'quotes', index, 'text']);
      const message = `The quotation “${text}” is not in “${source}”, which does not have the words “${foreign}”.`;
      const mend = foreign.includes(' ')
        ? 'Quote it word for word; mark what you leave out with … and what you put in with [brackets].'
        : 'A single word beside an omission cannot be checked: quote two words or more there.';
      return [{ file: entry.file, line, rule: 'quote-wording', message, mend }];
    });
  });
}

/** Returns what is wrong with the events' sources, quotations and dating. */
export function checkEvents(content: CheckedContent): Problem[] {
  const kinds = new Map(content.sources.map(({ id, fields }) => [id, fields.kind]));
  const fingerprints = new Map(content.fingerprints.map(({ id, fields }) => [id, fields]));
  return content.events.flatMap((event) => [
    ...checkSources(event, kinds),
    ...checkQuotes(event),
    ...checkCredits(event),
    ...checkWording(event, fingerprints),
    ...checkDating(event),
  ]);
}
