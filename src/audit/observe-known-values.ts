import { LineCursor } from '../engine/line-cursor.ts';
import { collectKnownValues, type KnownValues } from '../exposure/known/known-values.ts';
import { maskValue } from '../judge/mask-value.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Rule } from '../model/rule.ts';
import type { Draft, Sighting } from './collect.ts';

/** Stands for values that no rule knows the shape of: they are secret because the local env file says so. */
export const KNOWN_VALUE_RULE: Rule = {
  id: 'env-value',
  title: 'Value of a local env file',
  provider: null,
  trigger: { on: 'prefix', text: [] },
  pattern: /(?!)/y,
  severity: 'high',
  message: 'A value that a local env file keeps out of the repository stands here.',
  examples: [],
  counterExamples: [],
};

export interface KnownValueSink extends BlobSink {
  /** Begins to look for the values of these env files. */
  know(envFiles: readonly { readonly path: string; readonly text: string }[]): void;
  /** Adds what was found to the drafts: to the one that has the value already, else to a new one. */
  addTo(drafts: readonly Draft[]): Draft[];
}

/**
 * Watches what goes into the sink for the values of local env files, in every spelling: an exact search that needs no pattern. What lies in
 * env files themselves is not a find.
 */
export function observeKnownValues(sink: BlobSink): KnownValueSink {
  let known: KnownValues | null = null;
  const found = new Map<number, Sighting[]>();
  const cursor = new LineCursor();
  let current: Provenance | null = null;
  let tail = Buffer.alloc(0);

  function look(provenance: Provenance, bytes: Buffer): void {
    cursor.reset();
    report(provenance, bytes, 0);
  }

  function report(provenance: Provenance, bytes: Buffer, from: number): void {
    for (const { value, start, end, encoding } of known!.search(bytes)) {
      if (end <= from) continue;
      const { path } = known!.values[value]!;
      if (provenance.path === path && provenance.source === 'worktree') continue;
      const first = cursor.at(bytes, start);
      const last = cursor.at(bytes, end);
      const sighting: Sighting = {
        provenance,
        span: { line: first.line, column: first.column, endLine: last.line, endColumn: last.column },
        decoded: encoding === 'plain' ? [] : [encoding],
        mark: null,
        name: null,
      };
      const sightings = found.get(value);
      if (sightings) sightings.push(sighting);
      else found.set(value, [sighting]);
    }
  }

  return {
    ...sink,
    whole(provenance, bytes) {
      if (known !== null && provenance.type !== 'tree' && provenance.type !== 'ref') look(provenance, bytes);
      sink.whole(provenance, bytes);
    },
    open(provenance) {
      current = provenance;
      tail = Buffer.alloc(0);
      cursor.reset();
      sink.open(provenance);
    },
    write(bytes) {
      if (known !== null) {
        const joined = tail.length === 0 ? bytes : Buffer.concat([tail, bytes]);
        report(current!, joined, tail.length);
        const kept = Math.min(joined.length, known.longest - 1);
        cursor.drop(joined, joined.length - kept);
        tail = Buffer.from(joined.subarray(joined.length - kept));
      }
      sink.write(bytes);
    },
    know(envFiles) {
      const values = collectKnownValues(envFiles, (value) => maskValue(value, {}));
      if (values.longest > 0) known = values;
    },
    addTo(drafts) {
      const added: Draft[] = [];
      for (const [index, sightings] of found) {
        const { secret, name } = known!.values[index]!;
        const same = drafts.find((draft) => draft.secret.reveal() === secret.reveal());
        if (same !== undefined) {
          same.sightings.push(...sightings.filter((one) => !same.sightings.some((other) => isSamePlace(one, other))));
          continue;
        }
        added.push({
          rule: KNOWN_VALUE_RULE,
          secret,
          verdict: {
            kind: 'accepted',
            value: secret.reveal(),
            provider: null,
            candidates: [],
            confidence: 'high',
            severity: KNOWN_VALUE_RULE.severity,
            masked: secret.masked,
            message: `The value of ${name} from a local env file stands here.`,
            name,
          },
          sightings,
        });
      }
      return [...drafts, ...added];
    },
  };
}

function isSamePlace(one: Sighting, other: Sighting): boolean {
  const a = one.provenance;
  const b = other.provenance;
  if (a.source !== b.source || a.path !== b.path || a.blob !== b.blob || one.span.line !== other.span.line)
    return false;
  // A spelling found in the middle of a decoded piece is the same place.
  return one.span.column <= other.span.endColumn && other.span.column <= one.span.endColumn;
}
