import { expect, test } from 'vitest';
import { compileStory } from '../../../src/compiler/compile-story.ts';
import { copyOf, files, refusal, spoilt } from '../../support/refusal.ts';

const { bridge, fare, ferry, survey } = files;

test('body missing, of a file that cannot do without', () => {
  expect(refusal({ [fare]: ['One paper asked a child, who rides for nothing.', ''] })).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:19  no-body
      There is no text below the front matter.
      Write two to five sentences there."
  `);
  const { events } = compileStory(spoilt({ [ferry]: ['A ferry crosses the river.', ''] }));
  expect(events.at(-1)?.html).toBe('');
});

test('correction before event', () => {
  expect(refusal({ [survey]: ['2004-04-01', '1997-04-01'] })).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:12  correction-date
      The correction is dated 1997-04-01, but what it corrects happened on 1998-05-01.
      Fix the day of the correction."
  `);
});

test('a correction on the first day of what it corrects is none', () => {
  expect(() => compileStory(spoilt({ [survey]: ['2004-04-01', '1998-05-01'] }))).not.toThrow();
});

test('stray files', () => {
  expect(
    refusal({
      'content/readme.md': `hi
`,
      'content/event/2004-01-01-y.md': copyOf(survey),
      'content/events/2004/2004-01-01-x.md': copyOf(survey),
      'content/sources/notes.txt': `hi
`,
    }),
  ).toMatchInlineSnapshot(`
    "The content has 4 problems. Nothing was published.

    content/event/2004-01-01-y.md:1  stray-file
      No page would be built from this file.
      Content goes in content/story.md and content/<events | actors | deadlines | topics | sources | disagreements | chapters | fingerprints>/<name>.md.

    content/events/2004/2004-01-01-x.md:1  stray-file
      No page would be built from this file.
      Content goes in content/story.md and content/<events | actors | deadlines | topics | sources | disagreements | chapters | fingerprints>/<name>.md.

    content/readme.md:1  stray-file
      No page would be built from this file.
      Content goes in content/story.md and content/<events | actors | deadlines | topics | sources | disagreements | chapters | fingerprints>/<name>.md.

    content/sources/notes.txt:1  stray-file
      The file’s name ends in .txt.
      Name it notes.md."
  `);
});

test('a correction or an addition that is dated in the future', () => {
  expect(
    refusal({
      [survey]: ['  - day: 2004-04-01', '  - day: 2999-04-01'],
      [bridge]: ['key: true', 'key: true\nadded: 2999-01-01'],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 2 problems. Nothing was published.

    content/events/1998-05-01-survey.md:12  future
      The correction is dated 2999-04-01, which is in the future.
      Fix the day of the correction.

    content/events/2004-02-29-bridge-closed.md:7  future
      The event was added on 2999-01-01, which is in the future.
      Fix the day."
  `);
});
