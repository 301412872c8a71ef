import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHygiene } from '../../src/hygiene/check-hygiene.ts';
import type { HygieneInput } from '../../src/hygiene/hygiene-input.ts';
import { UserError } from '../../src/model/user-error.ts';
import { withRepo } from '../support/git-fixture.ts';
import { checkRepo, inShort, readHygieneInput } from './hygiene-repo.ts';

const TRIO = '.env\n.env.local\n.env.*.local\n';
const NEXT = JSON.stringify({ name: 'web', private: true, dependencies: { next: '15.0.0' } });
const SECRET = 'TWIG_API_KEY=PLANTED\n';

type Files = Record<string, string>;
/** Files that are committed, files that lie about, and the advisories in short. */
const check = (committed: Files, loose: Files = {}, more: Partial<HygieneInput> = {}) =>
  withRepo({}, async (repo) => {
    repo.commit('start', committed);
    for (const [path, text] of Object.entries(loose)) repo.write(path, text);
    return inShort(await checkRepo(repo, more));
  });

describe('gitignore-env', () => {
  it('is silent where the project uses no env files', async () => {
    expect(await check({ 'README.md': '# Tool', 'package.json': '{"dependencies":{"lodash":"4"}}' })).toEqual([]);
    expect(await check({ 'main.py': 'print(1)', '.env.example': 'A=\n' })).toEqual([]);
  });

  it.each<[string, Files, Files, Partial<HygieneInput>]>([
    ['a framework', { 'package.json': NEXT }, {}, {}],
    ['a Python package', { 'requirements.txt': 'flask\npython-dotenv==1.0\n' }, {}, {}],
    ['a gem', { Gemfile: "gem 'dotenv-rails'\n" }, {}, {}],
    ['a script with --env-file', { 'package.json': '{"scripts":{"dev":"node --env-file=.env ."}}' }, {}, {}],
    ['compose', { 'compose.yaml': 'services:\n  a:\n    env_file: .env\n' }, {}, {}],
    ["a provider's variable in the code", { 'a.js': 'x' }, {}, { usesOfEnv: ['TWIG_API_KEY'] }],
    ['an env file', { 'a.js': 'x' }, { '.env': 'A=1\n' }, {}],
  ])('asks for all three entries because of %s', async (_, committed, loose, more) => {
    expect(await check(committed, loose, more)).toEqual([
      'medium gitignore-env .env',
      'medium gitignore-env .env.*.local',
      'medium gitignore-env .env.local',
    ]);
    expect(await check({ ...committed, '.gitignore': TRIO }, loose, more)).toEqual([]);
  });

  it.each([
    ['the recommended lines', TRIO, []],
    ['one broad line', '.env*\n!.env.example\n', []],
    ['anchored lines', '/.env\n/.env.local\n/.env.*.local\n', []],
    ['.env only', '.env\n', ['.env.*.local', '.env.local']],
    ['one mode only', '.env\n.env.local\n.env.production.local\n', ['.env.*.local']],
    ['taken back', `${TRIO}!.env\n`, ['.env']],
    ['a comment', `# ${TRIO}`, ['.env']],
    ['a trailing comment, which is part of the pattern', '.env # secrets\n.env.local\n.env.*.local\n', ['.env']],
    ['a folder pattern, which no file matches', '.env/\n.env.local\n.env.*.local\n', ['.env']],
    ['CRLF', TRIO.replaceAll('\n', '\r\n'), []],
  ])('judges the effect of %s', async (_, gitignore, missing) => {
    expect(await check({ 'package.json': NEXT, '.gitignore': gitignore })).toEqual(
      missing.map((entry) => `medium gitignore-env ${entry}`),
    );
  });

  it('is high for a file with a secret in it', async () => {
    expect(await check({ 'a.js': 'x', '.gitignore': '.env.local\n.env.*.local\n' }, { '.env': SECRET })).toEqual([
      'high gitignore-env .env',
    ]);
    expect(await check({ 'package.json': NEXT, '.gitignore': TRIO }, { '.env.production': SECRET })).toEqual([
      'high gitignore-env .env.production',
    ]);
    expect(await check({ 'a.js': 'x', '.gitignore': '.env\n.env.local\n' }, { '.env.staging.local': SECRET })).toEqual([
      'medium gitignore-env .env.*.local',
      'high gitignore-env .env.staging.local',
    ]);
    expect(await check({ 'a.js': 'x', '.gitignore': TRIO }, { '.env.keys': 'DOTENV_PRIVATE_KEY=x\n' })).toEqual([
      'high gitignore-env .env.keys',
    ]);
  });

  it('looks into each package', async () => {
    const files = {
      'package.json': '{"private":true,"workspaces":["packages/*"]}',
      'packages/web/package.json': NEXT,
      'packages/web/.gitignore': '.env*.local\n',
      'packages/api/requirements.txt': 'python-dotenv\n',
      'packages/lib/package.json': '{"name":"lib"}',
    };
    expect(await check(files)).toEqual([
      'medium gitignore-env packages/api/.env',
      'medium gitignore-env packages/api/.env.*.local',
      'medium gitignore-env packages/api/.env.local',
      'medium gitignore-env packages/web/.env',
    ]);
    expect(await check({ ...files, '.gitignore': TRIO })).toEqual([]);
    expect(await check({ ...files, '.gitignore': TRIO, 'packages/web/.gitignore': '!.env\n' })).toEqual([
      'medium gitignore-env packages/web/.env',
    ]);
  });

  it('counts an env file in a folder of its own, and none of other people’s', async () => {
    expect(
      await check({ 'a.js': 'x', '.gitignore': '/.env\n/.env.local\n/.env.*.local' }, { 'docker/.env': 'A=1' }),
    ).toEqual(['medium gitignore-env docker/.env']);
    expect(await check({ 'a.js': 'x' }, { 'node_modules/x/.env': 'A=1', 'vendor/y/package.json': NEXT })).toEqual([]);
    expect(await check({ 'a.js': 'x', 'test/fixtures/app/package.json': NEXT })).toEqual([]);
  });

  it('does not trust what only this clone ignores', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('start', { 'package.json': NEXT });
      mkdirSync(join(repo.gitDir, 'info'), { recursive: true });
      writeFileSync(join(repo.gitDir, 'info', 'exclude'), TRIO);
      repo.write('.env', SECRET);
      const advisories = await checkRepo(repo);
      expect(inShort(advisories)).toEqual([
        'medium gitignore-env .env',
        'medium gitignore-env .env.*.local',
        'medium gitignore-env .env.local',
      ]);
      expect(advisories[0]!.message).toContain('this clone only (.git/info/exclude)');
      expect(JSON.stringify(advisories)).not.toContain(repo.root);
    });
  });

  it('leaves a file alone that dotenvx has encrypted', async () => {
    const encrypted = 'DOTENV_PUBLIC_KEY="02ab"\nTWIG_API_KEY="encrypted:BAabc"\n';
    expect(await check({ 'a.js': 'x', '.env': encrypted, '.gitignore': '.env.local\n.env.*.local\n' })).toEqual([]);
  });
});

