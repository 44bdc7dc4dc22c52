/** Finds other programs' Markdown, which a page would print as it is written and not as it was meant. */
import type { Nodes, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Finding } from '../problems.ts';
import { bodyOf } from './body-data.ts';

type Unshown = Pick<Finding, 'rule' | 'message' | 'fix'>;

const asText = 'Say it in words, or put it in backticks if you mean it literally.';
const asLink = 'Write a link as [words](event:some-id), with nothing between ] and (.';

const unshown = (what: string, written: string, fix: string): Unshown => ({
  rule: 'markdown',
  message: `The page does not show ${what}: “${written.slice(0, 60)}”.`,
  fix,
});

/** Markup left in a text because nothing understood it. */
export const leftovers: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
  [/\[\^[^\]\s]+\]/, 'footnotes', 'Say it in the text, or link it.'],
  [/!?\[\[[^\]]+\]\]/, 'links in double brackets', asLink],
  [/\][ \t]+\((?:https?:|mailto:|[a-z]+:\S|\/|$)/, 'a link with a space between its brackets', asLink],
  [/\]\(/, 'a link that is not closed, or has more than an address', asLink],
  [/\]\[[^\]]*\]/, 'a link whose address is not in the file', asLink],
  [/~~\S/, 'words that are struck through', asText],
  [/(?<![=\w])==[^\s=]/, 'words that are marked', asText],
  [/^[ \t]*:::/m, 'boxes', asText],
  [/^\[!\w+\]/, 'boxes', 'Write it as a quotation or a paragraph, without the first line.'],
  [
    /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m,
    'a table',
    'Give every row as many columns, separated by |, as the first.',
  ],
  [/\{[{%]/, 'templates', asText],
  [/%%/, 'comments', 'Remove it.'],
];

/** The line of a body on which a place in one of its texts is. */
const lineAt = ({ position }: Text, text: string, index: number): number =>
  (position?.start.line ?? 1) + text.slice(0, index).split('\n').length - 1;

function checkLeftovers(node: Text): Finding[] {
  const { value } = node;
  return leftovers.flatMap(([pattern, what, fix]) => {
    const found = pattern.exec(value);
    if (!found) return [];
    const line = lineAt(node, value, found.index);
    const written = value
      .slice(Math.max(0, found.index - 20))
      .split('\n')
      .join(' ')
      .trim();
    return [{ line, ...unshown(what, written, fix) }];
  });
}

/** Two pairs of asterisks or low lines round words, not within a word, in a text in which they have made nothing bold. */
const looseBold = /(?<![\p{L}\p{N}*_\\])(\*\*|__)(?![*_])[^*_\n]+\1(?![*_])/u;

/** Looks at a text as it is written, since escaped marks are meant literally. */
function checkBold(node: Text, body: string): Finding[] {
  // What other plugins have split has no place in the file.
  const written = node.position ? body.slice(node.position.start.offset, node.position.end.offset) : '';
  const found = looseBold.exec(written);
  if (!found) return [];
  const fix = 'Put the marks next to the words: **bold** words, not **bold **words.';
  const told = unshown('bold words with a space within their marks', found[0], fix);
  return [{ line: lineAt(node, written, found.index), ...told }];
}

/** Whether a part of a body is front matter: lines of keys between two rules. */
function isFrontMatter([first, ...rest]: readonly RootContent[]): boolean {
  const end = rest.findIndex(({ type }) => type === 'thematicBreak');
  if (first?.type !== 'thematicBreak' || end < 1) return false;
  const lines = rest.slice(0, end).flatMap((node) => toString(node).split('\n'));
  return lines.every((line) => /^\s*(?:- )?[\w-]+:(?:\s|$)/.test(line));
}

function checkNode(node: Nodes, body: string): Unshown | undefined {
  const written = () => toString(node).replace(/\s+/g, ' ');
  switch (node.type) {
    case 'paragraph': {
      const rows = body.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
      // With a line of hyphens it is found among the leftovers.
      const isTable = rows.length > 1 && rows.every((row) => /^\|.*[^\s|:-].*\|$/.test(row.trim()));
      const fix = 'Put a line of hyphens below its first row: | --- | --- |.';
      return isTable ? unshown('a table', written(), fix) : undefined;
    }
    case 'table': {
      const columns = node.children[0]?.children.length ?? 0;
      const long = node.children.find((row) => row.children.length > columns);
      const cell = long?.children[columns];
      return (
        cell &&
        unshown('more cells than the first row has', toString(cell), 'Give each column a name in the first row.')
      );
    }
    case 'delete':
      return unshown('words that are struck through', written(), asText);
    case 'footnoteReference':
    case 'footnoteDefinition':
      return unshown('footnotes', `[^${node.label ?? node.identifier}]`, 'Say it in the text, or link it.');
    case 'listItem': {
      const { checked } = node;
      return typeof checked === 'boolean' ? unshown('tick boxes', written(), 'Write a plain list.') : undefined;
    }
    default:
      return undefined;
  }
}

/** A remark plugin that adds a finding for each thing that would not be shown. It reads what `remark-gfm` has made. */
export function remarkRefuseUnshown() {
  return (tree: Root, file: VFile): void => {
    const { findings } = bodyOf(file);
    const at = tree.children.findIndex((_, index) => isFrontMatter(tree.children.slice(index)));
    if (at >= 0) {
      const line = tree.children[at]?.position?.start.line ?? 1;
      const message = 'There is a second block of front matter, which would be read as text.';
      findings.push({ line, rule: 'second-front-matter', message, fix: 'Move its keys into the first, or remove it.' });
    }
    const body = String(file);
    visit(tree, (node) => {
      const found = checkNode(node, body);
      if (found) findings.push({ line: node.position?.start.line ?? 1, ...found });
      else if (node.type === 'text') findings.push(...checkLeftovers(node), ...checkBold(node, body));
    });
  };
}
