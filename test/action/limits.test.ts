import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readInputs } from '../../src/action/inputs.ts';
import { pullRequestEvent, scheduleEvent } from './events.ts';
import { type FakeGithub, startGithub } from './fake-github.ts';
import { type HostedRepo, hostRepo, type PullState } from './hosted-repo.ts';
import { freshKey, keyLine } from './keys.ts';
import { type ActionStart, commandsIn, runAction } from './run-action.ts';

let hosted: HostedRepo | undefined;
let github: FakeGithub | undefined;
afterEach(async () => {
  hosted?.remove();
  await github?.close();
  github = undefined;
});

/** A pull request with these files, checked out. */
function pullWith(files: Record<string, string>): { workspace: string; pull: PullState; start: ActionStart } {
  hosted = hostRepo();
  hosted.dev.commit('first', { 'README.md': '# App\n' });
  hosted.push('main');
  hosted.dev.git('checkout', '-q', '-b', 'feature');
  hosted.dev.commit('change', files);
  const pull = hosted.push('feature', { number: 7 });
  const workspace = hosted.checkout('refs/pull/7/merge');
  return { workspace, pull, start: { workspace, event: 'pull_request', payload: pullRequestEvent(7, pull) } };
}

describe('limits', () => {
  test('10,000 keys: ten errors, a summary and a comment that fit, exact counts everywhere', async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => keyLine(freshKey(), `KEY_${at}`)).join('');
    github = await startGithub();
    const { start } = pullWith({ 'src/many.ts': lines });
    const run = await runAction({
      ...start,
      inputs: { token: 'x'.repeat(40), 'sarif-file': 'many.sarif' },
      env: { GITHUB_API_URL: github.url },
    });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ findings: '10000', 'new-findings': '10000' });
    const commands = commandsIn(run.log);
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(10);
    expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(0);
    expect(commands.at(-1)?.text).toMatch(/10,000 leaked keys .* 9,990 more annotations not shown/);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(900_000);
    expect(run.summary).toMatch(/unleak: 10,000 new leaked keys/);
    const left = /([\d,]+) more entries left out/.exec(run.summary)?.[1]?.replace(',', '');
    expect(Number(left) + (run.summary.match(/^### HIGH/gm) ?? []).length).toBe(10_000);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]!.body.length).toBeLessThan(65_536);
    expect(run.report?.findings).toHaveLength(10_000);
    expect(JSON.parse(readFileSync(run.outputs['sarif-file']!, 'utf8')).runs[0].results).toHaveLength(10_000);
  });

  test('ten warnings beside ten errors', async () => {
    const test = () => `mem_${'test'}_${freshKey().slice(9)}`;
    const lines = Array.from(
      { length: 15 },
      (_, at) => keyLine(freshKey(), `KEY_${at}`) + keyLine(test(), `TEST_${at}`),
    ).join('');
    const { start } = pullWith({ 'src/many.ts': lines });
    const run = await runAction(start);
    const names = commandsIn(run.log).map(({ name }) => name);
    expect(names.filter((name) => name === 'error')).toHaveLength(10);
    expect(names.filter((name) => name === 'warning')).toHaveLength(10);
    expect(run.outputs['findings']).toBe('30');
  });
});

