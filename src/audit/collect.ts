import type { Place } from '../engine/place.ts';
import type { OnMatch } from '../engine/scanner.ts';
import { isPublicByDesign } from '../exposure/public-by-design.ts';
import { judge, type Surroundings } from '../judge/judge.ts';
import type { Accepted } from '../judge/verdict.ts';
import type { InlineMark, Location } from '../model/location.ts';
import type { Match } from '../model/match.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Provider } from '../model/provider.ts';
import type { Rule } from '../model/rule.ts';
import { Secret } from '../model/secret.ts';
import { findBlockMark } from '../suppress/block-mark.ts';
import { findIncompleteMark, findInlineMark } from '../suppress/inline-mark.ts';

/** One place of a value, before anybody knows which commits it belongs to. */
export interface Sighting {
  readonly provenance: Provenance;
  readonly span: Pick<Location, 'line' | 'column' | 'endLine' | 'endColumn'>;
  readonly decoded: readonly string[];
  readonly where?: NonNullable<Location['where']>;
  readonly mark: InlineMark | null;
  /** Name that the value is assigned to here. */
  readonly name: string | null;
  /** How the value is written here, where that isn't as it is; kept only if the collector was asked to. */
  readonly hidden?: Secret;
}

/** One value under one rule, as it gathers its places. */
export interface Draft {
  readonly rule: Rule;
  readonly secret: Secret;
  verdict: Accepted;
  readonly sightings: Sighting[];
}

export interface CollectOptions {
  readonly providers: readonly Provider[];
  readonly foreignMarks: boolean;
  /** Packages that the manifest nearest to a path names. */
  readonly dependenciesOf: (path: string) => readonly string[];
  /** Ids of rules that are turned off: what they accept is nothing, and is left to no other rule. */
  readonly disabledRules: readonly string[];
  /** Keep how values are written that don't stand there as they are. */
  readonly keepHidden?: boolean;
  /** Told of marks that don't count, and why. */
  readonly note?: (text: string) => void;
}

/** Bytes of a hidden value that are kept: enough to know it again. */
const KEPT_HIDDEN = 4096;
/** Lines looked at on either side for clues, in bytes. */
const NEARBY = 1600;
const LINE_PART = 1000;

/** Judges each match and gathers the accepted ones by rule and value. */
export function createCollector(options: CollectOptions): { onMatch: OnMatch; drafts: () => Draft[] } {
  const drafts = new Map<string, Draft>();

  const onMatch: OnMatch = (match, place) => {
    const verdict = judge(match, surroundingsOf(match, place, options), options.providers);
    if (verdict.kind === 'dismissed') return verdict.final;
    // Publishable keys, Firebase's and Algolia's search keys are made to be read by everybody.
    if (isPublicByDesign(verdict.value, verdict.name, match.text) !== null) return true;
    if (options.disabledRules.includes(match.rule.id)) return true;
    const key = `${match.rule.id}\0${verdict.value}`;
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { rule: match.rule, secret: new Secret(verdict.value, verdict.masked), verdict, sightings: [] };
      drafts.set(key, draft);
    } else draft.verdict = mergeVerdicts(draft.verdict, verdict);
    draft.sightings.push(sight(match, place, verdict, options));
    return true;
  };

  return { onMatch, drafts: () => [...drafts.values()] };
}

/** What is known of one value from two places: the clearer attribution wins, and two clear ones that differ leave both. */
export function mergeVerdicts(one: Accepted, other: Accepted): Accepted {
  const ranks = { high: 0, medium: 1, low: 2 };
  const [better, worse] = clarity(other) < clarity(one) ? [other, one] : [one, other];
  let candidates = better.candidates;
  if (better.candidates.length === 1 && worse.candidates.length === 1 && better.provider !== worse.provider) {
    candidates = [...better.candidates, ...worse.candidates].sort();
  }
  const severities = ['critical', 'high', 'medium', 'low'];
  return {
    ...better,
    candidates,
    provider: candidates.length === 1 ? candidates[0]! : null,
    confidence: ranks[one.confidence] <= ranks[other.confidence] ? one.confidence : other.confidence,
    severity: severities.indexOf(one.severity) <= severities.indexOf(other.severity) ? one.severity : other.severity,
  };
}

function clarity(verdict: Accepted): number {
  return verdict.candidates.length === 0 ? 1000 : verdict.candidates.length;
}

function surroundingsOf(match: Match, place: Place, options: CollectOptions): Surroundings {
  const { topBytes, topLength, topStart, topEnd } = place;
  const path = match.provenance.path;
  return {
    nearby: () => topBytes.toString('latin1', Math.max(0, topStart - NEARBY), Math.min(topLength, topEnd + NEARBY)),
    file: () => topBytes.toString('latin1', 0, topLength),
    get dependencies() {
      return path === undefined ? [] : options.dependenciesOf(path);
    },
  };
}

function sight(match: Match, place: Place, verdict: Accepted, options: CollectOptions): Sighting {
  const { start, end } = place.locate();
  const where = whereIn(match.provenance, place);
  return {
    provenance: match.provenance,
    span: { line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
    decoded: match.decoded,
    ...(where === undefined ? {} : { where }),
    mark: readMark(match, place, verdict, options),
    name: verdict.name,
    ...(options.keepHidden === true && match.decoded.length > 0 ? { hidden: writtenAt(place) } : {}),
  };
}

function writtenAt({ topBytes, topStart, topEnd }: Place): Secret {
  return new Secret(topBytes.toString('utf8', topStart, Math.min(topEnd, topStart + KEPT_HIDDEN)), '…');
}

/** Which part of a commit, tag, tree or ref list the value stands in. */
function whereIn({ type, path }: Provenance, place: Place): Location['where'] {
  if (type === 'ref') return path === undefined ? 'ref-name' : 'path';
  if (type === 'tree') return 'tree-entry';
  if (type !== 'commit' && type !== 'tag') return undefined;
  const header = place.topBytes.indexOf('\n\n');
  if (header !== -1 && place.topStart < header) return 'author';
  return type === 'commit' ? 'commit-message' : 'tag-message';
}

function readMark(
  match: Match,
  place: Place,
  verdict: Accepted,
  { foreignMarks: foreign, note }: CollectOptions,
): InlineMark | null {
  const { topBytes, topLength, topStart, topEnd } = place;
  const from = Math.max(0, topStart - LINE_PART);
  const before = topBytes.toString('utf8', from, topStart);
  const after = topBytes.toString('utf8', topEnd, Math.min(topLength, topEnd + LINE_PART));
  const lineEnd = after.indexOf('\n');
  const lineStart = before.lastIndexOf('\n');
  const line =
    before.slice(lineStart + 1) +
    topBytes.toString('utf8', topStart, topEnd) +
    (lineEnd === -1 ? after : after.slice(0, lineEnd));
  const previous = lineStart === -1 ? '' : before.slice(before.lastIndexOf('\n', lineStart - 1) + 1, lineStart);
  const mark = findInlineMark(line, previous, match.rule.id, { foreign, value: verdict.value });
  if (mark !== null) return mark;
  const incomplete = match.provenance.source === 'object' ? null : findIncompleteMark(line, previous);
  if (incomplete !== null) note?.(`${match.provenance.path ?? match.provenance.source}: ${incomplete}`);
  if (!foreign) return null;
  return topBytes.indexOf('secretlint-disable') === -1
    ? null
    : findBlockMark(topBytes.toString('utf8', 0, topStart), match.rule.id);
}
