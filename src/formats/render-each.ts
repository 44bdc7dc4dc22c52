/** Renders components as text where Astro builds no page: for feeds, and for bare pages by the thousand. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Timeline } from '../story/model.ts';
import { markEnglish } from './mark-english.ts';

/** Returns a component of a story as rendered with some props. */
export async function renderAlone(
  component: AstroComponentFactory,
  timeline: Timeline,
  props: Record<string, unknown>,
): Promise<string> {
  const container = await AstroContainer.create();
  return markEnglish(await container.renderToString(component, { props }), timeline);
}

/** Returns each item of a story as rendered by a component that passes its props `items` and `into` to `RenderEach`. */
export async function renderEach<Item>(
  component: AstroComponentFactory,
  items: readonly Item[],
  timeline: Timeline,
  props: object = {},
): Promise<ReadonlyMap<Item, string>> {
  const container = await AstroContainer.create();
  const into = new Map<Item, string>();
  await container.renderToString(component, { props: { ...props, items, into } });
  return new Map(into.entries().map(([item, html]) => [item, markEnglish(html, timeline)]));
}
