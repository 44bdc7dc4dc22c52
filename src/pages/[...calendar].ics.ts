import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { calendarsOf, icalendar } from '../formats/calendar.ts';
import { loadPublication, loadStory } from '../load-story.ts';

export const getStaticPaths = (() => {
  const publication = loadPublication();
  if (!publication) return [];
  return calendarsOf(loadStory()).map((calendar) => ({
    params: { calendar: calendar.file },
    props: { calendar, publication },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Deadlines as a calendar. Its addresses are absolute, so there is none without the site’s address. */
export const GET: APIRoute<Props> = ({ props: { calendar, publication } }) =>
  new Response(icalendar(calendar, loadStory(), publication), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
