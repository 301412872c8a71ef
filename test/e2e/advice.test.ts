import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanGitEnv, type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { freshKey, PROGRAM, runUnleak } from './run-unleak.ts';

const code = (key: string): string => `first();\nconst key = "${key}";\nlast();\n`;
const CLEAN = 'first();\nconst key = process.env.KEY;\nlast();\n';

interface Situation {
  readonly name: string;
  readonly make: (repo: FixtureRepo, key: string) => void;
  /** What a person does to the files before typing the commands. */
  readonly edit?: (repo: FixtureRepo) => void;
  /** First word of the line before the key's commit, which the person types into git's editor. */
  readonly editor?: string;
  /** The key stays in objects that nothing leads to, which is no harm. False: it has to be gone from the disk. */
  readonly leftovers?: false;
  /** Start without a commit, so that the first one holds the key. */
  readonly root?: true;
}

const toEnvironment = (repo: FixtureRepo): void => repo.write('k.js', CLEAN);

const SITUATIONS: readonly Situation[] = [
  {
    name: 'in the last commit',
    make: (repo, key) => void repo.commit('k', { 'k.js': code(key) }),
    edit: toEnvironment,
  },
  {
    name: 'in the last commit, which is the first',
    root: true,
    make: (repo, key) => void repo.commit('k', { 'k.js': code(key), 'other.js': '1\n' }),
    edit: toEnvironment,
  },
  {
    name: 'in an older commit, in two files, with unrelated changes on the disk',
    make: (repo, key) => {
      repo.commit('k', { 'k.js': code(key), 'a b/k.js': code(key) });
      repo.commit('more', { 'z.js': '1\n' });
      repo.write('z.js', '2\n');
    },
    edit: (repo) => {
      repo.write('k.js', CLEAN);
      repo.write('a b/k.js', CLEAN);
    },
  },
  {
    name: 'in the first commit of all, with others behind it',
    root: true,
    make: (repo, key) => {
      repo.commit('k', { 'k.js': code(key) });
      repo.commit('more', { 'z.js': '1\n' });
    },
    edit: toEnvironment,
  },
  {
    name: 'in a file that was renamed since',
    make: (repo, key) => {
      repo.commit('k', { 'old.js': code(key) });
      repo.git('mv', 'old.js', 'k.js');
      repo.commit('renamed');
    },
    edit: toEnvironment,
  },
  {
    name: 'on a branch that was merged, beside commits that were pushed',
    make: (repo, key) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('k', { 'k.js': code(key) });
      repo.git('checkout', '-q', 'main');
      repo.commit('pushed', { 'p.js': '1\n' });
      repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      repo.git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
      repo.git('branch', '-q', '-D', 'side');
    },
    edit: toEnvironment,
  },
  {
    name: 'taken out in the next commit',
    make: (repo, key) => {
      repo.commit('k', { 'k.js': code(key) });
      repo.commit('z', { 'z.js': '1\n' });
      repo.git('rm', '-q', 'k.js');
      repo.commit('gone');
    },
    editor: 'drop',
  },
  {
    name: 'a tracked .env, alone in the last commit',
    make: (repo, key) => void repo.commit('k', { '.env': `MEMORY_API_KEY=${key}\n` }),
  },
  {
    name: 'a tracked .env, alone in an older commit',
    make: (repo, key) => {
      repo.commit('k', { '.env': `MEMORY_API_KEY=${key}\n` });
      repo.commit('z', { 'z.js': '1\n' });
    },
  },
  {
    name: 'a tracked .env in the first commit of all, and a source file behind it',
    root: true,
    make: (repo, key) => {
      repo.commit('k', { '.env': `MEMORY_API_KEY=${key}\n`, 'a.js': '1\n' });
      repo.commit('z', { 'k.js': code(key) });
    },
    edit: toEnvironment,
  },
  {
    name: 'a .env that was untracked in a later commit, and is in use',
    make: (repo, key) => {
      repo.commit('k', { '.env': `MEMORY_API_KEY=${key}\n` });
      repo.git('rm', '-q', '--cached', '.env');
      repo.git('commit', '-q', '-m', 'untracked');
      repo.write('.env', 'IN_USE=1\n');
    },
  },
  {
    name: 'in a commit that was amended away',
    leftovers: false,
    make: (repo, key) => {
      repo.commit('k', { 'k.js': code(key) });
      repo.write('k.js', CLEAN);
      repo.git('commit', '-q', '-a', '--amend', '-m', 'clean');
    },
  },
  {
    name: 'in a stash that is not the newest',
    make: (repo, key) => {
      for (const text of [code(key), 'other\n']) {
        repo.write('base.js', text);
        repo.git('stash');
      }
    },
  },
  {
    name: 'in an untracked file of a stash',
    make: (repo, key) => {
      repo.write('new.js', code(key));
      repo.git('stash', '-u');
    },
  },
  {
    name: 'in a note',
    make: (repo, key) => void repo.git('notes', 'add', '-m', key),
  },
  {
    name: 'in the message of an older commit',
    make: (repo, key) => {
      repo.commit(`use ${key}`, { 'z.js': '1\n' });
      repo.commit('more', { 'z.js': '2\n' });
    },
    editor: 'reword',
  },
  {
    name: 'staged',
    make: (repo, key) => {
      repo.write('base.js', code(key));
      repo.git('add', 'base.js');
    },
  },
];

