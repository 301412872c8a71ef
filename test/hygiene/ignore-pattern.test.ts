import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeByIgnoreText } from '../../src/hygiene/ignore-pattern.ts';
import { createRepo, type FixtureRepo } from '../support/git-fixture.ts';
import { askGit } from './hygiene-repo.ts';

describe('judgeByIgnoreText, as git', () => {
  let repo: FixtureRepo;
  beforeAll(() => {
    repo = createRepo();
  });
  afterAll(() => repo.remove());

  const PATHS = [
    '.env',
    '.env.local',
    '.env.production.local',
    'a/.env',
    'a/b/.env',
    'a/b',
    'ab',
    'a/env',
    '.envx',
    'b/a/.env.local',
  ];

  function compare(text: string): void {
    repo.write('.gitignore', text);
    const answers = askGit(repo, PATHS);
    for (const path of PATHS) {
      const answer = answers.get(path);
      const expected = answer ? !answer.negated : null;
      expect([text, path, judgeByIgnoreText(text, path, 'git')]).toEqual([text, path, expected]);
    }
  }

  it.each([
    '.env',
    '/.env',
    '.env*',
    '**/.env',
    'a/**',
    'a/**/.env',
    '**',
    '*',
    '.env/',
    'a/',
    '[.]env',
    '.en?',
    '.env.[a-l]*',
    '.env.[!a-l]*',
    '\\.env',
    '#.env',
    '\\#x',
    '!.env',
    '.env\n!.env',
    '!.env\n.env',
    '.env   ',
    '.env\r\n.env.local\r\n',
    '\uFEFF.env',
    'a/b',
    'a/*/.env',
    '/*/.env',
    '.e*v*l*',
  ])('%j', compare);

  it('agrees with git on random patterns', () => {
    const piece = fc.constantFrom(
      '.env',
      '*',
      '**',
      '?',
      '/',
      'a',
      'b',
      '.local',
      '!',
      '[.a]',
      '[!x]',
      '\\.',
      '.production',
    );
    const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    // Git cuts off what comes before the first wildcard, so that `.env**/**` turns into `**/**` and matches `.env`: not imitated.
    const sane = line.filter((text) => !/[^/!]\*\*|\*\*[^/]/.test(text));
    const lines = fc.array(sane, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
    fc.assert(fc.property(lines, compare), { numRuns: 300 });
  });

  it('does not stall on a pattern made for it', () => {
    expect(judgeByIgnoreText(`${'*a'.repeat(300)}b`, 'a'.repeat(3000), 'git')).toBeNull();
    expect(judgeByIgnoreText(`${'**/a/'.repeat(100)}b`, 'a/'.repeat(300), 'git')).toBeNull();
  });
});

describe('judgeByIgnoreText, as Docker', () => {
  it.each([
    ['.env', '.env', true],
    ['.env', 'a/.env', null],
    ['**/.env', 'a/b/.env', true],
    ['**/.env', '.env', true],
    ['/.env', '.env', true],
    ['./.env', '.env', true],
    ['a', 'a/.env', true],
    ['*', '.env', true],
    ['*\n!.env', '.env', false],
    ['*\n!.env\n.env', '.env', true],
    [' .env ', '.env', true],
    ['# .env', '.env', null],
    ['.env.*', '.env.local', true],
    ['a/', 'a/x', true],
  ])('%j on %s', (text, path, verdict) => {
    expect(judgeByIgnoreText(text, path, 'docker')).toBe(verdict);
  });
});
