import type { Collection } from '../story/collections/index.ts';

/** Keys that an editor may try, and the key to use instead, or a sentence that says why there is none. */
export const synonyms: Readonly<Partial<Record<Collection, Readonly<Record<string, string>>>>> = {
  events: {
    day: 'date',
    source: 'accounts',
    sources: 'accounts',
    articles: 'accounts',
    reports: 'accounts',
    deadline: 'deadlines',
    actor: 'actors',
    topic: 'topics',
    tags: 'topics',
    categories: 'topics',
    location: 'place',
  },
  actors: { title: 'name', description: 'role', alias: 'aliases' },
  deadlines: {
    reports: 'accounts',
    date: 'due',
    day: 'due',
    setBy: 'Remove it: the event says that it sets the deadline, by `deadlines: [{ id: …, role: sets }]`.',
  },
  sources: { date: 'published', day: 'published', url: 'href', link: 'href', address: 'href', author: 'publisher' },
  disagreements: { title: 'question', answers: 'positions' },
};
