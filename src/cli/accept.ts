import { existsSync } from 'node:fs';
import { isExpiry } from '../config/expiry.ts';
import type { Finding } from '../model/finding.ts';
import { addToBaseline, type BaselineEntry, EMPTY_BASELINE } from '../suppress/baseline.ts';
import { readNamedBaseline, writeBaselineFile } from '../suppress/baseline-file.ts';
import { type Arguments, quoteBriefly, usage } from './parse-arguments.ts';

/** Adds findings to the baseline file, with the reason that the arguments give. */
export function acceptFindings(file: string, findings: readonly Finding[], args: Arguments, command: string): void {
  const { reason, expires } = readReason(args, command);
  const addedAt = new Date().toISOString().slice(0, 10);
  const entries = findings.map(
    ({ fingerprint, rule, secret }): BaselineEntry => ({
      fingerprint,
      rule,
      masked: secret.masked,
      reason,
      ...(expires === undefined ? {} : { expires }),
      addedAt,
    }),
  );
  writeBaselineFile(file, addToBaseline(existsSync(file) ? readNamedBaseline(file) : EMPTY_BASELINE, entries));
}

/** @throws UserError without a reason, or with an expiry that is no date; called before anything is scanned */
export function readReason(args: Arguments, command: string): { reason: string; expires: string | undefined } {
  const reason = args.text('reason')?.trim() ?? '';
  if (reason === '') throw usage(`${command} needs --reason "why this may stay".`, command);
  const expires = args.text('expires');
  if (expires !== undefined && !isExpiry(expires))
    throw usage(`--expires takes a date such as 2027-01-31; not ${quoteBriefly(expires)}.`, command);
  return { reason, expires };
}
