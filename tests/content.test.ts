import { beforeAll, describe, expect, test } from 'vitest';
import path from 'node:path';
import type { Timeline } from '../src/timeline/model.ts';
import type { RawContent } from '../src/timeline/raw-entry.ts';
import { buildTimeline } from '../src/timeline/timeline.ts';
import { projectRoot } from './support/build-site.ts';
import { readStory } from './support/read-story.ts';

let raw: RawContent;
let timeline: Timeline;
beforeAll(async () => {
  raw = await readStory(path.join(projectRoot, 'content'));
  timeline = buildTimeline(raw);
});

describe('the content', () => {
  test('breaks no rule, and every event file became an event', () => {
    expect(timeline.events).toHaveLength(raw.events.length);
  });

  test('has quotation marks only round words that a quotation gives', () => {
    const quoted = /[“”"«»]/;
    const texts = Object.values(raw)
      .flat()
      .map(({ file, body }) => [file, body.text]);
    expect(texts.filter(([, text]) => quoted.test(text ?? ''))).toEqual([]);
    const said = timeline.events.flatMap(({ reports }) => reports.flatMap(({ says, note }) => [says, note ?? '']));
    expect(said.filter((text) => quoted.test(text))).toEqual([]);
  });

  test('says where each source can be read, or why it cannot', () => {
    const silent = timeline.sources.filter(({ original, note }) => !original && !note);
    expect(silent).toEqual([]);
  });

  test('has an event for every actor, and for every article', () => {
    expect(timeline.actors.filter(({ events }) => events.length === 0).map(({ id }) => id)).toEqual([]);
    expect(timeline.articles.filter(({ reports }) => reports.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('links every source from some entry', () => {
    const linked = new Set([
      ...timeline.events.flatMap(({ reports, documents, checkedAgainst }) => [
        ...reports.flatMap(({ source, credits }) => [source, ...credits]),
        ...documents,
        ...checkedAgainst,
      ]),
      ...timeline.sources.flatMap(({ faults }) => faults.flatMap((fault) => fault.sources)),
    ]);
    const bodies = new Set(
      Object.values(raw).flatMap((entries) => entries.flatMap(({ body }) => body.links.map(({ id }) => id))),
    );
    expect(timeline.sources.filter((source) => !linked.has(source) && !bodies.has(source.id))).toEqual([]);
  });
});
