/** Web addresses as people write them. */
import { isWebAddress } from '../story/collections/values.ts';

/** Returns a whole address for one that lacks its scheme, or has blanks: `www.example.com`; `undefined` if it is none. */
export function addressFrom(written: string): string | undefined {
  const bare = written.trim();
  const whole = /^(?:www\.|\/\/)/.test(bare) ? `https://${bare.replace(/^\/\//, '')}` : bare;
  const clean = whole.replaceAll(' ', '%20');
  return isWebAddress(clean) ? clean : undefined;
}
