/** Two bytes that the kernel looks for, and the literals that it finds by them. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  /** `offset`: where the pair stands in the literal. */
  readonly members: readonly { readonly index: number; readonly offset: number }[];
}

/** How many pairs the kernel compares each byte with. */
const MOST_PAIRS = 3;
/** Longer literals have no room in the kernel's list. */
const LONGEST = 250;
/** Bytes by how often source code and prose have them, the most common first; others are rare. */
const COMMON = ' etnaoirsldcupmfhgy\n.,_=()"\'-;:/b0v1wx2T$SCkAER3I{}jDP<>N';

/** Chooses pairs such that few of them find as many literals as possible, and rare ones among equals. Greedy. */
export function choosePairs(
  texts: readonly Uint8Array[],
  wanted: readonly number[],
): { readonly chosen: readonly Pair[]; readonly left: readonly number[] } {
  const chosen: Pair[] = [];
  let left = [...wanted];
  while (left.length > 0 && chosen.length < MOST_PAIRS) {
    const pairs = new Map<number, Map<number, number>>();
    for (const index of left) {
      const text = texts[index]!;
      for (let offset = 0; offset + 1 < text.length && text.length <= LONGEST; offset++) {
        const key = text[offset]! * 256 + text[offset + 1]!;
        const members = pairs.get(key) ?? new Map<number, number>();
        if (!members.has(index)) members.set(index, offset);
        pairs.set(key, members);
      }
    }
    let best: { key: number; members: Map<number, number> } | null = null;
    for (const [key, members] of pairs) if (best === null || isBetter({ key, members }, best)) best = { key, members };
    if (best === null) break;
    const { key, members } = best;
    chosen.push({
      first: key >> 8,
      second: key & 255,
      members: [...members].map(([index, offset]) => ({ index, offset })),
    });
    left = left.filter((index) => !members.has(index));
  }
  return { chosen, left };
}

interface Choice {
  readonly key: number;
  readonly members: ReadonlyMap<number, number>;
}

function isBetter(one: Choice, other: Choice): boolean {
  if (one.members.size !== other.members.size) return one.members.size > other.members.size;
  return rarity(one.key) > rarity(other.key);
}

function rarity(key: number): number {
  const rank = (byte: number): number => {
    const place = COMMON.indexOf(String.fromCharCode(byte));
    return place === -1 ? COMMON.length : place;
  };
  // Lines are drawn with doubled characters.
  return key >> 8 === (key & 255) ? 0 : rank(key >> 8) + rank(key & 255);
}
