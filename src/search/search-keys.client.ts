/** Lets the arrow keys and Escape move between `field` and the results in `root`. */
export function moveByKeys(root: HTMLElement, field: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const links = [...root.querySelectorAll<HTMLElement>('.results a')];
    const stops = [field, ...links];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at < 0) return;
    const targets: Record<string, HTMLElement | undefined> = {
      ArrowDown: stops[at + 1],
      ArrowUp: stops[at - 1],
      ...(at > 0 && { Escape: field }),
    };
    const target = targets[event.key];
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
}
