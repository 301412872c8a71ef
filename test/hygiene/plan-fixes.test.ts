import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../src/hygiene/apply-patches.ts';
import { planFixes } from '../../src/hygiene/plan-fixes.ts';
import { renderDiff } from '../../src/hygiene/render-diff.ts';
import { type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { askGit, checkRepo, inShort } from './hygiene-repo.ts';

const NEXT = JSON.stringify({ name: 'web', version: '1.0.0', dependencies: { next: '15.0.0' } });
const TRIO = '.env\n.env.local\n.env.*.local\n';

const reader = (repo: FixtureRepo) => (path: string) =>
  existsSync(join(repo.root, path)) ? readFileSync(join(repo.root, path), 'utf8') : null;

/** Fixes a repository and returns what the ignore file has then; checks that nothing is left to fix. */
const fix = (files: Record<string, string>, file = '.gitignore') =>
  withRepo({}, async (repo) => {
    for (const [path, text] of Object.entries(files)) repo.write(path, text);
    const patches = planFixes(await checkRepo(repo), reader(repo));
    applyPatches(repo.root, patches);
    expect(inShort(await checkRepo(repo))).toEqual([]);
    expect(planFixes(await checkRepo(repo), reader(repo))).toEqual([]);
    return reader(repo)(file);
  });

describe('planFixes', () => {
  it.each<[string, string | null, string]>([
    ['creates', null, '.env\n.env.*.local\n.env.local\n'],
    ['appends', 'node_modules\n', 'node_modules\n.env\n.env.*.local\n.env.local\n'],
    ['ends the last line first', 'dist', 'dist\n.env\n.env.*.local\n.env.local\n'],
    ['keeps Windows line ends', 'dist\r\nx', 'dist\r\nx\r\n.env\r\n.env.*.local\r\n.env.local\r\n'],
    ['adds only what is missing', '.env\n/.env.local\n', '.env\n/.env.local\n.env.*.local\n'],
    ['wins over a line that takes back', `${TRIO}!.env\n`, `${TRIO}!.env\n.env\n`],
    ['wins over a broad one', '.env*\n!.env.*\n', '.env*\n!.env.*\n.env.*.local\n.env.local\n'],
    ['needs no more than a good file has', TRIO, TRIO],
  ])('%s', async (_, before, after) => {
    expect(await fix({ 'package.json': NEXT, ...(before === null ? {} : { '.gitignore': before }) })).toBe(after);
  });

  it('keeps templates visible', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('start', { 'package.json': NEXT });
      applyPatches(repo.root, planFixes(await checkRepo(repo), reader(repo)));
      const answers = askGit(repo, [
        '.env',
        'a/.env.local',
        '.env.qa.local',
        '.env.example',
        '.env.production',
        '.env.template',
      ]);
      expect([...answers.values()].map((answer) => answer !== null)).toEqual([true, true, true, false, false, false]);
    });
  });

  it('puts one line into the root for several packages', async () => {
    const files = { 'packages/a/package.json': NEXT, 'packages/b/package.json': NEXT };
    expect(await fix(files)).toBe('.env\n.env.*.local\n.env.local\n');
  });

  it('goes to the inner file, which would win over the root’s', async () => {
    const files = { '.gitignore': TRIO, 'packages/a/package.json': NEXT, 'packages/a/.gitignore': 'dist\n!.env\n' };
    expect(await fix(files, 'packages/a/.gitignore')).toBe('dist\n!.env\n.env\n');
    expect(await fix(files)).toBe(TRIO);
  });

  it('names a file with a secret, whatever it is called', async () => {
    const files = { '.gitignore': TRIO, 'a.js': 'x', '.env.production': 'A=PLANTED', 'x/[odd] .env-1*': 'A=PLANTED' };
    expect(await fix({ ...files, 'x/.env-[a]*b ': 'A=PLANTED' })).toBe(`${TRIO}.env.production\n.env-\\[a\\]\\*b\\ \n`);
  });

  it('mends .dockerignore and .npmignore', async () => {
    const files = {
      '.gitignore': TRIO,
      'package.json': NEXT,
      Dockerfile: 'COPY . .\n',
      '.dockerignore': '.git\n',
      '.npmignore': 'src',
      '.env': 'A=PLANTED',
      'api/package.json': NEXT,
    };
    expect(await fix(files, '.dockerignore')).toBe('.git\n**/.env\n**/.env.local\n**/.env.*.local\n');
    expect(await fix(files, '.npmignore')).toBe('src\n.env\n.env.local\n.env.*.local\n');
  });

  it('passes over what no ignore file can mend', () => {
    const advisory = { severity: 'high' as const, path: '.env', message: '', fix: '' };
    expect(
      planFixes(
        [
          { ...advisory, rule: 'tracked-env' },
          { ...advisory, rule: 'env-in-history' },
        ],
        () => null,
      ),
    ).toEqual([]);
    expect(planFixes([{ ...advisory, rule: 'npmignore-env', path: 'package.json' }], () => '{}')).toEqual([]);
  });
});

