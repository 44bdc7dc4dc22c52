/** Comments that YAML finds after unquoted texts: each may be the rest of its text. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';

/** The comment after an unquoted text, on the same line: ` #1 app`. */
export function commentBehind(node: unknown, yaml: string): string | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.comment || !node.range) return undefined;
  const [, end, after] = node.range;
  return /^[ \t]*(#.*)/.exec(yaml.slice(end, after))?.[1];
}

/** Returns the comments that follow texts, by path. */
export function collectComments(document: Document, yaml: string): Map<string, string> {
  const comments = new Map<string, string>();
  const collect = (node: unknown, path: readonly PropertyKey[]): void => {
    const comment = commentBehind(node, yaml);
    if (comment !== undefined) comments.set(path.join('.'), comment);
    if (isMap(node))
      for (const { key, value } of node.items) collect(value, [...path, isScalar(key) ? String(key.value) : '']);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) collect(item, [...path, index]);
  };
  collect(document.contents, []);
  return comments;
}

/** The problem with a comment that cuts off a text, and how to fix it. */
export const commentWords = (comment: string): [message: string, fix: string] => [
  `YAML reads “${comment}” as a comment, and drops it.`,
  'Put the text in quotation marks, or the comment on a line of its own.',
];
