import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type ChangeResult, scanChange } from '../../audit/change/scan-change.ts';
import { openRepository } from '../../git/open-repository.ts';
import type { BlobSink } from '../../model/blob-sink.ts';
import type { Finding } from '../../model/finding.ts';
import type { ScanLog } from '../../model/scan-log.ts';
import { isAtLeast } from '../../model/severity.ts';
import { isUserError, UserError } from '../../model/user-error.ts';
import { createFileReader } from '../../sources/read-file.ts';
import { type HookHost, readAll } from '../run/hook-host.ts';
import type { AgentCall } from './agent-call.ts';
import { explainToAgent } from './explain-to-agent.ts';
import { maskSpans, replaceAt } from './mask-places.ts';
import { parseAgentPayload } from './parse-agent-payload.ts';
import { renderAgentAnswer } from './render-agent-answer.ts';

export interface RunAgentOptions {
  readonly version: string;
  readonly now: Date;
}

/** Agents wait for a hook; what takes longer than this is a fault. */
const LIMIT = 20_000;

/** Files that an agent is about to read are looked at up to this size, in bytes. */
const MAX_FILE = 20 * 1024 * 1024;

/** A text's number in `blob`, so that a finding leads back to it. */
const TEXT = 'text ';

/**
 * Answers one hook call of a coding agent: JSON on stdin, JSON on stdout.
 * @returns exit code: 0 with an answer that the agent understands; 2 with a reason on stderr where that is what the agent understands, and
 * for everything that kept us from looking, which every agent takes for a refusal before a tool runs
 */
export async function runAgent(host: HookHost, options: RunAgentOptions): Promise<number> {
  const timeout = AbortSignal.timeout(LIMIT);
  const signal = AbortSignal.any([host.signal, timeout]);
  try {
    const call = parseAgentPayload(await readAll(host.stdin));
    const reason = host.env['UNLEAK_SKIP']?.trim();
    if (reason) host.err(`unleak: not checked: UNLEAK_SKIP=${reason.replace(/[^\x20-\x7e]/g, '?')}\n`);
    const answer = renderAgentAnswer(call, reason ? { refused: false } : await judge(host, call, signal, options));
    if (answer.stderr !== '') host.err(answer.stderr);
    host.out([answer.stdout]);
    return answer.exitCode;
  } catch (error) {
    const what = timeout.aborted
      ? 'the check took too long'
      : isUserError(error)
        ? error.message
        : `an internal error (${error instanceof Error ? error.name : typeof error})`;
    host.err(
      `unleak: could not check, so this is refused: ${what}. UNLEAK_SKIP=reason in the agent’s environment passes on purpose.\n`,
    );
    return 2;
  }
}

async function judge(host: HookHost, call: AgentCall, signal: AbortSignal, options: RunAgentOptions) {
  if (call.texts.length === 0 && call.files.length === 0) return { refused: false } as const;
  const folder = call.cwd !== null && isAbsolute(call.cwd) ? call.cwd : host.cwd;
  const root = (await repositoryRoot(folder)) ?? folder;
  const result = await scanChange(
    null,
    root,
    { kind: 'texts', read: (sink, log) => feed(call, folder, root, sink, log) },
    {
      version: options.version,
      signal,
      now: options.now,
      fingerprintKey: host.env['UNLEAK_FINGERPRINT_KEY'] ?? '',
    },
  );
  const problem = result.report.problems[0];
  if (problem !== undefined) throw new UserError(problem.code, problem.message.replace(/\.$/, ''));
  const found = result.report.findings.filter(
    ({ severity }) => result.failOn !== 'never' && isAtLeast(severity, result.failOn),
  );
  if (found.length === 0) return { refused: false } as const;
  const reason = explainToAgent(call, found, (finding) =>
    textsOf(finding)
      .map((index) => call.texts[index])
      .find((text) => text !== undefined),
  );
  return { refused: true, reason, ...maskResponse(call, result) } as const;
}

/** Config and accepted findings are the repository's; without one, the defaults hold. */
async function repositoryRoot(folder: string): Promise<string | null> {
  try {
    return (await openRepository(folder))?.root ?? null;
  } catch (error) {
    // A folder that is gone or a repository that git refuses has no policy to read; the texts are looked at all the same.
    if (isUserError(error)) return null;
    throw error;
  }
}

function feed(call: AgentCall, folder: string, root: string, sink: BlobSink, log: ScanLog): void {
  for (const [index, { before, text, path }] of call.texts.entries()) {
    const bytes = Buffer.from(before === '' ? text : `${before}${text}"`);
    sink.whole(
      {
        source: 'stdin',
        blob: `${TEXT}${index}`,
        ...(path === undefined ? {} : { path: shownPath(root, resolve(folder, path)) }),
      },
      bytes,
    );
    log.scanned(bytes.length);
  }
  const reader = createFileReader(sink, log, MAX_FILE);
  for (const file of call.files)
    reader.read(resolve(folder, file), { source: 'worktree', path: shownPath(root, resolve(folder, file)) });
}

function shownPath(root: string, path: string): string {
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way) ? path : way.split(sep).join('/');
}

function textsOf(finding: Finding): number[] {
  return finding.locations
    .filter(({ blob }) => blob?.startsWith(TEXT))
    .map(({ blob }) => Number(blob?.slice(TEXT.length)));
}

/** The tool's answer with every found value replaced by its mask, where they stand. */
function maskResponse(call: AgentCall, result: ChangeResult): { maskedResponse?: unknown } {
  if (call.response === undefined) return {};
  let masked: unknown = call.response;
  for (const [index, { before, text, place }] of call.texts.entries()) {
    if (place === undefined) continue;
    // A text with a name before it is one line.
    const shift = before.length;
    const spans = result.report.findings.flatMap((finding) =>
      finding.locations
        .filter(({ blob }) => blob === `${TEXT}${index}`)
        .map(({ line, column, endLine, endColumn }) => ({
          line,
          column: column - shift,
          endLine,
          endColumn: endColumn - shift,
          masked: finding.secret.masked,
        })),
    );
    if (spans.length > 0) masked = replaceAt(masked, place, maskSpans(text, spans));
  }
  return { maskedResponse: call.responseIsText === true ? JSON.stringify(masked) : masked };
}
