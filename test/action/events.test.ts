import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent } from './events.ts';
import { type HostedRepo, hostRepo } from './hosted-repo.ts';
import { freshKey, keyLine } from './keys.ts';
import { commandsIn, runAction } from './run-action.ts';

let hosted: HostedRepo | undefined;
afterEach(() => hosted?.remove());

function start(): HostedRepo {
  hosted = hostRepo();
  hosted.dev.commit('first', { 'README.md': '# App\n' });
  hosted.dev.commit('second', { 'src/main.ts': 'export const one = 1;\n' });
  hosted.push('main');
  return hosted;
}

const BOTH = { findings: '1', 'new-findings': '1', conclusion: 'failure' };
const NONE = { findings: '0', 'new-findings': '0', conclusion: 'success' };

describe('a push', () => {
  test('to the default branch: what it adds', async () => {
    const { dev, push, checkout } = start();
    const before = dev.oid('main');
    const leak = dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    const after = dev.commit('more', { 'src/two.ts': 'export const two = 2;\n' });
    push('main');
    const workspace = checkout('refs/heads/main');
    const run = await runAction({
      workspace,
      event: 'push',
      payload: pushEvent('refs/heads/main', before, after, [leak, after]),
    });
    expect(run.outputs).toMatchObject(BOTH);
    expect(run.code).toBe(1);
    expect(run.report?.stats.seen).toBe(4);
  });

  test('of a new branch: what the default branch lacks', async () => {
    const { dev, push, checkout } = start();
    dev.commit('old leak', { 'src/old.ts': keyLine(freshKey()) });
    push('main');
    dev.git('checkout', '-q', '-b', 'topic');
    const after = dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    push('topic');
    const run = await runAction({
      workspace: checkout('refs/heads/topic'),
      event: 'push',
      payload: pushEvent('refs/heads/topic', null, after, [after]),
    });
    expect(run.outputs).toMatchObject(BOTH);
    expect(run.report?.findings[0]?.locations[0]?.path).toBe('src/api.ts');
  });

  test('that replaced commits which are gone from the remote: compares with the default branch and says so', async () => {
    const { dev, push, checkout } = start();
    dev.git('checkout', '-q', '-b', 'topic');
    const after = dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    push('topic');
    const run = await runAction({
      workspace: checkout('refs/heads/topic'),
      event: 'push',
      payload: pushEvent('refs/heads/topic', 'ab'.repeat(20), after, [after], { forced: true }),
    });
    expect(run.outputs).toMatchObject(BOTH);
    expect(run.log).toContain('is gone from the remote');
  });

  test('of the first branch: all of it', async () => {
    const { dev, push, checkout } = start();
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    dev.git('rm', '-q', 'src/api.ts');
    const after = dev.commit('hide');
    push('main');
    const run = await runAction({
      workspace: checkout('refs/heads/main'),
      event: 'push',
      payload: pushEvent('refs/heads/main', null, after),
    });
    expect(run.outputs).toMatchObject(BOTH);
    expect(run.log).toContain('There is no commit to compare with');
  });

  test('of an annotated tag: what the default branch lacks, and its message', async () => {
    const { dev, push, checkout } = start();
    const key = freshKey();
    dev.git('tag', '-a', '-m', `release with ${key}`, 'v1');
    dev.git('push', '-q', 'origin', 'v1');
    push('main');
    const run = await runAction({
      workspace: checkout('refs/heads/main'),
      event: 'push',
      payload: pushEvent('refs/tags/v1', null, dev.oid('v1')),
    });
    expect(run.outputs).toMatchObject(BOTH);
    expect(run.everything).not.toContain(key);
  });

  test('that deletes a branch: nothing to look at, and it says so', async () => {
    const { checkout, dev } = start();
    const run = await runAction({
      workspace: checkout('refs/heads/main'),
      event: 'push',
      payload: pushEvent('refs/heads/topic', dev.oid('main'), null),
    });
    expect(run.code).toBe(0);
    expect(run.summary).toContain('there was nothing to look at');
  });

  test('that rewrites a branch: what the old one lacks', async () => {
    const { dev, push, checkout } = start();
    dev.git('checkout', '-q', '-b', 'topic');
    const before = dev.commit('one', { 'src/one.ts': 'export const uno = 1;\n' });
    push('topic');
    dev.git('reset', '-q', '--hard', 'main');
    const after = dev.commit('two', { 'src/api.ts': keyLine(freshKey()) });
    dev.git('push', '-q', '--force', 'origin', 'topic');
    const run = await runAction({
      workspace: checkout('refs/heads/topic'),
      event: 'push',
      payload: pushEvent('refs/heads/topic', before, after, [after], { forced: true }),
    });
    expect(run.outputs).toMatchObject(BOTH);
  });
});

