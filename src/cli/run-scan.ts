import { isAbsolute, resolve } from 'node:path';
import { type AuditResult, audit } from '../audit/audit.ts';
import type { RunContext, ScanMode, ScanPlan } from '../audit/scan-plan.ts';
import { parseSize } from '../config/parse-size.ts';
import { isAtLeast, type Severity } from '../model/severity.ts';
import type { Arguments } from './parse-arguments.ts';
import { quoteBriefly, usage } from './parse-arguments.ts';
import { parseDuration } from './parse-duration.ts';
import type { Terminal } from './program.ts';
import { startProgress } from './progress.ts';
import { checkOutputs, publish } from './publish.ts';
import { operatorProviders } from './respond/load-providers.ts';
import { VERSION } from './version.ts';

/** Scans, reports and decides the exit code: what `audit` and `scan` share. */
export async function runScan(terminal: Terminal, args: Arguments, target: string, mode: ScanMode): Promise<number> {
  checkOutputs(args);
  const scanned = await scan(terminal, args, target, mode);
  const result = args.flag('verify')
    ? await (await import('./respond/verify-report.ts')).verifyReport(terminal, args, scanned)
    : scanned;
  await publish(terminal, args, result);
  return exitCodeOf(result, args);
}

/** Runs the pipeline with the flags that every command takes. */
export async function scan(
  terminal: Terminal,
  args: Arguments,
  target: string,
  mode: ScanMode,
  more: Partial<ScanPlan> = {},
): Promise<AuditResult> {
  const plan = { ...planOf(terminal, args, target, mode), providers: await operatorProviders(terminal, args), ...more };
  return withLimits(terminal, args, (context) => audit(plan, context));
}

/** Milliseconds; Node fires a timer at once that is set to more. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Runs something under the time limit, the signals and the progress line of the command. */
export async function withLimits<Result>(
  terminal: Terminal,
  args: Arguments,
  work: (context: RunContext) => Promise<Result>,
): Promise<Result> {
  const limit = args.text('timeout');
  const milliseconds = limit === undefined ? null : parseDuration(limit);
  if (limit !== undefined && !milliseconds)
    throw usage(`--timeout takes a duration such as 30s or 5m; not ${quoteBriefly(limit)}.`);
  const timeout = new AbortController();
  const timer =
    milliseconds === null
      ? undefined
      : setTimeout(() => timeout.abort('timeout'), Math.min(milliseconds, LONGEST_TIMER));
  const progress = startProgress(terminal, args.flag('quiet'));
  try {
    return await work({
      version: VERSION,
      signal: AbortSignal.any([terminal.signal, timeout.signal]),
      now: new Date(),
      fingerprintKey: terminal.env['UNLEAK_FINGERPRINT_KEY'] ?? '',
      progress: progress.say,
    });
  } finally {
    clearTimeout(timer);
    progress.stop();
  }
}

/** Flags as a plan. @throws UserError for a value that is none */
export function planOf(terminal: Terminal, args: Arguments, target: string, mode: ScanMode): ScanPlan {
  const size = args.text('max-file-size');
  const bytes = size === undefined ? undefined : parseSize(size);
  if (bytes === null) throw usage(`--max-file-size takes a size such as 500k or 10M; not ${quoteBriefly(size)}.`);
  const config = args.text('config');
  const baseline = args.text('baseline');
  const failOn = args.text('fail-on') as Severity | 'never' | undefined;
  return {
    target: isAbsolute(target) ? target : resolve(terminal.cwd, target),
    mode,
    ...(config === undefined ? {} : { configFile: resolve(terminal.cwd, config) }),
    ...(baseline === undefined ? {} : { baselineFile: resolve(terminal.cwd, baseline) }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(bytes === undefined ? {} : { maxFileSize: bytes }),
    ...(args.flag('no-foreign-marks') ? { foreignMarks: false } : {}),
  };
}

/** 2 if anything could not be read, else 1 if anything at or above the threshold was found, else 0. */
export function exitCodeOf({ report, failOn }: AuditResult, args: Arguments): number {
  if (!report.complete) return 2;
  if (args.flag('exit-zero') || failOn === 'never') return 0;
  // What the base has already is listed, but this change did not bring it.
  const counting = report.findings.filter(({ introduced }) => introduced !== 'existing');
  return [...counting, ...report.advisories].some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}
