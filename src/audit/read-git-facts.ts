import { attributeObjects } from '../git/attribute.ts';
import { listIndex } from '../git/index-entries.ts';
import type { Repository } from '../git/repository.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { isUserError } from '../model/user-error.ts';
import type { GitFacts } from './build-findings.ts';
import type { Draft } from './collect.ts';
import type { SourceFacts } from './read-sources.ts';
import type { RunContext } from './scan-plan.ts';

/** Asks git about the objects that hold a value; nothing is asked where nothing was found. */
export async function readGitFacts(
  repo: Repository | null,
  drafts: readonly Draft[],
  facts: SourceFacts,
  log: ScanLog,
  context: RunContext,
): Promise<GitFacts | null> {
  const oids = new Set<string>(facts.history?.envBlobs);
  const types = new Map([...oids].map((oid): [string, string] => [oid, 'blob']));
  for (const { provenance } of drafts.flatMap(({ sightings }) => sightings)) {
    if (provenance.blob === undefined) continue;
    oids.add(provenance.blob);
    // Only what was read out of the object database is known to be there.
    if (provenance.source === 'object' && provenance.type !== undefined) types.set(provenance.blob, provenance.type);
  }
  if (repo === null || oids.size === 0 || context.signal.aborted) return null;
  context.progress('asking git since when');
  try {
    const attribution = await attributeObjects(repo, oids, { refs: facts.history?.refs, types });
    if (attribution.incomplete !== null) {
      log.problem({
        code: 'INCOMPLETE_HISTORY',
        message: `Since when some findings are there could not be told: ${attribution.incomplete}.`,
      });
    }
    const indexPaths = new Map<string, string[]>();
    const index = facts.tree?.index ?? new Map((await listIndex(repo)).map(({ path, oid }) => [path, oid]));
    for (const [path, oid] of index) {
      if (!oids.has(oid)) continue;
      const paths = indexPaths.get(oid);
      if (paths) paths.push(path);
      else indexPaths.set(oid, [path]);
    }
    return { attribution, indexPaths };
  } catch (error) {
    if (context.signal.aborted) return null;
    if (!isUserError(error)) throw error;
    log.problem({ code: error.code, message: `Since when the findings are there could not be told: ${error.message}` });
    return null;
  }
}