describe('bad input', () => {
  const leak = () => ({ 'src/api.ts': keyLine(freshKey()) });

  test('an input that is none of its words', async () => {
    for (const [name, value] of [
      ['comment', 'perhaps'],
      ['history', 'all'],
      ['verify', 'yes'],
    ] as const) {
      expect(() => readInputs({ [`INPUT_${name.toUpperCase()}`]: value })).toThrow(`${name} takes`);
    }
    const { start } = pullWith(leak());
    const run = await runAction({ ...start, inputs: { 'fail-on': 'sometimes' } });
    expect(run.code).toBe(2);
    expect(commandsIn(run.log)).toMatchObject([{ name: 'error', text: expect.stringContaining('fail-on takes') }]);
    expect(run.outputs['conclusion']).toBe('incomplete');
    expect(run.summary).not.toBe('');
  });

  test.each([
    ['no event file', undefined],
    ['an event file that is no JSON', '{"pull_request":'],
    ['an event without commits', '{"pull_request":{"head":{"sha":"main"},"base":null}}'],
    ['an event that is a list', '[]'],
  ])('%s: everything is looked at, exit 2', async (_what, payload) => {
    const { workspace } = pullWith(leak());
    const run = await runAction({ workspace, event: 'pull_request', ...(payload === undefined ? {} : { payload }) });
    expect(run.code).toBe(2);
    expect(run.outputs).toMatchObject({ findings: '1', conclusion: 'incomplete' });
    expect(run.log).toMatch(/NO_EVENT|BAD_EVENT/);
  });

  test('no event at all', async () => {
    const { workspace } = pullWith(leak());
    const run = await runAction({ workspace, event: '' });
    expect(run.code).toBe(2);
    expect(run.log).toContain('GITHUB_EVENT_NAME is not set');
  });

  test('no checkout', async () => {
    const { start } = pullWith(leak());
    const nowhere = await runAction({ ...start, inputs: { 'working-directory': 'no/such' } });
    expect([nowhere.code, commandsIn(nowhere.log)[0]?.text]).toEqual([2, expect.stringContaining('no/such')]);
    const folder = join(hosted!.folder, 'empty');
    mkdirSync(folder);
    const empty = await runAction({ ...start, workspace: folder });
    expect(empty.code).toBe(2);
    expect(empty.log).toContain('actions/checkout');
  });

  test('a SARIF file behind a link that leads out of the workspace', async () => {
    const { start, workspace } = pullWith(leak());
    symlinkSync(hosted!.folder, join(workspace, 'out'));
    const run = await runAction({ ...start, inputs: { 'sarif-file': 'out/x.sarif' } });
    expect(run.code).toBe(2);
    expect(run.log).toContain('lies outside of the workspace');
    expect(readdirSync(hosted!.folder)).not.toContain('x.sarif');
    expect(run.outputs).toMatchObject({ findings: '1', 'sarif-file': '' });
  });

  test.each(['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'RUNNER_TEMP'])('%s that leads nowhere', async (name) => {
    const { start } = pullWith(leak());
    const run = await runAction({ ...start, env: { [name]: '/no/such/folder/file' } });
    expect(run.code).toBe(2);
    expect(commandsIn(run.log).map(({ text }) => text)).toContainEqual(expect.stringMatching(/can't be written/));
    expect(run.log).not.toContain('Internal error');
  });

  test('no files for outputs and summary', async () => {
    const { start } = pullWith(leak());
    const run = await runAction({ ...start, env: { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' } });
    expect(run.code).toBe(1);
  });
});

describe('inputs', () => {
  test('fail-on: what is found is listed, and the check passes', async () => {
    const { start } = pullWith({ 'src/api.ts': keyLine(freshKey()) });
    const run = await runAction({ ...start, inputs: { 'fail-on': 'never' } });
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ findings: '1', 'new-findings': '1', conclusion: 'success' });
  });

  test('working-directory: a checkout in a folder, and a folder of a monorepo', async () => {
    const { start, workspace } = pullWith({
      'packages/a/x.ts': keyLine(freshKey()),
      'packages/b/x.ts': keyLine(freshKey()),
    });
    const run = await runAction({ ...start, inputs: { 'working-directory': 'packages/a' } });
    expect(run.outputs).toMatchObject({ findings: '1', conclusion: 'failure' });
    expect(run.report?.findings[0]?.locations[0]?.path).toBe('packages/a/x.ts');
    expect(run.summary).toContain('outside of packages');
    const outer = await runAction({
      ...start,
      workspace: join(workspace, '..'),
      inputs: { 'working-directory': workspace.split('/').at(-1)! },
    });
    expect(outer.outputs['findings']).toBe('2');
  });

  test("config: a file outside of the repository is the operator's own", async () => {
    const { start, workspace } = pullWith({ 'src/api.ts': keyLine(freshKey()) });
    writeFileSync(join(workspace, '..', 'org.toml'), 'exclude = ["src/**"]\n');
    const run = await runAction({ ...start, inputs: { config: join(workspace, '..', 'org.toml') } });
    expect(run.outputs).toMatchObject({ findings: '0', conclusion: 'success' });
    const missing = await runAction({ ...start, inputs: { config: '/no/such.toml' } });
    expect(missing.code).toBe(2);
    expect(missing.outputs['findings']).toBe('1');
  });

  test('history: none looks at the files only', async () => {
    const { workspace } = pullWith({ 'src/api.ts': keyLine(freshKey()) });
    const run = await runAction({
      workspace,
      event: 'schedule',
      payload: scheduleEvent(),
      inputs: { history: 'none' },
    });
    expect(run.outputs).toMatchObject({ findings: '1', conclusion: 'failure' });
    expect(run.report?.complete).toBe(true);
  });
});

describe('cancellation', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: says so, sets the outputs, ends with %i', async (signal, code) => {
    hosted = hostRepo();
    const { dev } = hosted;
    dev.commit('first', { 'README.md': '# App\n' });
    hosted.push('main');
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    const pull = hosted.push('feature', { number: 7 });
    const workspace = hosted.checkout('refs/pull/7/merge');
    // A remote that never answers: the run is still fetching when the signal comes.
    dev.run(['config', 'core.sshCommand', 'sleep 30 #'], { cwd: workspace });
    dev.run(['config', 'remote.origin.url', 'git@127.0.0.1:octo/app.git'], { cwd: workspace });
    const run = await runAction({
      workspace,
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
      onStart: (kill) => setTimeout(() => kill(signal), 2500),
    });
    expect([run.code, run.signal]).toEqual([code, null]);
    expect(run.outputs['conclusion']).toBe('incomplete');
    expect(run.log).toContain('cancelled');
    expect(run.summary).not.toBe('');
  });
});
