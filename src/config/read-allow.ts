import type { AllowEntry } from './config.ts';
import { isExpiry } from './expiry.ts';
import { compileGlobs } from './path-glob.ts';
import type { RawValue } from './raw-value.ts';
import { TableReader } from './table-reader.ts';

/**
 * Reads the `allow` list.
 * @throws UserError for an entry without a reason, without a criterion, or that would allow everything
 */
export async function readAllow(entries: readonly RawValue[], file: string): Promise<readonly AllowEntry[]> {
  const read: AllowEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const fields = new TableReader(
      entry,
      ['fingerprint', 'rule', 'path', 'reason', 'expires'],
      file,
      `allow[${index}]`,
    );
    const fingerprint = fields.string('fingerprint', 64)?.toLowerCase();
    if (fingerprint !== undefined && !/^[0-9a-f]{5,64}$/.test(fingerprint)) {
      fields.fail('fingerprint', 'must be a fingerprint out of a report: 5 to 64 hexadecimal digits');
    }
    const rule = fields.string('rule', 100);
    if (rule !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule)) {
      fields.fail('rule', 'must be the id of one rule, such as generic-api-key');
    }
    const glob = fields.string('path');
    if (fingerprint === undefined && rule === undefined && glob === undefined) {
      fields.fail('', 'names nothing: give a fingerprint, a rule or a path');
    }
    const [path] = await compileGlobs(glob === undefined ? [] : [glob], () => `${file}: ${fields.placeOf('path')}`);
    const reason = fields.requiredString('reason', 'say why this may stay', 500);
    const expires = fields.string('expires', 40);
    if (expires !== undefined && !isExpiry(expires)) fields.fail('expires', 'must be a date such as 2027-01-31');
    read.push({
      ...(fingerprint === undefined ? {} : { fingerprint }),
      ...(rule === undefined ? {} : { rule }),
      ...(path === undefined ? {} : { path }),
      reason,
      ...(expires === undefined ? {} : { expires }),
    });
  }
  return read;
}
