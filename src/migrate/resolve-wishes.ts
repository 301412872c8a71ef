import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { TooSlow } from './expression/matches.ts';
import type { PlaceWish, ValueWish, Wish } from './wish.ts';

/** What became of one wish for values. */
export interface Resolved {
  readonly wish: Wish;
  /** Findings that it names; none with a reason. */
  readonly findings: readonly Finding[];
  readonly reason?: string;
}

export interface Resolution {
  readonly resolved: readonly Resolved[];
  /** Findings that may be accepted, each with what was said of it there. */
  readonly accepted: ReadonlyMap<Finding, readonly string[]>;
}

export type ValuesWish = Wish & (PlaceWish | ValueWish);

/**
 * Finds the values that another scanner's file accepts among those that were found here. A value is accepted only if that file accepts it in
 * every place where it stands now (or ever stood, if it is gone), since a baseline accepts it everywhere.
 * @param blobs object id of the file in a commit, by `commit:path`
 * @param own path of the foreign file itself, if it lies here: scanners pass over their own files, and a report holds the values
 */
export function resolveWishes(
  wishes: readonly ValuesWish[],
  findings: readonly Finding[],
  blobs: ReadonlyMap<string, string>,
  own: string | null = null,
): Resolution {
  const found = findings.map((finding) => new Found(finding, own));
  const index = indexByPath(found);
  const resolved = wishes.map((wish): Resolved & { readonly found: readonly Found[] } => {
    const named = wish.kind === 'value' ? findValues(wish, found) : findPlace(wish, found, index, blobs);
    const hits = typeof named === 'string' ? [] : named;
    return {
      wish,
      found: hits,
      findings: hits.map(({ finding }) => finding),
      ...(typeof named === 'string' ? { reason: named } : {}),
    };
  });
  return {
    resolved: resolved.map(({ found: hits, ...rest }) => {
      const open = hits.find((one) => one.uncovered() !== null);
      return open === undefined || hits.some((one) => one.uncovered() === null)
        ? rest
        : {
            wish: rest.wish,
            findings: [],
            reason: `the value also stands in ${open.uncovered()}, which the file doesn’t accept`,
          };
    }),
    accepted: new Map(found.filter((one) => one.isAccepted()).map((one) => [one.finding, [...one.said]])),
  };
}

const NOWHERE = 'a commit message';

/** A finding, and where the file accepts it. */
class Found {
  readonly finding: Finding;
  readonly value: string;
  readonly said = new Set<string>();
  readonly #paths = new Set<string>();
  #isNamed = false;
  #everywhere = false;
  #hashes: ReadonlySet<string> | null = null;

  constructor(finding: Finding, own: string | null) {
    if (own !== null) this.#paths.add(own);
    this.finding = finding;
    this.value = finding.secret.reveal();
  }

  /** True for the SHA-1 of the value, or of its beginning: some rules of other scanners end before a key does. */
  hasSha1(sha1: string): boolean {
    this.#hashes ??= new Set(beginningsOf(this.value).map((text) => createHash('sha1').update(text).digest('hex')));
    return this.#hashes.has(sha1);
  }

  accept(path: string | undefined): void {
    this.#isNamed = true;
    this.#paths.add(path ?? NOWHERE);
  }

  acceptEverywhere(): void {
    this.#everywhere = true;
  }

