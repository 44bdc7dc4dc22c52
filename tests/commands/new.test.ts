import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neededKeys } from '../../src/compiler/new-entry.ts';
import { projectRoot } from '../support/build-site.ts';
import { frozenStory, otherStory } from '../support/read-story.ts';
import { runCommand } from '../support/run-command.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'new-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
/** Runs a command in a process of its own, as npm does: for what it exits with. */
const spawned = (command: string, ...args: string[]) => {
  const file = path.join(projectRoot, `src/commands/${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' });
  return { status, out: stdout + stderr };
};
const run = (command: string, ...args: string[]) => runCommand(root, command, ...args);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('a story with three events, an image, a deadline and a disagreement takes twelve commands', async () => {
  mkdirSync(path.join(root, 'content/images'), { recursive: true });
  cpSync(path.join(frozenStory, 'images/map.svg'), path.join(root, 'content/images/map.svg'));
  const paper = (name: string, day: string) => [
    '--publisher',
    name,
    '--published',
    day,
    '--href',
    `https://${name.toLowerCase()}.example/bridge`,
  ];
  const told = (source: string, says: string) => ['--source', source, '--says', says, '--text', `${says} So it was.`];
  const answers = [
    '--positions.0.says',
    'On Monday.',
    '--positions.0.brief',
    'Monday',
    '--positions.0.sources',
    'gazette',
    '--positions.0.verdict',
    'agrees',
  ];
  const others = [
    '--positions.1.says',
    'On Tuesday.',
    '--positions.1.brief',
    'Tuesday',
    '--positions.1.sources',
    'courier',
    '--positions.1.verdict',
    'differs',
  ];
  const commands: [string, ...string[]][] = [
    ['new', 'story', 'The bridge', '--description', 'A bridge is closed.', '--text', 'A bridge was closed.'],
    ['new', 'source', 'The bridge is shut', '--id', 'gazette', ...paper('Gazette', '2020-09-15')],
    ['new', 'source', 'Shut at last', '--id', 'courier', ...paper('Courier', '2020-09-16')],
    ['new', 'source', 'The order', '--id', 'order', ...paper('Council', '2020-09-14'), '--kind', 'document'],
    [
      'new',
      'deadline',
      'Reopening',
      '--due',
      '2021-03',
      '--requires',
      'The bridge is open.',
      '--restsOn',
      'The order says so.',
      '--source',
      'gazette',
      '--says',
      'It opens in March.',
      '--set',
      'documents=order',
    ],
    ['new', 'event', 'The bridge is closed', '--date', '2020-09-14', ...told('gazette', 'It was closed on Monday.')],
    [
      'new',
      'event',
      'The council sits',
      '--date',
      '2020-09-10',
      ...told('gazette', 'The council sat.'),
      '--set',
      'image.src=map.svg',
      '--set',
      'image.alt=A map',
      '--set',
      'image.credit=Drawn for the tests',
    ],
    [
      'new',
      'event',
      'A ferry runs',
      '--date',
      '2020-09-16',
      ...told('courier', 'A ferry runs.'),
      '--set',
      'accounts.0.note=It says no more.',
    ],
    [
      'new',
      'disagreement',
      'When was it closed?',
      ...answers,
      ...others,
      '--events',
      'the-bridge-is-closed',
      '--documents',
      'order',
      '--record.says',
      'It was closed on Monday.',
      '--record.brief',
      'Monday',
      '--text',
      'One paper has the wrong day.',
    ],
    ['rename', 'event', 'the-bridge-is-closed', 'closing'],
    ['rename', 'source', 'courier', 'evening-courier'],
    ['check'],
  ];
  for (const command of commands) {
    const { status, out } = await run(...command);
    expect(status, `${command.join(' ')}: ${out}`).toBe(0);
    if (command[0] === 'check') expect(out).toBe('The content is in order: 3 events, 3 sources.\n');
  }
});

