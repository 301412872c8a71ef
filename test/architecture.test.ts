import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkSource, findCycle, type House, roomOf } from './architecture/check-source.ts';

/** Who may import whom. Read it downwards: a room imports rooms above it only; `model` is the bottom, `cli` and `action` are the edges. */
const ROOMS: House['rooms'] = {
  model: [],
  rules: ['model:type'],
  files: ['model'],
  git: ['model', 'files'],
  sources: ['model', 'git', 'files'],
  engine: ['model'],
  judge: ['model'],
  config: ['model', 'files'],
  suppress: ['model', 'config', 'files'],
  hygiene: ['model', 'files'],
  migrate: ['model', 'config', 'suppress'],
  exposure: ['model'],
  report: ['model'],
  respond: ['model', 'files'],
  audit: ['model', 'rules', 'files', 'git', 'sources', 'engine', 'judge', 'config', 'suppress', 'hygiene', 'exposure'],
  hooks: ['model', 'rules', 'files', 'git', 'sources', 'engine', 'judge', 'config', 'suppress', 'report', 'audit'],
  cli: [
    'model',
    'rules',
    'files',
    'git',
    'sources',
    'engine',
    'judge',
    'config',
    'suppress',
    'hygiene',
    'migrate',
    'exposure',
    'report',
    'respond',
    'audit',
    'hooks',
    'package.json',
  ],
  action: [
    'model',
    'rules',
    'files',
    'git',
    'sources',
    'engine',
    'judge',
    'config',
    'suppress',
    'hygiene',
    'exposure',
    'report',
    'respond',
    'audit',
    'hooks',
    'package.json',
  ],
};

const HOUSE: House = {
  rooms: ROOMS,
  doors: {
    // One package, one door: whoever wants to know what we use of it reads one file.
    'fast-glob': ['src/audit/expand-globs.ts'],
    picomatch: ['src/config/path-glob.ts'],
    'simple-git': ['src/git/metadata.ts'],
    'smol-toml': ['src/config/parse-toml.ts'],
    // Two doors: one edits what starts hooks, the other reads what is taken over. Neither may import the other.
    yaml: ['src/hooks/install/edit-yaml.ts', 'src/migrate/parse-yaml.ts'],
    yargs: ['src/cli/help.ts'],
    '@babel/parser': ['src/exposure/graph/parse-script.ts'],
    '@babel/types': [], // types only
    '@noble/ciphers': ['src/respond/sinks/sealed-box.ts'],
    '@noble/hashes': ['src/respond/sinks/sealed-box.ts'],
    // Two doors: rotation writes Actions secrets from anywhere, the action comments from inside a job, with retries. Neither may import the other.
    '@octokit/rest': ['src/respond/sinks/github-actions.ts', 'src/action/github/connect.ts'],
    '@octokit/plugin-retry': ['src/action/github/connect.ts'],
    '@octokit/plugin-throttling': ['src/action/github/connect.ts'],
    // Processes: git by us, git as the person has it, a hook tried out, the operator's own command.
    'node:child_process': [
      'src/git/run-git.ts',
      'src/hooks/user-git.ts',
      'src/hooks/doctor/try-hook.ts',
      'src/respond/sinks/command.ts',
    ],
    // The network: nothing but `respond` reaches it, and it through one file.
    'node:http': ['src/respond/http-door.ts'],
    'node:https': ['src/respond/http-door.ts'],
    'node:dns': ['src/respond/http-door.ts'],
    // Flags of V8 are for the whole process.
    'node:v8': ['src/files/compile-later.ts'],
    'node:net': ['src/respond/http-door.ts', 'src/respond/addresses.ts'],
    'node:fs': [
      'src/action/',
      'src/audit/',
      'src/cli/',
      'src/config/read-config-file.ts',
      'src/exposure/project-view.ts',
      'src/exposure/places/list-built-output.ts',
      'src/exposure/ships/pack-walk.ts',
      'src/files/',
      'src/git/',
      'src/hooks/',
      'src/respond/',
      'src/sources/',
    ],
  },
  free: [
    'node:buffer',
    'node:crypto',
    'node:os',
    'node:path',
    'node:stream',
    'node:stream/promises',
    'node:timers/promises',
    'node:tty',
    'node:util',
    'node:zlib',
  ],
  pure: ['model', 'rules', 'engine', 'judge', 'suppress', 'config', 'hygiene', 'migrate', 'report', 'audit'],
  reveal: {
    'src/action/job-token.ts': "hands the job's token to GitHub's API and to git",
    'src/audit/build-findings.ts': 'computes the fingerprint',
    'src/audit/change/base.ts': 'looks for the value in what was there before a change',
    'src/audit/observe-known-values.ts': 'joins values of env files with findings of the same value',
    'src/audit/review-exposure.ts': 'looks for the value in the source that a map leads to',
    'src/migrate/resolve-wishes.ts': "compares it with another scanner's hashes",
    'src/report/redact.ts': 'must know what to mask',
    'src/respond/key-text.ts': 'sends the key to its provider and looks for it in sinks',
  },
  globals: {
    console: [],
    fetch: [],
    'process.exit': [],
    // guard-process: an exception that nobody caught, while live keys are in memory.
    'process.exitCode': [
      'src/cli/start-program.ts',
      'src/cli/start-hook.ts',
      'src/cli/respond/guard-process.ts',
      'src/action/main.ts',
    ],
    'process.stdout': [],
    'process.stderr': [],
    'process.stdin': [],
    // Chooses between programs before either is loaded.
    'process.argv': ['src/cli/main.ts'],
    'process.chdir': [],
    // A way past the doors; here for node:zlib, which only a checksum needs and which costs every start otherwise.
    'process.getBuiltinModule': ['src/judge/checksum.ts', 'src/cli/terminal.ts', 'src/files/write-atomic.ts'],
  },
  longest: 250,
  long: {},
};

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const sources = ['src', 'rules']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .map((path) => path.replaceAll('\\', '/'))
  // AssemblyScript is another language; scripts/kernel.mjs and scripts/delta.mjs compile it.
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.as.ts'))
  .sort();

