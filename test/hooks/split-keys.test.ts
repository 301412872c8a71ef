import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createRepo } from '../support/git-fixture.ts';
import { createHookedRepo, type HookedRepo, type Outcome } from './hooked-repo.ts';

// Keys that a file puts together from pieces: how people and coding agents slip past checks. Every check of a change looks for them.

const repos: { remove(): void }[] = [];
afterEach(() => {
  for (const repo of repos.splice(0)) repo.remove();
});

function setUp(): HookedRepo {
  const repo = createHookedRepo();
  repos.push(repo);
  repo.commit('base', { 'a.ts': 'export const a = 1;\n' });
  return repo;
}

const cut = (key: string): string[] => [key.slice(0, 4), key.slice(4, 9), key.slice(9, 40), key.slice(40)];
const quote = (text: string): string => `'${text}'`;

const WAYS: readonly (readonly [name: string, path: string, write: (key: string) => string])[] = [
  ['a sum', 'k.ts', (key) => `export const k = ${cut(key).map(quote).join(' + ')};\n`],
  ['names', 'k.js', (key) => `const h = 'mem_' + 'live_';\nconst t = ${quote(key.slice(9))};\nuse(h + t);\n`],
  ['a joined list', 'k.tsx', (key) => `const k = [${cut(key).map(quote).join(', ')}].join('');\n`],
  ['a template', 'k.mjs', (key) => `const p = 'mem_live_';\nconst k = \`\${p}${key.slice(9)}\`;\n`],
  ['atob', 'k.ts', (key) => `const k = atob(${quote(Buffer.from(key).toString('base64'))});\n`],
  ['Python', 'k.py', (key) => `k = ''.join([${cut(key).map(quote).join(', ')}])\n`],
  [
    'a file of 600 kB',
    'k.ts',
    (key) => `${'export const a = 1;\n'.repeat(30_000)}const k = ${cut(key).map(quote).join(' + ')};\n`,
  ],
];

function expectRefused(repo: HookedRepo, { code, output }: Outcome): void {
  expect(output).toContain(`mem_live_…${repo.key.slice(-4)}`);
  // Not the key, and none of its pieces.
  for (const piece of [repo.key, repo.key.slice(9, 40), repo.key.slice(40)]) expect(output).not.toContain(piece);
  expect(code).not.toBe(0);
}

describe('a key that is put together', () => {
  it.each(WAYS)('by %s is refused in a commit and a push, and found in a range', (_name, path, write) => {
    const repo = setUp();
    repo.write(path, write(repo.key));
    repo.git('add', path);
    expectRefused(repo, repo.try(['commit', '-m', 'x']));
    expect(repo.unleak(['scan', '--staged']).code).toBe(1);

    repo.git('commit', '-q', '--no-verify', '-m', 'x');
    // Taken out again: the history has it all the same.
    repo.git('rm', '-q', path);
    repo.git('commit', '-q', '--no-verify', '-m', 'y');
    const ranged = repo.unleak(['scan', '--range', 'HEAD~2..HEAD', '--format', 'json']);
    expect(ranged.code).toBe(1);
    expect(JSON.parse(ranged.output).findings).toMatchObject([{ rule: 'memory-api-key', introduced: 'new' }]);
    const remote = createRepo({ bare: true });
    repos.push(remote);
    repo.git('remote', 'add', 'origin', remote.root);
    expectRefused(repo, repo.try(['push', 'origin', 'main']));
  });

  it('that the base has already is not new: in a line that stays, in a file that moves', () => {
    const repo = setUp();
    const split = `export const k = ${cut(repo.key).map(quote).join(' + ')};\n`;
    repo.commit('there', { 'k.ts': split });
    repo.write('k.ts', `${split}export const more = 1;\n`);
    repo.git('add', '-A');
    expect(repo.try(['commit', '-m', 'edit'])).toMatchObject({ code: 0 });
    repo.git('mv', 'k.ts', 'moved.ts');
    repo.write('moved.ts', `// moved\n${split}`);
    repo.git('add', '-A');
    const { code, output } = repo.unleak(['scan', '--staged', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(output).findings).toMatchObject([{ introduced: 'existing' }]);
  });

  it('whose piece changes while the line that joins it stays is new', () => {
    const repo = setUp();
    const joined = (tail: string) => `const tail = '${tail}';\nexport const k = 'mem_live_' + tail;\n`;
    repo.commit('placeholder', { 'k.ts': joined('from the vault') });
    repo.write('k.ts', joined(repo.key.slice(9)));
    repo.git('add', '-A');
    expectRefused(repo, repo.try(['commit', '-m', 'x']));
  });

  it.each([
    ['words', `export const greeting = 'hello_' + 'world_' + 'and_everybody_else_2026';\n`],
    ['a path', `export const path = ['src', 'api', 'v1', 'users42'].join('/');\n`],
    ['a digest', `export const sum = 'sha256-' + '${randomBytes(32).toString('base64')}';\n`],
    ['a picture', `export const gif = atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');\n`],
    ['a placeholder', `export const k = 'mem_' + 'live_' + 'your_key_goes_here';\n`],
  ])('is no %s: that goes through', (_name, text) => {
    const repo = setUp();
    repo.write('k.ts', text);
    repo.git('add', '-A');
    expect(repo.try(['commit', '-m', 'x'])).toMatchObject({ code: 0 });
  });
});
