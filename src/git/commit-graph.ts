import { GitFailure } from './git-failure.ts';
import { joinLines, streamLines } from './git-lines.ts';
import { type History, isRootPlace, objectOfPlace } from './introductions.ts';
import { BY_HEAD, BY_REF, BY_REMOTE, BY_TAG, type LedBy, NOTHING_LEADS, type Starts, unite } from './led-by.ts';
import { reachableCommits } from './reachability.ts';
import type { Repository } from './repository.ts';

/** Where a commit stands in history. */
export interface CommitPlace {
  /** Children before parents, otherwise newest first by commit date: a larger number is older. */
  readonly position: number;
  readonly led: LedBy;
}

export interface CommitGraph {
  /** Of the commits asked about and those named in `lastHolder`, as far as the walk met them. */
  readonly places: ReadonlyMap<string, CommitPlace>;
  /** By object: the newest commit that holds it; one that a ref leads to before all others. */
  readonly lastHolder: ReadonlyMap<string, string>;
  /** Why the walk ended early; then nothing is known of order and holders. */
  readonly cutShort: string | null;
}

export interface GraphWalk {
  readonly starts: Starts;
  /** Start from all reflogs, too. */
  readonly reflogs?: boolean;
  /** Leave out what these lead to. */
  readonly exclude?: readonly string[];
}

/** Walks all commits once: what leads to those asked about, in which order they stand, and which was the last to hold each object. */
export async function walkGraph(
  repo: Repository,
  wanted: ReadonlySet<string>,
  changes: History['changes'],
  { starts, reflogs = false, exclude = [] }: GraphWalk,
): Promise<CommitGraph> {
  const walk = new Walk(wanted, changes, starts);
  if ((wanted.size === 0 && changes.size === 0) || (starts.commits.size === 0 && !reflogs)) return walk.finish();
  const args = [
    'rev-list',
    '--parents',
    '--date-order',
    '--ignore-missing',
    '--stdin',
    ...(reflogs ? ['--reflog'] : []),
  ];
  const stdin = joinLines([...starts.commits.keys(), ...exclude.map((oid) => `^${oid}`)]);
  try {
    await streamLines(repo, args, walk.onLine, { stdin });
    return walk.finish();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return withoutOrder(repo, wanted, starts, error.message);
  }
}

/** In a damaged history git gives no order, but a plain walk still finds what it meets before it breaks off. */
async function withoutOrder(
  repo: Repository,
  wanted: ReadonlySet<string>,
  { commits }: Starts,
  cutShort: string,
): Promise<CommitGraph> {
  const places = new Map<string, CommitPlace>();
  for (const kind of [BY_REF, BY_REMOTE, BY_TAG, BY_HEAD]) {
    const tips = [...commits].filter(([, { kinds }]) => (kinds & kind) !== 0).map(([oid]) => oid);
    for (const oid of (await reachableCommits(repo, wanted, { tips })).found) {
      const led = unite(places.get(oid)?.led ?? NOTHING_LEADS, { kinds: kind, names: [] });
      places.set(oid, { position: 0, led });
    }
  }
  return { places, lastHolder: new Map(), cutShort };
}

/** A commit that stands for itself and all its ancestors that agree with it about a place. Positions come when the walk gets there. */
interface Holder {
  readonly oid: string;
  position: number;
  led: LedBy;
}

/** What the children of a commit say about it. Shared between commits, so never changed. */
interface FromChildren {
  readonly led: LedBy;
  /** Best commit that is known to agree with this one about every place that isn't in `places`. */
  readonly newest: Holder;
  readonly places: ReadonlyMap<string, Holder>;
}

/**
 * Commits come newest first, but whether one holds an object is known only at the older commit that changed it. So each commit passes on
 * to its parents who the newest commit is that must hold the same as they do. The memory needed is that of the commits waited for.
 */
class Walk {
  readonly #wanted: ReadonlySet<string>;
  readonly #changes: History['changes'];
  readonly #starts: Starts['commits'];
  readonly #awaited = new Map<string, FromChildren>();
  readonly #holders = new Map<string, Holder>();
  readonly #places = new Map<string, CommitPlace>();
  readonly #last = new Map<string, Holder>();
  /** How many commits still to come have changed a place. At none it need not be passed on, or each commit would carry all of them. */
  readonly #toCome = new Map<string, number>();
  #position = 0;

