/** A source says where it can be read, or why it can't, and a fault of its says where that can be seen. */
import type { Checked, CheckedContent } from '../valid-content.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';

function checkAddress({ entry, fields: { href, note } }: Checked<'sources'>): Problem[] {
  if (href || note) return [];
  const message = 'The source has no address (`href`) and does not say why.';
  const mend = 'Add `href`, or say in `note` why there is none.';
  return [problemAt(entry, [], 'no-address', { message, mend })];
}

/** A reader is sent to one place: the original, else a copy, else what others tell of it. */
function checkStandIns({ entry, fields }: Checked<'sources'>): Problem[] {
  const given = (['href', 'copy', 'retelling'] as const).filter((key) => fields[key]);
  const [best, ...others] = given;
  return others.map((key) => {
    const message = `The source has both \`${best ?? ''}\` and \`${key}\`, and a reader is sent to one place only.`;
    return problemAt(entry, [key], 'stand-in', { message, mend: `Remove \`${key}\`.` });
  });
}

function checkFaults({ entry, fields }: Checked<'sources'>): Problem[] {
  return fields.faults.flatMap(({ says, sources }, index) => {
    if (sources.length > 0) return [];
    const message = `The fault “${says}” names no source that shows it.`;
    const mend = 'Name in `sources` where a reader can see what the record says.';
    return [problemAt(entry, ['faults', index], 'fault-source', { message, mend })];
  });
}

/** Returns what is wrong with the sources' addresses and faults. */
export function checkSources({ sources }: CheckedContent): Problem[] {
  return sources.flatMap((source) => [...checkAddress(source), ...checkStandIns(source), ...checkFaults(source)]);
}