describe('tracked-env', () => {
  const quiet = { '.gitignore': TRIO };
  it.each<[string, string, string, string[]]>([
    ['with a secret', '.env', SECRET, ['high']],
    ['without one', '.env', 'PORT=3000\n', ['high']],
    ['empty', '.env', '', ['high']],
    ['local', '.env.local', 'NEXT_PUBLIC_A=1\n', ['high']],
    ['local to a mode', '.env.production.local', 'A=1\n', ['high']],
    ['public by its names', '.env', '# site\nVITE_TITLE=Shop\nexport VITE_B="x"\n', ['high']],
    ['of a mode, public', '.env.production', 'VITE_TITLE=Shop\n', []],
    ['of a mode, plain settings', '.env.development', 'LOG_LEVEL=debug\nPORT=1\n', []],
    ['of a mode, naming a password', '.env.production', 'DB_PASSWORD=hunter2\n', ['high']],
    ['of a mode, with a placeholder', '.env.production', 'DB_PASSWORD=changeme\nTOKEN=$TOKEN\n', []],
    ['of a mode, with a secret', '.env.production', SECRET, ['high']],
    ['for tests', '.env.test', 'DB_PASSWORD=hunter2\n', []],
    ['for tests, with a secret', '.env.test', SECRET, ['high']],
    ['a template', '.env.example', 'DB_PASSWORD=hunter2\n', []],
    ['a local template', '.env.local.sample', 'A=1\n', []],
    ['a vault', '.env.vault', 'DOTENV_VAULT="x"\n', []],
    ['private keys', '.env.keys', 'A=1\n', ['high']],
    ['direnv', '.envrc', 'use flake\nexport TOKEN=abc\n', []],
    ['direnv with a secret', '.envrc', SECRET, ['high']],
    ['typings', 'src/.env.d.ts', 'declare const PLANTED: 1', []],
    ['a sample project', 'test/fixtures/app/.env', 'A=1\n', ['low']],
    ['in a package', 'packages/api/.env', 'A=1\n', ['high']],
  ])('%s: %s', async (_, path, text, severities) => {
    const found = (await check({ ...quiet, [path]: text })).filter((line) => line.includes('tracked-env'));
    expect(found).toEqual(severities.map((severity) => `${severity} tracked-env ${path}`));
  });

  it('says how to untrack, also for a strange name', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('start', { ...quiet, "it's/.env": 'A=1\n' });
      const advisory = (await checkRepo(repo)).find(({ rule }) => rule === 'tracked-env');
      expect(advisory!.fix).toContain("git rm --cached -- 'it'\\''s/.env'");
    });
  });

  it('asks for the ignore entry as well', async () => {
    expect(await check({ '.env': SECRET })).toEqual([
      'high tracked-env .env',
      'high gitignore-env .env',
      'medium gitignore-env .env.*.local',
      'medium gitignore-env .env.local',
    ]);
  });
});

