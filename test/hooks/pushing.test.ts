import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createHookedRepo, type HookedRepo, type Outcome } from './hooked-repo.ts';

const repos: HookedRepo[] = [];
afterEach(() => {
  for (const repo of repos.splice(0)) repo.remove();
});

/** A repository with a remote that has its first commit, and hooks. */
function setUp(): HookedRepo & { remote: string } {
  const repo = createHookedRepo();
  repos.push(repo);
  const remote = join(repo.home, 'remote.git');
  repo.run(['init', '-q', '--bare', remote]);
  repo.git('remote', 'add', 'origin', remote);
  repo.commit('base', { 'a.ts': 'export const a = 1;\n' });
  repo.git('push', '-q', 'origin', 'main');
  return { ...repo, remote };
}

function expectRefused(repo: HookedRepo, outcome: Outcome, place?: string): void {
  expect(outcome.output).toContain(`mem_live_…${repo.key.slice(-4)}`);
  expect(outcome.output).not.toContain(repo.key);
  if (place !== undefined) expect(outcome.output).toContain(place);
  expect(outcome.code).not.toBe(0);
}

const PUSHES: readonly (readonly [name: string, place: string, push: (repo: HookedRepo, text: string) => Outcome])[] = [
  [
    'a commit',
    'a.ts:1:',
    (repo, text) => {
      repo.commit('x', { 'a.ts': text });
      return repo.try(['push', 'origin', 'main']);
    },
  ],
  [
    'a key that was added and removed again',
    'b.ts:1:',
    (repo, text) => {
      repo.commit('x', { 'b.ts': text });
      rmSync(join(repo.root, 'b.ts'));
      repo.commit('y');
      return repo.try(['push', 'origin', 'main']);
    },
  ],
  [
    'a new branch without upstream',
    'b.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'feature');
      repo.commit('x', { 'b.ts': text });
      return repo.try(['push', '-u', 'origin', 'feature']);
    },
  ],
  [
    'one of several refs',
    'b.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'one');
      repo.commit('x', { 'c.ts': 'export const c = 1;\n' });
      repo.git('checkout', '-q', '-b', 'two', 'main');
      repo.commit('x', { 'b.ts': text });
      return repo.try(
        ['push', 'origin', 'one', 'two', ':gone-already-or-not', 'main'].filter((ref) => !ref.startsWith(':')),
      );
    },
  ],
  [
    'a branch beside a deletion',
    'b.ts:1:',
    (repo, text) => {
      repo.git('push', '-q', 'origin', 'main:old');
      repo.commit('x', { 'b.ts': text });
      return repo.try(['push', 'origin', ':old', 'main']);
    },
  ],
  [
    'to a URL',
    'b.ts:1:',
    (repo, text) => {
      repo.commit('x', { 'b.ts': text });
      return repo.try(['push', join(repo.home, 'remote.git'), 'main']);
    },
  ],
  [
    'a force push',
    'b.ts:1:',
    (repo, text) => {
      repo.commit('x', { 'b.ts': text });
      repo.git('commit', '-q', '--no-verify', '--amend', '-m', 'y');
      return repo.try(['push', '--force', 'origin', 'main']);
    },
  ],
  [
    'a merge that holds a key itself',
    'b.ts:1:',
    (repo, text) => {
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { 'side.ts': 'export const side = 1;\n' });
      repo.git('checkout', '-q', 'main');
      repo.commit('main', { 'main.ts': 'export const main = 1;\n' });
      repo.git('merge', '-q', '--no-ff', '--no-commit', 'side');
      repo.write('b.ts', text);
      repo.git('add', '-A');
      repo.git('commit', '-q', '--no-verify', '-m', 'merge');
      return repo.try(['push', 'origin', 'main']);
    },
  ],
  [
    'a commit message',
    'message of commit',
    (repo, text) => {
      repo.commit(`use ${text}`, { 'a.ts': 'export const a = 2;\n' });
      return repo.try(['push', 'origin', 'main']);
    },
  ],
  [
    'the message of an annotated tag',
    'message of tag',
    (repo, text) => {
      repo.git('tag', '-a', 'v1', '-m', `use ${text}`);
      return repo.try(['push', 'origin', 'v1']);
    },
  ],
  [
    'a tag on a tag',
    'message of tag',
    (repo, text) => {
      repo.git('tag', '-a', 'v1', '-m', `use ${text}`);
      repo.git('tag', '-a', 'v2', '-m', 'outer', 'v1');
      return repo.try(['push', 'origin', 'v2']);
    },
  ],
  [
    'a tag that names a blob',
    'object',
    (repo, text) => {
      repo.write('loose.txt', text);
      const blob = repo.git('hash-object', '-w', 'loose.txt');
      repo.git('tag', 'blob', blob);
      return repo.try(['push', 'origin', 'blob']);
    },
  ],
  [
    'a tag that names a tree',
    'loose.txt',
    (repo, text) => {
      repo.write('loose.txt', text);
      repo.git('add', 'loose.txt');
      const tree = repo.git('write-tree');
      repo.git('tag', 'tree', tree);
      return repo.try(['push', 'origin', 'tree']);
    },
  ],
];

