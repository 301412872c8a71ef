import { strongest } from '../git/object-facts.ts';
import type { Ref } from '../git/refs.ts';
import type { HistoryExposure } from '../model/exposure.ts';
import type { Draft } from './collect.ts';

/**
 * What refs say of a value that stands in their own names: a remote-tracking branch shows that others have seen it. undefined if it stands in
 * none. No commit holds it, so there is no since and no author.
 */
export function historyOfNames({ sightings }: Draft, refs: readonly Ref[]): HistoryExposure | undefined {
  // All names were scanned as one text, a line each.
  const named = sightings.flatMap(({ where, span }) => (where === 'ref-name' ? (refs[span.line - 1] ?? []) : []));
  if (named.length === 0) return undefined;
  const isRemoteKnown = refs.some(({ kind }) => kind === 'remote');
  const pushed = named.map(({ kind }) =>
    kind === 'remote' ? 'yes' : kind === 'tag' || !isRemoteKnown ? 'unknown' : 'no',
  );
  return {
    inHead: false,
    reachable: true,
    pushed: strongest(pushed),
    refs: [...new Set(named.map(({ name }) => name))],
  };
}

/** One history of a value that stands in names and in objects. */
export function uniteHistories(
  one: HistoryExposure | undefined,
  other: HistoryExposure | undefined,
): HistoryExposure | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    ...one,
    reachable: one.reachable || other.reachable,
    pushed: strongest([one.pushed, other.pushed]),
    refs: [...new Set([...(one.refs ?? []), ...(other.refs ?? [])])],
  };
}