describe('a new file', () => {
  beforeEach(() => {
    cpSync(otherStory, path.join(root, 'content'), { recursive: true });
  });

  test('has each key with its meaning, in the order of the handbook', async () => {
    const { status, out } = await run('new', 'topic', 'Crossing the river', '--about', 'Bridges: and ferries.');
    expect([status, out]).toEqual([0, 'content/topics/crossing-the-river.md\n']);
    expect(read('content/topics/crossing-the-river.md')).toMatchInlineSnapshot(`
      "---
      # Its name.
      name: Crossing the river
      # What belongs to it, in a sentence.
      about: "Bridges: and ferries."
      ---
      "
    `);
  });

  test('has an id that no other has, and is put over none', async () => {
    const topic = ['new', 'topic', 'Bridges, old & new', '--about', 'All.'] as const;
    expect([(await run(...topic)).out, (await run(...topic)).out]).toEqual([
      'content/topics/bridges-old-new.md\n',
      'content/topics/bridges-old-new-2.md\n',
    ]);
    expect(await run(...topic, '--id', 'bridges-old-new')).toEqual({
      status: 1,
      out: 'content/topics/bridges-old-new.md is there already.\n',
    });
    expect((await run('new', 'story', 'Another', '--description', 'No.', '--text', 'No.')).out).toBe(
      'content/story.md is there already.\n',
    );
  });

  test('is not written if it does not pass the check', async () => {
    const event = [
      'new',
      'event',
      'It opens',
      '--date',
      '6 August 2020',
      '--says',
      'It opens.',
      '--text',
      'It opens.',
    ] as const;
    const { status, out } = await run(...event, '--source', 'river-gazette');
    expect(status).toBe(1);
    expect(out).toContain('Write 2020-08-06.');
    expect(existsSync(path.join(root, 'content/events/0000-00-00-it-opens.md'))).toBe(false);
  });

  test('for which a script does not give all says what is missing', async () => {
    const { status, out } = await run('new', 'event', 'It opens', '--date', '2020-08-06');
    expect(status).toBe(2);
    expect(out).toContain(
      'A script must give these too:\n  --source: The article, or whatever else tells it.\n  --says: What it says, in our own words, errors included.\n  --text: The text.\n',
    );
  });

  test.each([
    [['new', 'evnt', 'A'], 'There is no kind “evnt”. It is one of story, event, actor,'],
    [['new', 'topic', 'A', '--abuot', 'B'], "Unknown option '--abuot'"],
    [['check', '--format', 'xml'], 'There is no format “xml”.'],
  ] as const)('%j is a wrong call', ([command, ...args], message) => {
    const { status, out } = spawned(command, ...args);
    expect([status, out.includes(message)], out).toEqual([2, true]);
    expect(out).toContain(`npm run ${command}`);
    expect(out).not.toMatch(/^ +at /m);
  });

  test.each(
    readdirSync(path.join(projectRoot, 'src/commands'))
      .map((file) => path.basename(file, '.ts'))
      .filter((name) => name !== 'command'),
  )('%s has help', async (command) => {
    const { status, out } = await run(command, '--help');
    expect(status).toBe(0);
    expect(out.indexOf(`npm run ${command}`)).toBe(0);
  });

  test('may name what is not there yet, and says so', async () => {
    cpSync(otherStory, path.join(root, 'content'), { recursive: true });
    const { status, out } = await run(
      'new',
      'event',
      'It opens',
      '--date',
      '2004-03-03',
      '--text',
      '[Why](event:later).',
      '--set',
      'documents=closing-order',
      '--dating',
      'document',
    );
    expect([status, out]).toEqual([
      0,
      'content/events/2004-03-03-it-opens.md\nIt names what is not there yet:\n  “later” is not an event. Add content/events/<date>-later.md, or use an id that exists.\n',
    ]);
    expect(read('content/events/2004-03-03-it-opens.md')).not.toContain('accounts');
  });

  test('and asks a person for ids of what is there', () => {
    const kinds = neededKeys('disagreements').flatMap(({ path: at, to }) => (to ? `${at} ${to}` : []));
    expect(kinds).toEqual([
      'record.documents.0 sources',
      'about.events events',
      'positions.0.sources sources',
      'positions.1.sources sources',
    ]);
  });
});

describe('the check', () => {
  test('tells its problems as data, or as notes for a pull request', async () => {
    cpSync(otherStory, path.join(root, 'content'), { recursive: true });
    expect(await run('check', '--format', 'json')).toEqual({ status: 0, out: '[]\n' });
    rmSync(path.join(root, 'content/actors/river-board.md'));
    const json = await run('check', '--format', 'json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject([
      { file: 'content/events/1998-05-01-survey.md', line: 6, rule: 'unknown-id' },
    ]);
    expect((await run('check', '--format', 'github')).out).toMatch(
      /^::error file=content\/events\/1998-05-01-survey\.md,line=6,title=unknown-id::“river-board” is not an actor\. /,
    );
  });
});
