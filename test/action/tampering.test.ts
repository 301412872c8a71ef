import { randomBytes } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/suppress/fingerprint.ts';
import { pullRequestEvent } from './events.ts';
import { type HostedRepo, hostRepo, type PullState } from './hosted-repo.ts';
import { freshKey, keyLine } from './keys.ts';
import { type ActionRun, commandsIn, runAction } from './run-action.ts';

// What the author of a pull request can do so that the check passes. Each one plants a key; each must be reported all the same.

const RULE = 'memory-api-key';
const REASON = 'because I say so';

interface Scene extends HostedRepo {
  readonly key: string;
  readonly line: string;
}

interface Tampering {
  readonly what: string;
  /** Prepares the branch `feature`. */
  readonly act: (scene: Scene) => void;
  /** Files of main. */
  readonly base?: Record<string, string>;
  /** Changes what the event says. */
  readonly event?: (pull: PullState, scene: Scene) => object;
  /** The change of policy must be shown, at this path. */
  readonly shows?: string;
  /** Not as a finding, but as suppressed by the author. */
  readonly suppressed?: boolean;
  readonly inputs?: Record<string, string>;
}

const baselineFor = (key: string, rule = RULE): string =>
  JSON.stringify({
    version: 1,
    entries: [{ fingerprint: fingerprint(rule, key, false), rule, masked: '…', reason: REASON, addedAt: '2026-01-01' }],
  });

const leak = ({ dev, line }: Scene, files: Record<string, string> = {}, path = 'src/api.ts'): string =>
  dev.commit('change', { [path]: line, ...files });