  isAccepted(): boolean {
    return (this.#everywhere || this.#isNamed) && this.uncovered() === null;
  }

  /** A place of the value that the file doesn't accept, or null. History follows what stands in files now. */
  uncovered(): string | null {
    if (this.#everywhere) return null;
    const current = this.finding.locations.filter(({ source }) => source === 'worktree' || source === 'index');
    const places = current.length > 0 ? current : this.finding.locations;
    return places.map(({ path }) => path ?? NOWHERE).find((path) => !this.#paths.has(path)) ?? null;
  }
}

/** Characters that no two keys have in common. */
const TELLING = 20;
const LONGEST_BEGINNING = 300;

function beginningsOf(value: string): readonly string[] {
  // All private keys begin alike.
  const longest = value.startsWith('-----') ? 0 : Math.min(value.length - 1, LONGEST_BEGINNING);
  return [
    value,
    ...Array.from({ length: Math.max(0, longest - TELLING + 1) }, (_, index) => value.slice(0, TELLING + index)),
  ];
}

type Place = readonly [Found, Location];

function indexByPath(found: readonly Found[]): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>();
  for (const one of found) {
    for (const location of one.finding.locations) {
      const path = location.path ?? NOWHERE;
      const places = index.get(path);
      if (places) places.push([one, location]);
      else index.set(path, [[one, location]]);
    }
  }
  return index;
}

function findValues(wish: ValueWish, found: readonly Found[]): readonly Found[] | string {
  const hits: Found[] = [];
  try {
    for (const one of found) {
      if (wish.rules !== undefined && !wish.rules.includes(one.finding.rule)) continue;
      if (!wish.accepts(one.value)) continue;
      const { inPath } = wish;
      const paths = one.finding.locations.map(({ path }) => path ?? NOWHERE);
      const fitting = inPath === undefined ? paths : paths.filter((path) => inPath(path));
      if (fitting.length === 0) continue;
      hits.push(one);
      if (inPath === undefined) one.acceptEverywhere();
      else for (const path of fitting) one.accept(path);
    }
  } catch (error) {
    if (error instanceof TooSlow) return 'the expression takes too long';
    throw error;
  }
  if (hits.length > 0) return hits;
  return wish.names === 'one'
    ? 'unleak finds no such value here'
    : 'unleak finds no value here that it fits, and it can’t be kept for values to come';
}

function findPlace(
  wish: PlaceWish,
  found: readonly Found[],
  index: ReadonlyMap<string, readonly Place[]>,
  blobs: ReadonlyMap<string, string>,
): readonly Found[] | string {
  if (wish.path === undefined) return acceptCommit(wish, found);
  const inFile = index.get(wish.path) ?? [];
  const places =
    wish.sha1 === undefined ? placesOf(wish, inFile, blobs) : inFile.filter(([one]) => one.hasSha1(wish.sha1!));
  const hits = [...new Set(places.map(([one]) => one))];
  if (hits.length === 0) {
    if (wish.commit !== undefined && wish.sha1 === undefined && !blobs.has(`${wish.commit}:${wish.path}`))
      return 'this repository has no such commit, or no such file in it';
    return wish.sha1 === undefined ? 'unleak finds nothing there' : 'unleak finds no such value in that file';
  }
  if (new Set(hits.map(({ value }) => value)).size > 1)
    return 'several values stand there: accept the one that is meant with unleak allow <finding-id>';
  for (const one of hits) {
    one.accept(wish.path);
    if (wish.said !== undefined) one.said.add(wish.said);
  }
  return hits;
}

/** Places on a line: in the commit that is named, else in the files as they are now, else as they were. */
function placesOf(
  { line, commit, path }: PlaceWish,
  inFile: readonly Place[],
  blobs: ReadonlyMap<string, string>,
): readonly Place[] {
  const onLine = inFile.filter(([, place]) => line === undefined || (place.line <= line && line <= place.endLine));
  if (commit !== undefined) {
    const blob = blobs.get(`${commit}:${path}`);
    return onLine.filter(
      ([, place]) => place.commit?.startsWith(commit) || (blob !== undefined && place.blob === blob),
    );
  }
  const current = onLine.filter(([, { source }]) => source === 'worktree' || source === 'index');
  return current.length > 0 ? current : onLine;
}

/** All that a commit brought. */
function acceptCommit({ commit }: PlaceWish, found: readonly Found[]): readonly Found[] | string {
  const hits = new Set<Found>();
  for (const one of found) {
    for (const { commit: brought, path } of one.finding.locations) {
      if (commit === undefined || !brought?.startsWith(commit)) continue;
      hits.add(one);
      one.accept(path);
    }
  }
  return hits.size > 0 ? [...hits] : 'unleak finds nothing that this commit brought';
}
