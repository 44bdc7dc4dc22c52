/** Deadlines as iCalendar (RFC 5545, RFC 7986). Libraries fold lines by characters, not octets, or add the time. */
import { followedMembers } from '../facets/facets.ts';
import { addDays, type Day } from '../story/day.ts';
import { lastChanged } from '../story/corrections.ts';
import { isAttributable } from '../story/known.ts';
import type { Deadline, Timeline } from '../story/model.ts';
import { dueInWords } from '../story/due.ts';
import { capitalised } from '../story/text.ts';
import { clockEndLabels, unsupportedLabel } from '../story/words.ts';
import { wholeAddress } from '../story/paths.ts';
import { firstHref, type Publication } from './publication.ts';

/** The deadlines of one calendar. */
export interface Calendar {
  /** The file on the site, base path and ending left out: `deadlines`, `actors/some-id`. */
  readonly file: string;
  readonly title: string;
  readonly deadlines: readonly Deadline[];
}

/** Returns every calendar of a story: one of all deadlines, and one for each member of a facet that has any. */
export function calendarsOf(timeline: Timeline): Calendar[] {
  const { story, deadlines } = timeline;
  if (deadlines.length === 0) return [];
  return [
    { file: 'deadlines', title: `Deadlines · ${story.title}`, deadlines },
    ...followedMembers(timeline)
      .filter((member) => member.deadlines.length > 0)
      .map(({ folder, href, name, deadlines: own }) => {
        const [first] = own;
        const title = first?.href === href ? first.title : `${name}: deadlines`;
        return { file: folder.slice(0, -1), title: `${title} · ${story.title}`, deadlines: own };
      }),
  ];
}

/** Returns a content line folded at 75 octets, no character split (RFC 5545, 3.1), with its line end. */
export function folded(line: string): string {
  let written = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      written += '\r\n ';
      // The space that marks a folded line counts.
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return `${written}\r\n`;
}

/** Returns a text as a value of type TEXT (RFC 5545, 3.3.11). */
export const escapedText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const compact = (day: Day): string => day.replaceAll('-', '');

function deadlineLines(deadline: Deadline, replaced: boolean, publication: Publication): string[] {
  const { title, due, within, requires, setBy, endedBy, restsOn, basis, accounts, href, known, corrections } = deadline;
  const { site } = publication;
  const changed = lastChanged(known, corrections);
  const description = [
    ...(within ? [`By the end of ${dueInWords(deadline, 'plain')}`] : []),
    requires,
    ...(endedBy ? [`${capitalised(clockEndLabels[endedBy.role])}: ${endedBy.event.title}`] : []),
    setBy ? `Set by: ${setBy.title}` : 'No act that set it was found.',
    `Based on: ${restsOn}`,
    ...accounts.map(({ source, says }) => `${source.publisher}: ${says}`),
    wholeAddress(href, site),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${firstHref(deadline)}@${site.host}`,
    `DTSTAMP:${compact(changed)}T120000Z`,
    `LAST-MODIFIED:${compact(changed)}T120000Z`,
    `SEQUENCE:${corrections.length}`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${escapedText(`Deadline: ${isAttributable(basis) ? title : `${title} (${unsupportedLabel})`}`)}`,
    `DESCRIPTION:${escapedText(description.join('\n'))}`,
    `URL:${wholeAddress(href, site)}`,
    `STATUS:${replaced ? 'CANCELLED' : isAttributable(basis) ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * Returns a calendar of all-day events. SEQUENCE counts a deadline's corrections; a replaced deadline is cancelled, and
 * one in no document is tentative.
 */
export function icalendar({ file, title, deadlines }: Calendar, timeline: Timeline, publication: Publication): string {
  const replaced = new Set(timeline.deadlines.flatMap(({ replaces }) => replaces));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapedText(publication.site.host)}//Dated story//EN`,
    `NAME:${escapedText(title)}`,
    `X-WR-CALNAME:${escapedText(title)}`,
    `SOURCE;VALUE=URI:${wholeAddress(timeline.paths.file(`${file}.ics`), publication.site)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    // iCalendar has no years before Christ.
    ...deadlines
      .filter(({ due }) => !due.startsWith('-'))
      .flatMap((deadline) => deadlineLines(deadline, replaced.has(deadline), publication)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}
