import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Trigger } from '../../src/action/event.ts';
import { exitCodeOf, type Verdict } from '../../src/action/verdict.ts';
import { refuseVerification, verifyFindings } from '../../src/action/verify-findings.ts';
import type { Finding } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { MemoryApi } from '../support/stand-in/memory-api.ts';
import { type StandIn, startStandIn } from '../support/stand-in/stand-in-server.ts';
import { freshKey } from './keys.ts';

let server: StandIn | undefined;
const state = mkdtempSync(join(tmpdir(), 'unleak-verify-'));
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(state, { recursive: true, force: true });
});

function finding(id: string, value: string): Finding {
  return {
    id,
    fingerprint: Buffer.from(id).toString('hex').padEnd(32, '0'),
    rule: 'memory-api-key',
    provider: 'memory-api',
    candidates: ['memory-api'],
    confidence: 'high',
    severity: 'high',
    secret: new Secret(value, '…'),
    message: '',
    locations: [],
    exposure: {},
    verification: { state: 'unverified' },
    introduced: 'new',
  };
}

function verdict(findings: Finding[], accepted: Finding[] = []): Verdict {
  return {
    report: {
      tool: { name: 'unleak', version: '0' },
      complete: true,
      findings,
      advisories: [],
      suppressed: accepted.map(({ fingerprint, rule }) => ({ fingerprint, rule, by: 'baseline', reason: 'known' })),
      problems: [],
      stats: { seen: 1, scanned: 1, skipped: 0, unreadable: 0, bytes: 1 },
      notes: [],
    },
    failOn: 'critical',
    hidden: accepted.map(({ secret }) => secret),
    accepted,
    root: state,
    added: findings,
    compared: null,
  };
}

describe('verify', () => {
  test('a live key is critical, a dead one is not, and no acceptance hides a live one', async () => {
    const api = new MemoryApi();
    server = await startStandIn(api.handle);
    const [live, old] = [api.mint().text, api.mint().text];
    const before = verdict(
      [finding('live', live), finding('dead', freshKey())],
      [finding('kept', old), finding('gone', freshKey())],
    );
    expect(exitCodeOf(before)).toBe(0);
    const after = await verifyFindings(before, {
      stateDirectory: state,
      providerUrls: new Map([['memory-api', server.url]]),
      environment: {},
    });
    expect(after.report.findings.map(({ id, severity, verification }) => [id, severity, verification.state])).toEqual([
      ['live', 'critical', 'active'],
      ['dead', 'high', 'inactive'],
      ['kept', 'critical', 'active'],
    ]);
    expect(after.report.suppressed).toHaveLength(1);
    expect(exitCodeOf(after)).toBe(1);
    expect(after.report.notes.join('\n')).toMatch(/Keys were sent to .*kept was accepted, but the key is live/s);
    expect(JSON.stringify(after)).not.toContain(live.slice(12));
  });

  test('is for pushes to the default branch only', () => {
    const push: Trigger = {
      kind: 'push',
      before: null,
      after: 'a',
      commits: 1,
      defaultBranch: 'main',
      isDefaultBranch: true,
    };
    const pull: Trigger = {
      kind: 'pull-request',
      number: 1,
      head: 'a',
      base: 'b',
      commits: 1,
      before: null,
      privileged: true,
    };
    expect(refuseVerification(push, 'push')).toBeNull();
    expect(refuseVerification({ ...push, isDefaultBranch: false }, 'push')).toContain('refused');
    expect(refuseVerification(pull, 'pull_request_target')).toContain('pull_request_target');
    expect(refuseVerification({ kind: 'audit', why: '' }, 'schedule')).toContain('schedule');
  });
});