  constructor(wanted: ReadonlySet<string>, changes: History['changes'], starts: Starts) {
    this.#wanted = wanted;
    this.#changes = changes;
    this.#starts = starts.commits;
    for (const changed of changes.values())
      for (const key of changed.keys()) this.#toCome.set(key, (this.#toCome.get(key) ?? 0) + 1);
  }

  /** "<commit> SP <parent> SP <parent> …" */
  readonly onLine = (line: string): void => {
    const [oid, ...parents] = line.split(' ') as [string, ...string[]];
    const position = this.#position++;
    let here = this.#awaited.get(oid);
    this.#awaited.delete(oid);
    const led = unite(here?.led ?? NOTHING_LEADS, this.#starts.get(oid) ?? NOTHING_LEADS);
    const self = this.#holders.get(oid) ?? { oid, position, led };
    this.#holders.delete(oid);
    self.position = position;
    self.led = led;
    if (this.#wanted.has(oid) || this.#changes.has(oid)) this.#places.set(oid, self);
    if (here === undefined) here = { led, newest: self, places: NO_PLACES };
    else if (led !== here.led || isBetter(self, here.newest)) here = renew(here, self);

    const changed = this.#changes.get(oid);
    for (const [key, holds] of changed ?? []) {
      this.#toCome.set(key, this.#toCome.get(key)! - 1);
      if (!holds) continue;
      const agreeing = isRootPlace(key) ? self : (here.places.get(key) ?? here.newest);
      const holder = isBetter(self, agreeing) ? self : agreeing;
      const object = objectOfPlace(key);
      const known = this.#last.get(object);
      if (known === undefined || isBetter(holder, known)) this.#last.set(object, holder);
    }
    for (const parent of parents)
      this.#pass(parent, changed === undefined ? here : this.#restart(here, changed, parent));
  };

  finish(): CommitGraph {
    for (const holder of this.#last.values()) this.#places.set(holder.oid, holder);
    return {
      places: this.#places,
      lastHolder: new Map([...this.#last].map(([object, { oid }]) => [object, oid])),
      cutShort: null,
    };
  }

  /** What a commit has changed says nothing of its parents: there they begin anew. */
  #restart(here: FromChildren, changed: ReadonlyMap<string, boolean>, parent: string): FromChildren {
    let holder = this.#holders.get(parent);
    if (holder === undefined) {
      holder = { oid: parent, position: Number.POSITIVE_INFINITY, led: NOTHING_LEADS };
      this.#holders.set(parent, holder);
    }
    const places = new Map<string, Holder>();
    for (const [key, known] of here.places) if (this.#toCome.get(key)! > 0) places.set(key, known);
    for (const key of changed.keys()) if (this.#toCome.get(key)! > 0) places.set(key, holder);
    return { ...here, places };
  }

  #pass(parent: string, said: FromChildren): void {
    const known = this.#awaited.get(parent);
    this.#awaited.set(parent, known === undefined ? said : merge(known, said));
  }
}

const NO_PLACES: ReadonlyMap<string, Holder> = new Map();

/** One that a ref leads to, now or on a remote once, before others; else the newer one. */
function isBetter(one: Holder, other: Holder): boolean {
  const visible = isVisible(one.led);
  return visible === isVisible(other.led) ? one.position < other.position : visible;
}

export function isVisible({ kinds }: LedBy): boolean {
  return (kinds & (BY_REF | BY_REMOTE)) !== 0;
}

function renew(here: FromChildren, self: Holder): FromChildren {
  const best = (holder: Holder) => (isBetter(self, holder) ? self : holder);
  const places = new Map([...here.places].map(([key, holder]) => [key, best(holder)]));
  return { led: self.led, newest: best(here.newest), places };
}

function merge(one: FromChildren, other: FromChildren): FromChildren {
  const best = (a: Holder, b: Holder) => (isBetter(b, a) ? b : a);
  let places = one.places;
  if (one.places !== other.places || one.newest !== other.newest) {
    const keys = new Set([...one.places.keys(), ...other.places.keys()]);
    places = new Map(
      [...keys].map((key) => [key, best(one.places.get(key) ?? one.newest, other.places.get(key) ?? other.newest)]),
    );
  }
  return { led: unite(one.led, other.led), newest: best(one.newest, other.newest), places };
}
