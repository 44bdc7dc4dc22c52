/** The story as the pages see it: what editors wrote, joined, with what follows from it; sorted, and frozen. */
import type { Collection, Fields } from './collections/index.ts';
import type { PagedCollection } from './collections/registry.ts';
import type { ImageName, RefTo } from './collections/values.ts';
import type { Day } from './day.ts';
import type { Paths } from './paths.ts';
import type { DateSpan } from './span.ts';
import type { Basis } from './vocabulary.ts';

/** The type of each collection's entries. */
export interface Entries {
  readonly events: Event;
  readonly actors: Actor;
  readonly deadlines: Deadline;
  readonly topics: Topic;
  readonly sources: Source;
  readonly disagreements: Disagreement;
  readonly chapters: Chapter;
}

/** A value that an editor wrote, with entries in place of their ids. */
type Resolved<T> =
  T extends RefTo<infer To extends PagedCollection>
    ? Entries[To]
    : T extends ImageName
      ? ImageFile
      : T extends string
        ? T
        : T extends readonly (infer Item)[]
          ? readonly Resolved<Item>[]
          : T extends object
            ? { readonly [Key in keyof T]: Resolved<T[Key]> }
            : T;

/** A file that an image is made from. */
export interface ImageFile {
  /** Its name in the folder of the images. */
  readonly id: string;
  /** Its address, in its own format. */
  readonly href: string;
  /** In pixels, as displayed. */
  readonly width: number;
  readonly height: number;
}

/** An image with its credit. */
export type Image = NonNullable<Joined<'events'>['image']>;

/** What an editor wrote at the head of a file, with entries in place of their ids. */
export type Joined<C extends Collection> = Resolved<Fields<C>>;

