import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributeObjects } from '../../src/git/attribute.ts';
import { readBlob } from '../../src/git/cat-file.ts';
import { checkIgnored } from '../../src/git/check-ignore.ts';
import { findGit } from '../../src/git/find-git.ts';
import { listIndex, listUntracked } from '../../src/git/index-entries.ts';
import { findHooksFolder, listRemotes } from '../../src/git/metadata.ts';
import { listRangeObjects, mergeBase, resolveCommit } from '../../src/git/range.ts';
import { listRefs } from '../../src/git/refs.ts';
import type { Repository } from '../../src/git/repository.ts';
import { listStaged } from '../../src/git/staged.ts';
import { createRepo, type FixtureRepo, plant } from '../support/git-fixture.ts';
import { open, readEverything } from './read-everything.ts';

// Every way known to us in which a repository's own configuration, attributes or hooks make git run a program. In each repository the
// program is a canary that leaves a mark. All our git commands run; then, as the control, plain git runs.

interface Vector {
  readonly name: string;
  /** Puts the canary, an absolute path, where git will find it. */
  readonly arm: (repo: FixtureRepo, canary: string) => void;
  /** Blobs are missing on purpose, so that git would fetch them. */
  readonly lazy?: boolean;
  /** Commands of plain git that run the canary; without any, nothing known runs it in a local repository without a terminal. */
  readonly control?: readonly (readonly string[])[];
  /** Commands that only a newer git lets run the canary. */
  readonly newerControl?: readonly (readonly string[])[];
}

const config =
  (...pairs: string[]) =>
  (repo: FixtureRepo, canary: string) => {
    for (let at = 0; at < pairs.length; at += 2)
      repo.git('config', pairs[at]!, pairs[at + 1]!.replace('CANARY', canary));
  };
const attributes =
  (text: string, ...pairs: string[]) =>
  (repo: FixtureRepo, canary: string) => {
    writeFileSync(join(repo.gitDir, 'info', 'attributes'), text);
    config(...pairs)(repo, canary);
  };
const HOOKS = [
  'post-checkout',
  'pre-commit',
  'post-index-change',
  'reference-transaction',
  'pre-auto-gc',
  'post-rewrite',
  'fsmonitor-watchman',
];

