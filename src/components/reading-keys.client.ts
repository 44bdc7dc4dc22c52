/**
 * Keys for those who read much, and a button at each event that copies its address. The
 * keys are single letters, so they do nothing where text is typed and can be switched
 * off (WCAG 2.1.4).
 */
const help = `<form method="dialog"><h2 id="Keys">Keys</h2>
<p><kbd>j</kbd> next event<p><kbd>k</kbd> event before<p><kbd>/</kbd> search<p><kbd>?</kbd> this list
<p><label><input type="checkbox"> Use these keys</label><p><button>Close</button></form>`;
const titles = '.timeline h3 a, .brief h2 a, .as-of .lines li > a';

const all = (selector: string) => [...document.querySelectorAll<HTMLAnchorElement>(selector)];

/** Moves to the event after or before the one in focus, or else the first in sight. */
function step(by: 1 | -1): void {
  const links = all(titles).filter((link) => link.checkVisibility());
  const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
  const inSight = links.findIndex((link) => link.getBoundingClientRect().top > 0);
  if (links[0]) links[at < 0 ? Math.max(0, inSight) : at + by]?.focus();
  else all(`.neighbours [rel=${by > 0 ? 'next' : 'prev'}]`)[0]?.click();
}

function readSetting(): boolean {
  try {
    return localStorage.getItem('keys') !== 'off';
  } catch {
    return true;
  }
}
let isOn = readSetting();

function writeSetting(setting: boolean): void {
  isOn = setting;
  try {
    localStorage.setItem('keys', setting ? 'on' : 'off');
  } catch {
    // Where nothing may be stored, the setting holds for this page.
  }
}

function showKeys(): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'Keys');
  dialog.innerHTML = help;
  const box = dialog.querySelector('input');
  if (box) {
    box.checked = isOn;
    box.onchange = () => {
      writeSetting(box.checked);
    };
  }
  dialog.onclose = () => {
    dialog.remove();
  };
  document.body.append(dialog);
  dialog.showModal();
}

const actions: Record<string, () => void> = {
  j: () => {
    step(1);
  },
  k: () => {
    step(-1);
  },
  '/': () => {
    const field = document.querySelector<HTMLInputElement>('[type=search]');
    if (field) field.focus();
    else all('[rel=search]')[0]?.click();
  },
  '?': showKeys,
};

addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTyping = target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea');
  const action = actions[key];
  if (!action || !isOn || isTyping || ctrlKey || metaKey || altKey || document.querySelector('dialog')) return;
  event.preventDefault();
  action();
});

function button(words: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = words;
  element.onclick = () => {
    act(element);
  };
  return element;
}

function copyButton({ href, textContent }: HTMLAnchorElement): HTMLButtonElement {
  const element = button('Copy link', () => {
    void navigator.clipboard.writeText(href).then(() => {
      element.textContent = 'Copied';
      setTimeout(() => (element.textContent = 'Copy link'), 2000);
    });
  });
  element.title = `${textContent}: copy its address`;
  element.ariaLive = 'polite';
  return element;
}

document.querySelector('.colophon p')?.append(' ', button('Keys', showKeys), '.');
// Only where the page came over a safe line may it write to the clipboard.
if (isSecureContext) {
  for (const link of all('.timeline h3 a')) link.closest('article')?.querySelector('.date')?.append(copyButton(link));
  for (const link of all('.permalink a')) link.after(copyButton(link));
}