describe('other events', () => {
  test('a merge queue: what the group adds', async () => {
    const { dev, push, checkout } = start();
    const base = dev.oid('main');
    dev.git('checkout', '-q', '-b', 'queue');
    const head = dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    push('queue');
    const run = await runAction({
      workspace: checkout('refs/heads/queue'),
      event: 'merge_group',
      payload: mergeGroupEvent(base, head),
    });
    expect(run.outputs).toMatchObject(BOTH);
  });

  test.each(['schedule', 'workflow_dispatch', 'release', 'repository_dispatch'])(
    '%s: everything, with the history that the checkout lacks',
    async (event) => {
      const { dev, push, checkout } = start();
      dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
      dev.git('rm', '-q', 'src/api.ts');
      dev.commit('hide');
      push('main');
      dev.git('checkout', '-q', '-b', 'elsewhere');
      dev.commit('other leak', { 'src/other.ts': keyLine(freshKey()) });
      push('elsewhere');
      const run = await runAction({ workspace: checkout('refs/heads/main'), event, payload: scheduleEvent() });
      expect(run.outputs).toMatchObject({ findings: '2', 'new-findings': '2', conclusion: 'failure' });
      expect(run.report?.complete).toBe(true);
    },
  );

  test('an audit whose remote is gone looks at what is there and is incomplete', async () => {
    const { dev, push, checkout, remote } = start();
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    push('main');
    const workspace = checkout('refs/heads/main');
    rmSync(remote.root, { recursive: true, force: true });
    const run = await runAction({ workspace, event: 'schedule', payload: scheduleEvent() });
    expect(run.code).toBe(2);
    expect(run.outputs).toMatchObject({ findings: '1', conclusion: 'incomplete' });
    expect(run.report?.problems.map(({ code }) => code)).toContain('SHALLOW_HISTORY');
  });

  test('pull_request_target: the head is fetched, though the base is checked out', async () => {
    const { dev, push, checkout } = start();
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    const pull = push('feature', { number: 7 });
    dev.git('push', '-q', 'origin', ':refs/heads/feature');
    const run = await runAction({
      workspace: checkout('refs/heads/main'),
      event: 'pull_request_target',
      payload: pullRequestEvent(7, pull, { fork: true }),
      inputs: { verify: 'true' },
    });
    expect(run.outputs).toMatchObject(BOTH);
    expect(run.log).toMatch(/verify.*pull_request_target/);
    expect(run.report?.findings[0]?.verification.state).toBe('unverified');
  });

  test('base and head named by the workflow', async () => {
    const { dev, push, checkout } = start();
    dev.git('tag', 'v1');
    dev.git('push', '-q', 'origin', 'v1');
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    push('main');
    const workspace = checkout('refs/heads/main');
    const run = await runAction({
      workspace,
      event: 'workflow_dispatch',
      payload: {},
      inputs: { base: 'v1', head: 'main' },
    });
    expect(run.outputs).toMatchObject(BOTH);
    const none = await runAction({
      workspace,
      event: 'workflow_dispatch',
      payload: {},
      inputs: { base: 'main', head: 'v1' },
    });
    expect(none.outputs).toMatchObject(NONE);
    const wrong = await runAction({ workspace, event: 'workflow_dispatch', payload: {}, inputs: { base: 'no-such' } });
    expect(wrong.code).toBe(2);
    expect(wrong.log).toContain('no-such');
  });
});

