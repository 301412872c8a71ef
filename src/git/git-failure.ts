import { UserError } from '../model/user-error.ts';

/** git ended with an error, was killed, or said something we can't trust. Holds no output of git but bounded, cleaned stderr. */
export class GitFailure extends UserError {
  /** git's exit code; null if it was killed or never started. */
  readonly exitCode: number | null;
  /** What git wrote to stderr: at most 64 KiB, one line each, unprintable characters and long tokens replaced. */
  readonly detail: string;

  constructor(command: string, how: string, exitCode: number | null, stderr = '') {
    const detail = cleanMessage(stderr);
    const first = detail.split('\n').find((line) => /^(fatal|error)/.test(line)) ?? detail.split('\n')[0] ?? '';
    super('GIT_FAILED', `git ${command} ${how}${first === '' ? '' : `: ${first.slice(0, 300)}`}`);
    this.name = 'GitFailure';
    this.exitCode = exitCode;
    this.detail = detail;
  }
}

/** Text of git's stderr that may be shown: no control characters but line ends, no long tokens (a ref or path may hold a key), object ids kept. */
export function cleanMessage(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\n\x20-\x7e]/g, '?')
    .replace(/[A-Za-z0-9_+=-]{20,}/g, (token) => (isHarmless(token) ? token : '…'))
    .trim();
}

/** Object ids, pack names made of one, and words without digits. */
function isHarmless(token: string): boolean {
  return /^(pack-)?([0-9a-f]{38}|[0-9a-f]{40}|[0-9a-f]{62}|[0-9a-f]{64})$/.test(token) || !/[0-9]/.test(token);
}