describe('renderDiff', () => {
  it('looks like a diff', () => {
    const patch = { path: '.gitignore', before: 'a\nb\nc\nd\ne', after: 'a\nb\nc\nd\ne\n.env\n' };
    expect(renderDiff(patch)).toBe(
      '--- a/.gitignore\n+++ b/.gitignore\n@@ -2,4 +2,5 @@\n b\n c\n d\n-e\n\\ No newline at end of file\n+e\n+.env\n',
    );
    expect(renderDiff({ path: 'x/.gitignore', before: null, after: '.env\n' })).toBe(
      '--- /dev/null\n+++ b/x/.gitignore\n@@ -0,0 +1,1 @@\n+.env\n',
    );
  });

  it.each<[string | null, string]>([
    [null, '.env\n'],
    ['', '.env\n'],
    ['a\nb\nc\nd\ne', 'a\nb\nc\nd\ne\n.env\n'],
    ['a\r\nb\r\n', 'a\r\nb\r\n.env\r\n'],
    ['a\nb\nc\nd\ne\nf\ng\nh\ni\n', 'a\nb\nc\nd\nX\nY\ng\nh\ni\n'],
    ['same\nsame\n', 'same\nsame\nsame\n'],
    ['one', 'two'],
  ])('git applies %j → %j', async (before, after) => {
    await withRepo({}, (repo) => {
      for (const path of ['.gitignore', 'with "quotes"/x']) {
        if (before !== null) repo.write(path, before);
        repo.run(['apply', '-p1', '-'], { stdin: renderDiff({ path, before, after }) });
        expect(readFileSync(join(repo.root, path), 'utf8')).toBe(after);
      }
    });
  });
});

describe('applyPatches', () => {
  it('writes nothing if a file is no longer what was shown', async () => {
    await withRepo({}, (repo) => {
      repo.write('b', 'changed');
      const patches = [
        { path: 'a', before: null, after: 'x' },
        { path: 'b', before: 'old', after: 'new' },
      ];
      expect(() => applyPatches(repo.root, patches)).toThrow(expect.objectContaining({ code: 'FILE_CHANGED' }));
      expect(existsSync(join(repo.root, 'a'))).toBe(false);
    });
  });

  it('does not follow links', async () => {
    await withRepo({}, (repo) => {
      symlinkSync('/', join(repo.root, 'out'));
      symlinkSync('target', join(repo.root, '.gitignore'));
      expect(() => applyPatches(repo.root, [{ path: 'out/x', before: null, after: 'x' }])).toThrow(
        expect.objectContaining({ code: 'OUTSIDE_REPOSITORY' }),
      );
      expect(() => applyPatches(repo.root, [{ path: '.gitignore', before: null, after: 'x' }])).toThrow(
        expect.objectContaining({ code: 'FILE_NOT_REGULAR' }),
      );
    });
  });
});
