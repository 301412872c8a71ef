import type { Provenance } from '../model/provenance.ts';
import type { ScanLog } from '../model/scan-log.ts';

/** What a scanner calls when its budget for decoding runs out: the rest of the blob was not looked at, and the report has to say so. */
export function reportLeftEncoded(log: ScanLog): (provenance: Provenance) => void {
  return ({ path, blob }) =>
    log.problem({
      code: 'DECODE_LIMIT',
      message: `${path ?? (blob === undefined ? 'Standard input' : `Object ${blob}`)} holds so much encoded text in encoded text that not all of it was decoded.`,
      ...(path === undefined ? {} : { path }),
    });
}