describe('env-in-history', () => {
  const commit = 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2';
  it.each([
    ['.env', ['low env-in-history .env']],
    ['api/.env.production.local', ['low env-in-history api/.env.production.local']],
    ['.env.example', []],
    ['.env.test', []],
    ['test/fixtures/.env', []],
    ['.env.tracked.local', []],
  ])('%s', async (path, expected) => {
    const files = { 'a.js': 'x', '.gitignore': TRIO, '.env.tracked.local': 'A=1' };
    const found = await check(
      files,
      {},
      {
        historyEnvFiles: [
          { path, commit },
          { path, commit: 'b'.repeat(40) },
        ],
      },
    );
    expect(found.filter((line) => line.includes('history'))).toEqual(expected);
  });

  it('names the first commit', async () => {
    const { advisories } = await withRepo({}, async (repo) =>
      checkHygiene(await readHygieneInput(repo, { historyEnvFiles: [{ path: '.env', commit }] })),
    );
    expect(advisories[0]!.message).toContain('a1b2c3d4e5f6');
  });
});

describe('dockerignore-env', () => {
  const base = { 'package.json': NEXT, '.gitignore': TRIO };
  it.each<[string, Files, Files, string[]]>([
    ['COPY . .', { Dockerfile: 'FROM node\nCOPY . .\n' }, {}, ['medium dockerignore-env .dockerignore']],
    [
      'with a secret there',
      { Dockerfile: 'FROM node\nADD ./ /app\n' },
      { '.env': SECRET },
      ['high dockerignore-env .dockerignore'],
    ],
    ['flags', { Dockerfile: 'COPY --chown=node:node --link . /app\n' }, {}, ['medium dockerignore-env .dockerignore']],
    ['the list form', { Dockerfile: 'copy ["./", "/app"]\n' }, {}, ['medium dockerignore-env .dockerignore']],
    ['a broken line', { Dockerfile: 'COPY \\\n  . .\n' }, {}, ['medium dockerignore-env .dockerignore']],
    ['another stage', { Dockerfile: 'COPY --from=build . .\n' }, {}, []],
    ['some folders', { Dockerfile: 'COPY src ./src\nCOPY package.json ./\n' }, {}, []],
    [
      'a good ignore file',
      { Dockerfile: 'COPY . .\n', '.dockerignore': '**/.env\n**/.env.local\n**/.env.*.local\n' },
      {},
      [],
    ],
    ['a broad ignore file', { Dockerfile: 'COPY . .\n', '.dockerignore': '.env*\n' }, { '.env': SECRET }, []],
    ['everything but', { Dockerfile: 'COPY . .\n', '.dockerignore': '*\n!src\n' }, { '.env': SECRET }, []],
    [
      'taken back',
      { Dockerfile: 'COPY . .\n', '.dockerignore': '.env*\n!.env\n' },
      { '.env': SECRET },
      ['high dockerignore-env .dockerignore'],
    ],
    [
      'an ignore file of its own',
      { Dockerfile: 'COPY . .\n', 'Dockerfile.dockerignore': '.git\n', '.dockerignore': '.env*\n' },
      {},
      ['medium dockerignore-env Dockerfile.dockerignore'],
    ],
    ['in a folder', { 'docker/app.Dockerfile': 'COPY . .\n' }, {}, ['medium dockerignore-env .dockerignore']],
  ])('%s', async (_, committed, loose, expected) => {
    expect(await check({ ...base, ...committed }, loose)).toEqual(expected);
  });

  it('is silent without env files', async () => {
    expect(await check({ Dockerfile: 'COPY . .\n', 'a.js': 'x' })).toEqual([]);
  });

  it('takes the package for the context', async () => {
    const files = { '.gitignore': TRIO, 'api/package.json': NEXT, 'api/Dockerfile': 'COPY . .\n' };
    expect(await check(files)).toEqual(['medium dockerignore-env api/.dockerignore']);
    expect(await check({ ...files, 'api/.dockerignore': '.env*\n' })).toEqual([]);
    expect(await check({ ...files, '.dockerignore': '**/.env*\n' })).toEqual([
      'medium dockerignore-env api/.dockerignore',
    ]);
  });
});

