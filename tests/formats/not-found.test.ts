import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { recapAsMarkdown, recapAsText } from '../../src/formats/recap-text.ts';
import { citedOn } from '../../src/formats/references.ts';
import { eventArticle } from '../../src/formats/structured-data.ts';
import { exportTimeline } from '../../src/formats/timeline-json.ts';
import { asOfEachDay } from '../../src/story/as-of.ts';
import { checkedSources, hasAddress } from '../../src/story/known.ts';
import type { Source, Timeline } from '../../src/story/model.ts';
import { recapsOn } from '../../src/story/recaps.ts';
import { frozenStory, readTexts } from '../support/read-story.ts';

const site = new URL('https://timeline.example');
const publication = { site, publisher: 'The Larkford Times', hostSince: '2026-01-01' };
const story = compileStory(await readTexts(frozenStory));
const lostIn = ({ sources }: Timeline): Source[] =>
  sources.filter((source) => source.kind !== 'article' && !hasAddress(source));

test('a source that nobody found is in no reference, count or list of what was read, and is named where it is credited', () => {
  const lost = lostIn(story);
  expect(lost.map(({ id }) => id)).toEqual(['reuters-avoid-sale']);
  for (const source of lost) {
    const page = { name: source.title, href: source.href };
    expect(citedOn(page, story, publication, source).map(({ to }) => to)).toEqual(['This page']);
    expect(checkedSources(story)).not.toContain(source);
    for (const event of story.events) {
      expect(JSON.stringify(eventArticle(event, story, site))).not.toContain(source.href);
    }
    for (const recap of recapsOn(story, story.story.asOf))
      expect(recapAsText(recap, site) + recapAsMarkdown(recap, site)).not.toContain(source.title);
    for (const { events } of asOfEachDay(story))
      for (const known of events) expect(known.sources).not.toContain(source);
    // As its schema has them, which another test holds it to.
    const { events, deadlines, disagreements, sources } = exportTimeline(story, site) as unknown as {
      events: { documents: string[]; checkedAgainst: string[]; accounts: { credits: string[] }[] }[];
      deadlines: { documents: string[] }[];
      disagreements: { record: { documents: string[] } }[];
      sources: { faults: { sources: string[] }[] }[];
    };
    const read = [
      ...events.flatMap((event) => [...event.documents, ...event.checkedAgainst]),
      ...deadlines.flatMap((deadline) => deadline.documents),
      ...disagreements.flatMap(({ record }) => record.documents),
      ...sources.flatMap(({ faults }) => faults.flatMap((fault) => fault.sources)),
    ];
    expect(read).not.toContain(source.id);
    expect(events.some(({ accounts }) => accounts.some(({ credits }) => credits.includes(source.id)))).toBe(true);
  }
});