function installHooks(folder: string, canary: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of HOOKS) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexec ${canary}\n`);
    chmodSync(join(folder, name), 0o755);
  }
}

const lazily = (url: string, ...pairs: string[]) =>
  config(
    'core.repositoryFormatVersion',
    '1',
    'extensions.partialClone',
    'origin',
    'remote.origin.promisor',
    'true',
    'remote.origin.url',
    url,
    ...pairs,
  );

const VECTORS: readonly Vector[] = [
  { name: 'core.fsmonitor', arm: config('core.fsmonitor', 'CANARY'), control: [['status']] },
  { name: 'diff.*.textconv', arm: attributes('* diff=x\n', 'diff.x.textconv', 'CANARY'), control: [['log', '-p']] },
  { name: 'diff.*.command', arm: attributes('* diff=x\n', 'diff.x.command', 'CANARY'), control: [['diff', 'HEAD~1']] },
  { name: 'diff.external', arm: config('diff.external', 'CANARY'), control: [['diff', 'HEAD~1']] },
  { name: 'filter.*.clean', arm: attributes('* filter=x\n', 'filter.x.clean', 'CANARY'), control: [['add', '.']] },
  {
    name: 'filter.*.smudge',
    arm: attributes('* filter=x\n', 'filter.x.smudge', 'CANARY'),
    control: [['checkout', '-f', 'HEAD~1']],
  },
  { name: 'filter.*.process', arm: attributes('* filter=x\n', 'filter.x.process', 'CANARY'), control: [['add', '.']] },
  {
    name: '.git/hooks',
    arm: (repo, canary) => installHooks(join(repo.gitDir, 'hooks'), canary),
    control: [['checkout', '-q', '-f', 'HEAD~1']],
  },
  {
    name: 'core.hooksPath',
    arm(repo, canary) {
      installHooks(join(repo.gitDir, 'other'), canary);
      repo.git('config', 'core.hooksPath', join(repo.gitDir, 'other'));
    },
    control: [['checkout', '-q', '-f', 'HEAD~1']],
  },
  { name: 'core.pager', arm: config('core.pager', 'CANARY', 'pager.log', 'CANARY', 'pager.cat-file', 'CANARY') },
  {
    name: 'gpg.program',
    arm: config('gpg.program', 'CANARY', 'log.showSignature', 'true'),
    control: [['log', 'signed']],
  },
  {
    name: 'lazy fetch by ext',
    lazy: true,
    arm: lazily('ext::CANARY', 'protocol.ext.allow', 'always'),
    control: [['log', '-p']],
  },
  {
    name: 'lazy fetch by ssh',
    lazy: true,
    arm: lazily('ssh://localhost/x', 'core.sshCommand', 'CANARY', 'protocol.allow', 'always'),
    control: [['log', '-p']],
  },
  {
    name: 'lazy fetch by upload-pack',
    lazy: true,
    arm: lazily('file:///nonexistent', 'remote.origin.uploadpack', 'CANARY', 'protocol.allow', 'always'),
    control: [['log', '-p']],
  },
  {
    name: 'lazy fetch by git proxy',
    lazy: true,
    arm: lazily('git://localhost/x', 'core.gitProxy', 'CANARY', 'protocol.allow', 'always'),
    control: [['log', '-p']],
  },
  {
    name: 'core.alternateRefsCommand',
    arm(repo, canary) {
      writeFileSync(join(repo.gitDir, 'objects', 'info', 'alternates'), `${join(repo.gitDir, 'objects')}\n`);
      config('core.alternateRefsCommand', 'CANARY')(repo, canary);
    },
  },
  { name: 'uploadpack.packObjectsHook', arm: config('uploadpack.packObjectsHook', 'CANARY') },
  {
    name: 'include.path',
    arm(repo, canary) {
      writeFileSync(join(repo.gitDir, 'more'), `[core]\n\tfsmonitor = ${canary}\n`);
      repo.git('config', 'include.path', 'more');
    },
    control: [['status']],
  },
  {
    name: 'includeIf by git directory',
    arm(repo, canary) {
      writeFileSync(join(repo.gitDir, 'more'), `[core]\n\tfsmonitor = ${canary}\n`);
      repo.git('config', 'includeIf.gitdir:**.path', 'more');
    },
    control: [['status']],
  },
  {
    name: 'config.worktree',
    arm(repo, canary) {
      repo.git('config', 'extensions.worktreeConfig', 'true');
      writeFileSync(join(repo.gitDir, 'config.worktree'), `[core]\n\tfsmonitor = ${canary}\n`);
    },
    control: [['status']],
  },
  {
    name: 'aliases',
    arm: config('alias.cat-file', '!CANARY', 'alias.ls-files', '!CANARY', 'alias.st', '!CANARY'),
    control: [['st']],
  },
  {
    name: 'core.editor',
    arm: config('core.editor', 'CANARY', 'sequence.editor', 'CANARY'),
    control: [['commit', '--amend', '--allow-empty']],
  },
  {
    name: 'credential.helper',
    arm: config('credential.helper', 'CANARY', 'core.askPass', 'CANARY'),
    control: [['credential', 'fill']],
  },
  {
    name: 'hooks as configuration',
    arm: config(
      'hook.x.command',
      'CANARY',
      'hook.x.event',
      'post-index-change',
      'hook.y.command',
      'CANARY',
      'hook.y.event',
      'pre-commit',
    ),
    newerControl: [['commit', '-q', '-m', 'x']],
  },
];

const AMBIENT = [
  'GIT_EXTERNAL_DIFF',
  'GIT_SSH_COMMAND',
  'GIT_PAGER',
  'PAGER',
  'GIT_EDITOR',
  'GIT_ASKPASS',
  'GIT_PROXY_COMMAND',
];

let home: FixtureRepo;
let canary: string;
let mark: string;

beforeAll(() => {
  home = createRepo();
  mark = join(home.root, 'mark');
  canary = join(home.root, 'canary.sh');
  writeFileSync(canary, `#!/bin/sh\necho ran >> ${mark}\nexit 1\n`);
  chmodSync(canary, 0o755);
});
afterAll(() => home.remove());

/** How often the canary ran since the last time. */
function count(): number {
  const runs = existsSync(mark) ? readFileSync(mark, 'latin1').split('\n').length - 1 : 0;
  rmSync(mark, { force: true });
  return runs;
}

