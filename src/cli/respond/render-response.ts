import { isAbsolute, resolve } from 'node:path';
import { writeFileAtomic } from '../../files/write-atomic.ts';
import type { Finding } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import type { Secret } from '../../model/secret.ts';
import { createRedactor } from '../../report/redact.ts';
import type { Outcome, Proof, Response, ResponseResult } from '../../respond/session.ts';
import { type Arguments, usage } from '../parse-arguments.ts';
import type { Terminal } from '../program.ts';
import { checkOutputs } from '../publish.ts';

const DONE: readonly (Outcome | undefined)[] = ['revoked', 'rotated', 'already-inactive'];
const DAY_MS = 86_400_000;
/** Age at which all seed providers tell their users to rotate, in days. */
const OLD = 90;

/** A reminder for a key that has been in the history for longer than it should live. */
export function ageReminder(finding: Finding, now: number): string | undefined {
  const since = Date.parse(finding.exposure.history?.date ?? '');
  const days = Math.floor((now - since) / DAY_MS);
  return days > OLD ? `first committed ${days} days ago: keys should be rotated every ${OLD} days` : undefined;
}

type ResponseFormat = 'pretty' | 'json';

/** What stdout gets, and the files that `--output` names. */
export interface ResponseOutputs {
  readonly stdout: ResponseFormat;
  readonly files: readonly { readonly format: ResponseFormat; readonly file: string }[];
}

/** @throws UserError for a format that these commands don't know; called before anything is sent */
export function checkFormats(args: Arguments, command: string): ResponseOutputs {
  const known = (format: string): ResponseFormat => {
    if (format !== 'pretty' && format !== 'json') throw usage(`${command} knows the formats pretty and json.`, command);
    return format;
  };
  const files = checkOutputs(args).map(({ format, file }) => ({ format: known(format), file }));
  return { stdout: known(args.text('format') ?? 'pretty'), files };
}

const SENTENCES: Readonly<Record<Outcome, string>> = {
  'dry-run': 'nothing was sent; with --yes, this would be:',
  revoked: 'revoked, and proved dead',
  rotated: 'rotated: the new key is in place, the old one is proved dead',
  accepted: 'the provider has accepted the revocation and carries it out later',
  'already-inactive': 'the key is dead already',
  manual: 'this needs a person',
  'refused-ambiguous': 'refused: it is not certain whose key, or which key, this is',
  'refused-unverified': 'refused: the provider did not call the key live',
  failed: 'failed',
};

function proofLine({ refusals, control, endpoint, at }: Proof): string {
  return control === 'listed'
    ? `  proof: ${endpoint} lists the key as ended, ${at}`
    : `  proof: refused ${refusals} times in a row by ${endpoint}, as a random key is, ${at}`;
}

function sinkLine(sink: string, outcome: Outcome | undefined): string {
  if (outcome === 'dry-run') return `  the new key would go to ${sink}`;
  // A file of our own hands the only admin key over; everything else is where the operator wants it.
  return isAbsolute(sink)
    ? `  the new key is in ${sink}: put it where it is needed, then delete that file`
    : `  the new key is in ${sink}`;
}

function lines(result: ResponseResult & { reminder?: string }): string[] {
  const { id, provider, state, outcome, detail, proof, manual, sinks, requests, reminder } = result;
  const what = outcome === undefined ? state : SENTENCES[outcome];
  const isPlan = outcome === 'dry-run';
  return [
    `${id}  ${provider ?? 'unknown provider'}  ${what}${detail === undefined || isPlan ? '' : ` (${detail})`}`,
    ...(reminder === undefined ? [] : [`  ${reminder}`]),
    ...(isPlan ? requests.map((one) => `  ${one.method} ${one.host}${one.path}`) : []),
    ...(isPlan && detail !== undefined ? [`  ${detail}`] : []),
    ...(sinks ?? []).map((sink) => sinkLine(sink, outcome)),
    ...(proof === undefined ? [] : [proofLine(proof)]),
    ...(manual === undefined
      ? []
      : [
          ...(manual.url === undefined ? [] : [`  ${manual.url}`]),
          ...manual.steps.map((step, n) => `  ${n + 1}. ${step}`),
        ]),
  ];
}

/**
 * Prints results, whatever a provider or file may have put into them: control characters escaped, found values masked.
 * @throws UserError if a file can't be written, after everything was printed
 */
export function printResponses(
  terminal: Terminal,
  { stdout, files }: ResponseOutputs,
  responses: readonly (Response & { reminder?: string | undefined })[],
  extra: readonly Problem[],
  secrets: readonly Secret[],
): void {
  const problems = [...extra, ...responses.flatMap((response) => response.problems)];
  const results = responses.map(({ result, reminder }) => ({
    ...result,
    ...(reminder === undefined ? {} : { reminder }),
  }));
  const redact = createRedactor(secrets);
  const plain = (text: string) => redact(text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd'));
  const render = (format: ResponseFormat): string => {
    if (format === 'pretty')
      return results.flatMap((result) => lines(result).map((line) => `${plain(line)}\n`)).join('');
    const report = { schemaVersion: 1, complete: problems.length === 0, problems, results };
    return redact(`${JSON.stringify(report, null, 2)}\n`);
  };
  terminal.out([render(stdout)]);
  for (const { message } of problems) terminal.err(`unleak: ${plain(message)}\n`);
  for (const { format, file } of files) writeFileAtomic(resolve(terminal.cwd, file), render(format));
}

/** `verify`: 0 no live key, 1 a live key, 2 could not tell. */
export function verifyExitCode(responses: readonly Response[], extra: readonly Problem[]): number {
  if (extra.length > 0 || responses.some(({ result }) => result.state === 'unknown')) return 2;
  return responses.some(({ result }) => result.state === 'active' || result.state === 'active-limited') ? 1 : 0;
}

/** `revoke` and `rotate`: 0 proved dead (or dead before), 1 not done, 2 failed or incomplete. */
export function actExitCode({ result, problems }: Response): number {
  if (result.outcome === 'failed' || problems.length > 0) return 2;
  return DONE.includes(result.outcome) ? 0 : 1;
}
