/** Every id that one file gives of another must exist. */
import { referencesIn } from '../../story/collections/schema-walk.ts';
import type { Reference } from '../../story/collections/schema-walk.ts';
import type { RawContent } from '../entry.ts';
import type { Folder } from '../../story/collections/registry.ts';
import { lineOf, problemAt } from '../problem-at.ts';
import { didYouMean } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { entriesOf } from '../read-content.ts';
import { singular } from '../entry.ts';
import { folders } from '../../story/collections/registry.ts';
import { compareTexts } from '../../story/text.ts';
import type { Checked, CheckedContent } from '../valid-content.ts';
import { eventName } from '../valid-content.ts';

/** One id that does not exist, and every place that names it. */
interface Missing {
  readonly to: Folder;
  readonly id: string;
  readonly otherwise: string | undefined;
  readonly places: { readonly file: string; readonly line: number }[];
}

const placesNamed = 5;

/** Other places of one missing id in words: `and 3 other places name it: a.md:4, b.md:7 and c.md:2`. */
function others(places: Missing['places']): string {
  if (places.length === 0) return '';
  const named = places.slice(0, placesNamed).map(({ file, line }) => `${file}:${line}`);
  const rest = places.length > placesNamed ? [`${places.length - placesNamed} more`] : [];
  const list = new Intl.ListFormat('en-GB').format([...named, ...rest]);
  return ` ${places.length === 1 ? 'One other place names' : `${places.length} other places name`} it: ${list}.`;
}

function mendFor({ to, id, otherwise }: Missing, content: CheckedContent): string {
  const ids = content.ids[to];
  const undated = eventName.exec(id)?.[2];
  if (to === 'events' && undated && ids.has(undated)) return `An event’s id has no date: write \`${undated}\`.`;
  const elsewhere = folders.find((folder) => folder !== 'fingerprints' && content.ids[folder].has(id));
  if (elsewhere) return `It is ${singular(elsewhere)}: name it where ${elsewhere} belong, or use another id.`;
  const name = to === 'events' ? `<date>-${id}` : id;
  return didYouMean(id, ids, otherwise ?? `Add content/${to}/${name}.md, or use an id that exists.`);
}

/** The ids that a file gives in its front matter and in the links of its body, each with its line. */
function referencesOf(raw: RawContent, content: CheckedContent): (Reference & { file: string; line: number })[] {
  const inFields = folders.flatMap((folder) =>
    content[folder].flatMap(({ id, entry, fields }: Checked<Folder>) =>
      (folder === 'fingerprints' ? [{ to: 'sources' as const, id, path: [] }] : referencesIn(folder, fields)).map(
        (reference) => ({ ...reference, file: entry.file, line: lineOf(entry, reference.path) }),
      ),
    ),
  );
  const inBodies = entriesOf(raw).flatMap(([, { file, bodyLine, body }]) =>
    body.links.map(({ to, id, line }) => ({ to, id, path: [], file, line: bodyLine + line - 1 })),
  );
  return [...inFields, ...inBodies];
}

/** One missing id is one problem, told at the first of its places. */
function checkMissing(raw: RawContent, content: CheckedContent): Problem[] {
  const missing = new Map<string, Missing>();
  for (const { to, id, otherwise, file, line } of referencesOf(raw, content)) {
    // A collection without any file is reported elsewhere.
    if (content.ids[to].has(id) || ((to === 'events' || to === 'sources') && raw[to].length === 0)) continue;
    const found = missing.get(`${to}/${id}`) ?? { to, id, otherwise, places: [] };
    found.places.push({ file, line });
    missing.set(`${to}/${id}`, found);
  }
  return [...missing.values()].flatMap((found): Problem[] => {
    const [first, ...more] = found.places.toSorted((a, b) => compareTexts(a.file, b.file) || a.line - b.line);
    if (!first) return [];
    const message = `“${found.id}” is not ${singular(found.to)}.${others(more)}`;
    return [{ ...first, rule: 'unknown-id', message, fix: mendFor(found, content) }];
  });
}

/** The list that a reference is an item of, or `undefined` for one that stands alone. */
function listOf(path: Reference['path']): string | undefined {
  const last = path.at(-1);
  const list = typeof last === 'number' ? path.slice(0, -1) : last === 'id' ? path.slice(0, -2) : undefined;
  return list?.map(String).join('.');
}

/** An id may stand once in a list, and none may lead back to the file it stands in. */
function checkTwice({ id, entry, fields }: Checked<Folder>, folder: Folder): Problem[] {
  const seen = new Set<string>();
  return referencesIn(folder, fields).flatMap(({ to, id: other, path }): Problem[] => {
    const list = listOf(path);
    // Credits and replaced deadlines have rules of their own.
    if (list === undefined || /credits$|^replaces$/.test(list)) return [];
    if (to === folder && other === id) {
      const message = `“${other}” refers to itself in \`${list}\`.`;
      return [problemAt(entry, path, 'self-reference', { message, fix: 'Name another, or remove it.' })];
    }
    const key = `${list} ${other}`;
    if (seen.has(key)) {
      const message = `“${other}” stands twice in \`${list}\`.`;
      return [problemAt(entry, path, 'duplicate', { message, fix: 'Name it once.' })];
    }
    seen.add(key);
    return [];
  });
}

/** Returns what is wrong with ids that files give of others, in front matter and in links of bodies. */
export function checkReferences(raw: RawContent, content: CheckedContent): Problem[] {
  const twice = folders.flatMap((folder) =>
    content[folder].flatMap((checked: Checked<Folder>) => checkTwice(checked, folder)),
  );
  return [...checkMissing(raw, content), ...twice];
}