describe.each(PUSHES)('pushing %s', (_, place, push) => {
  it('is refused with a key', () => {
    const repo = setUp();
    expectRefused(repo, push(repo, repo.leak), place);
  });

  it('goes through without one, silently', () => {
    const repo = setUp();
    const outcome = push(repo, 'export const harmless = "value";\n');
    expect(outcome.output).not.toContain('unleak:');
    expect(outcome.code).toBe(0);
  });
});

describe('what is new in a push', () => {
  it('is what the remote doesn’t have: moved keys pass, a squashed leak does not', () => {
    const repo = setUp();
    repo.commit('leaked before', { 'old.ts': repo.leak });
    repo.git('push', '-q', '--no-verify', 'origin', 'main');
    repo.git('mv', 'old.ts', 'moved.ts');
    repo.commit('move');
    const moved = repo.try(['push', 'origin', 'main']);
    expect(moved.output).toContain('only moved');
    expect(moved.code).toBe(0);
  });

  it('says so when only refs are deleted, and needs no upstream', () => {
    const repo = setUp();
    repo.git('push', '-q', 'origin', 'main:old');
    const outcome = repo.try(['push', 'origin', ':old']);
    expect(outcome.code).toBe(0);
    expect(outcome.output).toContain('nothing was checked');
  });

  it('looks at everything when the remote is ahead of what was fetched', () => {
    const repo = setUp();
    const other = join(repo.home, 'other');
    repo.run(['clone', '-q', '-b', 'main', repo.remote, other]);
    repo.run(['commit', '-q', '--allow-empty', '-m', 'ahead'], { cwd: other });
    repo.run(['push', '-q', 'origin', 'HEAD:main'], { cwd: other });
    repo.commit('x', { 'b.ts': repo.leak });
    expectRefused(repo, repo.try(['push', '--force', 'origin', 'main']), 'b.ts:1:');
  });
});

describe('pre-receive', () => {
  function server(): HookedRepo & { clone: string } {
    const bare = createHookedRepo({ bare: true });
    repos.push(bare);
    const clone = join(bare.home, 'clone');
    bare.run(['clone', '-q', bare.root, clone]);
    return { ...bare, clone };
  }
  const commit = (repo: HookedRepo & { clone: string }, path: string, text: string, message = 'x'): void => {
    repo.run(['checkout', '-q', '-B', 'main'], { cwd: repo.clone });
    const oid = repo.run(['hash-object', '-w', '--stdin'], { cwd: repo.clone, stdin: text }).toString().trim();
    repo.run(['update-index', '--add', '--cacheinfo', `100644,${oid},${path}`], { cwd: repo.clone });
    repo.run(['commit', '-q', '-m', message], { cwd: repo.clone });
  };

  it('refuses what is still in quarantine, and lets clean pushes through', () => {
    const repo = server();
    commit(repo, 'a.ts', 'export const a = 1;\n');
    expect(repo.try(['push', '-q', 'origin', 'main'], { cwd: repo.clone })).toEqual({ code: 0, output: '' });
    commit(repo, 'b.ts', repo.leak);
    const objects = readdirSync(join(repo.root, 'objects'), { recursive: true }).length;
    const refused = repo.try(['push', 'origin', 'main'], { cwd: repo.clone });
    expectRefused(repo, refused, 'b.ts:1:');
    expect(readdirSync(join(repo.root, 'objects'), { recursive: true }).length).toBe(objects);
    const branch = repo.try(['push', 'origin', 'main:refs/heads/other'], { cwd: repo.clone });
    expectRefused(repo, branch);
    expect(repo.unleak(['hook', 'doctor']).output).toContain('fires');
  });

  it('refuses the first push of all', () => {
    const repo = server();
    commit(repo, 'a.ts', 'export const a = 1;\n', `use ${repo.key}`);
    expectRefused(repo, repo.try(['push', 'origin', 'main'], { cwd: repo.clone }), 'message of commit');
  });
});