/** A repository with history, a signed commit, a changed and an untracked file, and a key in its first commit. */
function prepare(vector: Vector, key: string): { repo: FixtureRepo; lost: string } {
  const repo = createRepo();
  repo.commit('one', { a: `${key}\n`, '.gitignore': 'ignored\n' });
  repo.commit('two', { a: 'changed\n', b: 'b\n' });
  const raw = repo.run(['cat-file', 'commit', 'HEAD']).toString();
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n xxxx\n -----END PGP SIGNATURE-----\n';
  const signed = repo.run(['hash-object', '-t', 'commit', '-w', '--stdin'], {
    stdin: raw.replace('\n\n', `\n${signature}\n`),
  });
  repo.git('update-ref', 'refs/heads/signed', signed.toString().trim());
  repo.git('update-ref', 'refs/remotes/origin/main', repo.oid('HEAD~1'));
  const lost = repo.oid('HEAD:b');
  repo.write('staged', 'staged\n');
  repo.git('add', 'staged');
  repo.write('a', 'changed again\n');
  repo.write('untracked', 'x\n');
  vector.arm(repo, canary);
  if (vector.lazy) rmSync(join(repo.gitDir, 'objects', lost.slice(0, 2), lost.slice(2)));
  return { repo, lost };
}

/** Every git command that this room issues. */
const COMMANDS: Record<string, (repo: Repository, fixture: { lost: string; kept: string }) => Promise<unknown>> = {
  listIndex: (repo) => listIndex(repo),
  listUntracked: (repo) => listUntracked(repo),
  listStaged: (repo) => listStaged(repo),
  listRefs: (repo) => listRefs(repo),
  readAll: (repo) => readEverything(repo),
  readListed: (repo, { lost, kept }) => readEverything(repo, [lost, kept]),
  readBlob: (repo, { kept }) => readBlob(repo, kept),
  readLostBlob: (repo, { lost }) => readBlob(repo, lost).catch((error: unknown) => error),
  attribute: (repo, { lost, kept }) => attributeObjects(repo, [lost, kept, repo.head!]),
  attributeMany: (repo, { kept }) =>
    attributeObjects(repo, [kept, ...Array.from({ length: 250 }, (_, at) => String(at).padStart(40, '0'))]),
  listRange: async (repo) =>
    listRangeObjects(repo, await resolveCommit(repo, 'HEAD~1'), await resolveCommit(repo, 'signed')),
  mergeBase: async (repo) => mergeBase(repo, repo.head!, await resolveCommit(repo, 'signed')),
  checkIgnored: (repo) => checkIgnored(repo, ['ignored', 'a', '.env']),
  listRemotes: (repo) => listRemotes(repo),
  findHooksFolder: (repo) => findHooksFolder(repo),
};

describe.skipIf(process.platform === 'win32')('no command of ours runs a program that a repository names', () => {
  const ran = new Set<string>();

  test.each(VECTORS.map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    const key = plant();
    const { repo, lost } = prepare(vector, key);
    const before = { ...process.env };
    try {
      count();
      for (const name of AMBIENT) process.env[name] = canary;
      const opened = await open(repo.root);
      const kept = (await listIndex(opened)).find(({ path }) => path === '.gitignore')!.oid;
      count();
      for (const [command, run] of Object.entries(COMMANDS)) {
        await run(opened, { lost, kept });
        expect(count(), `${command} ran the canary`).toBe(0);
      }
      expect((await readEverything(opened)).text).toContain(key);
      expect((await listIndex(opened)).length).toBeGreaterThan(2);
    } finally {
      for (const name of AMBIENT) delete process.env[name];
      Object.assign(process.env, before);
    }
    for (const args of [...(vector.control ?? []), ...(vector.newerControl ?? [])]) {
      try {
        repo.run(args, { stdin: 'protocol=https\nhost=example.test\n\n' });
      } catch {
        // The canary fails, and so may git: only that it ran counts.
      }
    }
    if (count() > 0) ran.add(vector.name);
    else expect(vector.control, `the control of ${vector.name} did not run the canary`).toBeUndefined();
    repo.remove();
  });

  test('the control, plain git, ran at least fifteen of them', () => {
    expect(ran.size, [...ran].join(', ')).toBeGreaterThanOrEqual(15);
  });

  test('a git planted in node_modules/.bin or in the working directory is not taken', () => {
    const folder = join(home.root, 'node_modules', '.bin');
    mkdirSync(folder, { recursive: true });
    for (const name of ['git', 'git.exe']) appendFileSync(join(folder, name), readFileSync(canary), { mode: 0o755 });
    const real = process.env['PATH']!;
    const search = [folder, '.', '', 'node_modules/.bin', process.cwd(), real].join(delimiter);
    expect(findGit(search).program).toBe(findGit(real).program);
    expect(findGit(search).path).not.toContain(folder);
    expect(() => findGit(folder)).toThrow(/not found/);
    // Control: a shell takes the planted one.
    count();
    try {
      execFileSync('sh', ['-c', 'git --version'], { env: { PATH: search } });
    } catch {
      // The canary ends with 1.
    }
    expect(count()).toBe(1);
  });
});
