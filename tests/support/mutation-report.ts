/** Puts spoilt stories through the compiler. */
import { compileStory } from '../../src/compiler/compile-story.ts';
import { ContentError } from '../../src/compiler/problems.ts';
import { readContent, type Texts } from '../../src/compiler/read-content.ts';
import type { Timeline } from '../../src/story/model.ts';
import { lostWords, mutations } from './mutations.ts';
import { refusedByReaders } from './read-back.ts';

/** What became of the spoilt stories; of what must not be, the first few. */
export interface MutationReport {
  readonly refused: number;
  readonly accepted: number;
  /** Errors that are not a list of problems, or lists with a text in them that is ours alone. */
  readonly crashes: readonly string[];
  readonly slowest: { readonly milliseconds: number; readonly what: string };
  /** Words of accepted bodies that are not in the HTML made of them. */
  readonly lost: readonly string[];
  /** Of how many accepted stories every format was read by strict readers, and what they refused. */
  readonly readBack: number;
  readonly unread: readonly string[];
}

/** Of how many accepted stories every format is read back: some milliseconds each. */
const mostReadBack = 300;

/** The HTML that a compiled story has for a file, by its id. */
function htmlOf(timeline: Timeline, folder: string, id: string): string {
  const { html, sections } = timeline.story;
  if (folder === 'story') return [html, ...sections.flatMap((section) => [section.title, section.html])].join(' ');
  const entries = [
    ...timeline.events,
    ...timeline.actors,
    ...timeline.deadlines,
    ...timeline.sources,
    ...timeline.disagreements,
  ];
  return entries.find((entry) => entry.id === id && entry.href.includes(`/${folder}/`))?.html ?? '';
}

/** Compiles `count` spoilt stories, the same from the same seed. */
export function mutationReport(story: Texts, count: number, seed = 1): MutationReport {
  const crashes: string[] = [];
  const lost: string[] = [];
  const unread: string[] = [];
  let [refused, accepted, readBack] = [0, 0, 0];
  let slowest = { milliseconds: 0, what: '' };
  for (const { what, file, texts } of mutations(story, count, seed)) {
    const start = performance.now();
    try {
      const timeline = compileStory(texts);
      accepted++;
      if (readBack < mostReadBack && accepted % 3 === 0) {
        readBack++;
        unread.push(...refusedByReaders(timeline).map((fault) => `${file}, ${what}: ${fault}`));
      }
      const entry = readContent(texts, '/').entries.find((one) => one.file === file);
      if (entry && entry.collection !== 'fingerprints') {
        const body = (texts[file] ?? '')
          .replace(/\r\n?/g, '\n')
          .split('\n')
          .slice(entry.bodyLine - 1)
          .join('\n');
        const words = lostWords(body, htmlOf(timeline, entry.collection, entry.id));
        if (words.length > 0) lost.push(`${file}, ${what}: ${words.slice(0, 5).join(' ')} | ${body.slice(0, 80)}`);
      }
    } catch (error) {
      if (error instanceof ContentError && !/\[object|undefined|NaN|call stack/.test(error.message)) refused++;
      else crashes.push(`${file}, ${what}: ${String(error instanceof Error ? error.stack : error).slice(0, 300)}`);
    }
    const milliseconds = Math.round(performance.now() - start);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what: `${file}, ${what}` };
  }
  return { refused, accepted, crashes, slowest, lost, readBack, unread };
}
