/** For pages that embed a part of the site, if they like: gives each of our frames the height that it asks for. */

/** The address below which our bare pages are, for a host that pastes this script; `files.ts` sets it. */
declare const embedAddress: string;

/** Nothing of ours is higher, in pixels. */
const mostHeight = 20_000;

const { currentScript } = document;
const { src = '' } = currentScript instanceof HTMLScriptElement ? currentScript : {};
const own = new URL(src ? 'embed/' : embedAddress, src || undefined);

const ourFrames = () => [...document.querySelectorAll('iframe')].filter(({ src: at }) => at.startsWith(own.href));

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const height = (data as { embedHeight?: unknown } | null)?.embedHeight;
  if (origin !== own.origin || typeof height !== 'number' || !(height > 0 && height <= mostHeight)) return;
  for (const frame of ourFrames()) if (frame.contentWindow === source) frame.style.height = `${height}px`;
});
// What a frame said before this script was here is lost.
for (const frame of ourFrames()) frame.contentWindow?.postMessage('height', '*');