/** Provider files are data, so they may be as long as their tables. */
const house: House = {
  ...HOUSE,
  long: {
    ...HOUSE.long,
    ...Object.fromEntries(sources.filter((path) => path.startsWith('rules/')).map((path) => [path, 'data'])),
  },
};

describe('the rooms', () => {
  test('every file keeps the rules of the house', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap((path) => checkSource(path, read(path), house))).toEqual([]);
  });

  test('every folder under src is a room in the table', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => ROOMS[room] === undefined)).toEqual([]);
  });

  test('imports go in one direction', () => {
    expect(findCycle(ROOMS)).toBeNull();
  });

  test('exceptions are still needed', () => {
    const idle = [
      ...Object.keys(HOUSE.reveal).filter((path) => !read(path).includes('.reveal(')),
      ...Object.keys(HOUSE.long).filter((path) => read(path).split('\n').length <= HOUSE.longest),
    ];
    expect(idle).toEqual([]);
  });
});

describe('the package', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;

  test('needs nothing at run time: all of it is in the bundle', () => {
    for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies'])
      expect(manifest[field], field).toBeUndefined();
  });

  test('runs nothing when it is installed, and makes nobody install what it was built with', () => {
    const scripts = Object.keys(manifest['scripts']!);
    expect(
      scripts.filter((name) => /^(?:build|(?:pre|post)?install|(?:pre|post)?prepare|prepack|postpack)$/.test(name)),
    ).toEqual([]);
  });
});

