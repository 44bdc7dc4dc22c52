/** Lists in JSON as lines. */
import { linesOfRecords, type Line, type Lines } from './csv.ts';
import { ImportError } from './row.ts';

/** Returns a value of JSON as a cell has it; lists and objects have none. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';

/** Returns every value below an object, by its path: `media.url`, and of a list all values, a line each. */
function flattened(value: unknown, path = ''): (readonly [string, string])[] {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null))
      return [[path, value.map(asText).filter(Boolean).join('\n')]];
    return value.flatMap((item, at) => flattened(item, `${path}.${at}`));
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => flattened(inner, path ? `${path}.${key}` : key));
  return [[path, asText(value)]];
}

/** Reads JSON with its numbers as they are written: ids of more than 15 figures would lose some. */
const parseJson = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown, context?: { readonly source: string }) =>
    typeof value === 'number' && context ? context.source : value,
  );

/** Reads a text as JSON, or each of its lines as JSON. @throws An `ImportError` if it is neither. */
export function jsonOf(text: string): unknown {
  const bare = text.replace(/^\ufeff/, '');
  try {
    return parseJson(bare);
  } catch (error) {
    try {
      const lines = bare.split('\n').filter((line) => line.trim());
      if (lines.length > 1) return lines.map(parseJson);
    } catch {
      // The first error says more.
    }
    throw new ImportError(`It is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The column that has the key of each object, where a list is an object; and that of what is no object. */
const idColumn = '(key)';
const valueColumn = '(value)';

/**
 * Returns the objects of a list within JSON as lines, or the lists of a list as those of a table; `at` is the path to it.
 * @throws An `ImportError` if there is none.
 */
export function linesOfJson(text: string, at: string): Lines {
  const found = at
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], jsonOf(text));
  if (Array.isArray(found) && found.length > 0 && found.every(Array.isArray))
    return linesOfRecords(
      found.map((row) =>
        row.map((cell) =>
          flattened(cell)
            .map(([, text]) => text)
            .join('\n'),
        ),
      ),
    );
  // Some lists are objects, each by its id.
  const list = typeof found === 'object' && found ? Object.entries(found).filter(([, item]) => item !== null) : [];
  if (!list.some(([, item]) => typeof item === 'object'))
    throw new ImportError(`There is no list of objects at “${at}”. Say with --at where it is.`);
  const keyed = Array.isArray(found) ? [] : [idColumn];
  const lines = list.map(([key, item]): Line => {
    const own = keyed.map((column) => [column, key] as const);
    return {
      place: [at, key].filter(Boolean).join('.'),
      cells: new Map([...own, ...flattened(item, typeof item === 'object' ? '' : valueColumn)]),
    };
  });
  return { columns: [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))], lines };
}
