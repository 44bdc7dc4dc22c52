/** In a frame that cannot fit itself: tells the page around it how high it is. */
if (parent !== window) {
  const tell = () => {
    parent.postMessage({ embedHeight: document.documentElement.offsetHeight }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  // A page whose script came after the frame asks.
  addEventListener('message', tell);
}