/** Types the commands of the first steps as they stand, in a shell, up to the one that accepts the finding. */
function typeCommands(repo: FixtureRepo, steps: string, editor: string): { typed: string[]; output: string } {
  const typed = [...steps.matchAll(/^ {14}(\S.*)$/gm)]
    .map((line) => line[1]!)
    .filter((line) => !line.includes(' allow '));
  const bin = join(repo.root, '..', 'bin');
  repo.write('../bin/unleak', `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM()}" "$@" --yes\n`);
  // Stands for the person at the editor: marks the first commit of a list, replaces a message.
  repo.write(
    '../bin/editor',
    `#!/bin/sh\ncase "$1" in *git-rebase-todo) sed -i '1s/^pick/${editor}/' "$1";; *) echo message >"$1";; esac\n`,
  );
  for (const name of ['unleak', 'editor']) chmodSync(join(bin, name), 0o755);
  const env: Record<string, string> = { ...cleanGitEnv(join(repo.root, '..')), GIT_EDITOR: join(bin, 'editor') };
  const ran = spawnSync('bash', ['-e', '-c', typed.join('\n')], {
    cwd: repo.root,
    env: { ...env, PATH: `${bin}:${env['PATH']}` },
    encoding: 'utf8',
  });
  return { typed, output: `${ran.status}\n${ran.stdout}${ran.stderr}` };
}

function holds(repo: FixtureRepo, key: string, objects: string[]): boolean {
  const args = ['cat-file', '--batch'];
  return repo.run(args, { stdin: `${objects.join('\n')}\n` }).includes(key);
}

describe('the commands that a report gives for what was not pushed', () => {
  it.each(SITUATIONS)('$name', async ({ make, edit, editor, leftovers, root }) => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      const ignore = '.env\n.env.local\n.env.*.local\n';
      if (!root) repo.commit('base', { 'base.js': 'first();\n', '.gitignore': ignore });
      // Something on the remote, or nobody could tell what isn't.
      const elsewhere = repo.git('commit-tree', '-m', 'elsewhere', repo.git('write-tree'));
      repo.git('update-ref', 'refs/remotes/origin/main', root ? elsewhere : 'HEAD');
      make(repo, key);
      expect(
        holds(
          repo,
          key,
          repo.git('rev-list', '--all', '--reflog', '--indexed-objects', '--objects', '--no-object-names').split('\n'),
        ),
      ).toBe(true);

      const before = await runUnleak(['--no-color'], { cwd: repo.root });
      expect(before.stdout).toMatch(/readers +only people with this clone/);
      const merges = repo.git('rev-list', '--merges', '--count', 'HEAD');
      edit?.(repo);
      const envFile = existsSync(join(repo.root, '.env')) && readFileSync(join(repo.root, '.env'), 'utf8');
      const { typed, output } = typeCommands(repo, before.stdout, editor ?? 'pick');
      expect(typed.length).toBeGreaterThan(0);
      expect([typed, output]).toEqual([typed, expect.stringMatching(/^0\n/)]);

      const rest = leftovers === false ? ['--reflog', '--indexed-objects'] : ['--indexed-objects'];
      const objects = repo.git('rev-list', '--all', ...rest, '--objects', '--no-object-names').split('\n');
      expect(holds(repo, key, objects)).toBe(false);
      if (leftovers === false) expect((await runUnleak([], { cwd: repo.root })).stdout).not.toContain('mem_live_');
      // What others have is where it was, and merges stay merges.
      if (root === undefined) repo.git('merge-base', '--is-ancestor', 'refs/remotes/origin/main', 'HEAD');
      expect(repo.git('rev-list', '--merges', '--count', 'HEAD')).toBe(merges);
      // Nothing was lost on the way, and nothing is left half done.
      expect(existsSync(join(repo.root, '.env')) && readFileSync(join(repo.root, '.env'), 'utf8')).toBe(envFile);
      expect(repo.git('status', '--porcelain=v2', '--branch')).not.toMatch(/rebas|u /);
    });
  });

  it('another branch: look from there', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { 'base.js': '1\n' });
      repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      repo.git('checkout', '-q', '-b', 'some/work');
      repo.commit('k', { 'k.js': code(freshKey()) });
      repo.git('checkout', '-q', 'main');
      const { stdout } = await runUnleak(['--no-color'], { cwd: repo.root });
      expect(stdout).toMatch(/another branch has it[^\n]*\n +git switch some\/work\n +unleak\n/);
      repo.git('switch', 'some/work');
      expect((await runUnleak(['--no-color'], { cwd: repo.root })).stdout).toContain('git commit --amend');
    });
  });

  it('stashes of other things survive the clearing away', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { 'base.js': '1\n' });
      repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      for (const text of ['mine\n', 'too\n']) {
        writeFileSync(join(repo.root, 'base.js'), text);
        repo.git('stash');
      }
      repo.commit('k', { 'k.js': code(freshKey()) });
      repo.git('reset', '-q', '--hard', 'HEAD~1');
      const { stdout } = await runUnleak(['--no-color'], { cwd: repo.root });
      expect(typeCommands(repo, stdout, 'pick').output).toMatch(/^0\n/);
      expect((await runUnleak([], { cwd: repo.root })).code).toBe(0);
      expect(repo.git('show', 'stash@{1}:base.js')).toBe('mine');
    });
  });
});
