/** Renders components by themselves, for tests of what they say. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const container = await AstroContainer.create();

/** Returns a component as HTML. */
export const htmlOf = (component: AstroComponentFactory, props: Record<string, unknown>): Promise<string> =>
  container.renderToString(component, { props });

/** Returns what a component says, as one line of text. */
export async function wordsOf(component: AstroComponentFactory, props: Record<string, unknown>): Promise<string> {
  return (await htmlOf(component, props))
    .replace(/<(style|svg)\b[\s\S]*?<\/\1>|<!DOCTYPE html>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;])/g, '')
    .trim();
}
