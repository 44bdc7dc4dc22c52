/** An optional script for pages that embed a part of the site: gives each of our frames the height that it asks for. */

/** The base address of our bare pages, for a host that pastes this script; `files.ts` sets it. */
declare const embedAddress: string;

/** The greatest height that a frame may ask for, in pixels. */
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
// Messages that a frame sent before this script ran are lost.
for (const frame of ourFrames()) frame.contentWindow?.postMessage('height', '*');
