import { describe, expect, it } from 'vitest';
import type { HistoryExposure } from '../../src/model/exposure.ts';
import type { Finding } from '../../src/model/finding.ts';
import { nextSteps } from '../../src/report/next-steps.ts';
import { isEnvFile } from '../../src/report/take-out.ts';
import { finding } from './sample-report.ts';

const FIRST = 'abcdef01'.repeat(5);
const HEAD = '12345678'.repeat(5);
const place = { source: 'worktree', path: 'src/a b.ts', line: 1, column: 1, endLine: 1, endColumn: 2 } as const;
const history = (fields: Partial<HistoryExposure>): Partial<Finding> => ({
  exposure: { history: { firstCommit: FIRST, inHead: true, reachable: true, pushed: 'no', ...fields } },
});

const CASES: readonly (readonly [string, Partial<Finding>, readonly string[]])[] = [
  ['pushed', history({ pushed: 'yes' }), ['npx unleak rotate k7f3q2', 'npx unleak revoke k7f3q2']],
  [
    'nobody knows whether it was pushed',
    history({ pushed: 'unknown' }),
    ['npx unleak rotate k7f3q2', 'npx unleak revoke k7f3q2'],
  ],
  [
    'in a bundle',
    { exposure: { frontend: { how: 'bundle', chain: [] } } },
    ['npx unleak rotate k7f3q2', 'npx unleak revoke k7f3q2'],
  ],
  [
    // It is sent to none of its possible issuers, so nothing can be asked or done about it; `revoke` shows their pages.
    'pushed, of an unknown issuer',
    { ...history({ pushed: 'yes' }), provider: null, candidates: ['a', 'b'] },
    ['npx unleak revoke k7f3q2'],
  ],
  [
    'in the last commit',
    history({ firstCommit: HEAD }),
    [`git add -- 'src/a b.ts'`, 'git commit --amend --no-edit --allow-empty'],
  ],
  [
    'in an older commit',
    history({}),
    [
      `git add -- 'src/a b.ts'`,
      'git commit --fixup=abcdef01',
      'GIT_SEQUENCE_EDITOR=true git rebase -i --autosquash --rebase-merges --empty=drop --autostash abcdef01^',
    ],
  ],
  ['only in history', history({ inHead: false }), ['git rebase -i --empty=drop --autostash abcdef01^']],
  [
    'only in the history of all, from its first commit',
    history({ inHead: false, isRoot: true }),
    ['git rebase -i --empty=drop --autostash --root'],
  ],
  ['on another branch', history({ onHead: false, refs: ['refs/heads/a b'] }), ["git switch 'a b'", 'npx unleak']],
  [
    'in the name of a branch',
    { locations: [{ ...place, source: 'object', where: 'ref-name' }] },
    ['npx unleak rotate k7f3q2', 'npx unleak revoke k7f3q2'],
  ],
  [
    'only in unreachable objects',
    history({ inHead: false, reachable: false }),
    ['git -c gc.reflogExpire=now -c gc.reflogExpireUnreachable=now reflog expire --all', 'git gc --prune=now'],
  ],
  ['staged', { locations: [{ ...place, source: 'index' }] }, [`git restore --staged -- 'src/a b.ts'`]],
  ['outside git', {}, ['npx unleak rotate k7f3q2']],
  [
    'in an env file only',
    { locations: [{ ...place, path: '.env.local' }] },
    ['npx unleak fix', 'npx unleak rotate k7f3q2'],
  ],
  ['dead', { ...history({ pushed: 'yes' }), verification: { state: 'inactive' } }, []],
  [
    'in a committed env file',
    {
      ...history({ pushed: 'yes' }),
      locations: [
        { ...place, path: 'app/.env' },
        { ...place, source: 'commit', path: 'app/.env' },
      ],
    },
    [
      'npx unleak rotate k7f3q2',
      'npx unleak revoke k7f3q2',
      'git rm -q --cached --ignore-unmatch -- app/.env',
      'npx unleak fix',
    ],
  ],
];

describe('nextSteps', () => {
  it.each(CASES)('%s', (_, fields, commands) => {
    const steps = nextSteps(finding({ locations: [place], ...fields }), { command: 'npx unleak', head: HEAD });
    expect(steps.flatMap((step) => step.commands)).toEqual([...commands, 'npx unleak allow k7f3q2 --reason "…"']);
  });
});

describe('isEnvFile', () => {
  it.each(['.env', 'a/.env.local', '.env.production.local', '.ENV'])('%s is one', (path) =>
    expect(isEnvFile(path)).toBe(true),
  );
  it.each(['.env.example', '.env.sample', 'env', 'a.env.ts', '.envrc', undefined])('%s is none', (path) =>
    expect(isEnvFile(path)).toBe(false),
  );
});