const CASES: readonly Tampering[] = [
  {
    what: 'brings a config that excludes everything',
    act: (scene) => leak(scene, { '.unleak.toml': 'exclude = ["**"]\n' }),
    shows: '.unleak.toml',
  },
  {
    what: 'brings a config as JSON that turns the rule off',
    act: (scene) => leak(scene, { '.unleak.json': JSON.stringify({ rules: { disable: [RULE] } }) }),
    shows: '.unleak.json',
  },
  {
    what: 'changes the config: fails on nothing',
    base: { '.unleak.toml': 'fail-on = "high"\n' },
    act: (scene) => leak(scene, { '.unleak.toml': 'fail-on = "never"\n' }),
    shows: '.unleak.toml',
  },
  {
    what: 'allows the path in the config',
    act: (scene) => leak(scene, { '.unleak.toml': `[[allow]]\npath = "src/**"\nreason = "${REASON}"\n` }),
    shows: '.unleak.toml',
  },
  {
    what: 'brings a config that is no TOML',
    act: (scene) => leak(scene, { '.unleak.toml': '= = =\n' }),
    shows: '.unleak.toml',
  },
  {
    what: 'brings a config of 10 MB',
    act: (scene) => leak(scene, { '.unleak.toml': `# ${'x'.repeat(10_000_000)}\n` }),
    shows: '.unleak.toml',
  },
  {
    what: 'brings a config that is a link',
    act: (scene) => {
      scene.dev.write('policy/mine.toml', 'exclude = ["**"]\n');
      symlinkSync('policy/mine.toml', join(scene.dev.root, '.unleak.toml'));
      leak(scene);
    },
    shows: '.unleak.toml',
  },
  {
    what: "puts a folder in the config's place",
    act: (scene) => leak(scene, { '.unleak.toml/x': 'exclude = ["**"]\n' }),
    shows: '.unleak.toml',
  },
  {
    what: 'takes away the config that the base has',
    base: { '.unleak.toml': 'fail-on = "low"\n' },
    act: (scene) => {
      scene.dev.git('rm', '-q', '.unleak.toml');
      leak(scene);
    },
    shows: '.unleak.toml',
  },
  { what: 'brings a config in another case', act: (scene) => leak(scene, { '.UNLEAK.toml': 'exclude = ["**"]\n' }) },
  {
    what: 'brings a config in a folder',
    act: (scene) => leak(scene, { 'src/.unleak.toml': 'exclude = ["**"]\n' }),
  },
  {
    what: 'brings the config that the workflow names',
    act: (scene) => leak(scene, { 'ci/unleak.toml': 'exclude = ["**"]\n' }),
    inputs: { config: 'ci/unleak.toml' },
    shows: 'ci/unleak.toml',
  },
  {
    what: 'accepts its own key in the baseline',
    act: (scene) => leak(scene, { '.unleak-baseline.json': baselineFor(scene.key) }),
    shows: '.unleak-baseline.json',
  },
  {
    what: 'moves the baseline by the config',
    act: (scene) => leak(scene, { '.unleak.toml': 'baseline = "b.json"\n', 'b.json': baselineFor(scene.key) }),
    shows: '.unleak.toml',
  },
  {
    what: "brings other scanners' ignore files",
    act: (scene) =>
      leak(scene, { '.gitleaksignore': `src/api.ts:${RULE}:1\n`, '.secretlintignore': '**\n', '.gitignore': '*\n' }),
  },
  {
    what: 'edits the workflow',
    base: { '.github/workflows/unleak.yml': 'on: pull_request\n' },
    act: (scene) => leak(scene, { '.github/workflows/unleak.yml': 'on: workflow_dispatch\n' }),
    shows: '.github/workflows/unleak.yml',
  },
  {
    what: 'marks the line as allowed',
    act: ({ dev, line }) =>
      dev.commit('change', { 'src/api.ts': line.replace('\n', ` // unleak:allow ${RULE} -- ${REASON}\n`) }),
    suppressed: true,
  },
  {
    what: 'marks the line for another scanner',
    act: ({ dev, line }) => dev.commit('change', { 'src/api.ts': line.replace('\n', ' // gitleaks:allow\n') }),
    suppressed: true,
  },
  {
    what: 'moves the file to vendor, then to a lock file and a minified one',
    act: (scene) => {
      leak(scene, {}, 'vendor/test/fixtures/api.ts');
      scene.dev.git('mv', 'vendor/test/fixtures/api.ts', 'yarn.lock');
      scene.dev.commit('again');
      scene.dev.git('mv', 'yarn.lock', 'bundle.min.js');
      scene.dev.commit('and again');
    },
  },
  {
    what: 'hides the file by attributes',
    act: (scene) =>
      leak(scene, {
        '.gitattributes': '* -diff -text binary linguist-generated linguist-vendored export-ignore filter=lfs\n',
      }),
  },
  {
    what: 'hides the key behind a NUL byte',
    act: ({ dev, line }) => dev.commit('change', { 'src/api.ts': `\0${line}` }),
  },
  {
    what: 'writes the file in UTF-16',
    act: ({ dev, line }) => dev.commit('change', { 'src/api.ts': Buffer.from(`\ufeff${line}`, 'utf16le') }),
  },
  {
    what: 'puts the key together from pieces',
    act: ({ dev, key }) =>
      dev.commit('change', {
        'src/api.ts': `export const k = '${key.slice(0, 6)}' + '${key.slice(6, 41)}' + '${key.slice(41)}';\n`,
      }),
  },
  {
    what: 'hides the key in a call of atob, and takes it away again',
    act: ({ dev, key }) => {
      dev.commit('change', { 'src/api.py': `k = b64decode('${Buffer.from(key).toString('base64')}')\n` });
      dev.git('rm', '-q', 'src/api.py');
      dev.commit('hide');
    },
  },
  {
    what: 'adds the key and takes it away in the next commit',
    act: (scene) => {
      leak(scene);
      scene.dev.git('rm', '-q', 'src/api.ts');
      scene.dev.commit('hide');
    },
  },
  {
    what: 'buries the key under 60 commits',
    act: (scene) => {
      leak(scene);
      scene.dev.git('rm', '-q', 'src/api.ts');
      scene.dev.commit('hide');
      scene.commitMany(60, (at) => ({
        'src/count.ts': `export const count = ${at};
`,
      }));
    },
  },
  {
    what: 'says that there are fewer commits than there are',
    act: (scene) => {
      leak(scene);
      for (let at = 0; at < 5; at++) scene.dev.commit(`bury ${at}`, { 'src/api.ts': `export const count = ${at};\n` });
    },
    event: (pull) => pullRequestEvent(7, { ...pull, commits: 1 }),
  },
  {
    what: 'puts the key into a merge commit only',
    act: ({ dev, line }) => {
      dev.git('checkout', '-q', '-b', 'side', 'main');
      dev.commit('side', { 'src/side.ts': 'export const side = 1;\n' });
      dev.git('checkout', '-q', 'feature');
      dev.commit('own', { 'src/own.ts': 'export const own = 1;\n' });
      dev.git('merge', '-q', '--no-commit', 'side');
      dev.commit('merge', { 'src/evil.ts': line });
      dev.git('rm', '-q', 'src/evil.ts');
      dev.commit('after');
    },
  },
  {
    what: 'takes the key out by a force push',
    act: (scene) => {
      leak(scene);
      scene.push('feature', { number: 7 });
      scene.dev.git('tag', 'before');
      scene.dev.git('reset', '-q', '--hard', 'main');
      scene.dev.commit('clean', { 'src/clean.ts': 'export const clean = 1;\n' });
    },
    event: (pull, { dev }) => pullRequestEvent(7, pull, { action: 'synchronize', before: dev.oid('before') }),
  },
  {
    what: 'puts the key into a commit message',
    act: ({ dev, key }) => dev.commit(`Use ${key}`, { 'src/two.ts': 'export const two = 2;\n' }),
  },
  {
    what: 'names a file like the key',
    act: ({ dev, key }) => dev.commit('change', { [`src/${key}.ts`]: 'export const two = 2;\n' }),
  },
  {
    what: 'turns the file into a link to the key',
    act: ({ dev, key }) => {
      dev.commit('file', { 'src/link': 'x\n' });
      dev.git('rm', '-q', 'src/link');
      symlinkSync(key, join(dev.root, 'src-link'));
      dev.commit('link');
    },
  },
  {
    what: 'puts commands into the name of the file',
    act: ({ dev, line }) =>
      dev.commit('change', {
        'src/a\n::error::injected\n::set-output name=conclusion::success\n##[error]injected,file=x%0A::warning::injected.ts':
          line,
      }),
  },
  {
    what: "puts commands into marks, messages and the branch's own config",
    act: ({ dev, line }) =>
      dev.commit('::error::injected\n\n::stop-commands::x\n##[warning]injected', {
        'src/api.ts': line.replace('\n', ` // unleak:allow ${RULE} -- ::error::injected%0A::warning::injected\n`),
      }),
    suppressed: true,
  },
];

