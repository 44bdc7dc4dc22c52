/** Finds what a body may not hold: HTML, images, and links that would run a script. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { bodyDataOf } from './body-data.ts';

const safe = /^(https?|mailto|event|actor|deadline|source):/i;

/** A remark plugin that adds a finding for each piece of HTML, image and unsafe link. */
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
      } else if (node.type === 'link' || node.type === 'definition') {
        const hasScheme = /^[^/?#]*:/.test(node.url.trim());
        if (!hasScheme || safe.test(node.url)) return;
        const message = `The link to “${node.url}” is not safe.`;
        const mend = 'Link to https://, http://, mailto:, or an entry, such as event:some-id.';
        findings.push({ line, rule: 'unsafe-link', message, mend });
      }
    });
  };
}
