import type { Attribution, ObjectFacts } from '../git/attribute.ts';
import type { Ref } from '../git/refs.ts';
import type { HistoryExposure } from '../model/exposure.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { fingerprint } from '../suppress/fingerprint.ts';
import { assignIds } from '../suppress/short-id.ts';
import type { Draft, Sighting } from './collect.ts';
import { historyOfNames, uniteHistories } from './history-of-names.ts';

/** What git has said about the objects that hold a value. */
export interface GitFacts {
  readonly attribution: Attribution;
  /** Paths in the index, by blob id. */
  readonly indexPaths: ReadonlyMap<string, readonly string[]>;
}

/**
 * Turns gathered values into findings: names them, places them in commits, and says since when and for whom they are readable.
 * @param refs whose names were scanned, in that order
 */
export function buildFindings(
  drafts: readonly Draft[],
  git: GitFacts | null,
  fingerprintKey: string,
  refs: readonly Ref[] = [],
): Finding[] {
  const prints = drafts.map(({ rule, secret }) =>
    fingerprint(rule.id, secret.reveal(), rule.lowEntropy === true, fingerprintKey),
  );
  const ids = assignIds(prints);
  return drafts.map((draft, index): Finding => {
    const { verdict } = draft;
    const inObjects = git === null ? undefined : historyOf(draft, git.attribution);
    const history = uniteHistories(inObjects, historyOfNames(draft, refs));
    return {
      id: ids.get(prints[index]!)!,
      fingerprint: prints[index]!,
      rule: draft.rule.id,
      provider: verdict.provider,
      candidates: verdict.candidates,
      confidence: verdict.confidence,
      severity: verdict.severity,
      secret: draft.secret,
      message: verdict.message,
      locations: locationsOf(draft, git),
      exposure: history === undefined ? {} : { history },
      verification: { state: 'unverified' },
    };
  });
}

const ORDER: readonly Location['source'][] = ['worktree', 'index', 'stdin', 'package', 'commit', 'object'];

function locationsOf(draft: Draft, git: GitFacts | null): Location[] {
  const places = draft.sightings.flatMap((sighting) => placesOf(sighting, git));
  const unique = new Map(
    places.map((place) => [
      JSON.stringify([place.source, place.path, place.line, place.column, place.commit, place.blob]),
      place,
    ]),
  );
  return [...unique.values()].sort(
    (a, b) =>
      ORDER.indexOf(a.source) - ORDER.indexOf(b.source) ||
      compare(a.path ?? '', b.path ?? '') ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.blob ?? '', b.blob ?? ''),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A blob stands in one place per path that it ever had: in the commit that brought it there, else in the index, else nowhere but here. */
function placesOf(sighting: Sighting, git: GitFacts | null): Location[] {
  const { provenance, span, decoded, where, mark } = sighting;
  const rest = {
    ...span,
    ...(decoded.length > 0 ? { decoded } : {}),
    ...(where ? { where } : {}),
    ...(mark ? { allowedBy: mark } : {}),
  };
  const { source, path, blob, commit } = provenance;
  const at = {
    ...(path === undefined ? {} : { path }),
    ...(commit === undefined ? {} : { commit }),
    ...(blob === undefined ? {} : { blob }),
  };
  if (source !== 'object' || git === null || blob === undefined) return [{ source, ...at, ...rest }];
  const { attribution, indexPaths } = git;
  const facts = attribution.facts.get(blob);
  if (provenance.type === 'commit')
    return [{ source: facts?.reachable ? 'commit' : 'object', commit: blob, blob, ...rest }];
  const introductions = attribution.byBlob.get(blob) ?? [];
  const byPath = new Map<string, Location>();
  for (const { commit: introducedBy, path: name } of introductions) {
    if (!byPath.has(name)) byPath.set(name, { source: 'commit', path: name, commit: introducedBy, blob, ...rest });
  }
  for (const name of indexPaths.get(blob) ?? [])
    if (!byPath.has(name)) byPath.set(name, { source: 'index', path: name, blob, ...rest });
  return byPath.size > 0 ? [...byPath.values()] : [{ source: 'object', blob, ...rest }];
}

const MOST_REFS = 5;
const REF_ORDER = ['refs/remotes/', 'refs/tags/', 'refs/heads/'];

/** Those that tell most come first: what a remote has. */
function compareRefs(one: string, other: string): number {
  const rank = (name: string) => (REF_ORDER.findIndex((start) => name.startsWith(start)) + 4) % 4;
  return rank(one) - rank(other) || compare(one, other);
}

/** One history for a value that several objects hold: the oldest start, the newest end, the widest reach. */
function historyOf(draft: Draft, attribution: Attribution): HistoryExposure | undefined {
  const oids = new Set(
    draft.sightings.flatMap(({ provenance }) => (provenance.blob === undefined ? [] : [provenance.blob])),
  );
  const facts = [...oids]
    .map((oid) => attribution.facts.get(oid))
    .filter((found): found is ObjectFacts => found !== undefined);
  if (facts.length === 0) return undefined;
  const [oldest] = facts
    .filter((found) => found.firstCommit !== undefined)
    .sort((a, b) => attribution.compareAge(a.firstCommit!, b.firstCommit!));
  const [lastCommit] = facts.flatMap((found) => found.lastCommit ?? []).sort(attribution.compareAgeBackwards);
  const first = attribution.commits.get(oldest?.firstCommit ?? '');
  const { author, email, date } = oldest?.tagger ?? first ?? { author: '', email: '', date: '' };
  const refs = [...new Set(facts.flatMap((found) => found.refs))].sort(compareRefs).slice(0, MOST_REFS);
  const reach = new Set(facts.map((found) => found.pushed));
  return {
    ...(first ? { firstCommit: first.oid, author: `${author} <${email}>`, date } : {}),
    ...(lastCommit === undefined ? {} : { lastCommit }),
    ...(first ? { onHead: attribution.isOnHead(first.oid), isRoot: first.parents.length === 0 } : {}),
    ...(refs.length > 0 ? { refs } : {}),
    inHead: facts.some((found) => found.inHead),
    reachable: facts.some((found) => found.reachable),
    pushed: reach.has('yes') ? 'yes' : reach.has('unknown') ? 'unknown' : 'no',
  };
}
