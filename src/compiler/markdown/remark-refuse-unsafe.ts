/** Finds what a body may not hold: HTML, images, headings, and links that lead nowhere or would run a script. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fixedPages } from '../../story/paths.ts';
import { bodyDataOf } from './body-data.ts';

const withScheme = /^(https?:\/\/|mailto:|(event|actor|deadline|source|disagreement):)/i;
const ownPages: readonly string[] = fixedPages.map((page) => `/${page}`);

/** A remark plugin that adds a finding for each piece of HTML, image, heading and link that may not be. */
export function remarkRefuseUnsafe() {
  return (tree: Root, file: VFile): void => {
    const { findings } = bodyDataOf(file);
    visit(tree, (node) => {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'html') {
        const message = `HTML does not belong in a body: “${node.value.slice(0, 60)}”.`;
        findings.push({ line, rule: 'html', message, mend: 'Say it in Markdown, or remove it.' });
      } else if (node.type === 'image' || node.type === 'imageReference') {
        const message = `Images are not supported: “${node.alt ?? ''}”.`;
        findings.push({ line, rule: 'image', message, mend: 'Remove it, or link to it.' });
      } else if (node.type === 'heading') {
        const message = 'A heading does not belong in a body: the page has its own.';
        findings.push({ line, rule: 'heading', message, mend: 'Make it a sentence, or remove it.' });
      } else if (node.type === 'link' || node.type === 'definition') {
        if (withScheme.test(node.url) || ownPages.includes(node.url)) return;
        const message = `The link to “${node.url}” leads nowhere, or is not safe.`;
        const mend = `Link to https://, http://, mailto:, an entry, such as event:some-id, or one of ${ownPages.join(' ')}.`;
        findings.push({ line, rule: 'unsafe-link', message, mend });
      }
    });
  };
}
