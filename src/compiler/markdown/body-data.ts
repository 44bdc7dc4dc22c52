/** What our plugins collect while a body goes through them. */
import type { VFile } from 'vfile';
import type { BodyLink, Finding } from '../entry.ts';

/** The part of a body that is not its HTML, still being filled. */
export interface BodyData {
  text: string;
  summary: string;
  /** Whether it may have headings, each over a section. */
  hasSections: boolean;
  readonly links: BodyLink[];
  readonly findings: Finding[];
}

declare module 'vfile' {
  interface DataMap {
    body: BodyData;
  }
}

/** Returns the record of the body that a plugin is at work on, made at the first call. */
export function bodyDataOf(file: VFile): BodyData {
  file.data.body ??= { text: '', summary: '', hasSections: false, links: [], findings: [] };
  return file.data.body;
}
