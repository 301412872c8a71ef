import type { Problem } from '../model/problem.ts';
import type { Stats } from '../model/report.ts';
import type { ScanLog } from '../model/scan-log.ts';

/** Problems of one kind beyond this are counted, not listed: a broken pack can name a million objects. */
const LISTED_PER_CODE = 1000;

/** Counts what became of each thing in scope. */
export interface Ledger extends ScanLog {
  stats(): Stats;
  problems(): readonly Problem[];
  notes(): readonly string[];
}

/** @param isExcluded paths that a person took out of the scan */
export function createLedger(): Ledger {
  let scanned = 0;
  let skipped = 0;
  let unreadable = 0;
  let bytes = 0;
  const problems: Problem[] = [];
  const perCode = new Map<string, number>();
  const notes = new Set<string>();
  const skips = new Map<string, number>();

  function problem(found: Problem): void {
    const count = (perCode.get(found.code) ?? 0) + 1;
    perCode.set(found.code, count);
    if (count <= LISTED_PER_CODE) problems.push(found);
  }

  return {
    scanned(size) {
      scanned++;
      bytes += size;
    },
    skipped(_path, why) {
      skipped++;
      skips.set(why, (skips.get(why) ?? 0) + 1);
    },
    unreadable(found) {
      unreadable++;
      problem(found);
    },
    problem,
    note(text) {
      notes.add(text);
    },
    stats: () => ({ seen: scanned + skipped + unreadable, scanned, skipped, unreadable, bytes }),
    problems() {
      const more = [...perCode].filter(([, count]) => count > LISTED_PER_CODE);
      return [
        ...problems,
        ...more.map(([code, count]) => ({
          code,
          message: `${count - LISTED_PER_CODE} more of this kind are not listed.`,
        })),
      ];
    },
    notes: () => [...notes, ...[...skips].map(([why, count]) => `${count} skipped: ${why}.`)],
  };
}