/** The fields of every entry with a page. */
export interface Entry {
  readonly id: string;
  /** The page's address, base path included. */
  readonly href: string;
  /** The body as HTML; empty when the file has none. */
  readonly html: string;
  /** The whole body without markup. */
  readonly text: string;
  readonly formerly: readonly string[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
}

/** A fault that was corrected after the entry was public. */
export type Correction = Joined<'events'>['corrections'][number];

/** A written source. Its own address is `original`: `href` is that of our page. */
export interface Source extends Entry, Omit<Joined<'sources'>, 'href'> {
  readonly original?: string;
  /** How its text was read, where a fingerprint of it was kept: see `fingerprint/fingerprint.ts`. */
  readonly read?: {
    readonly words: number;
    readonly day?: Day;
    /** The smallest hashes of its runs of three words, packed: enough to recognise a copy. */
    readonly sketch: string;
  };
  /** An article's own versions of events, in the order of the timeline. */
  readonly accounts: readonly Account[];
  /** Events that rest on this document. */
  readonly documents: readonly Event[];
  /** Events that were checked against it. */
  readonly checked: readonly Event[];
  /** Disagreements in which it holds a position. */
  readonly disagreements: readonly Disagreement[];
  readonly creditedBy: readonly Account[];
}

/** Where a source can be read. */
export type Addresses = Pick<Source, 'original' | 'copy' | 'retelling'>;

/** Somebody or something that acts in events. */
export interface Actor extends Entry, Joined<'actors'> {
  readonly events: readonly Event[];
  /** Its words as articles quote them, with the version that has them. */
  readonly quotes: readonly { readonly text: string; readonly account: Account }[];
}

/** A subject that several events share. */
export interface Topic extends Entry, Joined<'topics'> {
  readonly events: readonly Event[];
}

/** A person's or an organisation's words, as an article quotes them; `speaker` is a name or a description. */
export interface Quote extends QuoteKeys {
  readonly actor?: Actor;
  /** Whether it was checked, word for word, against the fingerprint of the article. */
  readonly verified: boolean;
}

/** What a source says in its own words, checked word for word against the fingerprint of its text. */
export type SourceWords = Joined<'events'>['words'][number];

type AccountKeys = Joined<'events'>['accounts'][number];
type QuoteKeys = AccountKeys['quotes'][number];

/** One source's version of an event. */
export interface Account extends Omit<AccountKeys, 'quotes'> {
  readonly event: Event;
  /** The address of this version on the event's page. */
  readonly href: string;
  readonly quotes: readonly Quote[];
}

/** How an event relates to a deadline. */
export interface Tie extends Omit<Joined<'events'>['deadlines'][number], 'id'> {
  readonly deadline: Deadline;
}

/** Something that is reported to have happened on a date. */
export interface Event extends Entry, Omit<Joined<'events'>, 'accounts' | 'basis' | 'course' | 'deadlines'> {
  readonly date: DateSpan;
  /** How well it is known: see `backing`; less well if the headline says more than the surest source. */
  readonly basis: Basis;
  /** The surest basis that the headline can have, where an editor limits it. */
  readonly atMost?: Basis;
  /** If none of its documents was read directly: the hosts of the pages that report their contents. */
  readonly toldBy?: readonly string[] | undefined;
  /** The first day on which one of its sources had it; for background, one that brings it into the story. */
  readonly known: Day;
  /** Whether that day is only approximate, since the source's own date is. */
  readonly knownApproximately: boolean;
  /** The first paragraph of the body. */
  readonly summary: string;
  readonly deadlines: readonly Tie[];
  readonly accounts: readonly Account[];
  readonly disagreements: readonly Disagreement[];
  /** The neighbours among the events of the story, or, for background, among those of the background. */
  readonly previous?: Event;
  readonly next?: Event;
}

/** A date by which something must happen. */
export interface Deadline extends Entry, Omit<Joined<'deadlines'>, 'due'> {
  /** The day on which it falls, or the last day of the month or year within which it must be met. */
  readonly due: Day;
  /** That month or year. */
  readonly within?: DateSpan;
  readonly setBy?: Event;
  /** The event that ended it, and how. */
  readonly endedBy?: { readonly event: Event; readonly role: 'meets' | 'moves' | 'misses' };
  /** The first day on which any source had it. */
  readonly known: Day;
  readonly disagreements: readonly Disagreement[];
  readonly events: readonly Event[];
}

/** An answer in a disagreement, and the sources that give it, each with the address of its version or its page. */
export interface Position extends Omit<Joined<'disagreements'>['positions'][number], 'sources'> {
  readonly holders: readonly { readonly source: Source; readonly href: string }[];
}

/** A question on which sources give different answers. */
export interface Disagreement extends Entry, Omit<Joined<'disagreements'>, 'positions'> {
  readonly positions: readonly Position[];
  /** The first day on which at least two of the positions were public. */
  readonly known: Day;
}

/** A stretch of the story that an editor gives a title and a few sentences: why the next thing happened. */
export interface Chapter extends Entry, Joined<'chapters'> {
  /** Its place among the chapters, from 1. */
  readonly number: number;
  /** Its first day and its last: the day before the next chapter begins, or the story's last day. */
  readonly from: Day;
  readonly to: Day;
  /** Those that begin in it, without the background. */
  readonly events: readonly Event[];
}

/** A part of a list of events that is too long for one page; see `periods.ts`. */
export interface Period {
  /** The address of its page. */
  readonly href: string;
  /** Its name, and what it is called beside the others that it is listed with: `September 2020`, `Sep`. */
  readonly title: string;
  readonly short: string;
  readonly chapter?: Chapter;
  readonly events: readonly Event[];
  /** Those that are listed on its page: all, or, if it is too long too, those that are in none of its parts. */
  readonly listed: readonly Event[];
  readonly parts: readonly Period[];
}

/** A part of the story's own text. */
export interface StorySection {
  readonly title: string;
  readonly html: string;
}

/** The subject of the site. */
export interface Story extends Omit<Joined<'story'>, 'until'> {
  /** The introduction as HTML. */
  readonly html: string;
  /** The sections below the introduction, side by side: why, what holds and what is open. */
  readonly sections: readonly StorySection[];
  /** The section shown where the timeline ends. */
  readonly end?: StorySection;
  /** What comes after that. */
  readonly after: readonly StorySection[];
  /** The last day of the story: the editor's, or that of the last article. */
  readonly asOf: Day;
}

/** Everything the site tells. */
export interface Timeline {
  readonly story: Story;
  readonly paths: Paths;
  /** By first possible day; exact days before ranges that start on them. */
  readonly events: readonly Event[];
  /** By number of events, most first. */
  readonly actors: readonly Actor[];
  /** By due day. */
  readonly deadlines: readonly Deadline[];
  /** By number of events, most first. */
  readonly topics: readonly Topic[];
  /** By day of publication. */
  readonly sources: readonly Source[];
  /** The sources the timeline is made from: articles, and others whose versions are given; see `tellerWord`. */
  readonly articles: readonly Source[];
  /** In the order of the first events or deadlines that they are about. */
  readonly disagreements: readonly Disagreement[];
  /** In order; none where the editor wrote none. */
  readonly chapters: readonly Chapter[];
  /** The parts of the story in order, where it is too long for the front page; otherwise none. */
  readonly periods: readonly Period[];
  /** Old addresses and the pages that replace them. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
}
