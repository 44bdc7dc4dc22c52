/** The story as the pages see it: entries joined to each other, sorted, and frozen. */
import type { Day } from './day.ts';
import type { DateSpan } from './span.ts';
import type { Paths } from './paths.ts';
import type {
  ActorKind,
  Attribution,
  Basis,
  Dating,
  DeadlineRole,
  DisagreementKind,
  EventKind,
  RecapLength,
  SourceKind,
  Verdict,
} from './vocabulary.ts';

/** A fault that was mended after the entry was public. */
export interface Correction {
  readonly day: Day;
  /** What the entry said, what it says now, and why. */
  readonly said: string;
  readonly says: string;
  readonly why: string;
}

/** What every entry with a page has. */
export interface Entry {
  readonly id: string;
  /** The page's address, base path included. */
  readonly href: string;
  /** The body as HTML; empty when the file has none. */
  readonly html: string;
  /** The whole body without markup. */
  readonly text: string;
  /** Ids it had before. */
  readonly formerly: readonly string[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
}

/** Where something is written. */
export interface Source extends Entry {
  readonly kind: SourceKind;
  readonly title: string;
  /** Whose title it is, where the source’s own was not found. */
  readonly titleIs?: 'ours';
  readonly publisher: string;
  /** Why its publisher is not certain; absent where it is. `publisherName` says both. */
  readonly attribution?: Attribution;
  /** On what a press report rests, as far as it says. */
  readonly basis?: Basis;
  /** Where it was first published. */
  readonly original?: string;
  /** Where its text can be read when its own address is not known. */
  readonly copy?: string;
  /** Where others tell what is in it, when neither is known. */
  readonly retelling?: string;
  /** Where an archive keeps it, and from which day. */
  readonly archived?: { readonly href: string; readonly day: Day };
  /** How its text was read, where a fingerprint of it was kept: see `check/fingerprint.ts`. */
  readonly read?: {
    readonly words: number;
    readonly day?: Day;
    /** The smallest hashes of its runs of three words, packed: enough to know a copy again. */
    readonly sketch: string;
  };
  readonly published: DateSpan;
  readonly dating: Dating;
  readonly note?: string;
  readonly faults: readonly {
    readonly says: string;
    readonly record: string;
    readonly event?: Event;
    /** Where the record stands. */
    readonly sources: readonly Source[];
  }[];
  /** An article's own versions of events, in the order of the timeline. */
  readonly accounts: readonly Account[];
  /** Events that rest on this document. */
  readonly documents: readonly Event[];
  /** Events that were checked against it. */
  readonly checked: readonly Event[];
  /** Disagreements in which it holds a position. */
  readonly disagreements: readonly Disagreement[];
  /** Versions of events that credit this source. */
  readonly creditedBy: readonly Account[];
}

/** Somebody or something that acts in events. */
export interface Actor extends Entry {
  readonly name: string;
  readonly kind: ActorKind;
  /** Its side of the story, where the story has sides. */
  readonly group?: string;
  readonly aliases: readonly string[];
  readonly role: string;
  readonly events: readonly Event[];
  /** Its words as articles quote them, with the version that has them. */
  readonly quotes: readonly { readonly text: string; readonly account: Account }[];
}

/** A person's or an organisation's words, as an article quotes them. */
export interface Quote {
  readonly text: string;
  /** The speaker's name, or the article's description of an unnamed person. */
  readonly speaker: string;
  readonly actor?: Actor;
  /** Whether it was checked, word for word, against the fingerprint of the article. */
  readonly verified: boolean;
}

/** What a source says in its own words, checked word for word against the fingerprint of its text. */
export interface SourceWords {
  readonly text: string;
  readonly source: Source;
}

/** One source's version of an event. */
export interface Account {
  readonly event: Event;
  readonly source: Source;
  /** Where this version stands on the event's page. */
  readonly href: string;
  /** Whom the article credits, nearest first; the last is the origin. */
  readonly credits: readonly Source[];
  /** Of those, in whose text it was not found. */
  readonly notIn: readonly Source[];
  readonly basis: Basis;
  readonly says: string;
  readonly quotes: readonly Quote[];
  readonly note?: string;
}

/** What an event has to do with a deadline. */
export interface Tie {
  readonly deadline: Deadline;
  readonly role: DeadlineRole;
  /** What ties an event to a deadline that it does not set, and how. */
  readonly source?: Source;
  readonly why?: string;
}

/** What an entry was called until a day, that day included. */
export interface EarlierTitle {
  readonly until: Day;
  readonly title: string;
}

/** What an event was called until a day, in all its lengths. */
export interface EarlierHeadline extends EarlierTitle {
  readonly brief?: string;
  readonly recap?: string;
  /** When it was thought to have happened, where that was otherwise. */
  readonly date?: DateSpan;
}

/** Something that is reported to have happened on a date. */
export interface Event extends Entry {
  readonly title: string;
  /** What it was called when less was known, in the order of the days. */
  readonly earlier: readonly EarlierHeadline[];
  readonly date: DateSpan;
  readonly dating: Dating;
  readonly datingNote?: string;
  readonly kind: EventKind;
  readonly key: boolean;
  /** The title in a few words, for the picture. */
  readonly brief?: string;
  /** It in a sentence for background paragraphs, and the shortest that has it. */
  readonly recap?: { readonly within: RecapLength; readonly says: string };
  /** Whether it came before the story and is there to explain it. */
  readonly background: boolean;
  /** How well it is known: see `backing`; less, where the headline says more than the surest source does. */
  readonly basis: Basis;
  /** The most that the headline is known by, where an editor says so. */
  readonly atMost?: Basis;
  /** Who tells what is in its documents, where none of them was read: hosts of addresses. */
  readonly toldBy?: readonly string[] | undefined;
  /** The first day on which any of its sources had it; of background, any that brings it into the story. */
  readonly known: Day;
  /** Whether that day is only about right, since the source's own day is. */
  readonly knownApproximately: boolean;
  /** The day on which it came into the timeline, where the story was still being written: feeds go by it. */
  readonly added?: Day;
  readonly summary: string;
  /** The first is who did or said it, unless `speaker` says otherwise. */
  readonly actors: readonly Actor[];
  /** Who made a statement, where that is none of the actors: a description of an unnamed person. */
  readonly speaker?: string;
  /** Why a statement became known only after the day on which it was made. */
  readonly knownLater?: string;
  readonly deadlines: readonly Tie[];
  readonly accounts: readonly Account[];
  readonly documents: readonly Source[];
  /** Other sources that the date or the facts were checked against. */
  readonly checkedAgainst: readonly Source[];
  readonly words: readonly SourceWords[];
  readonly disagreements: readonly Disagreement[];
  /** The neighbours among the events of the story, or, for background, among those of the background. */
  readonly previous?: Event;
  readonly next?: Event;
}

/** A date by which something must happen. */
export interface Deadline extends Entry {
  readonly title: string;
  /** What it was called when less was known, in the order of the days. */
  readonly earlier: readonly EarlierTitle[];
  readonly due: Day;
  readonly setBy?: Event;
  /** How the day is reckoned: so many days from a day. */
  readonly rule?: { readonly from: Day; readonly days: number };
  readonly requires: string;
  /** How it is known that the day counts. */
  readonly basis: Basis;
  /** What it rests on, in words. */
  readonly restsOn: string;
  readonly documents: readonly Source[];
  /** The first day on which any source had it. */
  readonly known: Day;
  readonly coexistsWith: readonly Deadline[];
  readonly replaces: readonly Deadline[];
  readonly disagreements: readonly Disagreement[];
  readonly accounts: readonly { readonly source: Source; readonly says: string }[];
  readonly events: readonly Event[];
}

/** A question on which sources give different answers. */
export interface Disagreement extends Entry {
  readonly question: string;
  readonly events: readonly Event[];
  readonly deadlines: readonly Deadline[];
  readonly kind: DisagreementKind;
  readonly positions: readonly {
    readonly says: string;
    /** The same in a few words, for the scorecard; there unless it agrees with the record. */
    readonly brief?: string;
    /** How it stands to the record, where an article holds it. */
    readonly verdict?: Verdict;
    /** An article's own words, to stand beside those of the record. */
    readonly words: readonly SourceWords[];
    /** Who holds it, each with the address of its own version, or of its page. */
    readonly holders: readonly { readonly source: Source; readonly href: string }[];
  }[];
  readonly record: {
    readonly says: string;
    /** The same in a few words, for the scorecard; there but where the question is about names. */
    readonly brief?: string;
    readonly words: readonly SourceWords[];
    readonly documents: readonly Source[];
  };
  /** The first day on which two of the positions were public. */
  readonly known: Day;
}

/** The subject of the site. */
export interface Story {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Who publishes it, and where readers report a fault: a web or mailto: address. */
  readonly publisher?: string;
  readonly contact?: string;
  readonly timeZone: string;
  /** Which sites may embed parts of it, as a policy names them; empty, any may. */
  readonly frames: readonly string[];
  /** Under which its texts may be used: an SPDX id or an address. */
  readonly licence?: string;
  /** The introduction as HTML. */
  readonly html: string;
  /** What the front page sets side by side below it: why, what stands, what is open. */
  readonly sections: readonly { readonly title: string; readonly html: string }[];
  /** The sides of the story, in the editor's order; empty where it has none. */
  readonly groups: readonly string[];
  /** The day the story stands at: the editor's, or the last on which one of the articles appeared. */
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
  /** By day of publication. */
  readonly sources: readonly Source[];
  /** The sources that the timeline is made from. */
  readonly articles: readonly Source[];
  /** In the order of the first events or deadlines that they are about. */
  readonly disagreements: readonly Disagreement[];
  /** Old addresses and the pages that stand for them now. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
}
