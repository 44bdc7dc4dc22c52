/** What feeds are of, in place of the components that render it: without Astro’s compiler, in tests of the formats alone. */
import { escaped } from '../../src/formats/html.ts';
import type { FeedEntry } from '../../src/formats/feeds.ts';

export const contents = {
  get: (of: FeedEntry['of']): string => ('why' in of ? `<p>It said: ${escaped(of.said)}</p>` : of.html),
};
