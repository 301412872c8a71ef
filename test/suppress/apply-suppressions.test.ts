import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Location, LocationSource } from '../../src/model/location.ts';
import { Secret } from '../../src/model/secret.ts';
import { applySuppressions } from '../../src/suppress/apply-suppressions.ts';
import { type BaselineEntry, EMPTY_BASELINE } from '../../src/suppress/baseline.ts';
import { fingerprint } from '../../src/suppress/fingerprint.ts';

const NOW = new Date('2027-06-15T12:00:00Z');
const MARK = { mark: 'unleak:allow', reason: 'sample' };

function place(source: LocationSource, path = 'src/a.ts', marked = false): Location {
  const location = { source, path, line: 1, column: 1, endLine: 1, endColumn: 9 };
  return marked ? { ...location, allowedBy: MARK } : location;
}

function finding(locations: readonly Location[], more: Partial<Finding> = {}): Finding {
  const value = randomBytes(24).toString('hex');
  return {
    id: 'k7f3q2',
    fingerprint: fingerprint('twig-api-key', value, false),
    rule: 'twig-api-key',
    provider: 'twig',
    candidates: ['twig'],
    confidence: 'high',
    severity: 'high',
    secret: new Secret(value, '…'),
    message: '',
    locations,
    exposure: {},
    verification: { state: 'unverified' },
    ...more,
  };
}

const entryFor = (found: Finding, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  fingerprint: found.fingerprint,
  rule: found.rule,
  masked: 'sk_…',
  reason: 'rotated last week',
  addedAt: '2027-06-01',
  ...more,
});

const apply = (findings: Finding[], options: Partial<Parameters<typeof applySuppressions>[1]> = {}) =>
  applySuppressions(findings, { baseline: EMPTY_BASELINE, allow: [], now: NOW, ...options });
const allowFrom = async (allow: object[]) =>
  (await loadConfig(JSON.stringify({ allow: allow.map((entry) => ({ reason: 'x', ...entry })) }), { path: 'c.json' }))
    .allow;

describe('inline marks', () => {
  it.each<[string, Location[], boolean]>([
    ['the only place', [place('worktree', 'a', true)], true],
    ['every current place', [place('worktree', 'a', true), place('index', 'b', true)], true],
    ['one of two files', [place('worktree', 'a', true), place('worktree', 'b')], false],
    ['the file, with history before the mark', [place('worktree', 'a', true), place('commit', 'a')], true],
    ['history, but not the file', [place('worktree', 'a'), place('commit', 'a', true)], false],
    ['the source, but not what the package ships', [place('worktree', 'a', true), place('package', 'dist/a')], false],
    ['all of history', [place('commit', 'a', true), place('object', 'a', true)], true],
    ['some of history', [place('commit', 'a', true), place('object', 'a')], false],
    ['no place at all', [], false],
  ])('on %s', (_, locations, hidden) => {
    const { kept, suppressed } = apply([finding(locations)]);
    expect([kept.length, suppressed.length]).toEqual(hidden ? [0, 1] : [1, 0]);
    if (hidden) expect(suppressed[0]).toMatchObject({ by: 'inline', reason: 'sample', rule: 'twig-api-key' });
  });

  it('in a commit range, the head decides', () => {
    const first = { ...place('commit', 'a'), blob: 'old' };
    const second = { ...place('commit', 'a', true), blob: 'new' };
    const found = finding([first, second]);
    expect(apply([found]).kept).toHaveLength(1);
    expect(apply([found], { isInHead: ({ blob }) => blob === 'new' }).kept).toHaveLength(0);
    expect(apply([found], { isInHead: ({ blob }) => blob === 'old' }).kept).toHaveLength(1);
  });
});

