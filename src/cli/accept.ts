import { existsSync } from 'node:fs';
import type { AuditResult } from '../audit/audit.ts';
import { isExpired, isExpiry } from '../config/expiry.ts';
import type { Finding } from '../model/finding.ts';
import { addToBaseline, type BaselineEntry, EMPTY_BASELINE } from '../suppress/baseline.ts';
import { readNamedBaseline, writeBaselineFile } from '../suppress/baseline-file.ts';
import { maskKeys } from './mask-keys.ts';
import { type Arguments, quoteBriefly, usage } from './parse-arguments.ts';
import type { Terminal } from './program.ts';
import { scan } from './run-scan.ts';

/** Adds findings to the baseline file, with the reason that the arguments give. */
export function acceptFindings(file: string, findings: readonly Finding[], args: Arguments, command: string): void {
  const entries = entriesFor(findings, readReason(args, command));
  writeBaselineFile(file, addToBaseline(existsSync(file) ? readNamedBaseline(file) : EMPTY_BASELINE, entries));
}

/** Scans for what is to be accepted. A baseline that is named and not there yet is about to be written. */
export function scanToAccept(terminal: Terminal, args: Arguments, target: string): Promise<AuditResult> {
  return scan(terminal, args, target, { kind: 'audit' }, { makesBaseline: true });
}

/** What was accepted, for a program. */
export function describeAccepted(file: string, findings: readonly Finding[]): object {
  return {
    baseline: maskKeys(file),
    accepted: findings.map(({ id, fingerprint, rule, secret }) => ({ id, fingerprint, rule, masked: secret.masked })),
  };
}

/** Findings as entries of a baseline, added today. */
export function entriesFor(findings: readonly Finding[], { reason, expires }: Acceptance): readonly BaselineEntry[] {
  const addedAt = new Date().toISOString().slice(0, 10);
  return findings.map(({ fingerprint, rule, secret }) => ({
    fingerprint,
    rule,
    masked: secret.masked,
    reason,
    ...(expires === undefined ? {} : { expires }),
    addedAt,
  }));
}

interface Acceptance {
  readonly reason: string;
  readonly expires: string | undefined;
}

/** @throws UserError without a reason, or with an expiry that is no date or over; called before anything is scanned */
export function readReason(args: Arguments, command: string): Acceptance {
  const reason = args.text('reason')?.trim() ?? '';
  if (reason === '') throw usage(`${command} needs --reason "why this may stay".`, command);
  return { reason: maskKeys(reason), expires: checkExpiry(args, command) };
}

/** @throws UserError for an expiry that is no date */
export function checkExpiry(args: Arguments, command: string): string | undefined {
  const expires = args.text('expires');
  if (expires !== undefined && !isExpiry(expires))
    throw usage(`--expires takes a date such as 2027-01-31; not ${quoteBriefly(expires)}.`, command);
  if (isExpired(expires, new Date())) throw usage(`--expires ${expires} is over already.`, command);
  return expires;
}
