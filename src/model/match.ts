import type { Provenance } from './provenance.ts';
import type { Rule } from './rule.ts';

/** A place where a rule's pattern matched. The judge decides whether it is a finding. Valid only while the engine's callback runs. */
export interface Match {
  readonly rule: Rule;
  readonly provenance: Provenance;
  readonly value: string;
  /** The part of the value that must look random. */
  readonly body: string;
  /** Latin1 text of the window, and where the value stands in it. */
  readonly text: string;
  readonly textStart: number;
  /** Decoders that led here, outermost first; empty for text as it stands. */
  readonly decoded: readonly string[];
}
