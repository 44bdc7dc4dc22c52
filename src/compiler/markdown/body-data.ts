/** What our plugins leave for the reader of a body, in the place that Astro hands on. */
import type { VFile } from 'vfile';
import type { BodyLink, Finding } from '../entry.ts';

/** Collected while a body goes through the plugins. */
export interface BodyData {
  text: string;
  summary: string;
  readonly links: BodyLink[];
  readonly findings: Finding[];
}

const key = 'timelineBody';

/** Returns an empty record. */
export const emptyBodyData = (): BodyData => ({ text: '', summary: '', links: [], findings: [] });

/** Returns the record of the body that a plugin is at work on, made at the first call. */
export function bodyDataOf(file: VFile): BodyData {
  file.data.astro ??= {};
  file.data.astro.frontmatter ??= {};
  file.data.astro.frontmatter[key] ??= emptyBodyData();
  return file.data.astro.frontmatter[key] as BodyData;
}

/** Returns the record from the front matter that a renderer gave back. */
export function bodyDataFrom(frontmatter: Record<string, unknown> | undefined): BodyData {
  return (frontmatter?.[key] as BodyData | undefined) ?? emptyBodyData();
}
