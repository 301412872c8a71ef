import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createHookedRepo, type HookedRepo, type Outcome } from './hooked-repo.ts';

const repos: HookedRepo[] = [];
afterEach(() => {
  for (const repo of repos.splice(0)) repo.remove();
});

function setUp(options: Parameters<typeof createHookedRepo>[0] = {}): HookedRepo {
  const repo = createHookedRepo(options);
  repos.push(repo);
  repo.commit('base', { 'a.ts': 'export const a = 1;\n', 'b.ts': 'export const b = 1;\n' });
  return repo;
}

/** Refused by unleak, with the mask and without the key. */
function expectRefused(repo: HookedRepo, outcome: Outcome, place?: string): void {
  expect(outcome.output).toContain(`mem_live_…${repo.key.slice(-4)}`);
  // From our own first word on: `commit -p` shows the hunk before.
  expect(outcome.output.slice(outcome.output.indexOf('unleak:'))).not.toContain(repo.key);
  if (place !== undefined) expect(outcome.output).toContain(place);
  expect(outcome.code).not.toBe(0);
}

/** Each way plants the text that it is given and commits. The same way with a harmless text must go through: that is the control. */
const WAYS: readonly (readonly [name: string, place: string, commit: (repo: HookedRepo, text: string) => Outcome])[] = [
  [
    'commit',
    'a.ts:1:',
    (repo, text) => {
      repo.write('a.ts', text);
      repo.git('add', 'a.ts');
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'commit -a',
    'a.ts:1:',
    (repo, text) => {
      repo.write('a.ts', text);
      return repo.try(['commit', '-a', '-m', 'x']);
    },
  ],
  [
    'commit -p',
    'a.ts:2:',
    (repo, text) => {
      repo.write('a.ts', `export const a = 1;\n${text}`);
      return repo.try(['commit', '-p', '-m', 'x'], { stdin: 'y\n' });
    },
  ],
  [
    'commit <path>, other things staged',
    'a.ts:1:',
    (repo, text) => {
      repo.write('b.ts', 'export const b = 2;\n');
      repo.git('add', 'b.ts');
      repo.write('a.ts', text);
      return repo.try(['commit', '-m', 'x', 'a.ts']);
    },
  ],
  [
    'commit --only',
    'a.ts:1:',
    (repo, text) => {
      repo.write('a.ts', text);
      return repo.try(['commit', '--only', '-m', 'x', '--', 'a.ts']);
    },
  ],
  [
    'commit --amend',
    'a.ts:1:',
    (repo, text) => {
      repo.write('a.ts', text);
      repo.git('add', 'a.ts');
      return repo.try(['commit', '--amend', '-m', 'x']);
    },
  ],
  [
    'merge',
    'side.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'side.ts': text });
      repo.git('checkout', '-q', 'main');
      repo.commit('main', { 'b.ts': 'export const b = 2;\n' });
      return repo.try(['merge', '--no-edit', 'side']);
    },
  ],
  [
    'merge with a conflict',
    'a.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'a.ts': 'side\n' });
      repo.git('checkout', '-q', 'main');
      repo.commit('main', { 'a.ts': 'main\n' });
      repo.try(['merge', '--no-edit', 'side']);
      repo.write('a.ts', text);
      repo.git('add', 'a.ts');
      return repo.try(['commit', '--no-edit']);
    },
  ],
  [
    'merge --squash',
    'side.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'side.ts': text });
      repo.git('checkout', '-q', 'main');
      repo.git('merge', '-q', '--squash', 'side');
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'rebase',
    'side.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'side.ts': text });
      repo.git('checkout', '-q', 'main');
      repo.commit('main', { 'b.ts': 'export const b = 2;\n' });
      return repo.try(['rebase', 'main', 'side']);
    },
  ],
  [
    'rebase --apply',
    'side.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'side.ts': text });
      repo.git('checkout', '-q', 'main');
      repo.commit('main', { 'b.ts': 'export const b = 2;\n' });
      return repo.try(['rebase', '--apply', 'main', 'side']);
    },
  ],
  [
    'cherry-pick',
    'side.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'side.ts': text });
      repo.git('checkout', '-q', 'main');
      return repo.try(['cherry-pick', 'side']);
    },
  ],
  [
    'cherry-pick -n',
    'side.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'side.ts': text });
      repo.git('checkout', '-q', 'main');
      repo.git('cherry-pick', '-n', 'side');
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'revert of a removal',
    'side.ts:1:',
    (repo, text) => {
      repo.commit('add', { 'side.ts': text });
      rmSync(join(repo.root, 'side.ts'));
      repo.commit('remove');
      return repo.try(['revert', '--no-edit', 'HEAD']);
    },
  ],
  [
    'am',
    'side.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'side.ts': text });
      const patch = repo.run(['format-patch', '-1', '--stdout']).toString();
      repo.git('checkout', '-q', 'main');
      return repo.try(['am'], { stdin: patch });
    },
  ],
  [
    'commit from a subfolder',
    'deep/c.ts:1:',
    (repo, text) => {
      repo.write('deep/c.ts', text);
      repo.git('add', '-A');
      return repo.try(['commit', '-m', 'x'], { cwd: join(repo.root, 'deep') });
    },
  ],
  [
    'commit -a from a subfolder',
    'a.ts:1:',
    (repo, text) => {
      mkdirSync(join(repo.root, 'deep'));
      repo.write('a.ts', text);
      return repo.try(['commit', '-a', '-m', 'x'], { cwd: join(repo.root, 'deep') });
    },
  ],
  [
    'a linked worktree',
    'a.ts:1:',
    (repo, text) => {
      const tree = join(repo.home, 'tree');
      repo.git('worktree', 'add', '-q', tree);
      writeFileSync(join(tree, 'a.ts'), text);
      return repo.try(['commit', '-a', '-m', 'x'], { cwd: tree });
    },
  ],
  [
    'a submodule',
    'a.ts:1:',
    (repo, text) => {
      const inner = join(repo.home, 'inner');
      repo.run(['clone', '-q', repo.root, inner]);
      repo.run(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'module']);
      const module = join(repo.root, 'module');
      expect(repo.unleak(['hook', 'install'], { cwd: module }).code).toBe(0);
      writeFileSync(join(module, 'a.ts'), text);
      return repo.try(['commit', '-a', '-m', 'x'], { cwd: module });
    },
  ],
  [
    'a renamed and edited file',
    'renamed.ts:21:',
    (repo, text) => {
      const body = Array.from({ length: 20 }, (_, line) => `export const line${line} = ${line};\n`).join('');
      repo.commit('long', { 'long.ts': body });
      repo.git('mv', 'long.ts', 'renamed.ts');
      repo.write('renamed.ts', body + text);
      return repo.try(['commit', '-a', '-m', 'x']);
    },
  ],
  [
    'a file that becomes a link',
    'a.ts:1:',
    (repo, text) => {
      rmSync(join(repo.root, 'a.ts'));
      symlinkSync(`../${text.trim().replaceAll(/[";]/g, '')}`, join(repo.root, 'a.ts'));
      return repo.try(['commit', '-a', '-m', 'x']);
    },
  ],
  [
    'a link that becomes a file',
    'link.ts:1:',
    (repo, text) => {
      symlinkSync('a.ts', join(repo.root, 'link.ts'));
      repo.commit('link');
      rmSync(join(repo.root, 'link.ts'));
      repo.write('link.ts', text);
      return repo.try(['commit', '-a', '-m', 'x']);
    },
  ],
  [
    'a key that only the index has',
    'a.ts:1:',
    (repo, text) => {
      repo.write('a.ts', text);
      repo.git('add', 'a.ts');
      repo.write('a.ts', 'export const a = 1;\n');
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'a file that is deleted in the working tree',
    'c.ts:1:',
    (repo, text) => {
      repo.write('c.ts', text);
      repo.git('add', 'c.ts');
      rmSync(join(repo.root, 'c.ts'));
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'a force-added ignored file',
    '.env:1:',
    (repo, text) => {
      repo.commit('ignore', { '.gitignore': '.env\n' });
      repo.write('.env', text.replace('const memoryApiKey = ', 'MEMORY_API_KEY='));
      repo.git('add', '-f', '.env');
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'intent to add, then commit -a',
    'c.ts:1:',
    (repo, text) => {
      repo.write('c.ts', text);
      repo.git('add', '-N', 'c.ts');
      return repo.try(['commit', '-a', '-m', 'x']);
    },
  ],
  [
    'a file that attributes call binary',
    'data.bin:1:',
    (repo, text) => {
      repo.commit('attributes', { '.gitattributes': '* -diff -text\n*.bin binary\n' });
      repo.write('data.bin', Buffer.concat([Buffer.from(text), Buffer.from([0, 1, 2])]));
      repo.git('add', '-A');
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'a name with spaces, quotes and no ASCII',
    'ä "b" c.ts',
    (repo, text) => {
      repo.write('ä "b" c.ts', text);
      repo.git('add', '-A');
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'commit -a with a file beginning with a dash',
    '-x.ts:1:',
    (repo, text) => {
      repo.write('-x.ts', text);
      repo.git('add', '-A');
      return repo.try(['commit', '-m', 'x']);
    },
  ],
  [
    'the commit message',
    'commit message',
    (repo, text) => {
      repo.write('a.ts', 'export const a = 2;\n');
      return repo.try(['commit', '-a', '-m', `say ${text}`]);
    },
  ],
];

describe.each(WAYS)('%s', (_, place, commit) => {
  it('is refused with a key', () => {
    const repo = setUp();
    expectRefused(repo, commit(repo, repo.leak), place);
  });

  it('goes through without one, silently', () => {
    const repo = setUp();
    const outcome = commit(repo, 'export const harmless = "value";\n');
    expect(outcome.output).not.toContain('unleak:');
    expect(outcome.code).toBe(0);
  });
});

describe('other repositories', () => {
  it('refuses in a SHA-256 repository and before the first commit', () => {
    const repo = createHookedRepo({ objectFormat: 'sha256' });
    repos.push(repo);
    repo.write('a.ts', repo.leak);
    repo.git('add', '-A');
    const outcome = repo.try(['commit', '-m', 'x']);
    expectRefused(repo, outcome, 'a.ts:1:');
    expect(outcome.output).toContain('git rm --cached -- a.ts');
  });
});

describe('what is new', () => {
  it('is the value, not the place: a moved key is a remark, an untouched line nothing, a second key refused', () => {
    const repo = setUp();
    repo.commit('leaked before unleak', { 'old.ts': `// first\n${repo.leak}// last\n` });
    repo.write('old.ts', `// changed\n${repo.leak}// last\n`);
    const untouched = repo.try(['commit', '-a', '-m', 'x']);
    expect(untouched).toEqual({ code: 0, output: expect.not.stringContaining('unleak:') as string });
    repo.git('mv', 'old.ts', 'moved.ts');
    const moved = repo.try(['commit', '-m', 'x']);
    expect(moved.code).toBe(0);
    expect(moved.output).toContain('only moved');
    repo.write('copy.ts', repo.leak);
    repo.git('add', '-A');
    const copied = repo.try(['commit', '-m', 'x']);
    expect(copied.code).toBe(0);
    repo.write('copy.ts', repo.leak.replace(/.{4}";/, 'ffff";'));
    repo.git('add', '-A');
    expect(repo.try(['commit', '-m', 'x']).code).toBe(1);
  });

  it('an env file that is committed for the first time counts, even if its value is known', () => {
    const repo = setUp();
    repo.commit('leaked before unleak', { 'old.ts': repo.leak });
    repo.write('.env', `MEMORY_API_KEY=${repo.key}\n`);
    repo.git('add', '-A');
    const outcome = repo.try(['commit', '-m', 'x']);
    expectRefused(repo, outcome, '.env:1:');
    expect(outcome.output).toContain('git rm --cached -- .env');
  });

  it('finds encoded keys', () => {
    const repo = setUp();
    repo.write('k8s.yaml', `data:\n  MEMORY_API_KEY: ${Buffer.from(repo.key).toString('base64')}\n`);
    repo.git('add', '-A');
    expect(repo.try(['commit', '-m', 'x']).code).toBe(1);
  });
});

describe('what a person sees', () => {
  it('names the mask, the place, why, and three ways on', () => {
    const repo = setUp();
    repo.write('a.ts', `export const a = 1;\n${repo.leak}`);
    repo.git('add', '-A');
    const { output } = repo.try(['commit', '-m', 'x']);
    expect(output).toContain('a.ts:2:23');
    expect(output).toContain('Why: ');
    expect(output).toContain('Line 2 becomes: const memoryApiKey = process.env.MEMORY_API_KEY;');
    expect(output).toContain('git restore --staged -- a.ts');
    expect(output).toMatch(/unleak allow \w+ --reason/);
    expect(output).toContain('git commit --no-verify');
    expect(output).toContain('UNLEAK_SKIP=');
  });

  it('is told when nothing was staged, and when the check was skipped', () => {
    const repo = setUp();
    expect(repo.try(['commit', '--allow-empty', '-m', 'x']).output).toContain('nothing staged');
    repo.write('a.ts', repo.leak);
    const skipped = repo.try(['commit', '-a', '-m', 'x'], { env: { UNLEAK_SKIP: 'fixture for the docs' } });
    expect(skipped.code).toBe(0);
    expect(skipped.output).toContain('UNLEAK_SKIP=fixture for the docs');
  });

  it('can pass with --no-verify, an inline mark, or the way that the message names', () => {
    const repo = setUp();
    repo.write('a.ts', repo.leak);
    expect(repo.try(['commit', '-a', '--no-verify', '-m', 'x']).code).toBe(0);
    repo.write(
      'b.ts',
      `${repo.leak.trimEnd().replace(/.{4}";/, 'ffff";')} // unleak:allow memory-api-key -- a fixture\n`,
    );
    expect(repo.try(['commit', '-a', '-m', 'x'])).toEqual({
      code: 0,
      output: expect.not.stringContaining('refused') as string,
    });
  });
});

describe('faults refuse, and say why and how to pass', () => {
  it.each([
    [
      'a broken index',
      (repo: HookedRepo) => {
        repo.git('add', '-A');
        writeFileSync(join(repo.gitDir, 'index'), 'no index');
        return repo.unleak(['hook', 'run', 'pre-commit']);
      },
      'git',
    ],
    [
      'an index outside the git folder',
      (repo: HookedRepo) =>
        repo.unleak(['hook', 'run', 'pre-commit'], { env: { GIT_INDEX_FILE: join(repo.home, 'index') } }),
      'GIT_INDEX_FILE',
    ],
    [
      'an index that is missing',
      (repo: HookedRepo) =>
        repo.unleak(['hook', 'run', 'pre-commit'], { env: { GIT_INDEX_FILE: join(repo.gitDir, 'no-index') } }),
      'GIT_INDEX_FILE',
    ],
    [
      'no repository',
      (repo: HookedRepo) => repo.unleak(['hook', 'run', 'pre-commit'], { cwd: repo.home }),
      'not in a git repository',
    ],
    [
      'no git',
      (repo: HookedRepo) => repo.unleak(['hook', 'run', 'pre-commit'], { env: { PATH: '/nonexistent' } }),
      'git was not found',
    ],
    [
      'a broken config',
      (repo: HookedRepo) => {
        repo.write('.unleak.toml', 'fail-on = [');
        return repo.unleak(['hook', 'run', 'pre-commit']);
      },
      '.unleak.toml',
    ],
    [
      'a missing staged object',
      (repo: HookedRepo) => {
        repo.write('a.ts', 'export const a = 3;\n');
        repo.git('add', 'a.ts');
        const oid = repo.oid(':a.ts');
        const file = join(repo.gitDir, 'objects', oid.slice(0, 2), oid.slice(2));
        chmodSync(file, 0o644);
        rmSync(file);
        return repo.unleak(['hook', 'run', 'pre-commit']);
      },
      'a.ts',
    ],
    [
      'lines of a push that make no sense',
      (repo: HookedRepo) => repo.unleak(['hook', 'run', 'pre-push', 'origin', 'url'], { stdin: 'nonsense\n' }),
      'not understood',
    ],
    ['an unknown hook', (repo: HookedRepo) => repo.unleak(['hook', 'run', 'post-commit']), 'post-commit'],
  ])('%s', (_, run, sentence) => {
    const repo = setUp();
    const { code, output } = run(repo);
    expect(output).toContain(sentence);
    expect(output).toContain('UNLEAK_SKIP');
    expect(output).not.toMatch(/ at .*\.(js|ts):\d+/);
    expect(code).toBe(2);
  });
});

describe.skipIf(process.getuid?.() !== 0)('as root in a repository of another user', () => {
  it('runs no hook and installs none, and says why', () => {
    const repo = setUp({ install: false });
    repo.write('a.ts', repo.leak);
    repo.git('add', '-A');
    execFileSync('chown', ['-R', '65534:65534', repo.root]);
    for (const action of [['run', 'pre-commit'], ['install'], ['uninstall'], ['doctor']]) {
      const { code, output } = repo.unleak(['hook', ...action]);
      expect(output).toContain('belongs to another user');
      expect(code).toBe(2);
    }
    repo.run(['config', '--global', 'safe.directory', repo.root], { cwd: repo.home });
    expect(repo.unleak(['hook', 'run', 'pre-commit']).code).toBe(1);
  });
});

describe('a key in several places', () => {
  it('is refused with the names of them', () => {
    const repo = setUp();
    for (const name of ['c', 'd', 'e', 'f', 'g', 'h', 'i']) repo.write(`${name}.ts`, repo.leak);
    repo.git('add', '-A');
    const { code, output } = repo.try(['commit', '-m', 'x']);
    for (const name of ['c', 'd', 'e', 'f', 'g']) expect(output).toContain(`in ${name}.ts:1:`);
    expect(output).toContain('and in 2 more places');
    expect(output).not.toContain(repo.key);
    expect(code).toBe(1);
  });
});

describe('the built program', () => {
  it('installs, is healthy, and uninstalls', () => {
    const repo = setUp({ install: false });
    const before = readFileSync(join(repo.gitDir, 'config'), 'utf8');
    expect(repo.unleak(['hook', 'doctor']).code).toBe(1);
    expect(repo.unleak(['hook', 'install']).code).toBe(0);
    const doctor = repo.unleak(['hook', 'doctor']);
    expect(doctor.output).toContain('A key would be stopped here.');
    expect(doctor.code).toBe(0);
    expect(repo.unleak(['hook', 'install']).output).not.toContain('made');
    expect(repo.unleak(['hook', 'uninstall']).code).toBe(0);
    expect(existsSync(join(repo.gitDir, 'hooks', 'pre-push'))).toBe(false);
    expect(readFileSync(join(repo.gitDir, 'config'), 'utf8')).toBe(before);
    const global = repo.unleak(['hook', 'install', '--global']);
    expect(global.code).toBe(2);
    expect(global.output).toContain('2.54');
  });
});