describe('ranges', () => {
  test('a base that has moved on by many commits, and a branch that merged it in between', async () => {
    const { dev, push, checkout, commitMany } = start();
    const old = freshKey();
    commitMany(12, (at) => ({
      'src/early.ts': `export const early = ${at};
`,
    }));
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('begin', { 'src/begin.ts': 'export const begin = 1;\n' });
    dev.git('checkout', '-q', 'main');
    dev.commit('old leak', { 'src/old.ts': keyLine(old) });
    commitMany(40, (at) => ({
      'src/count.ts': `export const count = ${at};
`,
    }));
    dev.git('checkout', '-q', 'feature');
    dev.git('merge', '-q', '--no-edit', 'main');
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    dev.git('checkout', '-q', 'main');
    commitMany(90, (at) => ({
      'src/later.ts': `export const later = ${at};
`,
    }));
    push('main');
    const pull = push('feature', { number: 7 });
    const run = await runAction({
      workspace: checkout('refs/pull/7/merge'),
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
    });
    expect(run.outputs).toMatchObject(BOTH);
    expect(run.summary).toContain(`${pull.commits} commits`);
  });

  test('a key that was there before is listed apart and fails nothing', async () => {
    const { dev, push, checkout } = start();
    const key = freshKey();
    dev.commit('old leak', { 'src/old.ts': keyLine(key) });
    push('main');
    dev.git('checkout', '-q', '-b', 'feature');
    dev.git('rm', '-q', 'src/old.ts');
    dev.commit('move', { 'src/new.ts': keyLine(key) });
    const pull = push('feature', { number: 7 });
    const run = await runAction({
      workspace: checkout('refs/pull/7/merge'),
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
    });
    expect(run.outputs).toMatchObject({ findings: '1', 'new-findings': '0', conclusion: 'success' });
    expect(run.summary).toContain('There before this change');
    expect(commandsIn(run.log).filter(({ name }) => name === 'error')).toEqual([]);
  });

  test('all of the history besides: old keys are listed, the change is judged', async () => {
    const { dev, push, checkout } = start();
    dev.commit('old leak', { 'src/old.ts': keyLine(freshKey()) });
    push('main');
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('fine', { 'src/new.ts': 'export const fine = 1;\n' });
    const pull = push('feature', { number: 7 });
    const workspace = checkout('refs/pull/7/merge', { depth: 0 });
    const run = await runAction({
      workspace,
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
      inputs: { history: 'full' },
    });
    expect(run.outputs).toMatchObject({ findings: '1', 'new-findings': '0', conclusion: 'success' });
  });

  test('all of the history besides, in a checkout of one commit: the rest is fetched', async () => {
    const { dev, push, checkout } = start();
    dev.commit('old leak', { 'src/old.ts': keyLine(freshKey()) });
    dev.commit('hidden', { 'src/old.ts': 'export const old = 1;\n' });
    push('main');
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('leak', { 'src/new.ts': keyLine(freshKey()) });
    const pull = push('feature', { number: 7 });
    const run = await runAction({
      workspace: checkout('refs/pull/7/merge'),
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
      inputs: { history: 'full' },
    });
    expect(run.outputs).toMatchObject({ findings: '2', 'new-findings': '1', conclusion: 'failure' });
    expect(run.report?.complete).toBe(true);
  });

  test.each([
    ['as base64', 'k8s.yaml', (key: string) => `data:\n  key: ${Buffer.from(key).toString('base64')}\n`],
    ['in UTF-16', 'keys.txt', (key: string) => Buffer.from(`\ufeff${keyLine(key)}`, 'utf16le')],
    ['put together', 'src/new.ts', (key: string) => `const k = '${key.slice(0, 9)}' + '${key.slice(9)}';\n`],
    ['under a name that says nothing', 'notes.txt', (key: string) => `see ${key} there\n`],
  ])('a key that was there before %s is not new', async (_how, path, write) => {
    const { dev, push, checkout } = start();
    const key = freshKey();
    dev.commit('old leak', { [path]: write(key) });
    push('main');
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('copy', { 'src/new.ts': keyLine(key), 'src/fresh.ts': keyLine(freshKey()) });
    const pull = push('feature', { number: 7 });
    const run = await runAction({
      workspace: checkout('refs/pull/7/merge'),
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
    });
    expect(run.outputs).toMatchObject({ findings: '2', 'new-findings': '1' });
    expect(run.report?.findings.find(({ introduced }) => introduced === 'existing')?.exposure).toMatchObject({
      history: expect.not.objectContaining({ firstCommit: expect.anything() }),
    });
  });

  test('a key that is only the beginning of what the base has is new', async () => {
    const { dev, push, checkout } = start();
    const key = freshKey();
    dev.commit('longer', { 'src/old.ts': `export const digest = '${key}00ff00ff';\n` });
    push('main');
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('leak', { 'src/new.ts': keyLine(key) });
    const pull = push('feature', { number: 7 });
    const run = await runAction({
      workspace: checkout('refs/pull/7/merge'),
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
    });
    expect(run.outputs).toMatchObject(BOTH);
  });

  test('a branch that took over main again and again: what main had at any of those times is not new', async () => {
    const { dev, push, checkout } = start();
    const key = freshKey();
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('own', { 'src/own.ts': 'export const own = 1;\n' });
    for (let at = 0; at < 4; at++) {
      dev.git('checkout', '-q', 'main');
      dev.commit(`main ${at}`, { 'src/old.ts': at === 1 ? keyLine(key) : `export const at = ${at};\n` });
      dev.git('checkout', '-q', 'feature');
      dev.git('merge', '-q', '--no-edit', 'main');
    }
    dev.commit('copies', { 'src/new.ts': keyLine(key), 'src/fresh.ts': keyLine(freshKey()) });
    push('main');
    const pull = push('feature', { number: 7 });
    const run = await runAction({
      workspace: checkout('refs/pull/7/merge'),
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
    });
    expect(run.outputs).toMatchObject({ findings: '2', 'new-findings': '1' });
  });

  test.each([
    ['an unrelated history', 'unrelated'],
    ['a base that is gone', 'gone'],
    ['a remote that is gone', 'remote'],
    ['no remote', 'none'],
  ])('%s: everything that is there is looked at, exit 2', async (_what, kind) => {
    const { dev, push, checkout, remote } = start();
    dev.git('checkout', '-q', ...(kind === 'unrelated' ? ['--orphan', 'feature'] : ['-b', 'feature']));
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    dev.commit('more', { 'src/more.ts': 'export const more = 1;\n' });
    const pull = push('feature', { number: 7 });
    const workspace = checkout('refs/pull/7/head');
    const payload = pullRequestEvent(7, kind === 'gone' ? { ...pull, base: 'ab'.repeat(20) } : pull);
    if (kind === 'remote') rmSync(remote.root, { recursive: true, force: true });
    if (kind === 'none') dev.run(['config', '--unset', 'remote.origin.url'], { cwd: workspace });
    const run = await runAction({ workspace, event: 'pull_request', payload });
    if (kind === 'unrelated') {
      // Nothing is missing: the whole branch is what it adds.
      expect(run.outputs).toMatchObject(BOTH);
      return;
    }
    expect(run.code).toBe(2);
    expect(run.outputs).toMatchObject({ findings: '1', conclusion: 'incomplete' });
    expect(run.report?.problems[0]?.code).toBe('NO_RANGE');
  });

  test('a complete clone stays complete', async () => {
    const { dev, push, checkout } = start();
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    const pull = push('feature', { number: 7 });
    const workspace = checkout('refs/heads/main', { depth: 0 });
    dev.git('push', '-q', 'origin', ':refs/heads/feature');
    const run = await runAction({ workspace, event: 'pull_request_target', payload: pullRequestEvent(7, pull) });
    expect(run.outputs).toMatchObject(BOTH);
    expect(dev.run(['rev-parse', '--is-shallow-repository'], { cwd: workspace }).toString().trim()).toBe('false');
    expect(dev.run(['for-each-ref', '--format=%(refname)'], { cwd: join(workspace) }).toString()).not.toContain(
      'FETCH',
    );
  });
});