describe('baseline', () => {
  it('hides what it names, and nothing else', () => {
    const [one, other] = [finding([place('worktree')]), finding([place('worktree')])];
    const result = apply([one, other], { baseline: { version: 1, entries: [entryFor(one)] } });
    expect(result.kept).toEqual([other]);
    expect(result.suppressed).toEqual([
      { fingerprint: one.fingerprint, rule: one.rule, by: 'baseline', reason: 'rotated last week' },
    ]);
  });

  it('needs the rule, too', () => {
    const found = finding([place('worktree')]);
    const entries = [entryFor(found, { rule: 'other-key' })];
    expect(apply([found], { baseline: { version: 1, entries } }).kept).toHaveLength(1);
  });

  it('stops at the expiry and says so', () => {
    const found = finding([place('worktree')]);
    const today = apply([found], { baseline: { version: 1, entries: [entryFor(found, { expires: '2027-06-15' })] } });
    expect([today.kept.length, today.notes]).toEqual([0, []]);
    const after = apply([found], { baseline: { version: 1, entries: [entryFor(found, { expires: '2027-06-14' })] } });
    expect(after.kept).toHaveLength(1);
    expect(after.notes).toEqual([expect.stringContaining('expired on 2027-06-14')]);
    const two = [entryFor(found, { expires: '2027-06-14' }), entryFor(finding([]), { expires: '2026-01-01' })];
    expect(apply([found], { baseline: { version: 1, entries: two } }).notes).toEqual([expect.stringContaining('2 of')]);
  });

  it.each(['active', 'active-limited'] as const)('can not hide a key that is %s', async (state) => {
    const found = finding([place('worktree', 'src/a.ts', true)], { verification: { state } });
    const allow = await allowFrom([{ rule: found.rule }]);
    const result = apply([found], { baseline: { version: 1, entries: [entryFor(found)] }, allow });
    expect(result.kept).toEqual([found]);
    expect(result.suppressed).toEqual([]);
    expect(result.notes).toEqual([expect.stringContaining('k7f3q2')]);
  });

  it.each(['inactive', 'expired', 'unknown', 'unverified'] as const)('may hide a key that is %s', (state) => {
    const found = finding([place('worktree')], { verification: { state } });
    expect(apply([found], { baseline: { version: 1, entries: [entryFor(found)] } }).kept).toEqual([]);
  });
});

describe('allowlist', () => {
  const found = finding([place('worktree', 'test/fixtures/a.json'), place('commit', 'old/a.json')]);
  it.each<[object, boolean]>([
    [{ rule: 'twig-api-key' }, true],
    [{ rule: 'other-key' }, false],
    [{ path: 'test/fixtures' }, true],
    [{ path: 'src' }, false],
    [{ rule: 'twig-api-key', path: 'src' }, false],
    [{ rule: 'other-key', path: 'test/fixtures' }, false],
    [{ fingerprint: found.fingerprint }, true],
    [{ fingerprint: found.fingerprint.toUpperCase(), rule: 'twig-api-key' }, true],
    [{ fingerprint: '0'.repeat(32) }, false],
    [{ rule: 'twig-api-key', expires: '2027-06-14' }, false],
    [{ rule: 'twig-api-key', expires: '2027-06-15' }, true],
  ])('%j', async (entry, hidden) => {
    const result = apply([found], { allow: await allowFrom([entry]) });
    expect(result.suppressed.map(({ by }) => by)).toEqual(hidden ? ['allowlist'] : []);
  });

  it('a path must cover every current place, and cannot cover one without a path', async () => {
    const allow = await allowFrom([{ path: 'test' }]);
    expect(apply([finding([place('worktree', 'test/a'), place('worktree', 'src/a')])], { allow }).kept).toHaveLength(1);
    const { path: _, ...nameless } = place('commit');
    expect(apply([finding([nameless])], { allow }).kept).toHaveLength(1);
    expect(apply([finding([])], { allow }).kept).toHaveLength(1);
  });

  it('names the expired', async () => {
    const allow = await allowFrom([{ path: 'test', expires: '2020-01-01' }]);
    expect(apply([], { allow }).notes).toEqual([
      "The config's allow[0] (test) expired on 2020-01-01 and no longer applies.",
    ]);
  });
});
