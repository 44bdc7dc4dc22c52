/** Finds what a body may not contain: HTML, images, headings, dead links, and words that no page would show. */
import type { Definition, Heading, Link, LinkReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { refusedCharacter } from '../../story/characters.ts';
import { fixedPages, indexed } from '../../story/paths.ts';
import type { Finding } from '../problems.ts';
import { bodyOf } from './body-data.ts';
import { schemes } from './rehype-links.ts';

const withScheme = new RegExp(`^(https?://|mailto:|(${[...schemes.keys()].join('|')}):)`, 'i');
const ownPages: readonly string[] = [...fixedPages, ...indexed.map((name) => `${name}/`)].map((page) => `/${page}`);

/** How to write a link to an address of the site: `event:landing` for `/events/landing/`. */
function byId(url: string): string | undefined {
  const [, folder, id] = /^\/([a-z]+)\/([^/]+)\/?$/.exec(url) ?? [];
  const found = [...schemes].find(([, collection]) => collection === folder);
  return found && `${found[0]}:${id ?? ''}`;
}

function checkLink({ url, title }: Link | Definition): Omit<Finding, 'line'>[] {
  const found: Omit<Finding, 'line'>[] = [];
  if ((!withScheme.test(url) || /\s/.test(url)) && !ownPages.includes(url)) {
    const id = byId(url);
    const fix = id
      ? `Write \`${id}\`.`
      : `Link to https://, http://, mailto:, an entry, such as event:some-id, or one of ${ownPages.join(' ')}.`;
    found.push({ rule: 'unsafe-link', message: `The link to “${url}” leads nowhere, or is unsafe.`, fix });
  }
  if (title) {
    const message = `The link to “${url}” has a title, “${title}”, which few readers would see.`;
    found.push({ rule: 'link-title', message, fix: 'Put the words in the text.' });
  }
  return found;
}

function checkHeading(heading: Heading, { children }: Root, hasSections: boolean): Omit<Finding, 'line'>[] {
  const refused = (message: string, fix: string) => [{ rule: 'heading', message, fix }];
  if (!hasSections) {
    const message = 'A heading does not belong in a body: the page has its own.';
    return refused(message, 'Make it a sentence, or remove it.');
  }
  const at = children.indexOf(heading);
  const isPlain = heading.children.length > 0 && heading.children.every(({ type }) => type === 'text');
  if (heading.depth !== 2 || at < 0 || !isPlain) {
    const message = 'A section’s heading must be plain words, at the second level, outside lists and quotations.';
    return refused(message, 'Write it as `## Why`, on a line of its own.');
  }
  const next = children[at + 1];
  if (next && next.type !== 'heading') return [];
  return refused('There is nothing below the heading.', 'Write the section, or remove its heading.');
}

/** Checks characters that references such as `&#x202E;` bring in; those in the file itself are reported already. */
function checkReferences(node: Nodes, file: VFile): Omit<Finding, 'line'>[] {
  const texts = [...('value' in node ? [node.value] : []), ...('url' in node ? [node.url, node.title ?? ''] : [])];
  const refused = refusedCharacter(texts.join(''));
  const { start, end } = node.position ?? {};
  const written = String(file).slice(start?.offset, end?.offset);
  if (!refused || node.type === 'html' || refusedCharacter(written)) return [];
  const message = `“${written.slice(0, 60)}” stands for a character that is not allowed, ${refused}.`;
  return [{ rule: 'hidden-character', message, fix: 'Remove it.' }];
}

/** A remark plugin that adds a finding for everything that is not allowed. */
export function remarkRefuseUnsafe() {
  return (tree: Root, file: VFile): void => {
    const { findings } = bodyOf(file);
    const { hasSections = false } = file.data;
    const used = new Set<string>();
    /** The HTML by line: an element has two tags. */
    const html = new Map<number, string[]>();
    visit(tree, 'linkReference', ({ identifier }: LinkReference) => {
      used.add(identifier);
    });
    visit(tree, (node) => {
      const line = node.position?.start.line ?? 1;
      findings.push(...checkReferences(node, file).map((found) => ({ line, ...found })));
      if (node.type === 'html') {
        html.set(line, [...(html.get(line) ?? []), `“${node.value.slice(0, 60)}”`]);
      } else if (node.type === 'image' || node.type === 'imageReference') {
        const message = `Images are not supported: “${node.alt ?? ''}”.`;
        findings.push({ line, rule: 'image', message, fix: 'Remove it, or link to it.' });
      } else if (node.type === 'heading') {
        findings.push(...checkHeading(node, tree, hasSections).map((found) => ({ line, ...found })));
      } else if (node.type === 'code' && node.lang) {
        const message = `The words “${[node.lang, node.meta].filter(Boolean).join(' ')}” after the fence appear on no page.`;
        findings.push({ line, rule: 'code-language', message, fix: 'Remove them, or put them in the text.' });
      } else if (node.type === 'link' || node.type === 'definition') {
        findings.push(...checkLink(node).map((found) => ({ line, ...found })));
        // Of two definitions of one name, the first wins: it takes the name from the set, so the second counts as
        // unused.
        if (node.type === 'definition' && !used.delete(node.identifier)) {
          const message = `No link uses the address “[${node.label ?? node.identifier}]: ${node.url}”.`;
          findings.push({ line, rule: 'unused-address', message, fix: 'Link it, or remove the line.' });
        }
      }
    });
    for (const [line, tags] of html) {
      const message = `HTML does not belong in a body: ${tags.join(' ')}.`;
      findings.push({ line, rule: 'html', message, fix: 'Say it in Markdown, or remove it.' });
    }
  };
}
