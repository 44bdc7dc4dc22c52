/** The site's details in formats that are read elsewhere: its address, its publisher, and lasting ids. */
import type { Timeline } from '../story/model.ts';

/** The site as a publication. */
export interface Publication {
  /** Scheme and host. */
  readonly site: URL;
  /** Its publisher; if empty, the story's title is used. */
  readonly publisher: string;
  /** A day on which the host name already belonged to the publisher. */
  readonly hostSince: string;
}

/** Returns who publishes the story. */
export const publisherOf = ({ publisher }: Pick<Publication, 'publisher'>, { story }: Timeline): string =>
  publisher || story.title;

/** Returns an id for a page or file that lasts (the `tag:` scheme of RFC 4151), from its address on the site. */
export const tagOf = (href: string, { site, hostSince }: Publication): string =>
  `tag:${site.host},${hostSince}:${href}`;

/** An entry that programs know by the first id it had, even after it is renamed. */
export interface Lasting {
  readonly href: string;
  readonly id: string;
  readonly formerly: readonly string[];
}

/** Returns the address at which an entry was first public; its former ids are listed oldest first. */
export const firstHref = ({ href, id, formerly: [first = id] }: Lasting): string =>
  `${href.slice(0, -`${id}/`.length)}${first}/`;
