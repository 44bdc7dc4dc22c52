/** For pages that embed a part of the site, if they like: gives each frame the height that it asks for. */
addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const height = (data as { embedHeight?: unknown } | null)?.embedHeight;
  if (typeof height !== 'number') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source && new URL(frame.src).origin === origin) frame.style.height = `${height}px`;
  }
});
