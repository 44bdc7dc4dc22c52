/** The words that the content chooses from. The schemas are made from them, and the pages label them. */

/** How a date is known. */
export const datings = ['document', 'stated', 'resolved', 'inferred'] as const;
/** How a claim is known, surest first. */
export const bases = ['document', 'on-record', 'anonymous', 'unattributed'] as const;
/** What an event is: a deed, a statement, or something known only through the press. */
export const eventKinds = ['act', 'statement', 'reported'] as const;
/** What an event does to a deadline; after any of the last three, the deadline no longer runs. */
export const deadlineRoles = ['sets', 'concerns', 'meets', 'moves', 'misses'] as const;
/** How something fills a range of days: on one of them, again and again, or throughout. */
export const courses = ['once', 'repeated', 'lasting'] as const;
/** What acts in events. */
export const actorKinds = ['person', 'company', 'organisation', 'government', 'court', 'news'] as const;
/** What a source is: one of those that the timeline is made from, an original press report, or a primary record. */
export const sourceKinds = ['article', 'report', 'document'] as const;
/** Why a source's publisher is not certain: it is inferred, or what we read is a mirror of a page elsewhere. */
export const attributions = ['inferred', 'mirror'] as const;
/** What a disagreement is: accounts differ, only seem to, one departs from what it relays, or names are wrong. */
export const disagreementKinds = ['conflict', 'seeming', 'departure', 'names'] as const;
/** How an article's answer compares with the record: it agrees, agrees in part or differs, or nothing settles it. */
export const verdicts = ['agrees', 'partly', 'differs', 'open'] as const;

/** How many words a background paragraph has at most, shortest first. */
export const recapLengths = [50, 150, 400] as const;

/** The heading in `story.md` above the end of the story. */
export const endTitle = 'What followed';

export type Dating = (typeof datings)[number];
export type Basis = (typeof bases)[number];
export type Course = (typeof courses)[number];
export type RecapLength = (typeof recapLengths)[number];
export type Verdict = (typeof verdicts)[number];
