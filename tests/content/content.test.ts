import { beforeAll, describe, expect, test } from 'vitest';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Timeline } from '../../src/story/model.ts';
import type { Files } from '../../src/compiler/entry.ts';
import { readContent } from '../../src/compiler/read-content.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { pagedCollections } from '../../src/story/collections/registry.ts';
import { evidenceOf } from '../../src/timeline/evidence.ts';
import { projectRoot } from '../support/build-site.ts';
import { ownContent, readTexts } from '../support/read-story.ts';

let files: Files;
let timeline: Timeline;
beforeAll(async () => {
  const texts = await readTexts(ownContent);
  files = readContent(texts, '/');
  timeline = compileStory(texts);
});

describe('the content', () => {
  test('breaks no rule, and every file became an entry', () => {
    for (const name of pagedCollections) {
      const folder = path.join(projectRoot, 'content', name);
      expect(timeline[name].length, name).toBe(existsSync(folder) ? readdirSync(folder).length : 0);
    }
  });

  test('has quotation marks only round words that a quotation gives', () => {
    const textsOf = (value: unknown, key = ''): string[] => {
      if (typeof value === 'string') return key === 'text' ? [] : [value];
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, Array.isArray(value) ? key : name));
    };
    const texts = files.entries.flatMap(({ fields, body }) => [body.text, ...textsOf(fields)]);
    expect(texts.filter((text) => /[“”"«»]/.test(text))).toEqual([]);
  });

  test('has a fingerprint of every article, by which every quotation was verified', () => {
    const fingerprints = files.entries.flatMap(({ collection, id }) => (collection === 'fingerprints' ? id : []));
    expect(timeline.articles.map(({ id }) => id).filter((id) => !fingerprints.includes(id))).toEqual([]);
    const quotes = timeline.events.flatMap(({ accounts }) => accounts.flatMap((account) => account.quotes));
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter(({ verified }) => !verified)).toEqual([]);
  });

  test('has an event for every actor, and for every article', () => {
    expect(timeline.actors.filter(({ events }) => events.length === 0).map(({ id }) => id)).toEqual([]);
    expect(timeline.articles.filter(({ accounts }) => accounts.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('links every source from some entry', () => {
    const linked = new Set([
      ...timeline.events.flatMap(({ accounts, documents, checkedAgainst }) => [
        ...accounts.flatMap(({ source, credits }) => [source, ...credits]),
        ...documents,
        ...checkedAgainst,
      ]),
      ...timeline.disagreements.flatMap(({ record }) => record.documents),
      ...timeline.sources.flatMap(({ faults }) => faults.flatMap((fault) => fault.sources)),
    ]);
    const bodies = new Set(files.entries.flatMap(({ body }) => body.links.map(({ id }) => id)));
    expect(timeline.sources.filter((source) => !linked.has(source) && !bodies.has(source.id))).toEqual([]);
  });

  test('has a link in every entry that leaves the site to where it can be read', () => {
    const without = timeline.events.filter(
    (event) =>
      !Object.values(evidenceOf(event))
        .flat()
        .some(({ isElsewhere }) => isElsewhere),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
  });
});
