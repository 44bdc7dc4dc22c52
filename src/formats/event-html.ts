/** An event in full as HTML without classes, for where the site's pages are not: feeds, and files to keep. */
import type { Account, Event, Source } from '../story/model.ts';
import { capitalised } from '../story/text.ts';
import { spanInWords } from '../story/span.ts';
import { basisInWords, deadlineName, deadlineRoleLabels, disagreementLabels, publisherName } from '../story/words.ts';
import { escaped, withWholeLinks } from './html.ts';

const link = (href: string, words: string): string => `<a href="${escaped(href)}">${escaped(words)}</a>`;
/** A source by its publisher and its title, which may begin with that. */
function named(source: Source): string {
  const { href, title, publisher } = source;
  return link(href, title.startsWith(publisher) ? title : `${publisherName(source)}: ${title}`);
}
const paragraph = (inner: string): string => `<p>${inner}</p>`;
const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

function version({ source, says, quotes, credits, note }: Account): string {
  const words = quotes.map(({ text, speaker }) => ` “${escaped(text)}” (${escaped(speaker)})`).join('');
  const credited = credits.map((credit) => link(credit.href, publisherName(credit))).join(', ');
  const from = credited ? ` Credits ${credited}.` : '';
  return `${named(source)}. ${escaped(says)}${words}${from}${note ? ` ${escaped(note)}` : ''}`;
}

/** Returns all of an event: its day and basis, its text, each article's version, and the sources, as links below `site`. */
export function eventInFull(event: Event, site: URL): string {
  const { date, html, words, accounts, documents, checkedAgainst, deadlines, disagreements } = event;
  const when = `${spanInWords(date, 'long')} · ${basisInWords(event)}`;
  const ties = deadlines.map(
    ({ deadline, role }) => `${deadlineRoleLabels[role]} ${link(deadline.href, deadlineName(deadline))}`,
  );
  const parts = [
    paragraph(escaped(capitalised(when))),
    html,
    ...words.map(({ text, source }) => `<blockquote><p>“${escaped(text)}”</p></blockquote>${paragraph(named(source))}`),
    ...(accounts.length > 0 ? [paragraph('What the articles say:'), list(accounts.map(version))] : []),
    ...(disagreements.length > 0
      ? [
          list(
            disagreements.map(({ kind, href, question }) => `${disagreementLabels[kind].one}: ${link(href, question)}`),
          ),
        ]
      : []),
    ...(documents.length > 0 ? [paragraph('Documents:'), list(documents.map(named))] : []),
    ...(checkedAgainst.length > 0 ? [paragraph('Also checked against:'), list(checkedAgainst.map(named))] : []),
    ...(ties.length > 0 ? [paragraph(ties.join(' · '))] : []),
  ];
  return withWholeLinks(parts.join(''), site);
}
