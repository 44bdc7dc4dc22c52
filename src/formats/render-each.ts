/** Components as text, for what is no page of Astro's: feeds, and bare pages by the thousand. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** Returns what each of some items becomes in a component whose props `items` and `into` go to `RenderEach`. */
export async function renderEach<Item>(
  component: AstroComponentFactory,
  items: readonly Item[],
  props: object = {},
): Promise<ReadonlyMap<Item, string>> {
  const container = await AstroContainer.create();
  const into = new Map<Item, string>();
  await container.renderToString(component, { props: { ...props, items, into } });
  return into;
}