/** Each rule, broken on purpose: a check that never fails proves nothing. */
describe('the checks themselves', () => {
  const broken: readonly (readonly [what: string, path: string, text: string, fault: RegExp])[] = [
    [
      'an import upwards',
      'src/engine/a.ts',
      "import { audit } from '../audit/audit.ts';",
      /engine may not import audit/,
    ],
    ['a re-export upwards', 'src/model/a.ts', "export * from '../git/refs.ts';", /model may not import git/],
    [
      'an import type upwards',
      'src/judge/a.ts',
      "import type { A } from '../git/refs.ts';",
      /judge may not import git/,
    ],
    [
      'a lazy import upwards',
      'src/report/a.ts',
      "const a = await import('../cli/main.ts');",
      /report may not import cli/,
    ],
    [
      'a type of another room in place',
      'src/judge/a.ts',
      "let a: import('../git/refs.ts').Refs;",
      /judge may not import git/,
    ],
    [
      'a value where types are allowed',
      'rules/a.ts',
      "import { Secret } from '../src/model/secret.ts';",
      /rules may not import model/,
    ],
    [
      'a room that nobody wrote down',
      'src/new-room/a.ts',
      "import '../model/rule.ts';",
      /new-room may not import model/,
    ],
    [
      'an edge imported',
      'src/audit/a.ts',
      "import { runProgram } from '../cli/program.ts';",
      /audit may not import cli/,
    ],
    ['an import without extension', 'src/git/a.ts', "import { a } from './refs';", /without its extension/],
    [
      'a second door to a package',
      'src/git/a.ts',
      "import { simpleGit } from 'simple-git';",
      /simple-git may be imported by/,
    ],
    ['a lazy second door', 'src/audit/a.ts', "await import('yargs');", /yargs may be imported by/],
    ['a part of a package', 'src/cli/a.ts', "import 'yargs/helpers';", /may be imported by/],
    ['a package that nobody chose', 'src/cli/a.ts', "import _ from 'left-pad';", /left-pad has no door/],
    ['the network', 'src/report/a.ts', "import { get } from 'node:https';", /node:https may be imported by/],
    ['the network by fetch', 'src/respond/a.ts', 'await fetch(url);', /uses fetch/],
    [
      'a process',
      'src/exposure/a.ts',
      "import { exec } from 'node:child_process';",
      /child_process may be imported by/,
    ],
    [
      'files in a pure room',
      'src/engine/a.ts',
      "import { readFileSync } from 'node:fs';",
      /node:fs may be imported by/,
    ],
    ['a Node module that nobody chose', 'src/cli/a.ts', "import vm from 'node:vm';", /node:vm has no door/],
    ['the environment in a pure room', 'src/config/a.ts', "const a = process.env['HOME'];", /config is pure/],
    [
      'a value taken out of its Secret',
      'src/report/formats/a.ts',
      'out(secret.reveal());',
      /takes a value out of its Secret/,
    ],
    [
      'the same, written otherwise',
      'src/cli/a.ts',
      "out(finding?.secret?.['reveal']());",
      /takes a value out of its Secret/,
    ],
    ['console', 'src/cli/a.ts', "console.log('x');", /uses console\.log/],
    ['process.exit', 'src/cli/a.ts', 'process.exit(1);', /uses process\.exit/],
    ['stdout past the terminal', 'src/audit/a.ts', "process.stdout.write('x');", /uses process\.stdout/],
    [
      'a way past the doors',
      'src/judge/a.ts',
      "process.getBuiltinModule('node:fs');",
      /uses process\.getBuiltinModule/,
    ],
    ['a long file', 'src/git/a.ts', ';\n'.repeat(251), /has 251 lines/],
    ['a name in camel case', 'src/git/readRefs.ts', '', /not named in kebab-case/],
    ['a name that says nothing', 'src/git/git-utils.ts', '', /says nothing/],
    ['a folder that says nothing', 'src/git/helpers/refs.ts', '', /says nothing/],
  ];

  test.each(broken)('find %s', (_what, path, text, fault) => {
    expect(checkSource(path, text, house).join('\n')).toMatch(fault);
  });

  const fine: readonly (readonly [what: string, path: string, text: string])[] = [
    [
      'words in comments and strings',
      'src/git/a.ts',
      '// console.log(a.reveal())\nexport const a = "import \'yargs\'";',
    ],
    ['types of a package behind a door', 'src/exposure/a.ts', "import type { Node } from '@babel/types';"],
    ['types from the room below', 'rules/a.ts', "import type { Rule } from '../src/model/rule.ts';"],
    ['250 lines', 'src/git/a.ts', ';\n'.repeat(250)],
  ];

  test.each(fine)('leave alone %s', (_what, path, text) => {
    expect(checkSource(path, text, house)).toEqual([]);
  });

  test('find a cycle', () => {
    expect(findCycle({ a: ['b'], b: ['c:type'], c: ['a'] })).toEqual(['a', 'b', 'c', 'a']);
    expect(findCycle({ a: ['b', 'c'], b: ['c'], c: [] })).toBeNull();
  });
});
