import { expect, test } from 'vitest';
import { compileStory } from '../src/compiler/compile-story.ts';
import { scorecard } from '../src/disagreements/scorecard.ts';
import { fieldsOf, traitsIn } from '../src/filter/fields.ts';
import { pageAddresses } from '../src/formats/sitemap.ts';
import { storyArticle } from '../src/formats/structured-data.ts';
import { exportTimeline } from '../src/formats/timeline-json.ts';
import { searchRecords } from '../src/search/record.ts';
import { deadlinesOf } from '../src/story/actor-facts.ts';
import { asOfEachDay, newByDay, runningOn } from '../src/story/as-of.ts';
import { allCorrections } from '../src/story/corrections.ts';
import { addDays, durationInWords } from '../src/story/day.ts';
import { spanInWords } from '../src/story/span-words.ts';
import { sourcesOf } from '../src/story/known.ts';
import { placesToLook } from '../src/facets/indexes.ts';
import { actorGroups, sourceGroups, type ListingGroup } from '../src/story/listings.ts';
import { originsInWords, storyOrigins } from '../src/story/origins.ts';
import { groupByDate, monthTitle } from '../src/story/by-date.ts';
import { creditsOf, eventsRestingOn, ownWordsBySource, toldAlone } from '../src/story/source-facts.ts';
import { clocksInWords, standing } from '../src/story/standing.ts';
import { dueBeside, leftInWords } from '../src/story/due.ts';
import { deadlineName, recordLabel, sourceKindInWords } from '../src/story/words.ts';
import { frozenStory, otherStory, readTexts } from './support/read-story.ts';

const timeline = compileStory(await readTexts(frozenStory));
const other = compileStory(await readTexts(otherStory), '/a');
const { story, events, actors, deadlines, sources, articles, disagreements } = timeline;

const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(' ');
const listed = ({ title, about, rows: entries }: ListingGroup): string[] => [
  `${title} (${about ?? ''})`,
  ...entries.map(({ href, name, about: line, count }) => `  ${href} ${name}: ${line}; ${count}`),
];
const eventLines = events.map((event) => {
  const { date, known, basis } = event;
  const clocks = clocksInWords(runningOn(timeline, date.earliest), date.earliest).join(', ');
  const sorts = [spanInWords(date), spanInWords(date, 'dated'), monthTitle(date), known, basis];
  return `${event.id}: ${sorts.join('; ')}; ${clocks}; ${originsInWords(event)} ${ids(sourcesOf(event))}`;
});
const dayLines = asOfEachDay(timeline, 5).map(
  ({ day, approximate, events: list, latest, more, countdowns, disagreements: open, previous, next }) =>
    [
      `${day}${approximate ? '~' : ''} ${previous ?? ''} ${next ?? ''} ${newByDay(timeline).get(day)} new, ${more} more`,
      ...list.map(({ event, isNew, sources: by }) => `  ${isNew ? '+' : ' '}${event.id}: ${ids(by)}`),
      `  latest ${ids(latest)}; open ${ids(open)}`,
      `  ${countdowns.map(({ deadline, daysLeft }) => `${deadline.id} ${daysLeft} ${durationInWords(daysLeft)} ${leftInWords(deadline, addDays(deadline.due, -daysLeft))}`).join(', ')}`,
    ].join('\n'),
);
const sourceLines = sources.map((source) => {
  const alone = toldAlone(source, events);
  const credits = creditsOf(source).map((credit) => `${credit.source.id} ${credit.count}`);
  const resting = eventsRestingOn(source).map(({ event, how }) => `${event.id} ${how}`);
  const told = alone.events.map(
    ({ event, account, faults }) => `${event.id}${account ? '!' : ''}${faults.length || ''}`,
  );
  const numbers = [alone.told, alone.leftOut, alone.later, alone.otherFaults.length].join(' ');
  return `${source.id} (${source.publisher}, ${sourceKindInWords(source)}): ${credits.join(', ')} | ${resting.join(', ')} | ${numbers} | ${told.join(' ')}`;
});
const { finding, rows, departures, names } = scorecard(timeline);
const scores = [...rows, ...departures].map(
  ({ disagreement, answers }) =>
    `${disagreement.id}: ${recordLabel(disagreement)}; ${answers.map(({ article, verdict, href }) => `${article.id} ${verdict ?? '-'} ${href ?? ''}`).join(', ')}`,
);
const choices = actors.map((actor) => `${actor.id}: ${ids(deadlinesOf(actor))}`);
const origins = storyOrigins(timeline).map(
  ({ source, count, articles: by }) =>
    `${source?.id ?? 'untold'} ${count}: ${by.map(({ article, accounts }) => `${article.id} ${accounts.length}`).join(', ')}`,
);
const { latest, running, asOf } = standing(timeline);
const dates = groupByDate(events).map(
  ({ date, monthsLater, events: group }) => `${date?.edtf ?? 'background'} ${monthsLater} ${ids(group)}`,
);

const answers: Record<string, readonly string[]> = {
  events: eventLines,
  dates,
  days: dayLines,
  standing: [asOf, ids(latest), running.map(({ deadline, daysLeft }) => `${deadline.id} ${daysLeft}`).join(', ')],
  deadlines: deadlines.map((deadline) => `${deadlineName(deadline)}; ${dueBeside(deadline, story.asOf)}`),
  listings: [...actorGroups(timeline), ...sourceGroups(timeline), placesToLook(timeline)].flatMap(listed),
  sources: sourceLines,
  origins,
  words: [...ownWordsBySource(events, disagreements)].map(
    ([source, words]) => `${source.id}: ${words.map(({ href, text }) => `${href} ${text.length}`).join(', ')}`,
  ),
  corrections: [...allCorrections(timeline), ...allCorrections(other)].map(
    ({ entry: { href }, name, correction }) => `${correction.day} ${href} ${name}`,
  ),
  scorecard: [finding, ids(articles), ...scores, ids(names)],
  filter: [
    ...fieldsOf(timeline).map(
      ({ name, title, exclusive, options }) =>
        `${name} ${title} ${exclusive}: ${options.map(({ value, count }) => `${value} ${count}`).join(', ')}`,
    ),
    ...events.map((event) => `${event.id}: ${traitsIn(timeline)(event).join(' ')}`),
    ...choices,
  ],
  addresses: pageAddresses(timeline),
};

// Each room has tests that say what it must do. This one has an answer to every question, so that none changes unseen.
test.each(Object.keys(answers))('what the frozen story answers of its %s is as it was last read', async (subject) => {
  await expect(`${(answers[subject] ?? []).join('\n')}\n`).toMatchFileSnapshot(`./fixtures/answers/${subject}.txt`);
});

test('the other story’s forms for programs are as they were last read', async () => {
  const site = new URL('https://timeline.example');
  const forms = {
    timeline: exportTimeline(other, site),
    search: searchRecords(other),
    article: storyArticle(other, site),
  };
  await expect(`${JSON.stringify(forms, null, 2)}\n`).toMatchFileSnapshot('./fixtures/answers/forms.json');
});
