/** All rules, by what must be in order before they can be applied. */
import type { Rule } from '../fault.ts';
import { chapterRules } from './chapters.ts';
import { bodyRules, correctionRules, presenceRules, strayRules } from './completeness.ts';
import { deadlineRules } from './deadlines.ts';
import { disagreementRules } from './disagreements.ts';
import { eventRules } from './events.ts';
import { imageRules } from './images.ts';
import { knownRules } from './known.ts';
import { nameRules } from './names.ts';
import { wordRules } from './quotations.ts';
import { recapRules } from './recaps.ts';
import { sourceRules } from './sources.ts';
import { speakerRules } from './speakers.ts';
import { storyRules } from './story.ts';
import { thatDayRules } from './that-day.ts';

/** Applied to every file, whatever is wrong with it. */
export const rulesOfFiles: readonly Rule[] = [presenceRules, strayRules, nameRules, bodyRules];

/** Applied to files that are in order and refer to no faulty file. */
export const rulesBetweenFiles: readonly Rule[] = [
  eventRules,
  wordRules,
  deadlineRules,
  disagreementRules,
  sourceRules,
  storyRules,
  chapterRules,
  imageRules,
  recapRules,
  speakerRules,
  knownRules,
  thatDayRules,
  correctionRules,
];
