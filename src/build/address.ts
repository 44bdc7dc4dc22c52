/** The site's address, from the environment or the editor’s settings. */
import { createPaths } from '../story/paths.ts';

/** The site's address and the path below which it lives. */
export interface SiteAddress {
  /** Scheme and host; empty if not set. */
  readonly address: string;
  /** `/`, or the path between two slashes. */
  readonly base: string;
}

/**
 * Returns the address from `SITE` and `BASE` in the environment, or else the given one.
 * Throws an `Error` that says how to fix an address with a path, or a base that would have to be escaped.
 */
export function readAddress(environment: NodeJS.ProcessEnv, given: SiteAddress): SiteAddress {
  const address = environment['SITE'] || given.address;
  const base = environment['BASE'] || given.base;
  const { home } = createPaths(base);
  // The base is written into servers’ files as it is; `.` and `..` are not folders.
  if (!/^\/((?!\.{1,2}\/)[A-Za-z0-9._~-]+\/)*$/.test(home)) {
    throw new Error(
      `The base “${base}” may hold letters, digits and - . _ ~ only, with one slash between two folders, none of them “.” or “..”.`,
    );
  }
  if (!address) return { address, base: home };
  if (!/^https?:/.test(address) || !URL.canParse(address)) {
    throw new Error(`“${address}” is not the address of a site. Write it with its scheme: https://news.example`);
  }
  const { origin, pathname, search, hash } = new URL(address);
  if (pathname !== '/' || search || hash) {
    throw new Error(
      `The address “${address}” has a path as well as a host. Put ${pathname} in BASE, and ${origin} in SITE.`,
    );
  }
  return { address: origin, base: home };
}
