import type { Repository } from '../git/repository.ts';
import type { Advisory } from '../model/advisory.ts';
import type { Finding } from '../model/finding.ts';
import type { ScanLog } from '../model/scan-log.ts';
import type { GitFacts } from './build-findings.ts';
import type { SourceFacts } from './read-sources.ts';

interface HygieneReview {
  readonly repository: Repository | null;
  readonly root: string;
  readonly facts: SourceFacts;
  readonly findings: readonly Finding[];
  readonly git: GitFacts | null;
  readonly log: ScanLog;
}

/** Remarks about ignore files and tracked env files; none outside git, where nothing is ignored. */
export async function reviewHygiene(_review: HygieneReview): Promise<Advisory[]> {
  return [];
}
