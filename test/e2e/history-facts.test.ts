import { describe, expect, it } from 'vitest';
import { type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, runUnleak } from './run-unleak.ts';

async function historyOf(repo: FixtureRepo): Promise<Record<string, unknown>> {
  const { findings } = reportOf(await runUnleak(['--format', 'json'], { cwd: repo.root }));
  expect(findings.length).toBe(1);
  return findings[0]!.exposure.history!;
}

/** Commits at a time of its own, as a given person. */
function commitAt(repo: FixtureRepo, seconds: number, author: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) repo.write(path, text);
  repo.git('add', '-A');
  const date = `${seconds} +0000`;
  repo.run(['commit', '-q', '-m', author], {
    env: { GIT_AUTHOR_NAME: author, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
  return repo.oid('HEAD');
}

describe('history of a value in the report', () => {
  it('the last commit that holds it stands before the one that took it out, whatever is in between', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      repo.commit('start', { a: '1' });
      const first = repo.commit('key', { 'k.js': `const k = "${key}";\n` });
      const last = repo.commit('other', { b: '2' });
      repo.commit('gone', { 'k.js': '' });
      repo.commit('later', { c: '3' });
      expect(await historyOf(repo)).toMatchObject({
        firstCommit: first,
        lastCommit: last,
        inHead: false,
        reachable: true,
      });
    });
  });

  it('HEAD, if that still has it', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      const first = repo.commit('key', { 'k.js': `const k = "${key}";\n` });
      const head = repo.commit('other', { b: '2' });
      expect(await historyOf(repo)).toMatchObject({
        firstCommit: first,
        lastCommit: head,
        inHead: true,
        isRoot: true,
        onHead: true,
        refs: ['refs/heads/main'],
      });
    });
  });

  it('order is that of parents and children, not of clocks, also between several contents', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      const first = commitAt(repo, 1_700_009_999, 'Ada', { 'k.js': `const k = "${key}";\n` });
      commitAt(repo, 1_600_000_000, 'Bob', { 'k.js': `const k = "${key}"; // changed\n` });
      const last = commitAt(repo, 1_600_000_100, 'Cyn', { b: '2' });
      commitAt(repo, 1_600_000_200, 'Dan', { 'k.js': '' });
      expect(await historyOf(repo)).toMatchObject({
        firstCommit: first,
        author: 'Ada <ada@example.test>',
        lastCommit: last,
      });
    });
  });

  it('after a rebase, the commit that people see', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: '1' });
      repo.git('checkout', '-q', '-b', 'work');
      repo.commit('key', { 'k.js': `const k = "${freshKey()}";\n` });
      repo.git('checkout', '-q', 'main');
      repo.commit('meanwhile', { b: '2' });
      repo.git('checkout', '-q', 'work');
      repo.git('rebase', '-q', 'main');
      const head = repo.oid('HEAD');
      expect(await historyOf(repo)).toMatchObject({ firstCommit: head, lastCommit: head, reachable: true });
    });
  });

  it('an amended-away commit is local only', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: '1' });
      const lost = repo.commit('key', { 'k.js': `const k = "${freshKey()}";\n` });
      repo.write('k.js', '');
      repo.git('commit', '-q', '-a', '--amend', '-m', 'clean');
      expect(await historyOf(repo)).toMatchObject({
        firstCommit: lost,
        lastCommit: lost,
        inHead: false,
        reachable: false,
      });
      expect((await runUnleak(['--no-color'], { cwd: repo.root })).stdout).toContain('; local only: ');
    });
  });

  it('who wrote the text of a tag, not who wrote the commit', async () => {
    await withRepo({}, async (repo) => {
      const commit = repo.commit('base', { a: '1' });
      repo.run(['tag', '-a', 'v1', '-m', `key ${freshKey()}`], {
        env: { GIT_COMMITTER_NAME: 'Tag Maker', GIT_COMMITTER_DATE: '1700005000 -0330' },
      });
      expect(await historyOf(repo)).toMatchObject({
        firstCommit: commit,
        author: 'Tag Maker <ada@example.test>',
        date: '2023-11-14T20:06:40-03:30',
      });
    });
  });

  it('names the remote-tracking branches and tags that lead to it', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('key', { 'k.js': `const k = "${freshKey()}";\n` });
      repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
      repo.git('tag', 'v1');
      repo.commit('gone', { 'k.js': '' });
      repo.git('branch', 'other', 'HEAD~1');
      expect((await historyOf(repo))['refs']).toEqual([
        'refs/remotes/origin/main',
        'refs/tags/v1',
        'refs/heads/main',
        'refs/heads/other',
      ]);
      expect((await runUnleak(['--no-color'], { cwd: repo.root })).stdout).toContain('it was pushed (origin/main, v1)');
    });
  });

  it.each([
    ['a branch here', 'refs/heads/', 'no'],
    ['a remote-tracking branch', 'refs/remotes/origin/', 'yes'],
    ['a tag', 'refs/tags/', 'unknown'],
  ])('in the name of %s', async (_, folder, pushed) => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: '1' });
      repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      const key = freshKey();
      repo.git('update-ref', `${folder}${key}`, 'HEAD');
      const history = await historyOf(repo);
      expect(history).toMatchObject({ pushed, reachable: true, inHead: false });
      expect(history['refs']).toEqual([expect.stringMatching(new RegExp(`^${folder}mem_live_…`))]);
      const { stdout } = await runUnleak(['--no-color'], { cwd: repo.root });
      expect(stdout).toContain('rename or delete the branch or tag that has it in its name');
      expect(stdout.includes('rotate')).toBe(pushed !== 'no');
    });
  });
});
