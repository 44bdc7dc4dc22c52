/** In a frame that cannot fit itself: tells the page around it how high it is. */
if (parent !== window) {
  new ResizeObserver(() => {
    parent.postMessage({ embedHeight: document.documentElement.offsetHeight }, '*');
  }).observe(document.documentElement);
}
