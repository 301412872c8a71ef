import type { Problem } from './problem.ts';

/**
 * Where sources say what became of each thing in scope. Each file, object or stream ends in exactly one of the three calls, so
 * `seen = scanned + skipped + unreadable` holds by construction.
 */
export interface ScanLog {
  scanned(bytes: number): void;
  skipped(path: string, why: string): void;
  unreadable(problem: Problem): void;
  /** A fault that isn't one thing's: git failed, the history is shallow. Makes the report incomplete. */
  problem(problem: Problem): void;
  /** A remark for a person that changes nothing. */
  note(text: string): void;
}
