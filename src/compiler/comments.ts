/** What YAML takes for a comment behind a text that is not in quotation marks: it may be the rest of the text. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';

/** The comment behind a text that is not in quotation marks, in its line: ` #1 app`. */
export function commentBehind(node: unknown, yaml: string): string | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.comment || !node.range) return undefined;
  const [, end, after] = node.range;
  return /^[ \t]*(#.*)/.exec(yaml.slice(end, after))?.[1];
}

/** Returns the comments that stand behind texts, by path. */
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

/** What is said of a comment that cuts a text, and how to fix it. */
export const commentWords = (comment: string): [message: string, fix: string] => [
  `YAML takes “${comment}” for a comment, and leaves it out.`,
  'Put quotation marks round the text, or the comment on a line of its own.',
];
