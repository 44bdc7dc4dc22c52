/**
 * Keyboard shortcuts, and a button at each event that copies its address. The keys are single letters, so they do
 * nothing where text is typed and can be switched off (WCAG 2.1.4).
 */
const help = `<dialog aria-labelledby="Keys"><form method="dialog"><h2 id="Keys">Keys</h2>
<p><kbd>j</kbd> next event<p><kbd>k</kbd> event before<p><kbd>←</kbd> <kbd>→</kbd> day or period before, next
<p><kbd>/</kbd> search<p><kbd>?</kbd> this list<p><label><input type="checkbox"> Use these keys</label><p><button>Close</button></form></dialog>`;

const all = (selector: string) => [...document.querySelectorAll<HTMLAnchorElement>(selector)];

/** Moves to the event after or before the one in focus, or else the first in sight. */
function step(by: 1 | -1): void {
  const links = all('.title a, .as-of .lines li > a').filter((link) => link.checkVisibility());
  const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
  const passed = links.filter((link) => link.getBoundingClientRect().top < 0).length;
  // Without a focus, start between the last event above the window and the first in sight.
  if (links[0]) links[at < 0 ? passed + Math.min(0, by) : at + by]?.focus();
  else all(`.neighbours [rel=${by > 0 ? 'next' : 'prev'}]`)[0]?.click();
}

let isOn = true;
try {
  isOn = !localStorage.keysOff;
} catch {
  // If nothing can be stored, the keys are on, and can be switched off for the page.
}

function showKeys(): void {
  document.body.insertAdjacentHTML('beforeend', help);
  const dialog = document.body.lastElementChild as HTMLDialogElement;
  const box = dialog.querySelector('input');
  if (box) box.checked = isOn;
  dialog.onchange = () => {
    isOn = !isOn;
    // Throws if nothing can be stored; the keys are off for the page all the same.
    localStorage.keysOff = isOn ? '' : 1;
  };
  dialog.onclose = () => dialog.remove();
  dialog.showModal();
}

const actions: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => {
    // On the search page there is a field before the link.
    const [first, second] = all('#Query, [rel=search]').reverse();
    if (second) first?.focus();
    else first?.click();
  },
  '?': showKeys,
};
for (const [key, way] of [
  ['ArrowLeft', 'prev'],
  ['ArrowRight', 'next'],
] as const) {
  const link = all(`.steps [rel=${way}]`)[0];
  if (link) actions[key] = () => link.click();
}

/** Elements that have no use for a key themselves. Any other, such as a field, keeps its keys. */
const idle =
  ':is(:root, body, a, button, summary, [type=checkbox], h2, p, pre):not([role]), [role=status], [role=region]';

/** Whether a key was meant for the page. The event's target is a shadow root's host; its path starts inside it. */
function isForPage(event: KeyboardEvent): boolean {
  const [origin] = event.composedPath() as HTMLElement[];
  // With Shift, an arrow key selects text.
  const isCombined = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key.length > 1);
  if (isCombined || event.defaultPrevented || document.querySelector('dialog[open]')) return false;
  return !!origin?.matches(idle) && !origin.isContentEditable;
}

addEventListener('keydown', (event) => {
  const action = actions[event.key];
  if (!action || !isOn || !isForPage(event)) return;
  event.preventDefault();
  action();
});

function button(words: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.append(words);
  return element;
}

/** Says whether the copy worked, for screen readers. */
const outcome = document.createElement('p');
outcome.role = 'status';
outcome.className = 'heard';

/** Milliseconds for which a button says that it has copied. */
const copiedFor = 3000;

const words = 'Copy link';

/** Returns a new or a given button, made to copy an address; `title` is the title of what is at that address. */
function copyButton(link: { readonly href: string }, title: string, made = button(words)): HTMLButtonElement {
  made.onclick = () => {
    const { href } = link;
    const say = (text: string, heard: string) => {
      made.textContent = text;
      outcome.textContent = heard;
    };
    navigator.clipboard.writeText(href).then(
      () => {
        say('Copied', `Copied the link to ${title}`);
        setTimeout(say, copiedFor, words, '');
      },
      () => {
        say(href, 'Not copied. Here it is.');
        made.ariaLabel = null;
      },
    );
  };
  made.ariaLabel = `${words} to ${title}`;
  return made;
}

const keys = button('Keys');
keys.onclick = showKeys;
document.querySelector('.colophon p')?.append(' ', keys);
// Browsers allow writing to the clipboard on secure pages only.
if (isSecureContext) {
  for (const link of all('.timeline .title a'))
    link.closest('article')?.querySelector('.evidence p')?.append(copyButton(link, link.textContent));
  for (const link of all('.permalink a')) link.after(copyButton(link, all('h1')[0]?.textContent ?? ''));
  // The page's address holds the choices.
  const bar = document.querySelector<HTMLButtonElement>('.copies');
  if (bar) copyButton(location, 'this view', bar);
  if (document.querySelector('button[aria-label]')) document.body.append(outcome);
}