it('reports what git can not be asked about', async () => {
  await withRepo({}, async (repo) => {
    repo.commit('start', { '.env': SECRET });
    const ignoredBy = () => Promise.reject(new UserError('GIT_FAILED', 'git stopped.'));
    const { advisories, problems } = await checkHygiene(await readHygieneInput(repo, { ignoredBy }));
    expect(problems).toEqual([{ code: 'GIT_FAILED', message: expect.stringContaining('git stopped') }]);
    expect(inShort(advisories)).toEqual(['high tracked-env .env']);
    const bug = () => Promise.reject(new TypeError('bug'));
    await expect(checkHygiene(await readHygieneInput(repo, { ignoredBy: bug }))).rejects.toThrow('bug');
  });
});

it('works without git', async () => {
  const { advisories } = await checkHygiene({
    trackedPaths: [],
    untrackedPaths: ['Dockerfile', '.env'],
    ignoredEnvFiles: [],
    ignoredBy: null,
    readText: (path) => ({ Dockerfile: 'COPY . .\n', '.env': SECRET })[path] ?? null,
    envFilesWithSecrets: ['.env'],
    historyEnvFiles: [],
    usesOfEnv: [],
  });
  expect(inShort(advisories)).toEqual(['high dockerignore-env .dockerignore']);
});
