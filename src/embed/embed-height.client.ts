/** Tells the page around a frame how high the frame's content is, where the frame cannot fit itself. */
if (parent !== window) {
  const tell = () => {
    parent.postMessage({ embedHeight: document.documentElement.offsetHeight }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  // A page whose script ran only after this frame had loaded asks for the height.
  addEventListener('message', tell);
}
