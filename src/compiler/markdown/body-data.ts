/** The body that our plugins are processing. */
import type { VFile } from 'vfile';
import type { Body } from '../entry.ts';

type Unfinished = { -readonly [Key in keyof Body]: Body[Key] extends readonly (infer Item)[] ? Item[] : Body[Key] };

declare module 'vfile' {
  interface DataMap {
    body: Unfinished;
    /** Whether the body may have headings, each over a section. */
    hasSections: boolean;
  }
}

/** Returns the body for a file's Markdown, created on the first call. */
export function bodyOf(file: VFile): Unfinished {
  file.data.body ??= { html: '', text: '', summary: '', sections: [], links: [], findings: [] };
  return file.data.body;
}