let hosted: HostedRepo | undefined;
afterEach(() => hosted?.remove());

async function play({ act, base, event, inputs }: Tampering): Promise<{ run: ActionRun; scene: Scene }> {
  hosted = hostRepo();
  const key = freshKey();
  const scene: Scene = { ...hosted, key, line: keyLine(key) };
  scene.dev.commit('first', { 'README.md': '# App\n', ...base });
  scene.push('main');
  scene.dev.git('checkout', '-q', '-b', 'feature');
  act(scene);
  const pull = scene.push('feature', { number: 7, force: true });
  const run = await runAction({
    workspace: scene.checkout('refs/pull/7/merge'),
    event: 'pull_request',
    payload: event?.(pull, scene) ?? pullRequestEvent(7, pull),
    ...(inputs === undefined ? {} : { inputs }),
  });
  return { run, scene };
}

describe('a pull request that', () => {
  test('there are at least 30 of them', () => expect(CASES.length).toBeGreaterThanOrEqual(30));

  test.each(CASES)('$what', async (tampering) => {
    const { run, scene } = await play(tampering);
    const commands = commandsIn(run.log);
    const paths = run.report?.advisories.filter(({ rule }) => rule === 'policy-change').map(({ path }) => path) ?? [];

    if (tampering.suppressed) {
      expect(run.report?.suppressed).toMatchObject([{ by: 'inline' }]);
      expect(run.log).toContain('Suppressed by the author');
      expect(run.summary).toContain('Suppressed by the author');
      expect(commands.filter(({ name, text }) => name === 'warning' && text.includes('by the author'))).toHaveLength(1);
    } else {
      expect(run.report?.findings.map(({ rule, introduced }) => [rule, introduced])).toEqual([[RULE, 'new']]);
      expect(run.report?.complete).toBe(true);
      expect(run.code).toBe(1);
    }
    expect(paths).toEqual(tampering.shows === undefined ? [] : [tampering.shows]);
    if (tampering.shows !== undefined)
      expect(commands.some(({ properties }) => properties['title'] === 'unleak: policy-change')).toBe(true);

    // Nothing of the repository is taken for a command, and no part of the key is anywhere.
    expect(
      commands.filter(({ name, text }) => text === 'injected' || name.startsWith('##') || name === 'set-output'),
    ).toEqual([]);
    expect(
      commands
        .map(({ name }) => name)
        .filter((name) => !['group', 'endgroup', 'stop-commands', 'error', 'warning', 'notice'].includes(name)),
    ).toEqual([]);
    expect(run.outputs['conclusion']).toBe(tampering.suppressed ? 'success' : 'failure');
    expect(run.everything).not.toContain(scene.key.slice(12, 40));
    expect(run.stderr).toBe('');
  });
});

/** Each means works where it is meant to: in the base. Otherwise the tests above would prove nothing. */
describe('the same policy in the base', () => {
  test.each([
    ['config', (): Record<string, string> => ({ '.unleak.toml': 'exclude = ["src/**"]\n' })],
    ['rule turned off', () => ({ '.unleak.json': JSON.stringify({ rules: { disable: [RULE] } }) })],
    ['baseline', (key: string) => ({ '.unleak-baseline.json': baselineFor(key) })],
    [
      'baseline that the config names',
      (key: string) => ({ '.unleak.toml': 'baseline = "b.json"\n', 'b.json': baselineFor(key) }),
    ],
  ] as const)('%s counts', async (_what, filesFor) => {
    const key = freshKey();
    const { run } = await play({
      what: '',
      base: filesFor(key),
      act: ({ dev }) => dev.commit('change', { 'src/api.ts': keyLine(key) }),
    });
    expect(run.outputs).toMatchObject({ findings: '0', conclusion: 'success' });
  });

  test('a config of the base that is no good: the built-in one counts, and the run is incomplete', async () => {
    const { run } = await play({
      what: '',
      base: { '.unleak.toml': `x = "${randomBytes(4).toString('hex')}"\n` },
      act: leak,
    });
    expect(run.code).toBe(2);
    expect(run.outputs).toMatchObject({ findings: '1', conclusion: 'incomplete' });
  });
});
