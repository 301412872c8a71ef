import { randomBytes } from 'node:crypto';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { Secret } from '../../src/model/secret.ts';
import type { RenderOptions } from '../../src/report/index.ts';

export const PLAIN: RenderOptions = {
  color: false,
  width: 100,
  verbose: false,
  quiet: false,
  hyperlinks: false,
  command: 'npx unleak',
};

/** A fresh value that looks like a key of one of the families; never written down. */
export function randomValue(prefix = 'mem_live_', bytes = 32): string {
  return prefix + randomBytes(bytes).toString('hex');
}

export function finding(fields: Partial<Finding> & { value?: string; mask?: string } = {}): Finding {
  const { value = randomValue(), mask = 'mem_live_…9f3c', ...rest } = fields;
  return {
    id: 'k7f3q2',
    fingerprint: '1f'.repeat(16),
    rule: 'memory-api-key',
    provider: 'memory-api',
    candidates: ['memory-api'],
    confidence: 'high',
    severity: 'high',
    secret: new Secret(value, mask),
    message: 'A Memory API key is hard-coded here.',
    locations: [{ source: 'worktree', path: 'src/a.ts', line: 3, column: 14, endLine: 3, endColumn: 87 }],
    exposure: {},
    verification: { state: 'unverified' },
    ...rest,
  };
}

export function report(fields: Partial<Report> = {}): Report {
  return {
    tool: { name: 'unleak', version: '0.0.0-test' },
    complete: true,
    findings: [],
    advisories: [],
    suppressed: [],
    problems: [],
    stats: { seen: 12, scanned: 10, skipped: 2, unreadable: 0, bytes: 123456 },
    notes: [],
    ...fields,
  };
}

const COMMIT = '1a2b3c4d'.repeat(5);
const BLOB = '5e6f7a8b'.repeat(5);

/** One report with every part that a format has to show, in an order that is not the reports' order. */
export function fullReport(): Report {
  return report({
    complete: false,
    findings: [
      finding({
        id: 'low111',
        fingerprint: '2e'.repeat(16),
        rule: 'tinybrain-key',
        provider: null,
        candidates: ['tinybrain', 'twig'],
        severity: 'low',
        confidence: 'low',
        mask: 'tb_…77aa',
        message: 'This may be a TinyBrain key.',
        locations: [
          {
            source: 'object',
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 20,
            commit: COMMIT,
            blob: COMMIT,
            where: 'commit-message',
          },
        ],
        exposure: {
          history: {
            firstCommit: COMMIT,
            author: 'Ann <ann@example.com>',
            date: '2024-03-01T10:00:00+01:00',
            inHead: false,
            reachable: true,
            pushed: 'no',
          },
        },
      }),
      finding({
        severity: 'critical',
        introduced: 'new',
        locations: [
          {
            source: 'object',
            path: 'old/a b.ts',
            line: 9,
            column: 5,
            endLine: 9,
            endColumn: 78,
            commit: COMMIT,
            blob: BLOB,
            decoded: ['base64'],
          },
          { source: 'worktree', path: 'src/config.ts', line: 2, column: 14, endLine: 2, endColumn: 87 },
          { source: 'index', path: '.env', line: 1, column: 9, endLine: 1, endColumn: 82 },
          { source: 'package', path: 'dist/index.js', line: 1, column: 900, endLine: 1, endColumn: 973 },
        ],
        exposure: {
          frontend: { how: 'bundle', chain: ['src/main.tsx', 'src/config.ts'] },
          history: {
            firstCommit: COMMIT,
            author: 'Ann',
            date: '2024-03-01T10:00:00+01:00',
            lastCommit: COMMIT,
            inHead: true,
            reachable: true,
            pushed: 'yes',
          },
          ships: ['npm'],
        },
        verification: { state: 'active', checkedAt: '2025-01-01T00:00:00Z', detail: 'read and write' },
      }),
    ],
    advisories: [
      {
        rule: 'gitignore-env',
        severity: 'high',
        path: '.env',
        message: 'This env file is tracked.',
        fix: 'git rm --cached -- .env',
      },
    ],
    suppressed: [{ fingerprint: '3d'.repeat(16), rule: 'stripe-key', by: 'baseline', reason: 'revoked in March' }],
    problems: [{ code: 'UNREADABLE_OBJECT', message: 'The object is missing.', path: 'lost.bin' }],
    stats: { seen: 13, scanned: 10, skipped: 2, unreadable: 1, bytes: 123456 },
    notes: ['not a git repository, the folder was audited'],
  });
}
