import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { pullRequestEvent } from './events.ts';
import { type HostedRepo, hostRepo } from './hosted-repo.ts';
import { freshKey, keyLine } from './keys.ts';
import { commandsIn, runAction } from './run-action.ts';

let hosted: HostedRepo | undefined;
afterEach(() => hosted?.remove());

/** A repository with a few commits on main. */
function start(files: Record<string, string> = {}): HostedRepo {
  hosted = hostRepo();
  hosted.dev.commit('first', { 'README.md': '# App\n', ...files });
  hosted.dev.commit('second', { 'src/main.ts': 'export const one = 1;\n' });
  hosted.push('main');
  hosted.dev.git('checkout', '-q', '-b', 'feature');
  return hosted;
}

describe('a pull request', () => {
  test('that adds a key fails, in a checkout of one commit', async () => {
    const { dev, push, checkout } = start();
    const key = freshKey();
    dev.commit('harmless', { 'src/two.ts': 'export const two = 2;\n' });
    dev.commit('leak', { 'src/api.ts': `// api\n${keyLine(key)}` });
    dev.commit('more', { 'src/three.ts': 'export const three = 3;\n' });
    const pull = push('feature', { number: 7 });
    const workspace = checkout('refs/pull/7/merge');
    const run = await runAction({
      workspace,
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
      inputs: { 'sarif-file': 'out/unleak.sarif' },
    });
    expect(run.stderr).toBe('');
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({
      findings: '1',
      'new-findings': '1',
      conclusion: 'failure',
      'sarif-file': join(workspace, 'out/unleak.sarif'),
    });
    expect(run.report).toMatchObject({
      complete: true,
      findings: [{ introduced: 'new', exposure: { history: { pushed: 'yes', inHead: true } } }],
    });
    const [error] = commandsIn(run.log).filter(({ name }) => name === 'error');
    expect(error?.properties).toMatchObject({ file: 'src/api.ts', line: '2' });
    expect(run.summary).toContain('1 new leaked key');
    expect(JSON.parse(readFileSync(run.outputs['sarif-file']!, 'utf8')).runs[0].results).toHaveLength(1);
    expect(run.everything).not.toContain(key.slice(12, 40));
  });

  test('that adds nothing bad passes', async () => {
    const { dev, push, checkout } = start();
    dev.commit('harmless', { 'src/two.ts': 'export const two = 2;\n' });
    const pull = push('feature', { number: 7 });
    const run = await runAction({
      workspace: checkout('refs/pull/7/merge'),
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
    });
    expect(run.log).toContain('No leaked keys');
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ findings: '0', conclusion: 'success' });
  });
});
